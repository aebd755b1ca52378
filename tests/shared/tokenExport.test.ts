import { expect, it } from 'vitest'
import { exportOf } from '../../src/shared/tokenExport.ts'
import type { TokenLook } from '../../src/shared/tokenLook.ts'
import type { ProfileView } from '../../src/shared/profile.ts'
import { profileWith } from '../support/profiles.ts'

const cause = { by: 'user', call: '' } as const
const token = {
  profileId: 'p1',
  kind: 'oauth2-app',
  tail: 'a91f',
  fingerprint: '5f2c81d0',
} as const
const acme: ProfileView = { ...profileWith({ name: 'Acme' }), secrets: [], builtIn: false }
const LOOK: TokenLook = {
  profileId: 'p1',
  tokens: [
    {
      ...token,
      state: 'held',
      fetchedAt: 2,
      expiresAt: 9,
      lifetimeSeconds: 7,
      fetchMs: 1,
      fetches: 1,
      cause,
      refusedCode: null,
    },
  ],
  events: [
    { what: 'started', at: 1 },
    { what: 'fetched', at: 2, ...token, expiresAt: 9, lifetimeSeconds: 7, fetchMs: 1, cause },
  ],
  renewal: { when: 'manual', notify: true },
  serverClocks: [
    { host: 'oapi.dingtalk.com', aheadMs: 5, withinMs: 500, measuredAt: 2 },
    { host: 'gateway.acme.internal', aheadMs: 5, withinMs: 500, measuredAt: 2 },
  ],
  unsaved: null,
}
const FROM = { version: '0.1.0', shell: 'electron', platform: 'darwin', at: 0 } as const

it('the export says what a report needs', () => {
  expect(exportOf(LOOK, acme, FROM)).toMatchObject({
    exportedAt: '1970-01-01T00:00:00.000Z',
    dingbench: { version: '0.1.0', shell: 'electron', platform: 'darwin' },
    profile: { kind: 'test', tokenSource: 'oauth2-app', corpId: '…378f', appKey: '…cdef' },
    renewal: { when: 'manual', notify: true },
    tokens: [{ kind: 'oauth2-app', state: 'held', tail: 'a91f', fingerprint: '5f2c81d0' }],
    events: [{ what: 'started' }, { what: 'fetched', cause }],
  })
})

it('the export names neither the profile nor its ids nor a server that is not DingTalk’s', () => {
  const text = JSON.stringify(exportOf(LOOK, acme, FROM))
  for (const name of [acme.name, acme.corpId, acme.appKey, '"p1"', 'acme.internal']) {
    expect(text).not.toContain(name)
  }
})
