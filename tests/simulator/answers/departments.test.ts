import { describe } from 'vitest'
import { answersExactly } from '../bench.ts'

const list = '/department/list?access_token={token}'
const get = '/department/get?access_token={token}'
const listSub = '/topapi/v2/department/listsub?access_token={token}'
const getCurrent = '/topapi/v2/department/get?access_token={token}'
const badId = '{"errcode":40009,"errmsg":"不合法的部门id"}'
const unknown = '{"errcode":60003,"errmsg":"部门不存在"}'
const unknownCurrent = '{"errcode":60003,"errmsg":"部门不存在","request_id":"<id>"}'

const legacyRow = (id: number, name: string, parentId: number) =>
  `{"createDeptGroup":true,"name":"${name}","id":${id},"autoAddUser":true,"parentid":${parentId}}`
const row = (id: number, name: string, parentId: number) =>
  `{"auto_add_user":true,"create_dept_group":true,"dept_id":${id},"name":"${name}","parent_id":${parentId}}`

describe('departments are refused for', () => {
  answersExactly([
    ['an id that is a word', { path: `${list}&id=abc` }, 200, badId],
    ['an id with a fraction', { path: `${list}&id=1.5` }, 200, badId],
    ['an id beyond every integer', { path: `${list}&id=9${'9'.repeat(40)}` }, 200, badId],
    ['an id that nobody has', { path: `${list}&id=2` }, 200, unknown],
    ['the school contacts', { path: `${list}&id=-7` }, 200, unknown],
    [
      'a fetch_child that is neither true nor false',
      { path: `${list}&fetch_child=maybe` },
      200,
      '{"errcode":40035,"errmsg":"不合法的参数"}',
    ],
    ['a detail without id', { path: get }, 200, '{"errcode":40035,"errmsg":"缺少参数 id"}'],
    ['a detail of a word', { path: `${get}&id=root` }, 200, badId],
    ['a detail of nobody', { path: `${get}&id=99` }, 200, unknown],
    ['children of nobody', { path: listSub, body: { dept_id: 99 } }, 200, unknownCurrent],
    [
      'children of a word',
      { path: listSub, body: { dept_id: 'root' } },
      200,
      '{"errcode":41,"errmsg":"Invalid arguments:dept_id","request_id":"<id>"}',
    ],
    [
      'children of a list',
      { path: listSub, body: { dept_id: [1] } },
      200,
      '{"errcode":41,"errmsg":"Invalid arguments:dept_id","request_id":"<id>"}',
    ],
    [
      'a current detail without id',
      { path: getCurrent, body: {} },
      200,
      '{"errcode":40,"errmsg":"Missing required arguments:dept_id","request_id":"<id>"}',
    ],
    [
      'a current detail of nobody',
      { path: getCurrent, body: { dept_id: 99 } },
      200,
      unknownCurrent,
    ],
  ])
})
describe('departments are told of', () => {
  answersExactly([
    [
      'with id: those right under it',
      { path: `${list}&id=88001002` },
      200,
      `{"errcode":0,"department":[${legacyRow(88002001, '前端组', 88001002)},${legacyRow(88002002, '后端组', 88001002)},${legacyRow(88002003, '测试组', 88001002)}],"errmsg":"ok"}`,
    ],
    [
      'with fetch_child: those under them as well',
      { path: `${list}&id=88001002&fetch_child=true` },
      200,
      `{"errcode":0,"department":[${legacyRow(88002001, '前端组', 88001002)},${legacyRow(88002002, '后端组', 88001002)},${legacyRow(88003001, '平台小组', 88002002)},${legacyRow(88002003, '测试组', 88001002)}],"errmsg":"ok"}`,
    ],
    [
      'under one that has none: an empty list',
      { path: `${list}&id=88003001&lang=en_US` },
      200,
      '{"errcode":0,"department":[],"errmsg":"ok"}',
    ],
    [
      'in detail, with permit lists as texts',
      { path: `${get}&id=88002002` },
      200,
      '{"errcode":0,"userPermits":"","userPerimits":"","outerDept":false,"errmsg":"ok","deptManagerUseridList":"pengchengzhou","parentid":88001002,"groupContainSubDept":false,"outerPermitUsers":"","outerPermitDepts":"","deptPerimits":"","createDeptGroup":true,"name":"后端组","id":88002002,"autoAddUser":true,"deptHiding":false,"deptPermits":"","order":88002002}',
    ],
    [
      'the root in detail, which has no parent',
      { path: `${get}&id=1` },
      200,
      '{"errcode":0,"userPermits":"","userPerimits":"","outerDept":false,"errmsg":"ok","deptManagerUseridList":"manager0001","groupContainSubDept":false,"outerPermitUsers":"","outerPermitDepts":"","deptPerimits":"","createDeptGroup":true,"name":"沙箱企业","id":1,"autoAddUser":true,"deptHiding":false,"deptPermits":"","order":1}',
    ],
    [
      'the current way: those right under one',
      { path: listSub, body: { dept_id: 88001003 } },
      200,
      `{"errcode":0,"errmsg":"ok","result":[${row(88002004, '品牌组', 88001003)},${row(88002005, '渠道组', 88001003)}],"request_id":"<id>"}`,
    ],
    [
      'the current way, with the id as a text',
      { path: listSub, body: { dept_id: '88001003', language: 'zh_CN' } },
      200,
      `{"errcode":0,"errmsg":"ok","result":[${row(88002004, '品牌组', 88001003)},${row(88002005, '渠道组', 88001003)}],"request_id":"<id>"}`,
    ],
    [
      'the current way without body: those under the root',
      { method: 'POST', path: listSub },
      200,
      `{"errcode":0,"errmsg":"ok","result":[${row(88001001, '总经办', 1)},${row(88001002, '研发中心', 1)},${row(88001003, '市场部', 1)},${row(88001004, '人力资源部', 1)},${row(88001005, '财务部', 1)}],"request_id":"<id>"}`,
    ],
    [
      'the current way with everything in a form, the token too',
      {
        path: '/topapi/v2/department/listsub',
        body: new URLSearchParams({ access_token: '{token}', dept_id: '88002002' }),
      },
      200,
      `{"errcode":0,"errmsg":"ok","result":[${row(88003001, '平台小组', 88002002)}],"request_id":"<id>"}`,
    ],
    [
      'the current way by GET with everything in the query',
      { path: `${listSub}&dept_id=88002002` },
      200,
      `{"errcode":0,"errmsg":"ok","result":[${row(88003001, '平台小组', 88002002)}],"request_id":"<id>"}`,
    ],
    [
      'the current way in detail',
      { path: getCurrent, body: { dept_id: 88002002 } },
      200,
      '{"errcode":0,"errmsg":"ok","result":{"auto_add_user":true,"brief":"","create_dept_group":true,"dept_group_chat_id":"chatf57d4f1371b4e8b03e413967acd53a5a","dept_id":88002002,"dept_manager_userid_list":["pengchengzhou"],"dept_permits":[],"group_contain_sub_dept":false,"hide_dept":false,"name":"后端组","order":88002002,"outer_dept":false,"outer_permit_depts":[],"outer_permit_users":[],"parent_id":88001002,"user_permits":[]},"request_id":"<id>"}',
    ],
  ])
})
