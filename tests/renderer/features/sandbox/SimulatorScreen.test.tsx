import { fireEvent, screen, within, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SimulatorScreen } from '../../../../src/renderer/features/sandbox/SimulatorScreen.tsx'
import type { Language } from '../../../../src/renderer/i18n/messages.ts'
import type { SimulatorView } from '../../../../src/shared/sandbox/view.ts'
import { acme, type FakeAnswers, firstStart, sandbox } from '../../fakeBridge.ts'
import { renderApp } from '../../renderApp.tsx'
import { arrived, NOW, viewWith } from './view.ts'

const nothing = () => ({ ok: true as const, value: null })

async function open(
  view: Partial<SimulatorView> = {},
  answers: FakeAnswers = {},
  language: Language = 'en',
) {
  const rendered = await renderApp(
    <SimulatorScreen />,
    {
      'simulator.look': () => ({ ok: true, value: viewWith(view) }),
      'simulator.removeFaults': nothing,
      'simulator.markRead': nothing,
      'simulator.moveClock': nothing,
      'simulator.invalidateTokens': nothing,
      'simulator.reset': nothing,
      ...answers,
    },
    language,
    { withCatalog: true },
  )
  await screen.findByRole('treegrid')
  const inputs = (command: string) =>
    rendered.asked.mock.calls.filter(([name]) => name === command).map(([, input]) => input)
  return { ...rendered, inputs }
}

async function openTab(user: Awaited<ReturnType<typeof open>>['user'], name: RegExp) {
  await user.click(screen.getByRole('tab', { name }))
}

const row = (name: RegExp) => screen.getByRole('row', { name })
const inbox = () => within(screen.getByRole('region', { name: 'Inbox' }))

afterEach(() => vi.unstubAllGlobals())

describe('when the simulator cannot be looked at', () => {
  it('says why and looks again', async () => {
    const failure = { kind: 'bug', reference: 'r1' } as const
    const answers = [{ ok: false as const, failure }]
    const { user } = await renderApp(<SimulatorScreen />, {
      'simulator.look': () => answers.shift() ?? { ok: true, value: viewWith() },
    })
    await user.click(await screen.findByRole('button', { name: 'Look again' }))

    expect(await screen.findByRole('treegrid')).toBeDefined()
  })
})

describe('with another profile in use', () => {
  const using = (oapiAddress: string): FakeAnswers => ({
    'app.start': () => ({
      ok: true,
      value: {
        ...firstStart,
        profiles: [sandbox, { ...acme, oapiAddress, apiAddress: oapiAddress }],
        settings: { ...firstStart.settings, selectedProfileId: acme.id },
      },
    }),
  })

  it('says that calls go elsewhere, and changes that', async () => {
    const { user, store } = await open({}, using('https://oapi.dingtalk.com'))
    expect(screen.getByText(/Calls are made as Acme now/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Call as the sandbox' }))

    expect(store.getState().settings.selectedProfileId).toBe('sandbox')
    expect(screen.queryByText(/Calls are made as/)).toBeNull()
  })

  it('says nothing when that profile leads to this very simulator', async () => {
    await open({}, using(`${sandbox.oapiAddress}/`))
    expect(screen.queryByText(/Calls are made as/)).toBeNull()
  })
})

describe('the enterprise', () => {
  it('shows who leads, owns and administers it, and opens a department', async () => {
    const { user } = await open()
    expect(row(/林知夏/).textContent).toContain('leaderbossadmin')
    expect(screen.queryByRole('row', { name: /卫卓/ })).toBeNull()

    await user.click(within(row(/研发中心/)).getByRole('button'))
    expect(row(/卫卓/)).toBeDefined()
  })

  it('is searched, and a person’s userid can be copied', async () => {
    const { user } = await open()
    await user.type(screen.getByRole('searchbox'), 'heqing')
    await user.click(row(/何清辞/))

    expect(inbox().getByText('heqingci')).toBeDefined()
    expect(inbox().getByText('not activated')).toBeDefined()
    await user.click(inbox().getByRole('button', { name: 'Copy userid' }))
    expect(await navigator.clipboard.readText()).toBe('heqingci')
  })

  it('says when nobody is found', async () => {
    const { user } = await open()
    await user.type(screen.getByRole('searchbox'), 'zzz')
    expect(screen.getByText('Nobody for “zzz”')).toBeDefined()
  })
})

describe('the inbox', () => {
  it('that is empty says what to do, and opens the operation that sends', async () => {
    const { user, store } = await open()
    await user.click(inbox().getByRole('button', { name: /send a work notification/ }))

    expect(store.getState().screen).toBe('explorer')
    await waitFor(() => expect(store.getState().operationId).toContain('asyncsend_v2'))
  })

  it('shows a message with its JSON one click away', async () => {
    const content = '{"content":"hello","n":12345678901234567890}'
    const { user } = await open({ messages: [arrived({ content, mentions: ['@all'] })] })
    expect(inbox().getByText('hello')).toBeDefined()
    expect(inbox().getByText('work notification')).toBeDefined()
    expect(inbox().getByText('to 卫卓')).toBeDefined()
    expect(inbox().getByText('calls @all')).toBeDefined()

    await user.click(inbox().getByRole('button', { name: 'JSON' }))
    expect(inbox().getByLabelText('The content as JSON').textContent).toContain(
      '"n": 12345678901234567890',
    )
  })

  it('marks one sending and everything as read', async () => {
    const messages = [
      arrived({ id: 3, taskId: 'b' }),
      arrived({ id: 2 }),
      arrived({ id: 1, to: { kind: 'person', userId: 'gone' }, read: true }),
    ]
    const { user, inputs } = await open({ messages })
    expect(inbox().getByText('read by 1 of 2')).toBeDefined()
    await user.click(inbox().getAllByRole('button', { name: 'Mark as read' })[1] ?? document.body)
    await user.click(inbox().getByRole('button', { name: 'Mark all as read' }))

    expect(inputs('simulator.markRead')).toEqual([{ ids: [2] }, { ids: [3, 2] }])
  })

  it('of one person shows theirs alone, with what was recalled', async () => {
    const theirs = arrived({
      id: 2,
      to: { kind: 'person', userId: 'manager0001' },
      content: '{"content":"for the boss"}',
      recalled: true,
    })
    const { user } = await open({ messages: [theirs, arrived()] })
    await user.click(row(/林知夏/))

    expect(inbox().getByText('for the boss')).toBeDefined()
    expect(inbox().getByText('recalled')).toBeDefined()
    expect(inbox().queryByText('hello')).toBeNull()
  })

  it('says how many messages are older than those it shows', async () => {
    await open({ messages: [arrived()], olderMessages: 1_200 })
    expect(screen.getByText('1,200 older messages are not shown.')).toBeDefined()
  })

  it('follows what arrives', async () => {
    const views = [viewWith(), viewWith({ messages: [arrived()] })]
    const { store, tell } = await open(
      {},
      { 'simulator.look': () => ({ ok: true, value: views.shift() ?? viewWith() }) },
    )
    store.getState().goTo('simulator')
    tell('simulator.changed', { faults: 0, aheadMs: 0 })

    expect(await inbox().findByText('hello')).toBeDefined()
  })
})

describe('the requests', () => {
  const seen = { id: 1, at: NOW, method: 'GET', path: '/department/list', status: 200, code: 0 }

  it('lead to their operation, but for one that the catalogue does not know', async () => {
    const { user, store } = await open({
      requests: [{ ...seen, id: 2, path: '/nope', code: 22 }, seen],
    })
    const list = within(screen.getByRole('list', { name: 'Requests' }))
    expect(list.getByText('22')).toBeDefined()
    expect(list.getAllByRole('button')).toHaveLength(1)
    await store.getState().openOperation('oapi GET /user/get')
    await user.click(list.getByRole('button', { name: /\/department\/list/ }))

    await waitFor(() => expect(store.getState().operationId).toBe('oapi GET /department/list'))
    expect(store.getState().screen).toBe('explorer')
  })
})

describe('the faults', () => {
  it('a switch alone orders one with what it needs', async () => {
    const { user, inputs } = await open({}, { 'simulator.orderFault': nothing })
    await openTab(user, /Faults/)
    await user.click(screen.getByRole('switch', { name: 'Latency' }))

    expect(inputs('simulator.orderFault')).toEqual([{ kind: 'latency', given: { ms: '1500' } }])
  })

  it('are told parameters, times and a path, and a wrong one is said beside its field', async () => {
    const failure = {
      kind: 'invalid-input',
      field: 'times',
      problem: 'not-in-range',
      message: '',
    } as const
    const { user, inputs } = await open(
      {},
      { 'simulator.orderFault': () => ({ ok: false, failure }) },
    )
    await openTab(user, /Faults/)
    await user.click(screen.getByRole('button', { name: 'Error code' }))
    const code = screen.getByRole('textbox', { name: /^Code/ })
    await user.clear(code)
    await user.type(code, '90018')
    await user.type(screen.getByRole('textbox', { name: 'Times' }), '0')
    await user.type(screen.getByRole('textbox', { name: 'Path begins with' }), '/user')
    await user.click(screen.getByRole('button', { name: 'Order it' }))

    expect(inputs('simulator.orderFault')).toEqual([
      { kind: 'errcode', given: { code: '90018', times: '0', path: '/user' } },
    ])
    expect(await screen.findByText('Enter a number within the limits.')).toBeDefined()
  })

  it('that are on are listed with what is left, and go one by one, by kind or all', async () => {
    const { user, inputs } = await open({
      faults: [
        { id: 4, kind: 'errcode', given: { code: '90002' }, timesLeft: 2, path: '/user' },
        { id: 5, kind: 'latency', given: { ms: '9' }, timesLeft: null, path: '' },
        { id: 6, kind: 'latency', given: { ms: '8' }, timesLeft: null, path: '/x' },
      ],
    })
    await openTab(user, /Faults/)
    expect(screen.getByRole('region', { name: '3 faults strike now' }).textContent).toContain(
      'Error code 90002/user · 2 times more',
    )
    await user.click(screen.getByRole('button', { name: 'Remove Error code' }))
    await user.click(screen.getByRole('switch', { name: 'Latency' }))
    await user.click(screen.getByRole('button', { name: 'Remove all' }))

    expect(inputs('simulator.removeFaults')).toEqual([
      { ids: [4] },
      { ids: [5, 6] },
      { ids: [4, 5, 6] },
    ])
  })

  it('say in Chinese what will be seen', async () => {
    const { user } = await open({}, {}, 'zh-CN')
    await openTab(user, /故障/)
    await user.click(screen.getByRole('button', { name: '连接重置' }))
    expect(screen.getByText('连接被切断，没有应答：ECONNRESET。')).toBeDefined()
  })
})

describe('the clock', () => {
  it('is moved on and put back', async () => {
    const { user, inputs } = await open({ aheadMs: 660_000 })
    await openTab(user, /Clock/)
    expect(screen.getByText('11:00 ahead')).toBeDefined()
    for (const name of ['+1 min', '+10 min', '+2 h', 'Back to real time']) {
      await user.click(screen.getByRole('button', { name }))
    }

    expect(inputs('simulator.moveClock')).toEqual([
      { byMs: 60_000 },
      { byMs: 600_000 },
      { byMs: 7_200_000 },
      { byMs: null },
    ])
  })

  it('a login-free code is minted for who is shown, and ends by the simulator’s clock', async () => {
    const expiresAt = Date.now() + 300_000
    const { user, inputs, store } = await open(
      {},
      {
        'simulator.mintLoginCode': ({ userId }) => ({
          ok: true,
          value: { code: 'c0de', userId, expiresAt },
        }),
      },
    )
    await openTab(user, /Clock/)
    await user.click(screen.getByRole('button', { name: 'Mint for 林知夏' }))
    await user.click(within(row(/研发中心/)).getByRole('button'))
    await user.click(row(/卫卓/))
    await user.click(screen.getByRole('button', { name: 'Mint for 卫卓' }))

    expect(inputs('simulator.mintLoginCode')).toEqual([
      { userId: 'manager0001' },
      { userId: 'weizhuo' },
    ])
    expect(screen.getByText('c0de')).toBeDefined()
    expect(screen.getByText(/for 卫卓 · ends in [45]:\d\d/)).toBeDefined()

    store.setState({ simulator: { at: 'done', value: viewWith({ aheadMs: 600_000 }) } })
    expect(await screen.findByText(/has expired/)).toBeDefined()
  })

  it('tokens are made invalid, and a reset is asked about first', async () => {
    const { user, inputs } = await open()
    await openTab(user, /Clock/)
    await user.click(screen.getByRole('button', { name: 'Invalidate now' }))
    expect(inputs('simulator.invalidateTokens')).toHaveLength(1)

    await user.click(screen.getByRole('button', { name: 'Reset the simulator…' }))
    expect(inputs('simulator.reset')).toHaveLength(0)
    await user.click(screen.getByRole('button', { name: 'Reset' }))
    expect(inputs('simulator.reset')).toHaveLength(1)
  })
})

describe('the access', () => {
  const revealed = [{ name: 'DINGTALK_APP_SECRET', value: 'full-f00d', isSecret: true }]
  const reveal: FakeAnswers = { 'simulator.reveal': () => ({ ok: true, value: revealed }) }
  const variables = () => screen.getByLabelText('Variables').textContent

  it('shows of secrets the tails, and copies them in full in the chosen form', async () => {
    const { user, inputs } = await open({}, reveal)
    await openTab(user, /Access/)
    expect(variables()).toContain("export DINGTALK_APP_SECRET='••••f00d'")
    expect(inputs('simulator.reveal')).toHaveLength(0)

    await user.click(screen.getByText('PowerShell'))
    await user.click(screen.getByRole('button', { name: 'Copy with secrets' }))
    expect(await navigator.clipboard.readText()).toBe("$env:DINGTALK_APP_SECRET = 'full-f00d'")
    expect(variables()).not.toContain('full')
  })

  it('shows them in full while the button is held, by keyboard too', async () => {
    const { user } = await open({}, reveal)
    await openTab(user, /Access/)
    const button = screen.getByRole('button', { name: 'Hold to reveal' })
    button.focus()
    fireEvent.keyDown(button, { key: ' ' })
    await vi.waitFor(() => expect(variables()).toContain('full-f00d'))

    fireEvent.keyUp(button, { key: ' ' })
    expect(variables()).not.toContain('full')
  })

  it('shows nothing when the button was let go of before they came', async () => {
    const waiting: (() => void)[] = []
    const { user } = await open(
      {},
      {
        'simulator.reveal': () =>
          new Promise((resolve) => waiting.push(() => resolve({ ok: true, value: revealed }))),
      },
    )
    await openTab(user, /Access/)
    const button = screen.getByRole('button', { name: 'Hold to reveal' })
    button.focus()
    fireEvent.keyDown(button, { key: ' ' })
    fireEvent.keyUp(button, { key: ' ' })
    await vi.waitFor(() => expect(waiting).toHaveLength(1))
    waiting[0]?.()
    await Promise.resolve()

    expect(variables()).not.toContain('full')
  })
})
