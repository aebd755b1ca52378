import { describe, expect, it } from 'vitest'
import { answersExactly, withSimulator } from '../bench.ts'

const token = 'access_token={token}'
const no = (code: number, words: string) =>
  `{"errcode":${code},"errmsg":"${words}","request_id":"<id>"}`
const ok = '{"errcode":0,"errmsg":"ok","request_id":"<id>"}'
const get = `/topapi/v2/user/get?${token}`

describe('roles', () => {
  const people = `/topapi/role/simplelist?${token}`
  const batch = `/topapi/role/addrolesforemps?${token}`
  answersExactly([
    [
      'are listed by group',
      { path: `/topapi/role/list?${token}`, body: { size: 1, offset: 1 } },
      200,
      '{"errcode":0,"errmsg":"ok","result":{"hasMore":false,"list":[{"groupId":770002,"name":"岗位","roles":[{"id":770201,"name":"工程师"},{"id":770202,"name":"经理"}]}]},"request_id":"<id>"}',
    ],
    [
      'are not listed by 201',
      { path: `/topapi/role/list?${token}`, body: { size: 201 } },
      200,
      no(40069, '不合法的分页大小'),
    ],
    [
      'have a name and a group',
      { path: `/topapi/role/getrole?${token}`, body: { roleId: 770101 } },
      200,
      '{"errcode":0,"errmsg":"ok","role":{"groupId":770001,"name":"主管理员"},"request_id":"<id>"}',
    ],
    [
      'that nobody knows are refused',
      { path: `/topapi/role/getrole?${token}`, body: { roleId: 1 } },
      200,
      no(33011, '无效的roleId'),
    ],
    [
      'of one group',
      { path: `/topapi/role/getrolegroup?${token}`, body: { group_id: 770002 } },
      200,
      '{"errcode":0,"errmsg":"ok","role_group":{"group_name":"岗位","roles":[{"role_id":770201,"role_name":"工程师"},{"role_id":770202,"role_name":"经理"}]},"request_id":"<id>"}',
    ],
    [
      'of no group are refused',
      { path: `/topapi/role/getrolegroup?${token}`, body: { group_id: 1 } },
      200,
      no(34020, '无效的groupId'),
    ],
    [
      'have people',
      { path: people, body: { role_id: 770101 } },
      200,
      '{"errcode":0,"errmsg":"ok","result":{"hasMore":false,"list":[{"name":"林知夏","userid":"manager0001"}]},"request_id":"<id>"}',
    ],
    [
      'have people, page by page',
      { path: people, body: { role_id: 770104, size: 1, offset: 1 } },
      200,
      '{"errcode":0,"errmsg":"ok","result":{"hasMore":true,"list":[{"name":"顾未然","userid":"guweiran"}],"nextCursor":2},"request_id":"<id>"}',
    ],
    [
      'are not given to strangers',
      { path: batch, body: { roleIds: '770201', userIds: 'nobody' } },
      200,
      no(33012, '无效的USERID'),
    ],
    [
      'are not given to 21 at once',
      {
        path: batch,
        body: { roleIds: '770201', userIds: Array.from({ length: 21 }, () => 'weizhuo').join(',') },
      },
      200,
      no(33012, '无效的USERID'),
    ],
    [
      'that are unknown are not given',
      { path: batch, body: { roleIds: '770201,1', userIds: 'weizhuo' } },
      200,
      no(33011, '无效的roleId'),
    ],
    [
      'that DingTalk keeps are not removed',
      { path: `/topapi/role/deleterole?${token}`, body: { role_id: 770101 } },
      200,
      no(23004, '不允许编辑系统标签'),
    ],
  ])

  it('are given and taken', () =>
    withSimulator(async (say) => {
      const body = { roleIds: '770201,770202', userIds: 'weizhuo,aimingyue' }
      expect(await say({ path: batch, body })).toBe(ok)
      const given = await say({ path: get, body: { userid: 'weizhuo' } })
      expect(given).toContain(
        '"role_list":[{"group_name":"岗位","id":770201,"name":"工程师"},{"group_name":"岗位","id":770202,"name":"经理"}]',
      )

      expect(await say({ path: `/topapi/role/removerolesforemps?${token}`, body })).toBe(ok)
      expect(await say({ path: get, body: { userid: 'weizhuo' } })).toContain('"role_list":[]')
    }))
})
