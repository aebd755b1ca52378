import { screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { ExplorerScreen } from '../../../../src/renderer/features/explorer/ExplorerScreen.tsx'
import type { Language } from '../../../../src/renderer/i18n/messages.ts'
import type { Exchange, Outcome } from '../../../../src/shared/exchange.ts'
import type { ProfileKind } from '../../../../src/shared/profile.ts'
import type { Result } from '../../../../src/shared/result.ts'
import { exchangeWith } from '../../../support/exchanges.ts'
import { type FakeAnswers, firstStart, sandbox } from '../../fakeBridge.ts'
import { renderApp } from '../../renderApp.tsx'

beforeAll(() => {
  // jsdom lays nothing out: the list gets a height, and text its measures.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { value: 800 })
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { value: 280 })
  Range.prototype.getClientRects = () => document.createElement('div').getClientRects()
  Element.prototype.scrollIntoView = () => undefined
  Element.prototype.scrollTo = () => undefined
})

function outcome(exchange: Exchange, more: Partial<Outcome> = {}): Result<Outcome> {
  return {
    ok: true,
    value: { exchange, answers: 'operation', before: [], retriedWithNewToken: false, ...more },
  }
}

const accepted = outcome(exchangeWith({ errcode: 0, department: [{ id: 1, name: '沙箱企业' }] }))

async function open(
  answers: FakeAnswers = {},
  { language = 'en', kind = 'sandbox' }: { language?: Language; kind?: ProfileKind } = {},
) {
  const profiles = [{ ...sandbox, kind }]
  return renderApp(
    <ExplorerScreen />,
    {
      'app.start': () => ({ ok: true, value: { ...firstStart, profiles } }),
      'operations.send': () => accepted,
      'operations.cancel': () => ({ ok: true, value: true }),
      'app.openLink': () => ({ ok: true, value: null }),
      ...answers,
    },
    language,
  )
}

function sentValues(asked: { mock: { calls: unknown[][] } }): unknown {
  const inputs = asked.mock.calls.filter(([command]) => command === 'operations.send')
  return inputs.map(([, input]) => input)
}

const answerPane = () => screen.getByRole('region', { name: 'Answer' })
const list = () => screen.getByRole('listbox', { name: 'Operations' })

describe('at first start', () => {
  it('one Enter sends the list of departments', async () => {
    const { user, asked } = await open()
    expect(screen.getByRole('heading', { name: 'List departments' })).toBeTruthy()

    await user.keyboard('{Enter}')

    expect(await within(answerPane()).findByText('Accepted')).toBeTruthy()
    expect(sentValues(asked)).toMatchObject([
      { profileId: 'sandbox', operationId: 'oapi GET /department/list', values: {} },
    ])
  })

  it('speaks Chinese as well', async () => {
    const { user } = await open({}, { language: 'zh-CN' })
    expect(screen.getByRole('heading', { name: '获取部门列表' })).toBeTruthy()

    await user.keyboard('{Enter}')

    const pane = screen.getByRole('region', { name: '应答' })
    expect(await within(pane).findByText('已接受')).toBeTruthy()
  })
})

describe('the form', () => {
  it('sends what was typed and chosen, and leaves out what was not', async () => {
    const { user, asked } = await open()
    await user.type(screen.getByRole('textbox', { name: /^id/ }), '12345678901234567890')
    await user.click(screen.getByRole('button', { name: /^not sent fetch_child/ }))
    await user.click(screen.getByRole('option', { name: 'true' }))

    await user.click(screen.getByRole('button', { name: /^Send/ }))

    expect(sentValues(asked)).toMatchObject([
      { values: { id: '12345678901234567890', fetch_child: 'true' } },
    ])
  })

  it('is sent by Enter in any of its texts', async () => {
    const { user, asked } = await open()

    await user.type(screen.getByRole('textbox', { name: /^id/ }), '1{Enter}')

    expect(sentValues(asked)).toMatchObject([{ values: { id: '1' } }])
  })

  it('shows the request as typed, with the token masked', async () => {
    const { user } = await open()
    await user.type(screen.getByRole('textbox', { name: /^id/ }), '42')

    const preview = screen.getByRole('group', { name: 'As it will be sent' })
    expect(preview.textContent).toBe(
      'GEThttp://127.0.0.1:41327/department/list?access_token=••••&id=42',
    )
  })

  it('says a wrong value after its field was left, and not before', async () => {
    const { user } = await open()
    await user.type(screen.getByRole('textbox', { name: /^id/ }), 'one')
    expect(screen.queryByText('Enter a whole number.')).toBeNull()

    await user.tab()

    expect(screen.getByText('Enter a whole number.')).toBeTruthy()
  })

  it('sends nothing while a required field is empty, says so and goes there', async () => {
    const { user, store, asked } = await open()
    store.getState().openOperation('oapi GET /user/get')
    const field = await screen.findByRole('textbox', { name: /^userid/ })

    await user.click(screen.getByRole('button', { name: /^Send/ }))

    expect(screen.getByText('This is required.')).toBeTruthy()
    expect(document.activeElement).toBe(field)
    expect(sentValues(asked)).toEqual([])
  })

  it('takes the example, and takes it out again', async () => {
    const { user } = await open()
    const field = screen.getByRole('textbox', { name: /^id/ })

    await user.click(screen.getByRole('button', { name: 'Use the example: id' }))
    expect(field).toHaveProperty('value', '1')

    await user.click(screen.getByRole('button', { name: 'Leave it out: id' }))
    expect(field).toHaveProperty('value', '')
  })

  it('sends a chosen file with its name and bytes', async () => {
    const { user, store, asked, view } = await open()
    store.getState().openOperation('oapi POST /media/upload')
    await screen.findByRole('button', { name: /Choose a file/ })
    const input = view.container.querySelector<HTMLInputElement>('input[type=file]')
    if (!input) throw new Error('no file input')

    await user.upload(input, new File(['hello'], 'a.txt', { type: 'text/plain' }))
    expect(await screen.findByText('a.txt · 5 B')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Use the example: type' }))
    await user.keyboard('{Control>}{Enter}{/Control}')

    expect(sentValues(asked)).toMatchObject([
      { values: { media: { name: 'a.txt', type: 'text/plain', base64: 'aGVsbG8=' } } },
    ])
  })

  it('keeps broken JSON as it was typed', async () => {
    const { store } = await open()
    store.getState().typeValue('oapi POST /user/create', 'department', '[1,')
    store.getState().openOperation('oapi POST /user/create')

    expect(await screen.findByDisplayValue('[1,')).toBeTruthy()
  })
})

describe('before a production enterprise is changed', () => {
  it('its name must be typed', async () => {
    const { user, store, asked } = await open({}, { kind: 'production' })
    store.getState().typeValue('oapi GET /department/delete', 'id', '12')
    store.getState().openOperation('oapi GET /department/delete')
    await screen.findByRole('heading', { name: 'Delete department' })

    await user.keyboard('{Control>}{Enter}{/Control}')
    const dialog = await screen.findByRole('alertdialog')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(sentValues(asked)).toEqual([])

    await user.type(within(dialog).getByRole('textbox'), 'Sandbox{Enter}')
    expect(sentValues(asked)).toMatchObject([{ values: { id: '12' } }])
  })

  it('what only reads is sent at once', async () => {
    const { user, asked } = await open({}, { kind: 'production' })

    await user.keyboard('{Enter}')

    expect(sentValues(asked)).toHaveLength(1)
  })
})

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

    await user.click(
      await screen.findByRole('button', { name: 'Fetch a new token and send again' }),
    )

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

describe('the list', () => {
  it('filters per keystroke; Enter opens the best hit and goes to its form', async () => {
    const { user } = await open()

    await user.type(screen.getByRole('combobox'), '/user/get{Enter}')

    expect(within(list()).getAllByRole('option').length).toBeLessThan(20)
    expect(screen.getByRole('heading', { level: 2, name: /user/i })).toBeTruthy()
    expect(document.activeElement?.getAttribute('aria-labelledby')).toMatch(/-name$/)
  })

  it('moves by arrows and opens by Enter', async () => {
    const { user, store } = await open()
    const [, second] = within(list()).getAllByRole('option')
    list().focus()

    await user.keyboard('{ArrowDown}')
    expect(list().getAttribute('aria-activedescendant')).toBe(second?.id)
    await user.keyboard('{Enter}')

    expect(store.getState().operationId).not.toBe('oapi GET /department/list')
    expect(second?.getAttribute('aria-selected')).toBe('true')
  })

  it('says when nothing is found, and how to look further', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('radio', { name: 'api' }))
    await user.type(screen.getByRole('combobox'), 'department/list')
    expect(screen.getByRole('heading', { name: /Nothing for/ })).toBeTruthy()

    await user.click(screen.getByRole('button', { name: 'Search all generations' }))

    expect(within(list()).getAllByRole('option').length).toBeGreaterThan(0)
  })
})
