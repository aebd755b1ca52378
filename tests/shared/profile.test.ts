import { expect, it } from 'vitest'
import { isAllowedBaseAddress } from '../../src/shared/profile.ts'

it.each([
  ['https://oapi.dingtalk.com', true],
  ['https://gateway.example/dingtalk', true],
  ['http://127.0.0.1:8080', true],
  ['http://localhost:3000', true],
  ['http://[::1]:3000', true],
  ['http://oapi.dingtalk.com', false],
  ['http://127.0.0.1.evil.example', false],
  ['http://localhost.evil.example', false],
  ['http://0.0.0.0:80', false],
  ['http://192.168.1.4', false],
  ['https://user:pass@oapi.dingtalk.com', false],
  ['https://oapi.dingtalk.com?x=1', false],
  ['https://oapi.dingtalk.com#x', false],
  ['ftp://oapi.dingtalk.com', false],
  ['file:///etc/passwd', false],
  ['oapi.dingtalk.com', false],
  ['', false],
])('credentials may be sent to %s: %s', (address, allowed) => {
  expect(isAllowedBaseAddress(address)).toBe(allowed)
})
