import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TokenChip } from '../../../../../src/renderer/features/inspector/chip/TokenChip.tsx'
import { firstStart, heldToken } from '../../../fakeBridge.ts'
import { renderApp } from '../../../renderApp.tsx'

const NOW = Date.UTC(2026, 7, 22, 9)

function startWith(token: ReturnType<typeof heldToken>) {
  return {
    'app.start': () => ({ ok: true as const, value: { ...firstStart, tokens: [token] } }),
  }
}

function setHidden(isHidden: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden)
  document.dispatchEvent(new Event('visibilitychange'))
}

describe('the countdown', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  const token = heldToken({ fetchedAt: NOW - 78_000, expiresAt: NOW + 7_122_000 })

  it('goes on every second', async () => {
    await renderApp(<TokenChip profileId="sandbox" />, startWith(token))
    expect(screen.getByText('1:58:42')).toBeDefined()
    act(() => {
      vi.advanceTimersByTime(1_000)
    })
    expect(screen.getByText('1:58:41')).toBeDefined()
  })

  it('rests while the window is hidden, and is right when it is seen again', async () => {
    await renderApp(<TokenChip profileId="sandbox" />, startWith(token))
    const whileSeen = vi.getTimerCount()
    act(() => setHidden(true))
    expect(vi.getTimerCount()).toBe(whileSeen - 1)
    act(() => {
      vi.advanceTimersByTime(60_000)
    })
    expect(screen.getByText('1:58:42')).toBeDefined()

    act(() => setHidden(false))
    expect(screen.getByText('1:57:42')).toBeDefined()
  })

  it('becomes a word when the token has expired', async () => {
    await renderApp(
      <TokenChip profileId="sandbox" />,
      startWith(heldToken({ fetchedAt: NOW - 5_000, expiresAt: NOW + 1_000 })),
    )
    act(() => {
      vi.advanceTimersByTime(1_000)
    })
    expect(screen.getByText('expired')).toBeDefined()
  })
})

describe('the details', () => {
  const token = heldToken({
    fetchedAt: NOW,
    expiresAt: Date.UTC(2126, 7, 22, 11, 0, 5),
    fetches: 3,
  })

  async function openDetails(answers = {}) {
    const rendered = await renderApp(<TokenChip profileId="sandbox" />, {
      ...startWith(token),
      ...answers,
    })
    await rendered.user.click(screen.getByRole('button', { name: /^AccessToken/ }))
    await screen.findByRole('heading')
    return rendered
  }

  it('say where the token comes from and what is known of its times', async () => {
    await openDetails()
    const dialog = screen.getByRole('dialog', { name: 'AccessToken' })

    expect(dialog.textContent).toContain('POST /v1.0/oauth2/accessToken')
    expect(dialog.textContent).toContain('2126-08-22 11:00:05 UTC')
    expect(dialog.textContent).toContain('7,200 s, as DingTalk said')
    expect(dialog.textContent).toContain('41 ms')
    expect(dialog.textContent).toContain('3 since Dingbench started')
  })

  it('fetch a token, and say why that failed', async () => {
    const failure = {
      kind: 'unreachable',
      code: 'ECONNREFUSED',
      host: '127.0.0.1:41327',
      message: '',
    }
    const { user } = await openDetails({ 'tokens.fetch': () => ({ ok: false, failure }) })
    await user.click(screen.getByRole('button', { name: 'Fetch now' }))

    expect(await screen.findByText('No answer from 127.0.0.1:41327')).toBeDefined()
  })

  it('forget the token', async () => {
    const { user, asked } = await openDetails({
      'tokens.forget': () => ({ ok: true, value: null }),
    })
    await user.click(screen.getByRole('button', { name: 'Forget' }))

    expect(asked).toHaveBeenLastCalledWith('tokens.forget', { profileId: 'sandbox' })
  })
})
