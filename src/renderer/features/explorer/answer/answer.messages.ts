import { defineMessages } from '../../../i18n/messages.ts'

/** The texts of the answer pane. */
export const answerMessages = defineMessages({
  en: {
    answer: 'Answer',
    request: 'Request',

    noAnswer: 'No answer yet',
    noAnswerHint: 'Fill in what is required and press Enter: what DingTalk says appears here.',
    noAnswerReadyHint: 'Press Enter: what DingTalk says appears here.',
    waitingFor: (host: string) => `Waiting for ${host}`,
    fetchingToken: 'Fetching a token first',
    cancel: 'Cancel',
    sendAgain: 'Send again',
    openProfiles: 'Open profiles',

    accepted: 'Accepted',
    refused: 'Refused',
    tokenRefused: 'No token',
    tokenRefusedNote:
      'DingTalk refused to lend a token, so the operation itself was not sent. This is the answer to the token request.',
    retried: 'The token was refused. A new one was fetched and the call sent a second time.',
    codeInside: (code: string, outer: string) => `${code} inside ${outer}`,
    html: 'a web page instead of JSON',
    empty: 'an empty body',
    'broken-json': 'JSON that breaks off',
    'not-json': 'no JSON',
    'ip-banned': 'this address is blocked for a while',
    httpStatus: (status: string) => `HTTP ${status}`,
    steps: 'What went before',

    body: 'Body',
    headers: 'Headers',
    timing: 'Timing',
    raw: 'Raw',
    bodyLabel: 'Body of the answer',
    rawLabel: 'Request and answer as text',
    copyBody: 'Copy the body',
    copyRaw: 'Copy all of it',
    copyHeaders: 'Copy these headers',
    saveBody: 'Save the body as a file',
    searchBody: 'Search in the text',

    emptyBody: 'The body is empty',
    emptyBodyHint: 'The answer has a status and headers only.',
    binaryBody: 'Not text',
    binaryBodyHint: (contentType: string, size: string) =>
      `${contentType === '' ? 'No Content-Type' : contentType}, ${size}. Save it as a file to open it.`,
    brokenJson: 'It starts like JSON but cannot be read as JSON: cut off, or damaged on the way.',
    htmlBody: 'A web page instead of JSON, shown as text.',
    textBody: (contentType: string) =>
      contentType === ''
        ? 'Text without a Content-Type, not JSON.'
        : `Text (${contentType}), not JSON.`,
    largeBody: (size: string) => `${size} of JSON, shown as received.`,
    indent: 'Indent it',

    dns: 'DNS',
    connect: 'Connect',
    tls: 'TLS',
    firstByte: 'Waiting',
    download: 'Download',
    total: 'Total',
    notNeeded: 'not needed',
    startedAt: 'Sent at',
    size: 'Size',
    sizeUnpacked: (sent: string, unpacked: string) => `${sent}, unpacked ${unpacked}`,
  },
  'zh-CN': {
    answer: '应答',
    request: '请求',

    noAnswer: '还没有应答',
    noAnswerHint: '填写必填参数后按回车，钉钉的应答会显示在这里。',
    noAnswerReadyHint: '按回车发送，钉钉的应答会显示在这里。',
    waitingFor: (host) => `正在等待 ${host}`,
    fetchingToken: '正在先获取 token',
    cancel: '取消',
    sendAgain: '重新发送',
    openProfiles: '打开企业配置',

    accepted: '已接受',
    refused: '被拒绝',
    tokenRefused: '没有拿到 token',
    tokenRefusedNote: '钉钉没有发放 token，所以接口本身没有发送。下面是获取 token 的应答。',
    retried: 'token 被拒绝，已重新获取并再次发送。',
    codeInside: (code, outer) => `${code}（包在 ${outer} 内）`,
    html: '收到网页而不是 JSON',
    empty: '正文为空',
    'broken-json': 'JSON 不完整',
    'not-json': '不是 JSON',
    'ip-banned': '该 IP 被暂时封禁',
    httpStatus: (status) => `HTTP ${status}`,
    steps: '此前的请求',

    body: '正文',
    headers: '头部',
    timing: '耗时',
    raw: '原文',
    bodyLabel: '应答正文',
    rawLabel: '请求与应答原文',
    copyBody: '复制正文',
    copyRaw: '复制全部',
    copyHeaders: '复制这些头部',
    saveBody: '把正文存为文件',
    searchBody: '在文本中查找',

    emptyBody: '正文为空',
    emptyBodyHint: '应答只有状态码和头部。',
    binaryBody: '不是文本',
    binaryBodyHint: (contentType, size) =>
      `${contentType === '' ? '没有 Content-Type' : contentType}，${size}。可存为文件后打开。`,
    brokenJson: '开头像 JSON，但无法按 JSON 解析：可能被截断，或在途中损坏。',
    htmlBody: '收到的是网页而不是 JSON，按文本显示。',
    textBody: (contentType) =>
      contentType === ''
        ? '没有 Content-Type 的文本，不是 JSON。'
        : `文本（${contentType}），不是 JSON。`,
    largeBody: (size) => `${size} 的 JSON，按收到的样子显示。`,
    indent: '格式化',

    dns: 'DNS',
    connect: '建立连接',
    tls: 'TLS',
    firstByte: '等待应答',
    download: '下载',
    total: '合计',
    notNeeded: '无需',
    startedAt: '发送时间',
    size: '大小',
    sizeUnpacked: (sent, unpacked) => `${sent}，解压后 ${unpacked}`,
  },
})
