import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { exchangeWith } from '../../../support/exchanges.ts'
import { accepted, answerPane, open, outcome, giveMeasures } from './explorer.tsx'

giveMeasures()

describe('a call under way', () => {
  it.each([
    ['Escape', async (user: Awaited<ReturnType<typeof open>>['user']) => user.keyboard('{Escape}')],
    [
      'the button in the answer',
      async (user: Awaited<ReturnType<typeof open>>['user']) =>
        user.click(within(answerPane()).getByRole('button', { name: /^Cancel/ })),
    ],
  ])('is cancelled by %s', async (_how, cancel) => {
    const { user, asked } = await open({ 'operations.send': () => new Promise(() => undefined) })
    await user.keyboard('{Enter}')
    expect(within(answerPane()).getByText('Waiting for 127.0.0.1:41327')).toBeTruthy()

    await cancel(user)

    expect(within(answerPane()).getByText('Cancelled')).toBeTruthy()
    expect(asked).toHaveBeenCalledWith('operations.cancel', expect.anything())
  })

  it('that was cancelled can be put away', async () => {
    const { user } = await open({ 'operations.send': () => new Promise(() => undefined) })
    await user.keyboard('{Enter}{Escape}')

    await user.click(within(answerPane()).getByRole('button', { name: 'Close this answer' }))

    expect(within(answerPane()).getByText('No answer yet')).toBeTruthy()
  })

  it('is not cancelled by the second click of a double click on Send', async () => {
    const { user, asked } = await open({ 'operations.send': () => new Promise(() => undefined) })

    await user.dblClick(screen.getByRole('button', { name: /^Send/ }))

    expect(asked).not.toHaveBeenCalledWith('operations.cancel', expect.anything())
  })
})

describe('an answer', () => {
  it('that refuses is explained: code, meaning, what to do, what DingTalk said', async () => {
    const refused = exchangeWith({
      errcode: 88,
      sub_code: '60011',
      sub_msg: '应用尚未开通所需的权限：[qyapi_get_department_list]',
      request_id: '16l4ew3d47pdp',
    })
    const { user } = await open({ 'operations.send': () => outcome(refused) })

    await user.keyboard('{Enter}')

    const pane = within(answerPane())
    expect(await pane.findByText('Refused · 60011 inside 88')).toBeTruthy()
    expect(pane.getByText('What to do')).toBeTruthy()
    expect(pane.getByText('qyapi_get_department_list')).toBeTruthy()
    expect(pane.getByText('16l4ew3d47pdp')).toBeTruthy()
  })

  it('that a token brought about offers a new one, and sends again with it', async () => {
    const refused = outcome(exchangeWith({ errcode: 40014, errmsg: '不合法的access_token' }))
    const answers = [refused, accepted]
    const { user, asked } = await open({
      'operations.send': () => answers.shift() ?? accepted,
      'tokens.fetch': () => accepted,
    })
    await user.keyboard('{Enter}')

    await user.click(await screen.findByRole('button', { name: 'New token, send again' }))

    expect(await screen.findByText('Accepted')).toBeTruthy()
    expect(asked.mock.calls.map(([command]) => command).slice(-3)).toEqual([
      'operations.send',
      'tokens.fetch',
      'operations.send',
    ])
  })

  it('of the token endpoint says that the operation was not sent', async () => {
    const refused = exchangeWith({ errcode: 40089, errmsg: '不合法的corpId或corpSecret' })
    const { user } = await open({
      'operations.send': () => outcome(refused, { answers: 'token' }),
    })

    await user.keyboard('{Enter}')

    expect(await screen.findByText('No token · 40089')).toBeTruthy()
    expect(screen.getByText(/the operation itself was not sent/)).toBeTruthy()
  })

  it('after a second try says so, and what went before can be looked at', async () => {
    const dead = { ...exchangeWith({ errcode: 40014, errmsg: 'x' }), id: 'dead' }
    const { user } = await open({
      'operations.send': () =>
        outcome(exchangeWith({ errcode: 0 }), { before: [dead], retriedWithNewToken: true }),
    })
    await user.keyboard('{Enter}')
    expect(await screen.findByText(/sent a second time/)).toBeTruthy()

    await user.click(screen.getByRole('radio', { name: /40014/ }))

    expect(screen.getByText('Refused · 40014')).toBeTruthy()
  })

  it('that is a web page is called one', async () => {
    const page = exchangeWith('<html><title>405</title></html>', 405)
    const body = { ...page.response.body, form: 'html' as const }
    const { user } = await open({
      'operations.send': () => outcome({ ...page, response: { ...page.response, body } }),
    })

    await user.keyboard('{Enter}')

    expect(await screen.findByText('Refused · a web page instead of JSON')).toBeTruthy()
    expect(screen.getByText('405')).toBeTruthy()
  })

  it('shows headers and timing on their tabs', async () => {
    const { user } = await open()
    await user.keyboard('{Enter}')

    await user.click(await screen.findByRole('tab', { name: 'Headers' }))
    expect(screen.getAllByText('Content-Type')).not.toHaveLength(0)
    await user.click(screen.getByRole('tab', { name: 'Timing' }))
    expect(screen.getByRole('row', { name: 'Waiting 2 ms' })).toBeTruthy()
    expect(screen.getByRole('row', { name: 'DNS not needed' })).toBeTruthy()
  })

  it('that does not come is said in words, with the way to the profiles where that mends it', async () => {
    const failure = { kind: 'no-credential', profileId: 'sandbox', missing: 'appSecret' } as const
    const { user, store } = await open({ 'operations.send': () => ({ ok: false, failure }) })
    await user.keyboard('{Enter}')
    expect(await screen.findByText('The profile has no AppSecret')).toBeTruthy()

    await user.click(screen.getByRole('button', { name: 'Open profiles' }))

    expect(store.getState().screen).toBe('profiles')
  })
})
