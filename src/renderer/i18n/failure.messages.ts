import { defineMessages } from './messages.ts'

/** What went wrong and what to do about it, one pair a kind of failure. */
export const failureMessages = defineMessages({
  en: {
    invalidInput: (field: string) =>
      field === '' ? 'The input was not accepted' : `“${field}” was not accepted`,
    foreignSender: 'The command did not come from Dingbench’s own window',
    foreignSenderTodo:
      'Nothing was done. Close pages that you did not open yourself, and start Dingbench again.',
    noCredential: (missing: string) => `The profile has no ${missing}`,
    noCredentialTodo: 'Enter it on the Profiles screen, then send again.',
    tokenNeededNone: 'Not sent: no token is held, and renewal is manual',
    tokenNeededExpired: 'Not sent: the token has expired',
    tokenNeededRefused: 'Not sent: DingTalk refused the token, and renewal is manual',
    tokenNeededTodo:
      'Fetch one in the token inspector, or let Dingbench renew it, then send again.',
    storage: (file: string) => `${file} cannot be read or written`,
    storageTodo: (code: string, message: string) =>
      `Check the free space and the rights of Dingbench’s folder, then try again. The system says: ${code} ${message}`,
    unreachable: (host: string) => `No answer from ${host}`,
    unreachableDnsTodo:
      'The name was not found. Check the network, VPN or DNS, and the address in the profile.',
    unreachableRefusedTodo:
      'Nothing listens at that address. Check the address and port in the profile.',
    unreachableTimeoutTodo: 'It took too long. Check the network or proxy, then send again.',
    unreachableTlsTodo:
      'The secure connection failed. A proxy that opens https, or a wrong clock, is the usual cause.',
    unreachableTodo: 'Check the network, VPN or proxy, then send again.',
    cancelled: 'Cancelled',
    cancelledTodo:
      'The answer, if one came, was dropped. DingTalk may still have carried out the call.',
    tooLargeSent: (limit: string) => `The answer is larger than ${limit}`,
    tooLargeUnpacked: (limit: string) => `The answer is larger than ${limit} when unpacked`,
    tooLargeTodo:
      'It was not read further. Ask for less: a page, a smaller department, fewer fields.',
    bug: 'Something broke inside Dingbench',
    bugTodo: (reference: string) =>
      `Nothing of it was your fault. The log holds the details under ${reference}; please report it with that number.`,

    keychainAbsent: 'This system has no keychain that Dingbench can use',
    keychainAbsentTodoLinux:
      'Install gnome-keyring (or KWallet) together with libsecret, sign out and in again, then try again. On Debian or Ubuntu: sudo apt install gnome-keyring libsecret-1-0',
    keychainAbsentTodo: 'Its service does not run. Sign out and in again, then try again.',
    keychainLocked: 'The keychain is locked',
    keychainLockedTodoLinux: 'Unlock it (Passwords and Keys, or KWallet), then try again.',
    keychainLockedTodoMac: 'Unlock it in Keychain Access, then try again.',
    keychainLockedTodo: 'Unlock it, then try again.',
    keychainRefused: 'The keychain refused',
    keychainRefusedTodo: 'Allow Dingbench when the system asks, then try again.',
    keychainFull: 'The keychain is full, or the value is too long for it',
    keychainFullTodo: 'Delete entries that are not needed any more, then try again.',
    keychainUnknown: 'The keychain did not do it',
    keychainUnknownTodo: (message: string) =>
      `Try again, or sign out and in again.${message === '' ? '' : ` The system says: ${message}`}`,
  },
  'zh-CN': {
    invalidInput: (field) => (field === '' ? '输入未被接受' : `“${field}”未被接受`),
    foreignSender: '该命令不是由 Dingbench 自己的窗口发出的',
    foreignSenderTodo: '没有执行任何操作。请关闭不是你打开的页面，并重新启动 Dingbench。',
    noCredential: (missing) => `该配置缺少 ${missing}`,
    noCredentialTodo: '请在“企业配置”页面填写，然后重新发送。',
    tokenNeededNone: '未发送：没有 token，且续期方式为手动',
    tokenNeededExpired: '未发送：token 已过期',
    tokenNeededRefused: '未发送：token 已被钉钉拒绝，且续期方式为手动',
    tokenNeededTodo: '请在“Token 检查”中获取，或改为自动续期，然后重新发送。',
    storage: (file) => `无法读写 ${file}`,
    storageTodo: (code, message) =>
      `请检查剩余空间和 Dingbench 文件夹的权限，然后重试。系统提示：${code} ${message}`,
    unreachable: (host) => `${host} 没有应答`,
    unreachableDnsTodo: '找不到该域名。请检查网络、VPN 或 DNS，以及配置中的地址。',
    unreachableRefusedTodo: '该地址没有服务在监听。请检查配置中的地址和端口。',
    unreachableTimeoutTodo: '等待超时。请检查网络或代理，然后重新发送。',
    unreachableTlsTodo: '安全连接失败。常见原因是代理解密了 https，或本机时间不准。',
    unreachableTodo: '请检查网络、VPN 或代理，然后重新发送。',
    cancelled: '已取消',
    cancelledTodo: '即使有应答也已丢弃。钉钉仍可能已经执行了这次调用。',
    tooLargeSent: (limit) => `应答超过 ${limit}`,
    tooLargeUnpacked: (limit) => `应答解压后超过 ${limit}`,
    tooLargeTodo: '已停止读取。请缩小范围：分页、更小的部门或更少的字段。',
    bug: 'Dingbench 内部出错了',
    bugTodo: (reference) =>
      `这不是你的问题。日志中编号 ${reference} 处有详细记录，反馈时请附上该编号。`,

    keychainAbsent: '本机没有可用的系统钥匙串',
    keychainAbsentTodoLinux:
      '请安装 gnome-keyring（或 KWallet）和 libsecret，注销并重新登录后再试。Debian 或 Ubuntu：sudo apt install gnome-keyring libsecret-1-0',
    keychainAbsentTodo: '钥匙串服务没有运行。请注销并重新登录后再试。',
    keychainLocked: '系统钥匙串已锁定',
    keychainLockedTodoLinux: '请先解锁（“密码和密钥”或 KWallet），然后重试。',
    keychainLockedTodoMac: '请在“钥匙串访问”中解锁，然后重试。',
    keychainLockedTodo: '请先解锁，然后重试。',
    keychainRefused: '系统钥匙串拒绝了请求',
    keychainRefusedTodo: '请在系统询问时允许 Dingbench 访问，然后重试。',
    keychainFull: '系统钥匙串已满，或内容过长',
    keychainFullTodo: '请删除不再需要的条目，然后重试。',
    keychainUnknown: '系统钥匙串没有完成操作',
    keychainUnknownTodo: (message) =>
      `请重试，或注销后重新登录。${message === '' ? '' : `系统提示：${message}`}`,
  },
})

/** Why an input was refused, one sentence a problem. */
export const inputProblemMessages = defineMessages({
  en: {
    'unknown-command': 'This version does not know that command. Start Dingbench again.',
    'unknown-profile': 'That profile is not there any more. Choose another.',
    'unknown-operation': 'That operation is not in the catalogue. Choose another.',
    malformed: 'The form of the input is wrong.',
    required: 'This is required.',
    'not-an-integer': 'Enter a whole number.',
    'not-a-number': 'Enter a number.',
    'not-a-boolean': 'Enter true or false.',
    'not-json': 'This is not valid JSON.',
    'not-a-text': 'A text belongs here; in JSON it stands in quotation marks.',
    'not-a-list': 'A JSON list belongs here: […].',
    'not-an-object': 'A JSON object belongs here: {…}.',
    'not-a-choice': 'Choose one of the values offered.',
    'not-in-range': 'Enter a number within the limits.',
    'too-long': 'This is too long.',
    'too-many': 'These are too many at once.',
    'address-not-allowed':
      'Enter an https address without user name, query or fragment. Plain http works only for this machine (127.0.0.1, localhost).',
    'built-in-profile': 'The sandbox is built in and cannot be changed.',
    'already-under-way': 'This call is already under way. Wait for it, or cancel it.',
    'unknown-message': 'No such message was sent from here.',
    'nothing-to-ask': 'DingTalk tells nothing more of this message.',
    'not-recallable': 'DingTalk does not recall this message (any more).',
    'unknown-variable': 'This variable has no value in the profile.',
    'header-automatic': 'Set by the connection itself, so that the request stays whole.',
    'token-automatic': 'The token goes here by itself.',
    'not-in-header': 'A header takes ASCII and Latin-1 characters only.',
    twice: 'This header stands here twice.',
  },
  'zh-CN': {
    'unknown-command': '当前版本不认识该命令，请重新启动 Dingbench。',
    'unknown-profile': '该配置已不存在，请另选一个。',
    'unknown-operation': '目录中没有该接口，请另选一个。',
    malformed: '输入的格式不对。',
    required: '必填。',
    'not-an-integer': '请输入整数。',
    'not-a-number': '请输入数字。',
    'not-a-boolean': '请输入 true 或 false。',
    'not-json': '不是有效的 JSON。',
    'not-a-text': '此处应为文本，在 JSON 中要加引号。',
    'not-a-list': '此处应为 JSON 数组：[…]。',
    'not-an-object': '此处应为 JSON 对象：{…}。',
    'not-a-choice': '请从给出的值中选择。',
    'not-in-range': '请输入允许范围内的数。',
    'too-long': '内容过长。',
    'too-many': '一次填写的数量过多。',
    'address-not-allowed':
      '请输入 https 地址，不能带用户名、查询参数或片段。http 只允许用于本机（127.0.0.1、localhost）。',
    'built-in-profile': '沙箱是内置的，不能修改。',
    'already-under-way': '该调用正在进行，请等待或取消。',
    'unknown-message': '没有从这里发出过这条消息。',
    'nothing-to-ask': '钉钉不提供这条消息的更多送达信息。',
    'not-recallable': '钉钉不支持撤回这条消息，或已超过撤回时限。',
    'unknown-variable': '当前企业配置中没有这个变量的值。',
    'header-automatic': '由连接自动设置，不能手动填写，否则请求会不完整。',
    'token-automatic': '此处由程序自动填入 token。',
    'not-in-header': '请求头只能包含 ASCII 和 Latin-1 字符。',
    twice: '该请求头重复了。',
  },
})
