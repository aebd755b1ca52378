import { describe } from 'vitest'
import { answersExactly } from '../bench.ts'

const get = '/user/get?access_token={token}'
const simple = '/user/simplelist?access_token={token}'
const getCurrent = '/topapi/v2/user/get?access_token={token}'
const badSize = '{"errcode":40069,"errmsg":"不合法的分页大小"}'
const badOffset = '{"errcode":40068,"errmsg":"不合法的偏移量"}'

describe('people are refused for', () => {
  answersExactly([
    ['no userid', { path: get }, 200, '{"errcode":40035,"errmsg":"缺少参数 userid"}'],
    [
      'a userid of spaces',
      { path: `${get}&userid=%20` },
      200,
      '{"errcode":33012,"errmsg":"无效的USERID"}',
    ],
    [
      'a userid of 65 characters',
      { path: `${get}&userid=${'a'.repeat(65)}` },
      200,
      '{"errcode":33012,"errmsg":"无效的USERID"}',
    ],
    [
      'a userid that nobody has',
      { path: `${get}&userid=nobody` },
      200,
      '{"errcode":60121,"errmsg":"找不到该用户"}',
    ],
    [
      'a userid in the wrong case',
      { path: `${get}&userid=MANAGER0001` },
      200,
      '{"errcode":60121,"errmsg":"找不到该用户"}',
    ],
    [
      'no userid, the current way',
      { path: getCurrent, body: {} },
      200,
      '{"errcode":40,"errmsg":"Missing required arguments:userid","request_id":"<id>"}',
    ],
    [
      'a userid that is a list, the current way',
      { path: getCurrent, body: { userid: ['manager0001'] } },
      200,
      '{"errcode":33012,"errmsg":"无效的USERID","request_id":"<id>"}',
    ],
    [
      'a userid that nobody has, the current way',
      { path: getCurrent, body: { userid: 'constructor' } },
      200,
      '{"errcode":60121,"errmsg":"找不到该用户","request_id":"<id>"}',
    ],
    [
      'a list without department',
      { path: simple },
      200,
      '{"errcode":40035,"errmsg":"缺少参数 department_id"}',
    ],
    [
      'a list of a department that is a word',
      { path: `${simple}&department_id=all` },
      200,
      '{"errcode":40009,"errmsg":"不合法的部门id"}',
    ],
    [
      'a list of no department',
      { path: `${simple}&department_id=99` },
      200,
      '{"errcode":60003,"errmsg":"部门不存在"}',
    ],
    ['a page of 101', { path: `${simple}&department_id=1&size=101` }, 200, badSize],
    ['a page of 0', { path: `${simple}&department_id=1&size=0` }, 200, badSize],
    ['a page of ten', { path: `${simple}&department_id=1&size=ten` }, 200, badSize],
    ['an offset below 0', { path: `${simple}&department_id=1&offset=-1` }, 200, badOffset],
    [
      'an order by name',
      { path: `${simple}&department_id=1&order=name` },
      200,
      '{"errcode":40070,"errmsg":"不合法的排序参数"}',
    ],
  ])
})
describe('people are told of', () => {
  answersExactly([
    [
      "a department's own, all at once",
      { path: `${simple}&department_id=88001005` },
      200,
      '{"errcode":0,"errmsg":"ok","userlist":[{"userid":"xiangjingshu","name":"项静姝"},{"userid":"weizhuo","name":"卫卓"},{"userid":"aimingyue","name":"艾明月"}],"hasMore":false}',
    ],
    [
      'page by page',
      { path: `${simple}&department_id=88001005&offset=1&size=1` },
      200,
      '{"errcode":0,"errmsg":"ok","userlist":[{"userid":"weizhuo","name":"卫卓"}],"hasMore":true}',
    ],
    [
      'beyond the last page: none',
      { path: `${simple}&department_id=88001005&offset=9&size=10` },
      200,
      '{"errcode":0,"errmsg":"ok","userlist":[],"hasMore":false}',
    ],
    [
      'the last to come first',
      { path: `${simple}&department_id=88001005&order=entry_desc&offset=0&size=2` },
      200,
      '{"errcode":0,"errmsg":"ok","userlist":[{"userid":"aimingyue","name":"艾明月"},{"userid":"weizhuo","name":"卫卓"}],"hasMore":true}',
    ],
    [
      'in detail, with maps as texts that are not JSON',
      { path: `${get}&userid=qiaonansheng` },
      200,
      '{"errcode":0,"unionid":"iDYVcKBDCMZFvyJJhITiEiE","openId":"iDYVcKBDCMZFvyJJhITiEiE","roles":[{"id":770202,"name":"经理","groupName":"岗位","type":0}],"remark":"","userid":"qiaonansheng","isLeaderInDepts":"{88001002:false, 88002004:false}","isBoss":false,"hiredDate":1622937600000,"isSenior":false,"tel":"010-00000006","department":[88001002,88002004],"workPlace":"杭州","email":"qiaonansheng@example.com","orderInDepts":"{88001002:176374156324762507, 88002004:176374156324762507}","mobile":"10000000006","errmsg":"ok","active":true,"avatar":"","isAdmin":false,"tags":{},"isHide":false,"jobnumber":"SX0006","name":"乔南笙","stateCode":"86","position":"产品经理","realAuthed":true}',
    ],
    [
      'the current way in detail, with integers beyond 2^53',
      { path: getCurrent, body: { userid: 'manager0001' } },
      200,
      '{"errcode":0,"errmsg":"ok","result":{"active":true,"admin":true,"avatar":"","boss":true,"dept_id_list":[1,88001001],"dept_order_list":[{"dept_id":1,"order":176379156324762512},{"dept_id":88001001,"order":176379156324762512}],"email":"manager0001@example.com","exclusive_account":false,"hide_mobile":false,"hired_date":1451606400000,"job_number":"SX0001","leader_in_dept":[{"dept_id":1,"leader":true},{"dept_id":88001001,"leader":true}],"mobile":"10000000001","name":"林知夏","real_authed":true,"remark":"","role_list":[{"group_name":"默认","id":770101,"name":"主管理员"},{"group_name":"默认","id":770103,"name":"负责人"},{"group_name":"默认","id":770104,"name":"主管"},{"group_name":"岗位","id":770202,"name":"经理"}],"senior":false,"state_code":"86","telephone":"010-00000001","title":"总经理","unionid":"WVjIL1wOCr0txnVuEnHiEiE","userid":"manager0001","work_place":"杭州"},"request_id":"<id>"}',
    ],
  ])
})
describe('the range of a token is', () => {
  answersExactly([
    [
      'the whole enterprise',
      { path: '/auth/scopes?access_token={token}' },
      200,
      '{"errcode":0,"condition_field":[],"auth_user_field":["jobnumber","isLeader","name","position","isAdmin","avatar","department","userid","deviceId","isHide","mobile","email"],"auth_org_scopes":{"authed_user":[],"authed_dept":[1]},"errmsg":"ok"}',
    ],
  ])
})
