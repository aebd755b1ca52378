/**
 * What the legacy host says with each code, in its own words.
 * https://open.dingtalk.com/document/orgapp/server-api-error-codes-1
 */
export const LEGACY_MESSAGES = {
  [-1]: '系统繁忙',
  404: '请求的URI地址不存在',
  33012: '无效的USERID',
  40000: 'access_token is blank',
  40009: '不合法的部门id',
  40014: '不合法的access_token',
  40035: '不合法的参数',
  40038: '不合法的请求格式',
  40068: '不合法的偏移量',
  40069: '不合法的分页大小',
  40070: '不合法的排序参数',
  40089: '不合法的corpId或corpSecret',
  40096: '不合法的appKey或appSecret',
  41001: '缺少access_token参数',
  41004: '缺少secret参数',
  43001: '需要GET请求',
  43002: '需要POST请求',
  60003: '部门不存在',
  60011: '没有调用该接口的权限',
  60121: '找不到该用户',
} as const

/** An errcode that the simulator knows the words for. */
export type LegacyCode = keyof typeof LEGACY_MESSAGES

/** What the api host says with each code, and the HTTP status it says it with. */
export const API_REFUSALS = {
  'AuthenticationFailed.MissingParameter': {
    status: 400,
    message: '缺少参数：x-acs-dingtalk-access-token',
  },
  'Forbidden.AccessDenied.AccessTokenPermissionDenied': {
    status: 403,
    message: '没有调用该接口的权限',
  },
  InvalidAuthentication: { status: 400, message: '不合法的access_token' },
  Invalidbody: { status: 400, message: 'Specified parameter body is not valid.' },
  Missingbody: { status: 400, message: 'body is mandatory for this action.' },
  invalidClientIdOrSecret: { status: 400, message: '无效的clientId或者clientSecret' },
  unknownError: { status: 500, message: '未知错误' },
} as const

/** A code of the api host that the simulator knows the words for. */
export type ApiCode = keyof typeof API_REFUSALS
