import { describe, expect, it } from 'vitest'
import { answersExactly, type Case, withSimulator } from '../bench.ts'

const token = 'access_token={token}'
const create = `/topapi/v2/department/create?${token}`
const update = `/topapi/v2/department/update?${token}`
const remove = `/topapi/v2/department/delete?${token}`
const get = `/topapi/v2/department/get?${token}`
const no = (code: number, words: string) =>
  `{"errcode":${code},"errmsg":"${words}","request_id":"<id>"}`
const ok = '{"errcode":0,"errmsg":"ok","request_id":"<id>"}'
const bare = (code: number, words: string) => `{"errcode":${code},"errmsg":"${words}"}`

/** What both forms refuse with the same code: fact, draft, code, words. */
const drafts: [string, object, number, string][] = [
  ['a blank name', { name: '   ', parent_id: 1 }, 60001, '不合法的部门名称'],
  ['a name of 65 characters', { name: '长'.repeat(65), parent_id: 1 }, 60001, '不合法的部门名称'],
  ['a name with a hyphen', { name: '研发-二部', parent_id: 1 }, 60009, '部门名称含有非法字符'],
  ['a name with a comma', { name: '研发，二部', parent_id: 1 }, 60009, '部门名称含有非法字符'],
  ['an unknown parent', { name: '新部门', parent_id: 99 }, 60004, '父部门不存在'],
  [
    'a name taken under its parent',
    { name: '市场部', parent_id: 1 },
    60008,
    '父部门下该部门名称已存在',
  ],
  ['an order below 0', { name: '新部门', parent_id: 1, order: -1 }, 40011, '不合法的排序order'],
]

describe('a new department is refused for', () => {
  answersExactly([
    ...drafts.map(([fact, body, code, words]): Case => [
      fact,
      { path: create, body },
      200,
      no(code, words),
    ]),
    ...drafts.map(([fact, body, code, words]): Case => {
      const legacy = { ...body, parentid: 'parent_id' in body ? body.parent_id : undefined }
      const path = `/department/create?${token}`
      return [`${fact}, the 2016 way`, { path, body: legacy }, 200, bare(code, words)]
    }),
    [
      'no name',
      { path: create, body: { parent_id: 1 } },
      200,
      no(40, 'Missing required arguments:name'),
    ],
    [
      'no parent',
      { path: create, body: { name: '新部门' } },
      200,
      no(40, 'Missing required arguments:parent_id'),
    ],
    [
      'no parent, the 2016 way',
      { path: `/department/create?${token}`, body: { name: '新部门' } },
      200,
      bare(40035, '缺少参数 parentid'),
    ],
    [
      'a GET, the 2016 way',
      { path: `/department/create?${token}&name=a&parentid=1` },
      200,
      bare(43002, '需要POST请求'),
    ],
  ])
})

describe('a change of a department is refused for', () => {
  answersExactly([
    [
      'an unknown one',
      { path: update, body: { dept_id: 99, name: 'x' } },
      200,
      no(60003, '部门不存在'),
    ],
    [
      'the root that is to move',
      { path: update, body: { dept_id: 1, parent_id: 88001001 } },
      200,
      no(60018, '根部门不能被更新'),
    ],
    [
      'one that is to go under itself',
      { path: update, body: { dept_id: 88001002, parent_id: 88001002 } },
      200,
      no(60010, '部门存在循环关系'),
    ],
    [
      'one that is to go under its own child',
      { path: update, body: { dept_id: 88001002, parent_id: 88003001 } },
      200,
      no(60010, '部门存在循环关系'),
    ],
    [
      'a name taken beside it',
      { path: update, body: { dept_id: 88001003, name: '财务部' } },
      200,
      no(60008, '父部门下该部门名称已存在'),
    ],
    [
      'a manager whom nobody knows',
      { path: update, body: { dept_id: 88001003, dept_manager_userid_list: 'yuewanqing,nobody' } },
      200,
      no(40031, '不合法的UserID列表'),
    ],
  ])
})

describe('the removal of a department is refused for', () => {
  answersExactly([
    ['an unknown one', { path: remove, body: { dept_id: 99 } }, 200, no(60003, '部门不存在')],
    ['the root', { path: remove, body: { dept_id: 1 } }, 200, no(60007, '不允许删除根部门')],
    [
      'one with children',
      { path: remove, body: { dept_id: 88001003 } },
      200,
      no(60006, '不允许删除有子部门的部门'),
    ],
    [
      'one with members',
      { path: remove, body: { dept_id: 88001005 } },
      200,
      no(60005, '不允许删除有成员的部门'),
    ],
    [
      'one with members, the 2016 way',
      { path: `/department/delete?${token}&id=88001005` },
      200,
      bare(60005, '不允许删除有成员的部门'),
    ],
  ])
})

describe('the way to a department', () => {
  answersExactly([
    [
      'down is one step',
      { path: `/topapi/v2/department/listsubid?${token}`, body: { dept_id: 88001003 } },
      200,
      '{"errcode":0,"errmsg":"ok","result":{"dept_id_list":[88002004,88002005]},"request_id":"<id>"}',
    ],
    [
      'down is one step, the 2016 way',
      { path: `/department/list_ids?${token}&id=88001003` },
      200,
      '{"errcode":0,"sub_dept_id_list":[88002004,88002005],"errmsg":"ok"}',
    ],
    [
      'up ends with the root',
      { path: `/topapi/v2/department/listparentbydept?${token}`, body: { dept_id: 88003001 } },
      200,
      '{"errcode":0,"errmsg":"ok","result":{"parent_id_list":[88003001,88002002,88001002,1]},"request_id":"<id>"}',
    ],
    [
      'up ends with the root, the 2016 way',
      { path: `/department/list_parent_depts_by_dept?${token}&id=88003001` },
      200,
      '{"errcode":0,"parentIds":[88003001,88002002,88001002,1],"errmsg":"ok"}',
    ],
    [
      'up from a person goes once for each of their departments',
      { path: `/topapi/v2/department/listparentbyuser?${token}`, body: { userid: 'qiaonansheng' } },
      200,
      '{"errcode":0,"errmsg":"ok","result":{"parent_list":[{"parent_dept_id_list":[88001002,1]},{"parent_dept_id_list":[88002004,88001003,1]}]},"request_id":"<id>"}',
    ],
    [
      'up from a person, the 2016 way',
      { path: `/department/list_parent_depts?${token}&userId=qiaonansheng` },
      200,
      '{"errcode":0,"department":[[88001002,1],[88002004,88001003,1]],"errmsg":"ok"}',
    ],
    [
      'up from nobody is refused',
      { path: `/topapi/v2/department/listparentbyuser?${token}`, body: { userid: 'nobody' } },
      200,
      no(33012, '无效的USERID'),
    ],
  ])
})

describe('a department', () => {
  it('can be made, renamed, moved and removed', () =>
    withSimulator(async (say) => {
      const made = await say({
        path: create,
        body: { name: '法务部', parent_id: 1, create_dept_group: true },
      })
      expect(made).toBe(
        '{"errcode":0,"errmsg":"ok","result":{"dept_id":88100001},"request_id":"<id>"}',
      )

      const change = { dept_id: 88100001, name: '合规部', parent_id: 88001001, order: 7 }
      expect(await say({ path: update, body: change })).toBe(ok)
      const detail = await say({ path: get, body: { dept_id: 88100001 } })
      expect(detail).toContain('"create_dept_group":true')
      expect(detail).toContain('"name":"合规部","order":7')
      expect(detail).toContain('"parent_id":88001001')

      expect(await say({ path: remove, body: { dept_id: 88100001 } })).toBe(ok)
      expect(await say({ path: get, body: { dept_id: 88100001 } })).toBe(no(60003, '部门不存在'))
    }))

  it('can be made, renamed and removed the 2016 way', () =>
    withSimulator(async (say) => {
      const body = { name: '法务部', parentid: '1', createDeptGroup: true }
      expect(await say({ path: `/department/create?${token}`, body })).toBe(
        '{"errcode":0,"errmsg":"created","id":88100001}',
      )
      const change = { id: 88100001, name: '合规部' }
      expect(await say({ path: `/department/update?${token}`, body: change })).toBe(
        '{"errcode":0,"errmsg":"updated","id":88100001}',
      )
      expect(await say({ path: `/department/list?${token}&id=1` })).toContain('"name":"合规部"')
      expect(await say({ path: `/department/delete?${token}&id=88100001` })).toBe(
        '{"errcode":0,"errmsg":"deleted"}',
      )
      expect(await say({ path: `/department/list?${token}&id=1` })).not.toContain('合规部')
    }))

  it('never gets an id that another had before it', () =>
    withSimulator(async (say) => {
      await say({ path: create, body: { name: '甲', parent_id: 1 } })
      await say({ path: remove, body: { dept_id: 88100001 } })

      expect(await say({ path: create, body: { name: '乙', parent_id: 1 } })).toContain('88100002')
    }))

  it('keeps what a refused change would have changed', () =>
    withSimulator(async (say) => {
      const before = await say({ path: get, body: { dept_id: 88001003 } })
      await say({ path: update, body: { dept_id: 88001003, order: 3, name: '财务部' } })

      expect(await say({ path: get, body: { dept_id: 88001003 } })).toBe(before)
    }))

  it('makes leaders of those of its members who come to manage it', () =>
    withSimulator(async (say) => {
      await say({ path: update, body: { dept_id: 88001005, dept_manager_userid_list: 'weizhuo' } })

      const person = await say({
        path: `/topapi/v2/user/get?${token}`,
        body: { userid: 'weizhuo' },
      })
      expect(person).toContain('"leader_in_dept":[{"dept_id":88001005,"leader":true}]')
    }))

  it('is as at the start after a reset', () =>
    withSimulator(async (say) => {
      await say({ path: update, body: { dept_id: 88001003, name: '营销部' } })
      await say({ method: 'POST', path: '/_sim/reset' })

      expect(await say({ path: get, body: { dept_id: 88001003 } })).toContain('"name":"市场部"')
    }))
})
