import { act, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { permissionPage } from '../../../../src/renderer/permissionPage.ts'
import { WaitAndSend } from '../../../../src/renderer/features/explorer/doctor/WaitAndSend.tsx'
import { exchangeWith } from '../../../support/exchanges.ts'
import { renderApp } from '../../renderApp.tsx'
import { answerPane, open, outcome, giveMeasures } from './explorer.tsx'

describe('a refusal', () => {
  giveMeasures()

  it('that is only listed shows DingTalk’s own words for it', async () => {
    const refused = exchangeWith({ errcode: 40061, errmsg: 'x' })
    const { user } = await open({ 'operations.send': () => outcome(refused) })
    await user.keyboard('{Enter}')

    const pane = within(answerPane())
    expect(await pane.findByText('设置应用头像失败')).toBeTruthy()
    expect(pane.getByRole('button', { name: /DingTalk’s page on it/ })).toBeTruthy()
  })

  it('is copied as a report for DingTalk’s support', async () => {
    const refused = exchangeWith({
      errcode: 88,
      sub_code: '40014',
      sub_msg: '不合法',
      request_id: 'r1',
    })
    const { user } = await open({ 'operations.send': () => outcome(refused) })
    await user.keyboard('{Enter}')

    await user.click(await screen.findByRole('button', { name: 'Copy a report' }))

    expect(await navigator.clipboard.readText()).toBe(
      [
        'GET https://oapi.dingtalk.com/',
        'HTTP 200',
        'code: 40014 (inside 88)',
        'message: 不合法',
        'request id: r1',
        'time: 1970-01-01 00:00:00 UTC',
      ].join('\n'),
    )
  })

  it('for lack of a permission opens the page to apply on', async () => {
    const refused = exchangeWith({ errcode: 60011, errmsg: 'x {requiredScopes=[qyapi_base]}' })
    const { user, asked } = await open({ 'operations.send': () => outcome(refused) })
    await user.keyboard('{Enter}')

    await user.click(await screen.findByRole('button', { name: 'Open the permission page' }))

    const url = 'https://open-dev.dingtalk.com/appscope/apply?content=dingsandboxkey%23qyapi_base'
    expect(asked).toHaveBeenCalledWith('app.openLink', { url })
  })
})

describe('waiting and sending again', () => {
  const onSend = vi.fn<() => void>()
  /** A second at a time, as people see the clock run. */
  async function later(seconds: number) {
    for (let second = 0; second < seconds; second += 1) {
      await act(() => vi.advanceTimersByTimeAsync(1_000))
    }
  }
  const press = (name: RegExp) => act(() => screen.getByRole('button', { name }).click())

  beforeEach(() => {
    onSend.mockClear()
    vi.useFakeTimers({ now: 1_000_000, shouldAdvanceTime: false })
  })
  afterEach(() => vi.useRealTimers())

  it('counts down in sight, and sends once', async () => {
    await renderApp(<WaitAndSend at={1_010_000} onSend={onSend} />)
    press(/^Wait 0:10/)
    await later(5)
    expect(screen.getByRole('timer').textContent).toBe('Sends again in 0:05')
    expect(onSend).not.toHaveBeenCalled()

    await later(20)
    expect(onSend).toHaveBeenCalledTimes(1)
  })

  it('sends nothing once it was stopped', async () => {
    await renderApp(<WaitAndSend at={1_010_000} onSend={onSend} />)
    press(/^Wait/)
    press(/^Stop waiting/)
    await later(60)

    expect(onSend).not.toHaveBeenCalled()
    expect(screen.getByRole('button', { name: 'Send again' })).toBeTruthy()
  })

  it('sends nothing when nobody saw the end of it', async () => {
    await renderApp(<WaitAndSend at={1_010_000} onSend={onSend} />)
    press(/^Wait/)
    // The machine slept, or the screen was hidden: the clock jumps.
    vi.setSystemTime(1_060_000)
    await later(2)

    expect(onSend).not.toHaveBeenCalled()
    expect(screen.getByRole('button', { name: 'Send again' })).toBeTruthy()
  })

  it('sends nothing after it has left the window', async () => {
    const { view } = await renderApp(<WaitAndSend at={1_010_000} onSend={onSend} />)
    press(/^Wait/)
    view.unmount()
    await later(60)

    expect(onSend).not.toHaveBeenCalled()
  })
})

describe('the page to apply on', () => {
  it('is the one that DingTalk names', () => {
    const applyUrl = 'https://open-dev.dingtalk.com/appscope/apply?content=a%23b'
    expect(permissionPage({ applyUrl, missingPermissions: ['b'] }, 'dingabc')).toBe(applyUrl)
  })

  it('is none when nothing is missing, or the app is not known', () => {
    expect(permissionPage({ applyUrl: null, missingPermissions: [] }, 'dingabc')).toBeNull()
    expect(permissionPage({ applyUrl: null, missingPermissions: ['b'] }, '')).toBeNull()
  })
})
