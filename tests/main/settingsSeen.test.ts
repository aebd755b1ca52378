import { describe, expect, it } from 'vitest'
import { settingsSeen } from '../../src/main/settingsSeen.ts'

const settings = { language: 'en', theme: 'dark', selectedProfileId: 'sandbox' }

describe('the settings are seen', () => {
  it('when the window starts', () => {
    const value = { version: '1', profiles: [], settings }
    expect(settingsSeen('app.start', { ok: true, value })).toEqual(settings)
  })

  it('when the user changed them', () => {
    expect(settingsSeen('settings.update', { ok: true, value: settings })).toEqual(settings)
  })
})

describe('no settings are seen', () => {
  it.each([
    ['in another answer', 'profiles.keychain', { ok: true, value: settings }],
    ['in a failure', 'settings.update', { ok: false, failure: { kind: 'foreign-sender' } }],
    ['in an answer of another form', 'settings.update', { ok: true, value: { theme: 'pink' } }],
    ['in a start without any', 'app.start', { ok: true, value: null }],
    ['when the command is no text', undefined, { ok: true, value: settings }],
  ] as const)('%s', (_where, command, result) => {
    expect(settingsSeen(command, result)).toBeNull()
  })
})
