import { expect, it } from 'vitest'
import { robotTrouble } from '../../../src/shared/messages/robotTrouble.ts'

it.each([
  ['310000', 'sign not match, more: [https://ding-doc.dingtalk.com]', 'secret'],
  ['310000', '错误描述:机器人发送签名不匹配;解决方案:…', 'secret'],
  ['310000', 'keywords not in content', null],
  ['310000', '错误描述:机器人发送签名过期;', null],
  ['310000', 'ip 1.2.3.4 not in whitelist', null],
  ['300001', 'token is not exist', 'token'],
  ['300001', 'param error', null],
  ['300005', 'token is not exist', 'token'],
  ['400101', 'robot token not exists', 'token'],
  ['660026', 'sending too many messages per minute', null],
])('a refusal with %s “%s” calls for another %s', (code, message, trouble) => {
  expect(robotTrouble({ code, message })).toBe(trouble)
})
