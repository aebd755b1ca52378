import { describe } from 'vitest'
import { answersExactly } from '../bench.ts'

const bare = (code: number, words: string) => `{"errcode":${code},"errmsg":"${words}"}`
const wrapped = (code: number, words: string) =>
  `{"errcode":88,"sub_code":"${code}","sub_msg":"${words}","errmsg":"ding talk error[subcode=${code},submsg=${words}]","request_id":"<id>"}`
const denied = (code: string, words: string) =>
  `{"code":"${code}","requestid":"<id>","message":"${words}"}`
const noHeader = denied(
  'AuthenticationFailed.MissingParameter',
  '缺少参数：x-acs-dingtalk-access-token',
)
const header = { 'x-acs-dingtalk-access-token': '{token}' }
const get = '/topapi/v2/user/get'

describe('a plain legacy path refuses', () => {
  answersExactly([
    ['no token', { path: '/department/list' }, 200, bare(41001, '缺少access_token参数')],
    [
      'an empty token',
      { path: '/department/list?access_token=' },
      200,
      bare(40000, 'access_token is blank'),
    ],
    [
      'an unknown token',
      { path: '/department/list?access_token=undefined' },
      200,
      bare(40014, '不合法的access_token'),
    ],
    [
      'a good token in the header',
      { path: '/department/list', headers: header },
      200,
      bare(41001, '缺少access_token参数'),
    ],
    [
      'a good token as Bearer',
      { path: '/department/list', headers: { Authorization: 'Bearer {token}' } },
      200,
      bare(41001, '缺少access_token参数'),
    ],
    [
      'a POST where it wants a GET',
      { path: '/department/list?access_token={token}', body: {} },
      200,
      bare(43001, '需要GET请求'),
    ],
    ['an unknown path', { path: '/department/nope' }, 200, bare(404, '请求的URI地址不存在')],
    ['the root', { path: '/' }, 200, bare(404, '请求的URI地址不存在')],
    ['a path with a slash more', { path: '/gettoken/' }, 200, bare(404, '请求的URI地址不存在')],
    [
      'a path of the newer host without its version',
      { path: '/oauth2/corpAccessToken', body: { suiteKey: 'test' } },
      200,
      bare(404, '请求的URI地址不存在'),
    ],
  ])
})
describe('a path under /topapi refuses', () => {
  answersExactly([
    [
      'no token',
      { path: get, body: { userid: 'a' } },
      200,
      wrapped(40000, 'access_token is blank'),
    ],
    [
      'a good token in the header',
      { path: get, headers: header, body: { userid: 'a' } },
      200,
      wrapped(40000, 'access_token is blank'),
    ],
    [
      'a good token in a JSON body',
      { path: get, body: { userid: 'a', access_token: 'test' } },
      200,
      wrapped(40000, 'access_token is blank'),
    ],
    [
      'an unknown token',
      { path: `${get}?access_token=test`, body: { userid: 'a' } },
      200,
      wrapped(40014, '不合法的access_token'),
    ],
    [
      'an unknown token in a form, which it does read',
      { path: get, body: new URLSearchParams({ access_token: 'test', userid: 'a' }) },
      200,
      wrapped(40014, '不合法的access_token'),
    ],
    [
      'an unknown token before it looks at the body',
      {
        path: `${get}?access_token=test`,
        body: '{',
        headers: { 'Content-Type': 'application/json' },
      },
      200,
      wrapped(40014, '不合法的access_token'),
    ],
    [
      'a name that is no operation, before it looks at the token',
      { path: '/topapi/v2/user/notexist?access_token=test', body: {} },
      200,
      '{"errcode":22,"sub_msg":"不合法ApiName，ApiName = dingtalk.oapi.v2.user.notexist","errmsg":"Invalid method[submsg=不合法ApiName，ApiName = dingtalk.oapi.v2.user.notexist]","request_id":"<id>"}',
    ],
    [
      'broken JSON',
      {
        path: `${get}?access_token={token}`,
        body: '{"userid":',
        headers: { 'Content-Type': 'application/json' },
      },
      200,
      '{"errcode":40035,"errmsg":"不合法的参数","request_id":"<id>"}',
    ],
    [
      'a PUT',
      { method: 'PUT', path: `${get}?access_token={token}`, body: {} },
      200,
      '{"errcode":43002,"errmsg":"需要POST请求","request_id":"<id>"}',
    ],
  ])
})
describe('a path of the newer host refuses', () => {
  answersExactly([
    ['no token', { path: '/v1.0/contact/users/me' }, 400, noHeader],
    [
      'a good token in the query',
      { path: '/v1.0/contact/users/me?access_token={token}' },
      400,
      noHeader,
    ],
    [
      'a good token as Bearer',
      { path: '/v1.0/contact/users/me', headers: { Authorization: 'Bearer {token}' } },
      400,
      noHeader,
    ],
    [
      'an unknown token',
      { path: '/v1.0/contact/users/test', headers: { 'x-acs-dingtalk-access-token': 'test' } },
      400,
      denied('InvalidAuthentication', '不合法的access_token'),
    ],
    [
      'a token in quotation marks',
      {
        path: '/v1.0/contact/users/test',
        headers: { 'x-acs-dingtalk-access-token': '"{token}"' },
      },
      400,
      denied('InvalidAuthentication', '不合法的access_token'),
    ],
    [
      "an app's token where a person's is wanted",
      { path: '/v1.0/contact/users/me', headers: header },
      403,
      '{"code":"Forbidden.AccessDenied.AccessTokenPermissionDenied","requestid":"<id>","message":"应用尚未开通所需的权限：[Contact.User.Read]，点击链接申请并开通即可：https://open-dev.dingtalk.com/appscope/apply?content=dingsandboxappkey001%23Contact.User.Read","accessdenieddetail":{"requiredScopes":["Contact.User.Read"]}}',
    ],
    [
      'a slash more',
      { path: '//v1.0/contact/users/me', headers: header },
      200,
      bare(404, '请求的URI地址不存在'),
    ],
    [
      'JSON that is said to be text, whatever token it has',
      {
        path: '/v1.0/robot/groupMessages/send',
        body: '{}',
        headers: { ...header, 'Content-Type': 'text/json' },
      },
      400,
      denied('Missingbody', 'body is mandatory for this action.'),
    ],
    [
      'an unknown path',
      { path: '/v1.0/contact/nope', headers: header },
      200,
      bare(404, '请求的URI地址不存在'),
    ],
  ])
})
