import { defineMessages } from '../../../i18n/messages.ts'

/** The texts of what a probe proved. */
export const verdictMessages = defineMessages({
  en: {
    valid: 'valid',
    expired: 'expired',
    unknown: 'unknown to DingTalk',
    foreign: 'another app’s',
    'ip-refused': 'IP refused',
    'lacks-permission': 'lacks a permission',
    throttled: 'throttled',
    closed: 'app stopped',
    undecided: 'undecided',
    'no-answer': 'no answer',

    validApp: 'DingTalk took the token.',
    validNamed: (appKey: string) => `DingTalk knows the token, as one of the app ${appKey}.`,
    validKnown: 'DingTalk knows the token: it only said that a person’s would be wanted here.',
    validPerson: 'DingTalk took it as a person’s own token, not as an app’s.',
    expiredSaid: (code: string) => `DingTalk says that it has expired (${code}).`,
    expiredClock: (code: string) =>
      `DingTalk does not know it any more (${code}), and its lifetime is over.`,
    unknownBody: (code: string) =>
      `DingTalk does not know it (${code}): replaced, made invalid, cut off, or of another environment.`,
    foreignNamed: (appKey: string) =>
      `A good token, but of the app ${appKey}, which is not this profile’s.`,
    foreignBody: (code: string) => `A good token, but of another enterprise (${code}).`,
    ipBody: (code: string) =>
      `The token is known, but this address is not on the app’s IP list (${code}).`,
    seen: (ip: string) => `DingTalk saw ${ip}.`,
    copyIp: 'Copy the IP',
    lacksBody: (code: string) => `The token is known, but the app lacks a permission (${code}):`,
    lacksNone: (code: string) => `The token is known, but the app may not do this (${code}).`,
    apply: 'Apply for it',
    tooFast: (code: string) => `Too many calls just now (${code}); it says nothing of the token.`,
    monthUsed: (code: string) =>
      `The enterprise has used up its calls of this month (${code}); it says nothing of the token.`,
    banned: (code: string) =>
      `This address is banned for a while (${code}); it says nothing of the token. Call nothing until it ends.`,
    endsAt: (time: string) => `Ends at ${time}.`,
    closedBody: (code: string) =>
      `The app or its enterprise is stopped, or the authorisation was taken back (${code}).`,
    undecidedBody: (code: string) => `DingTalk’s answer (${code}) says nothing of the token.`,
  },
  'zh-CN': {
    valid: '有效',
    expired: '已过期',
    unknown: '钉钉不认识',
    foreign: '属于其他应用',
    'ip-refused': 'IP 被拒绝',
    'lacks-permission': '缺少权限',
    throttled: '被限流',
    closed: '应用已停用',
    undecided: '无法判断',
    'no-answer': '没有应答',

    validApp: '钉钉接受了这个 token。',
    validNamed: (appKey) => `钉钉认识这个 token，它属于应用 ${appKey}。`,
    validKnown: '钉钉认识这个 token，只是这里要用个人用户的 token。',
    validPerson: '钉钉把它当作个人用户的 token 接受，它不是应用的 token。',
    expiredSaid: (code) => `钉钉返回：已过期（${code}）。`,
    expiredClock: (code) => `钉钉已不认识它（${code}），且它的有效期已过。`,
    unknownBody: (code) => `钉钉不认识它（${code}）：可能已被替换、失效、截断，或属于其他环境。`,
    foreignNamed: (appKey) => `token 有效，但属于应用 ${appKey}，不是这个企业配置的应用。`,
    foreignBody: (code) => `token 有效，但属于其他企业（${code}）。`,
    ipBody: (code) => `钉钉认识这个 token，但本机地址不在应用的 IP 白名单中（${code}）。`,
    seen: (ip) => `钉钉看到的地址是 ${ip}。`,
    copyIp: '复制 IP',
    lacksBody: (code) => `钉钉认识这个 token，但应用缺少权限（${code}）：`,
    lacksNone: (code) => `钉钉认识这个 token，但应用无权调用（${code}）。`,
    apply: '去申请',
    tooFast: (code) => `刚才调用过于频繁（${code}），不能说明 token 是否有效。`,
    monthUsed: (code) => `企业本月的调用量已用完（${code}），不能说明 token 是否有效。`,
    banned: (code) => `本机地址被暂时封禁（${code}），不能说明 token 是否有效。解封前请停止调用。`,
    endsAt: (time) => `${time} 结束。`,
    closedBody: (code) => `应用或企业已停用，或授权已被取消（${code}）。`,
    undecidedBody: (code) => `钉钉的应答（${code}）不能说明 token 是否有效。`,
  },
})
