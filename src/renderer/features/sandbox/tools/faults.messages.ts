import { defineMessages } from '../../../i18n/messages.ts'

/** Texts around faults. */
export const faultsMessages = defineMessages({
  en: {
    none: 'No fault is ordered. Switch one on and see what your code makes of it.',
    active: (count: number) => (count === 1 ? '1 fault strikes now' : `${count} faults strike now`),
    clearAll: 'Remove all',
    remove: (name: string) => `Remove ${name}`,
    timesLeft: (count: number) => (count === 1 ? 'once more' : `${count} times more`),
    untilRemoved: 'until removed',
    everywhere: 'everywhere',
    order: 'Order it',
    orderAnother: 'Order another',
    details: (name: string) => `Details of ${name}`,
    upTo: (least: string, most: string) => `${least} to ${most}`,
    from: (least: string) => `${least} or more`,
    notSent: 'as usual',
    yes: 'yes',
    no: 'no',
  },
  'zh-CN': {
    none: '当前没有故障。打开一个开关，看看你的代码如何应对。',
    active: (count) => `${count} 个故障生效中`,
    clearAll: '全部移除',
    remove: (name) => `移除${name}`,
    timesLeft: (count) => `还剩 ${count} 次`,
    untilRemoved: '直到移除',
    everywhere: '所有路径',
    order: '启用',
    orderAnother: '再加一个',
    details: (name) => `${name}的详情`,
    upTo: (least, most) => `${least} 至 ${most}`,
    from: (least) => `不小于 ${least}`,
    notSent: '默认',
    yes: '是',
    no: '否',
  },
})

/** The kinds of fault by name. */
export const faultNames = defineMessages({
  en: {
    latency: 'Latency',
    errcode: 'Error code',
    throttle: 'Throttling',
    'ip-refused': 'IP refused',
    'permission-removed': 'Permission removed',
    'ip-banned': 'IP banned',
    'connection-reset': 'Connection reset',
    'truncated-body': 'Truncated body',
    'wrong-content-type': 'Wrong content type',
    'slow-body': 'Slow body',
    'gzip-bomb': 'Gzip bomb',
    'huge-body': 'Huge answer',
    'clock-skew': 'Clock skew',
  },
  'zh-CN': {
    latency: '延迟',
    errcode: '返回错误码',
    throttle: '限流',
    'ip-refused': 'IP 不在白名单',
    'permission-removed': '权限被收回',
    'ip-banned': 'IP 被封禁',
    'connection-reset': '连接重置',
    'truncated-body': '应答截断',
    'wrong-content-type': '内容类型错误',
    'slow-body': '应答缓慢',
    'gzip-bomb': 'Gzip 炸弹',
    'huge-body': '超大应答',
    'clock-skew': '时钟偏差',
  },
})

/** What will be seen of each kind. */
export const faultEffects = defineMessages({
  en: {
    latency:
      'Answers come so many milliseconds late. Set it above your time-out to see what a hanging call does.',
    errcode:
      'Every call is refused with this code, worded as its host words it. Wrapped, it comes as an 88 with sub_code on /topapi, as the gateway refuses.',
    throttle:
      'Calls of one operation beyond this many a second are refused: 90018 on the legacy host, HTTP 403 Forbidden…Qps… on the new one.',
    'ip-refused':
      'Refused with 60020 and the address in its text, as when the server’s IP is not in the app’s allow-list.',
    'permission-removed':
      'Operations that need this permission are refused with 60011, with the missing scope and the link to apply for it.',
    'ip-banned':
      'The page that bans an address: HTTP 403 with HTML, or HTTP 200 with status 1111 as JSON. Not one word of DingTalk’s usual form.',
    'connection-reset': 'The connection is cut without an answer: ECONNRESET.',
    'truncated-body': 'Half of the announced body arrives, then the connection closes.',
    'wrong-content-type':
      'Good JSON under another Content-Type, as proxies send it. Clients that trust the header do not parse it.',
    'slow-body': 'The head comes at once, the body in eight pieces over this long.',
    'gzip-bomb':
      'A small answer that unpacks to so many megabytes. Dingbench stops reading at its limit, and says so.',
    'huge-body': 'The usual answer with so many megabytes of space after it.',
    'clock-skew':
      'The Date header runs ahead, or behind when negative. Signatures made from it are refused elsewhere.',
  },
  'zh-CN': {
    latency: '应答推迟指定的毫秒数。设为大于超时时间，可以看到调用挂起时的表现。',
    errcode:
      '每次调用都以此错误码被拒绝，文字与所在域名一致。选择“包在 88 中”时，在 /topapi 上以 88 加 sub_code 返回，如同网关拒绝。',
    throttle: '同一接口每秒超过此次数即被拒绝：旧版返回 90018，新版返回 HTTP 403 Forbidden…Qps…。',
    'ip-refused': '以 60020 拒绝，文字中带有 IP 地址，如同服务器 IP 不在应用的白名单中。',
    'permission-removed': '需要此权限的接口以 60011 被拒绝，应答中带有缺少的权限点和申请链接。',
    'ip-banned':
      '封禁地址的页面：HTTP 403 的 HTML，或 HTTP 200、status 为 1111 的 JSON，与钉钉通常的格式完全不同。',
    'connection-reset': '连接被切断，没有应答：ECONNRESET。',
    'truncated-body': '只收到所声明正文的一半，随后连接关闭。',
    'wrong-content-type':
      '正确的 JSON 却带着别的 Content-Type，代理常会如此。只看头部的客户端不会解析它。',
    'slow-body': '头部立即到达，正文分八段在此时长内送完。',
    'gzip-bomb': '很小的应答，解压后达到指定的兆字节数。Dingbench 读到上限即停止，并会说明。',
    'huge-body': '通常的应答之后跟着指定兆字节数的空白。',
    'clock-skew': 'Date 头比实际快，负数则慢。据此生成的签名会被其他服务拒绝。',
  },
})

/** The parameters of faults by the names that `/_sim/faults` knows them by. */
export const faultFieldNames = defineMessages({
  en: {
    ms: 'Time',
    code: 'Code',
    message: 'Message',
    wrapped: 'Wrapped in 88',
    perSecond: 'Calls a second',
    address: 'IP address',
    permission: 'Permission',
    as: 'Form',
    contentType: 'Content-Type',
    megabytes: 'Size',
    seconds: 'Ahead by',
    times: 'Times',
    path: 'Path begins with',
  },
  'zh-CN': {
    ms: '时长',
    code: '错误码',
    message: '错误信息',
    wrapped: '包在 88 中',
    perSecond: '每秒次数',
    address: 'IP 地址',
    permission: '权限点',
    as: '形式',
    contentType: '内容类型',
    megabytes: '大小',
    seconds: '快',
    times: '次数',
    path: '路径开头',
  },
})
