import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TokenCard } from '../../../../src/renderer/features/inspector/card/TokenCard.tsx'
import { TimelineSection } from '../../../../src/renderer/features/inspector/timeline/TimelineSection.tsx'
import { Notices } from '../../../../src/renderer/frame/Notices.tsx'
import type { Language } from '../../../../src/renderer/i18n/messages.ts'
import { SANDBOX_ID } from '../../../../src/shared/profile.ts'
import type { TokenLook } from '../../../../src/shared/tokenLook.ts'
import { TOKEN_KIND_NAMES } from '../../../../src/shared/tokenKinds.ts'
import type { FakeAnswers } from '../../fakeBridge.ts'
import { heldToken } from '../../fakeBridge.ts'
import { renderApp } from '../../renderApp.tsx'

const TOKEN = 'a'.repeat(28) + 'a91f'
const nothing = {
  state: 'none',
  tail: '',
  fingerprint: '',
  fetchedAt: null,
  expiresAt: null,
  lifetimeSeconds: null,
  fetchMs: null,
  fetches: 0,
  cause: null,
} as const

function lookWith(change: Partial<TokenLook> = {}, held = {}): TokenLook {
  const at = Date.now()
  return {
    profileId: SANDBOX_ID,
    tokens: TOKEN_KIND_NAMES.map((kind) =>
      kind === 'oauth2-app'
        ? heldToken({ fetchedAt: at, expiresAt: at + 7_200_000, ...held })
        : heldToken({ kind, ...nothing }),
    ),
    events: [],
    renewal: { when: 'automatic', notify: false },
    serverClocks: [],
    unsaved: null,
    ...change,
  }
}

async function open(look: TokenLook, answers: FakeAnswers = {}, language: Language = 'en') {
  const content = (
    <>
      <TokenCard profileId={SANDBOX_ID} />
      <TimelineSection profileId={SANDBOX_ID} />
      <Notices />
    </>
  )
  const given: FakeAnswers = { 'tokens.look': () => ({ ok: true, value: look }), ...answers }
  const app = await renderApp(content, given, language)
  await screen.findByRole('listbox')
  return app
}

describe('the card', () => {
  it('lists every kind with how it stands, and says which one calls use', async () => {
    await open(lookWith())
    const kinds = within(screen.getByRole('listbox')).getAllByRole('option')

    expect(kinds).toHaveLength(6)
    expect(kinds[0]?.textContent).toMatch(/AccessToken.*calls use it.*[12]:\d\d:\d\d/)
    expect(kinds[5]?.textContent).toContain('none yet')
  })

  it('shows the token while the button is held and at no other time', async () => {
    const { user, asked, store } = await open(lookWith(), {
      'tokens.reveal': () => ({ ok: true, value: TOKEN }),
    })
    const button = screen.getByRole('button', { name: 'Hold to reveal' })
    expect(document.body.textContent).not.toContain(TOKEN)

    await user.pointer({ target: button, keys: '[MouseLeft>]' })
    expect(await screen.findByText(TOKEN)).toBeDefined()
    expect(JSON.stringify(store.getState())).not.toContain(TOKEN)
    await user.pointer({ keys: '[/MouseLeft]' })
    expect(screen.queryByText(TOKEN)).toBeNull()
    expect(asked).toHaveBeenCalledWith('tokens.reveal', {
      profileId: SANDBOX_ID,
      kind: 'oauth2-app',
    })
  })

  it('fetches the kind that is looked at, and shows why none came', async () => {
    const { user, asked } = await open(lookWith(), {
      'tokens.fetch': () => ({
        ok: false,
        failure: { kind: 'no-credential', profileId: SANDBOX_ID, missing: 'ssoSecret' },
      }),
    })
    await user.click(screen.getByRole('option', { name: /^SSO token/ }))
    await user.click(screen.getByRole('button', { name: 'Fetch now' }))

    expect(asked).toHaveBeenCalledWith('tokens.fetch', { profileId: SANDBOX_ID, kind: 'sso' })
    expect(await screen.findByText('The profile has no SSOSecret')).toBeDefined()
  })

  it('has the renewal chosen for the profile', async () => {
    const { user, asked } = await open(lookWith(), {
      'tokens.chooseRenewal': () => ({ ok: true, value: null }),
    })
    await user.click(screen.getByText('Never'))

    expect(asked).toHaveBeenCalledWith('tokens.chooseRenewal', {
      profileId: SANDBOX_ID,
      renewal: { when: 'never', notify: false },
    })
  })

  it('warns of a clock that is far off, and of no other', async () => {
    const clock = { host: 'h', withinMs: 500, measuredAt: 0 }
    await open(lookWith({ serverClocks: [{ ...clock, aheadMs: -90_000 }] }), {}, 'zh-CN')

    expect(screen.getByText('h 与本机时钟相差 1.5分钟')).toBeDefined()
    expect(screen.getByText(/TLS 证书/)).toBeDefined()
  })
})

describe('the timeline', () => {
  const token = {
    profileId: SANDBOX_ID,
    kind: 'oauth2-app',
    tail: 'a91f',
    fingerprint: 'f',
  } as const

  it('says that nothing has happened yet', async () => {
    await open(lookWith())
    expect(screen.getByText('Nothing has happened yet')).toBeDefined()
  })

  it('lists what happened, the newest first, and says when it is not on disk', async () => {
    const at = Date.now()
    await open(
      lookWith({
        events: [
          { what: 'expired', at: at - 2_000, ...token, ordered: false },
          { what: 'refused', at: at - 1_000, ...token, code: '40014', call: 'GET /user/get' },
          { what: 'clock', at, byMs: -60_000 },
        ],
        unsaved: { kind: 'storage', file: 'tokens.json', code: 'ENOSPC', message: '' },
      }),
    )

    const rows = within(screen.getByRole('region', { name: /newest first/ })).getAllByRole(
      'listitem',
    )
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('set back by 1:00'),
      expect.stringContaining('40014 on GET /user/get'),
      expect.stringContaining('its time ran out'),
    ])
    expect(screen.getByText('What happens is not written to disk')).toBeDefined()
  })
})

it('a token that ends soon is announced until its notice is closed', async () => {
  const { user, tell } = await open(lookWith())
  const ending = heldToken({ expiresAt: Date.UTC(2026, 7, 22, 9) })
  act(() => tell('token.ending', ending))

  expect(screen.getByText(/^A token of Sandbox expires at/)).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByText(/^A token of/)).toBeNull()
})
