import { describe, expect, it } from 'vitest'
import { isPermitted, isWithin } from '../../src/main/fence.ts'

const origin = 'app://dingbench'

describe('an address within our origin', () => {
  it.each(['app://dingbench', 'app://dingbench/', 'app://dingbench/index.html?a=1#b'])(
    '%s',
    (address) => {
      expect(isWithin(origin, address)).toBe(true)
    },
  )
})

describe('an address outside our origin', () => {
  it.each([
    '',
    'null',
    'about:blank',
    'file:///out/renderer/index.html',
    'https://open.dingtalk.com/',
    'https://app//dingbench/',
    'app://dingbench.evil.example/',
    'app://dingbench:80/',
    'app://dingbench@evil.example/',
    'app://dingbenchmark/',
    'app://other/',
    'APP://dingbench/',
    'blob:app://dingbench/1',
    'data:text/html,app://dingbench/',
    'javascript:app://dingbench/',
  ])('%s', (address) => {
    expect(isWithin(origin, address)).toBe(false)
  })
})

describe('a permission', () => {
  it('to write text to the clipboard is given to our own page', () => {
    expect(isPermitted(origin, 'clipboard-sanitized-write', 'app://dingbench/')).toBe(true)
  })

  it('to write text to the clipboard is given to nobody else', () => {
    expect(isPermitted(origin, 'clipboard-sanitized-write', 'https://evil.example/')).toBe(false)
    expect(isPermitted(origin, 'clipboard-sanitized-write', '')).toBe(false)
  })

  it.each(['clipboard-read', 'media', 'geolocation', 'notifications', 'openExternal', 'unknown'])(
    'of kind %s is given to nobody',
    (permission) => {
      expect(isPermitted(origin, permission, 'app://dingbench/')).toBe(false)
    },
  )
})
