import { describe, expect, it } from 'vitest'
import { answersExactly, withSimulator } from '../bench.ts'

const token = 'access_token={token}'
const no = (code: number, words: string) =>
  `{"errcode":${code},"errmsg":"${words}","request_id":"<id>"}`

const headers = { 'x-acs-dingtalk-access-token': '{token}' }
const search = '/v1.0/contact/users/search'

describe('people are searched', () => {
  answersExactly([
    [
      'by a part of their names',
      { path: search, headers, body: { queryWord: '林', offset: 0, size: 1 } },
      200,
      '{"hasMore":false,"list":["manager0001"],"totalCount":1}',
    ],
    [
      'not by a part where the whole name is meant',
      { path: search, headers, body: { queryWord: '林', offset: 0, size: 9, fullMatchField: 1 } },
      200,
      '{"hasMore":false,"list":[],"totalCount":0}',
    ],
    [
      'not without words',
      { path: search, headers, body: { offset: 0, size: 9 } },
      400,
      '{"code":"MissingqueryWord","requestid":"<id>","message":"queryWord is mandatory for this action."}',
    ],
  ])
})

it('people are searched page by page, and the offset counts pages', () =>
  withSimulator(async (say) => {
    const body = { queryWord: '晚', offset: 1, size: 2 }
    expect(await say({ path: search, headers, body })).toMatch(
      /^\{"hasMore":false,"list":\["\w+"\],"totalCount":3\}$/,
    )
  }))

describe('people are found', () => {
  answersExactly([
    [
      'by mobile number',
      { path: `/topapi/v2/user/getbymobile?${token}`, body: { mobile: '10000000001' } },
      200,
      '{"errcode":0,"errmsg":"ok","result":{"userid":"manager0001"},"request_id":"<id>"}',
    ],
    [
      'not by a number that nobody has',
      { path: `/topapi/v2/user/getbymobile?${token}`, body: { mobile: '10000009999' } },
      200,
      no(60121, '找不到该用户'),
    ],
    [
      'not by a number that is none',
      { path: `/topapi/v2/user/getbymobile?${token}`, body: { mobile: '1' } },
      200,
      no(40104, '企业中无效的手机号'),
    ],
    [
      'by mobile number, the legacy way',
      { path: `/user/get_by_mobile?${token}&mobile=10000000001` },
      200,
      '{"errcode":0,"userid":"manager0001","errmsg":"ok"}',
    ],
    [
      'by union id',
      { path: `/topapi/user/getbyunionid?${token}`, body: { unionid: 'WVjIL1wOCr0txnVuEnHiEiE' } },
      200,
      '{"errcode":0,"errmsg":"ok","result":{"contact_type":0,"userid":"manager0001"},"request_id":"<id>"}',
    ],
    [
      'by union id, the legacy way',
      { path: `/user/getUseridByUnionid?${token}&unionid=WVjIL1wOCr0txnVuEnHiEiE` },
      200,
      '{"errcode":0,"contactType":0,"userid":"manager0001","errmsg":"ok"}',
    ],
    [
      'not by a userid given as union id',
      { path: `/topapi/user/getbyunionid?${token}`, body: { unionid: 'manager0001' } },
      200,
      no(60121, '找不到该用户'),
    ],
    [
      'in number',
      { path: `/topapi/user/count?${token}`, body: { only_active: false } },
      200,
      '{"errcode":0,"errmsg":"ok","result":{"count":40},"request_id":"<id>"}',
    ],
    [
      'in number, without those who never came',
      { path: `/topapi/user/count?${token}`, body: { only_active: true } },
      200,
      '{"errcode":0,"errmsg":"ok","result":{"count":38},"request_id":"<id>"}',
    ],
    [
      'not in a number of maybe',
      { path: `/topapi/user/count?${token}`, body: { only_active: 'maybe' } },
      200,
      no(400002, '参数错误'),
    ],
    [
      'in number, the legacy way',
      { path: `/user/get_org_user_count?${token}&onlyActive=1` },
      200,
      '{"errcode":0,"count":38,"errmsg":"ok"}',
    ],
    [
      'as administrators',
      { path: `/topapi/user/listadmin?${token}`, body: {} },
      200,
      '{"errcode":0,"errmsg":"ok","result":[{"sys_level":1,"userid":"manager0001"},{"sys_level":2,"userid":"suyanqing"}],"request_id":"<id>"}',
    ],
    [
      'as administrators, the legacy way',
      { path: `/user/get_admin?${token}` },
      200,
      '{"errcode":0,"adminList":[{"sys_level":1,"userid":"manager0001"},{"sys_level":2,"userid":"suyanqing"}],"errmsg":"ok"}',
    ],
    [
      'with what an administrator may see',
      { path: `/topapi/user/get_admin_scope?${token}`, body: { userid: 'manager0001' } },
      200,
      '{"errcode":0,"errmsg":"ok","dept_ids":[1],"request_id":"<id>"}',
    ],
    [
      'with what anyone else may see',
      { path: `/topapi/user/get_admin_scope?${token}`, body: { userid: 'weizhuo' } },
      200,
      '{"errcode":0,"errmsg":"ok","dept_ids":[],"request_id":"<id>"}',
    ],
  ])
})

describe('the people of a department', () => {
  const list = `/topapi/v2/user/list?${token}`
  const simple = `/topapi/user/listsimple?${token}`
  answersExactly([
    [
      'are not given in a page of 101',
      { path: list, body: { dept_id: 1, cursor: 0, size: 101 } },
      200,
      no(400002, '参数错误'),
    ],
    [
      'are not given without a cursor',
      { path: list, body: { dept_id: 1, size: 10 } },
      200,
      no(40, 'Missing required arguments:cursor'),
    ],
    [
      'are not given for an unknown one',
      { path: list, body: { dept_id: 99, cursor: 0, size: 10 } },
      200,
      no(60003, '部门不存在'),
    ],
    [
      'are not given from before the first',
      { path: simple, body: { dept_id: 1, cursor: -1, size: 10 } },
      200,
      no(40068, '不合法的偏移量'),
    ],
    [
      'are not given by none at a time',
      { path: simple, body: { dept_id: 1, cursor: 0, size: 0 } },
      200,
      no(40069, '不合法的分页大小'),
    ],
    [
      'come page by page',
      { path: simple, body: { dept_id: 88001005, cursor: 0, size: 2 } },
      200,
      '{"errcode":0,"errmsg":"ok","result":{"has_more":true,"list":[{"name":"项静姝","userid":"xiangjingshu"},{"name":"卫卓","userid":"weizhuo"}],"next_cursor":2},"request_id":"<id>"}',
    ],
    [
      'end with the last page',
      { path: simple, body: { dept_id: 88001005, cursor: 2, size: 2 } },
      200,
      '{"errcode":0,"errmsg":"ok","result":{"has_more":false,"list":[{"name":"艾明月","userid":"aimingyue"}]},"request_id":"<id>"}',
    ],
    [
      'are given as ids',
      { path: `/topapi/user/listid?${token}`, body: { dept_id: 88001005 } },
      200,
      '{"errcode":0,"errmsg":"ok","result":{"userid_list":["xiangjingshu","weizhuo","aimingyue"]},"request_id":"<id>"}',
    ],
    [
      'are given as ids, the legacy way',
      { path: `/user/getDeptMember?${token}&deptId=88001005` },
      200,
      '{"errcode":0,"userIds":["xiangjingshu","weizhuo","aimingyue"],"errmsg":"ok"}',
    ],
    [
      'come in detail with their place in it',
      { path: list, body: { dept_id: 88001005, cursor: 2, size: 1 } },
      200,
      '{"errcode":0,"errmsg":"ok","result":{"has_more":false,"list":[{"active":true,"admin":false,"avatar":"","boss":false,"dept_id_list":[88001005],"dept_order":176340156324762473,"email":"aimingyue@example.com","exclusive_account":false,"hide_mobile":false,"hired_date":1555027200000,"job_number":"SX0040","leader":false,"mobile":"10000000040","name":"艾明月","remark":"","state_code":"86","telephone":"010-00000040","title":"出纳","unionid":"yd2dGcC1nZxw8rghzGEiEiE","userid":"aimingyue","work_place":"杭州"}]},"request_id":"<id>"}',
    ],
  ])
})
