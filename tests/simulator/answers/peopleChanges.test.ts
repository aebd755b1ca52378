import { describe, expect, it } from 'vitest'
import { answersExactly, type Case, withSimulator } from '../bench.ts'

const token = 'access_token={token}'
const create = `/topapi/v2/user/create?${token}`
const update = `/topapi/v2/user/update?${token}`
const remove = `/topapi/v2/user/delete?${token}`
const get = `/topapi/v2/user/get?${token}`
const no = (code: number, words: string) =>
  `{"errcode":${code},"errmsg":"${words}","request_id":"<id>"}`
const ok = '{"errcode":0,"errmsg":"ok","request_id":"<id>"}'
const bare = (code: number, words: string) => `{"errcode":${code},"errmsg":"${words}"}`
const draft = { name: '新同事', mobile: '10000009999', dept_id_list: '88001005' }

const refusals: [string, object, number, string][] = [
  ['a userid that is taken', { userid: 'weizhuo' }, 60102, 'UserID在公司中已存在'],
  ['a userid of 65 characters', { userid: 'a'.repeat(65) }, 33012, '无效的USERID'],
  ['a blank name', { name: ' ' }, 60112, '用户name不合法'],
  ['a name of 65 characters', { name: '长'.repeat(65) }, 60112, '用户name不合法'],
  ['a mobile number of words', { mobile: 'call me' }, 60103, '手机号码不合法'],
  ['a foreign mobile number without hyphen', { mobile: '+85212345678' }, 60103, '手机号码不合法'],
  ['a mobile number that is taken', { mobile: '10000000001' }, 60104, '手机号码在公司中已存在'],
  ['an address that is none', { email: 'at home' }, 60105, '邮箱不合法'],
  ['an address that is taken', { email: 'weizhuo@example.com' }, 60106, '邮箱已存在'],
  ['a remark of 1001 characters', { remark: 'x'.repeat(1001) }, 40065, '不合法的备注'],
  ['a manager whom nobody knows', { manager_userid: 'nobody' }, 60128, '无效的主管id'],
  ['an unknown department', { dept_id_list: '1,99' }, 60003, '部门不存在'],
  ['departments that are words', { dept_id_list: 'all' }, 40066, '不合法的部门列表'],
  ['no department', { dept_id_list: ',' }, 40066, '不合法的部门列表'],
  ['an extension that is a list', { extension: [1] }, 60122, '不合法的extattr'],
  ['a missing name', { name: '' }, 40, 'Missing required arguments:name'],
  ['a missing mobile number', { mobile: null }, 40, 'Missing required arguments:mobile'],
]

describe('a new person is refused for', () => {
  answersExactly([
    ...refusals.map(([fact, part, code, words]): Case => {
      return [fact, { path: create, body: { ...draft, ...part } }, 200, no(code, words)]
    }),
    [
      'departments in a row, the 2016 way',
      {
        path: `/user/create?${token}`,
        body: { name: '新同事', mobile: '10000009999', department: '1,2' },
      },
      200,
      bare(
        40025,
        '无效的部门JSONArray对象，合法格式需要用中括号括起来，且如果属于多部门，部门id需要用逗号分隔',
      ),
    ],
  ])
})

describe('a change of a person is refused for', () => {
  answersExactly([
    [
      'an unknown one',
      { path: update, body: { userid: 'nobody', name: 'x' } },
      200,
      no(60121, '找不到该用户'),
    ],
    [
      "another's mobile number",
      { path: update, body: { userid: 'weizhuo', mobile: '10000000001' } },
      200,
      no(60104, '手机号码在公司中已存在'),
    ],
    [
      'an unknown one, the 2016 way',
      { path: `/user/update?${token}`, body: { userid: 'x', name: 'y' } },
      200,
      bare(60121, '找不到该用户'),
    ],
  ])
})

describe('the removal of people is refused for', () => {
  const batch = `/user/batchdelete?${token}`
  answersExactly([
    [
      'an unknown one',
      { path: remove, body: { userid: 'nobody' } },
      200,
      no(60121, '找不到该用户'),
    ],
    [
      'an unknown one, the 2016 way',
      { path: `/user/delete?${token}&userid=x` },
      200,
      bare(60121, '找不到该用户'),
    ],
    [
      'an empty list',
      { path: batch, body: { useridlist: [] } },
      200,
      bare(40032, '不合法的UserID列表长度'),
    ],
    [
      'a list of 21',
      { path: batch, body: { useridlist: Array.from({ length: 21 }, () => 'a') } },
      200,
      bare(40032, '不合法的UserID列表长度'),
    ],
    [
      'a list with a stranger in it',
      { path: batch, body: { useridlist: ['weizhuo', 'nobody'] } },
      200,
      bare(40031, '不合法的UserID列表'),
    ],
    [
      'a list of numbers in lists',
      { path: batch, body: { useridlist: [[1]] } },
      200,
      bare(40031, '不合法的UserID列表'),
    ],
  ])
})

describe('a person', () => {
  it('can be made, changed and removed', () =>
    withSimulator(async (say) => {
      const body = {
        ...draft,
        userid: 'xin',
        dept_id_list: '88001005,88001004',
        dept_order_list: [{ dept_id: 88001004, order: '176379156324762513' }],
        extension: { 爱好: '旅游' },
        manager_userid: 'xiangjingshu',
      }
      expect(await say({ path: create, body })).toMatch(
        /"result":\{"unionId":"\w{19}iEiE","userid":"xin"\}/,
      )

      expect(
        await say({
          path: update,
          body: { userid: 'xin', title: '审计', dept_id_list: [88001004] },
        }),
      ).toBe(ok)
      const detail = await say({ path: get, body: { userid: 'xin' } })
      expect(detail).toContain('"active":false')
      expect(detail).toContain(
        '"dept_order_list":[{"dept_id":88001004,"order":176379156324762513}]',
      )
      expect(detail).toContain('"extension":"{\\"爱好\\":\\"旅游\\"}"')
      expect(detail).toContain('"manager_userid":"xiangjingshu","mobile":"10000009999"')
      expect(detail).toContain('"title":"审计"')

      expect(await say({ path: remove, body: { userid: 'xin' } })).toBe(ok)
      expect(await say({ path: get, body: { userid: 'xin' } })).toBe(no(60121, '找不到该用户'))
    }))

  it('can be made, changed and removed the 2016 way', () =>
    withSimulator(async (say) => {
      const body = {
        userid: 'xin',
        name: '新同事',
        mobile: '10000009999',
        department: [88001005],
        orderInDepts: { 88001005: 10 },
      }
      expect(await say({ path: `/user/create?${token}`, body })).toBe(
        '{"errcode":0,"errmsg":"created","userid":"xin"}',
      )
      expect(
        await say({
          path: `/user/update?${token}`,
          body: { userid: 'xin', position: '审计', extattr: '{"爱好":"旅游"}' },
        }),
      ).toBe('{"errcode":0,"errmsg":"updated"}')

      const detail = await say({ path: `/user/get?${token}&userid=xin` })
      expect(detail).toContain('"orderInDepts":"{88001005:10}"')
      expect(detail).toContain('"extattr":{"爱好":"旅游"}')
      expect(detail).toContain('"position":"审计"')

      expect(await say({ path: `/user/delete?${token}&userid=xin` })).toBe(
        '{"errcode":0,"errmsg":"deleted"}',
      )
      expect(await say({ path: `/user/list?${token}&department_id=88001005` })).not.toContain(
        '新同事',
      )
    }))

  it('who brings no userid is given one, each their own', () =>
    withSimulator(async (say) => {
      const first = await say({ path: create, body: draft })
      const second = await say({ path: create, body: { ...draft, mobile: '10000009998' } })

      expect(first).toMatch(/"userid":"\d{16}"/)
      expect(second).toMatch(/"userid":"\d{16}"/)
      expect(second).not.toBe(first)
    }))

  it('who leaves leads nothing and nobody any more', () =>
    withSimulator(async (say) => {
      await say({ path: remove, body: { userid: 'yuewanqing' } })

      const department = await say({
        path: `/topapi/v2/department/get?${token}`,
        body: { dept_id: 88001003 },
      })
      expect(department).toContain('"dept_manager_userid_list":[]')
      const colleague = await say({ path: get, body: { userid: 'hanjiangyue' } })
      expect(colleague).not.toContain('manager_userid')
      const role = await say({
        path: `/topapi/role/simplelist?${token}`,
        body: { role_id: 770104 },
      })
      expect(role).not.toContain('yuewanqing')
    }))

  it('who moves away no longer leads what they left', () =>
    withSimulator(async (say) => {
      await say({ path: update, body: { userid: 'yuewanqing', dept_id_list: '88001001' } })

      const department = await say({
        path: `/topapi/v2/department/get?${token}`,
        body: { dept_id: 88001003 },
      })
      expect(department).toContain('"dept_manager_userid_list":[]')
    }))

  it('is not made at all when one part of the draft is refused', () =>
    withSimulator(async (say) => {
      await say({ path: create, body: { ...draft, userid: 'xin', dept_id_list: '99' } })

      expect(await say({ path: get, body: { userid: 'xin' } })).toBe(no(60121, '找不到该用户'))
      expect(
        await say({ path: `/topapi/user/count?${token}`, body: { only_active: false } }),
      ).toContain('"count":40')
    }))

  it('of a list that is removed together is gone, as are the others', () =>
    withSimulator(async (say) => {
      expect(
        await say({
          path: `/user/batchdelete?${token}`,
          body: { useridlist: ['weizhuo', 'aimingyue'] },
        }),
      ).toBe('{"errcode":0,"errmsg":"deleted"}')
      expect(await say({ path: `/user/simplelist?${token}&department_id=88001005` })).toContain(
        '"userlist":[{"userid":"xiangjingshu","name":"项静姝"}]',
      )
    }))
})
