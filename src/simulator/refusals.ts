/**
 * What the legacy host says with each code, in its own words.
 * https://open.dingtalk.com/document/orgapp/server-api-error-codes-1
 */
export const LEGACY_MESSAGES = {
  [-1]: '系统繁忙',
  404: '请求的URI地址不存在',
  23004: '不允许编辑系统标签',
  33002: '无效的微应用的名称',
  33003: '无效的微应用的描述',
  33004: '无效的微应用的ICON',
  33005: '无效的微应用的移动端主页',
  33006: '无效的微应用的PC端主页',
  33008: '无效的微应用OA后台的主页',
  33011: '无效的roleId',
  33012: '无效的USERID',
  34020: '无效的groupId',
  40000: 'access_token is blank',
  40009: '不合法的部门id',
  40011: '不合法的排序order',
  40014: '不合法的access_token',
  40025:
    '无效的部门JSONArray对象，合法格式需要用中括号括起来，且如果属于多部门，部门id需要用逗号分隔',
  40031: '不合法的UserID列表',
  40032: '不合法的UserID列表长度',
  40035: '不合法的参数',
  40038: '不合法的请求格式',
  40056: '不合法的agentid',
  40065: '不合法的备注',
  40066: '不合法的部门列表',
  40068: '不合法的偏移量',
  40069: '不合法的分页大小',
  40070: '不合法的排序参数',
  40078: '不存在的临时授权码',
  40089: '不合法的corpId或corpSecret',
  40096: '不合法的appKey或appSecret',
  40104: '企业中无效的手机号',
  41001: '缺少access_token参数',
  41004: '缺少secret参数',
  41007: '无效的ssocode',
  41010: '缺少url',
  41012: '缺少应用头像mediaid',
  41013: '缺少应用名字',
  41014: '缺少应用描述',
  43001: '需要GET请求',
  43002: '需要POST请求',
  52022: '无效的jsapi类型',
  60001: '不合法的部门名称',
  60003: '部门不存在',
  60004: '父部门不存在',
  60005: '不允许删除有成员的部门',
  60006: '不允许删除有子部门的部门',
  60007: '不允许删除根部门',
  60008: '父部门下该部门名称已存在',
  60009: '部门名称含有非法字符',
  60010: '部门存在循环关系',
  60011: '没有调用该接口的权限',
  60012: '不允许删除默认应用',
  60018: '根部门不能被更新',
  60102: 'UserID在公司中已存在',
  60103: '手机号码不合法',
  60104: '手机号码在公司中已存在',
  60105: '邮箱不合法',
  60106: '邮箱已存在',
  60112: '用户name不合法',
  60121: '找不到该用户',
  60122: '不合法的extattr',
  60123: '不合法的jobnumber',
  60128: '无效的主管id',
  70003: 'agentid对应微应用不存在',
  400002: '参数错误',
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
  'invalid.client': { status: 400, message: 'invalid.client' },
  invalidClientIdOrSecret: { status: 400, message: '无效的clientId或者clientSecret' },
  invalidCode: { status: 400, message: '无效的授权码' },
  unknownError: { status: 500, message: '未知错误' },
  'unsupported.grant.type': { status: 400, message: 'unsupported.grant.type' },
} as const

/** A code of the api host that the simulator knows the words for. */
export type ApiCode = keyof typeof API_REFUSALS
