import { act, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { MessagesScreen } from '../../../../../src/renderer/features/messages/MessagesScreen.tsx'
import { SERIES_KEPT_AS } from '../../../../../src/renderer/features/messages/series/keptSeries.ts'
import type { Kept } from '../../../../../src/shared/contract.ts'
import type { Outcome } from '../../../../../src/shared/exchange.ts'
import type { Draft } from '../../../../../src/shared/messages/draft.ts'
import type { ProfileView } from '../../../../../src/shared/profile.ts'
import { exchangeWith } from '../../../../support/exchanges.ts'
import { sandbox } from '../../../fakeBridge.ts'
import { renderApp } from '../../../renderApp.tsx'

const send = vi.fn<(body: unknown) => void>()
const keep = vi.fn<(typed: Kept) => void>()
beforeEach(() => {
  send.mockClear()
  keep.mockClear()
})

const outcome = (body: object): Outcome => ({
  exchange: exchangeWith(body),
  answers: 'operation',
  before: [],
  retriedWithNewToken: false,
})

/** Refuses every message to `nobody`. */
async function openSeries(kept: Kept | null = null, fits = true) {
  const rendered = await renderApp(
    <MessagesScreen
      Outcome={() => <p>The whole answer</p>}
      Arrived={() => null}
      Code={() => null}
    />,
    {
      'simulator.look': () => ({ ok: false, failure: { kind: 'cancelled' } }),
      'typed.read': ({ requestId }) => ({
        ok: true,
        value: requestId === SERIES_KEPT_AS ? kept : null,
      }),
      'typed.keep': ({ requestId, typed }) => {
        if (requestId === SERIES_KEPT_AS) keep(typed)
        return { ok: true, value: fits }
      },
      'messages.send': ({ body }) => {
        send(JSON.parse(body))
        const isRefused = body.includes('"userid_list":"nobody"')
        const answer = isRefused
          ? { errcode: 40035, errmsg: 'missing parameter' }
          : { errcode: 0, task_id: 77 }
        return { ok: true, value: outcome(answer) }
      },
    },
  )
  return rendered
}

const box = (name: string) => screen.getByLabelText(name)
const table = () => within(screen.getByRole('region', { name: 'Rows of the series' }))

const draft: Draft = {
  channel: 'work-notification',
  body: {
    agent_id: '1001',
    userid_list: '{{who}}',
    msg: { msgtype: 'text', text: { content: 'Hello {{name}}' } },
  },
}

/** A message with two variables, and the rows for it as a spreadsheet copies them. */
async function fill({ user, store }: Awaited<ReturnType<typeof openSeries>>, rows: string) {
  act(() => {
    store.getState().writeMessage(sandbox.id, { draft, kept: {}, moved: null })
    store.getState().chooseSeries({ pauseMs: 100, stopsAtRefusal: true })
  })
  await user.click(screen.getByRole('tab', { name: 'Series' }))
  await user.click(screen.getByText('Paste rows…'))
  await user.click(screen.getByLabelText('Cells as they were copied, or CSV'))
  await user.paste(rows)
  await user.click(screen.getByText('Add them'))
}

async function confirm({ click }: UserEvent) {
  await click(screen.getByText('Send them'))
}

describe('a test series', () => {
  it('has nothing to send for a message without variables, and says how to write one', async () => {
    const { user } = await openSeries()
    await user.click(screen.getByRole('tab', { name: 'Series' }))
    expect(screen.getByText('No variable in this message')).toBeDefined()
  })

  it('says what is wrong with pasted rows, and adds none', async () => {
    const opened = await openSeries()
    await fill(opened, 'who\tname\nu1\t"A')
    expect(screen.getByText('A quotation mark in row 2 does not end.')).toBeDefined()
    expect(screen.getByRole('dialog')).toBeDefined()
  })

  it('stops at the refusal, is mended, and sends only what was not accepted', async () => {
    const opened = await openSeries()
    const { user } = opened
    await fill(opened, 'who\tname\nu1\tA\nnobody\tB\nu3\tC')
    await user.click(screen.getByText('Send 3 rows'))
    expect(screen.getByText('3 recipients altogether, counted once a row.')).toBeDefined()
    await confirm(user)

    await screen.findByText('Stopped at a refusal')
    expect(screen.getByText(/Accepted: row 1\./)).toBeDefined()
    expect(table().getByText('missing parameter')).toBeDefined()
    expect(send).toHaveBeenCalledTimes(2)
    await user.click(table().getByLabelText('Answer to row 2: refused, 40035'))
    expect(screen.getByText('The whole answer')).toBeDefined()

    expect(box('who, row 1')).toHaveProperty('readOnly', true)
    await user.clear(box('who, row 2'))
    await user.type(box('who, row 2'), 'u2')
    await user.click(screen.getByText('Send the other 2 rows'))
    await confirm(user)
    await screen.findByText('Sent: 3 of 3 accepted')
    expect(send.mock.calls.map(([body]) => body)).toMatchObject([
      { userid_list: 'u1', msg: { text: { content: 'Hello A' } } },
      { userid_list: 'nobody' },
      { userid_list: 'u2', msg: { text: { content: 'Hello B' } } },
      { userid_list: 'u3' },
    ])
  })

  it('stops when another enterprise is chosen, and says which rows went', async () => {
    const opened = await openSeries()
    const { user, store } = opened
    await fill(opened, 'who\tname\nu1\tA\nu2\tB')
    await user.click(screen.getByText('Send 2 rows'))
    await confirm(user)
    await waitFor(() => expect(send).toHaveBeenCalledTimes(1))
    await act(() => store.getState().selectProfile('p1'))
    expect(store.getState().seriesRuns[sandbox.id]?.phase).toMatchObject({ why: 'profile' })
    await act(() => store.getState().selectProfile(sandbox.id))
    await user.click(screen.getByRole('tab', { name: 'Series' }))
    expect(screen.getByText('Stopped: another enterprise was chosen')).toBeDefined()
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('in production asks for its name', async () => {
    const opened = await openSeries()
    const { user, store } = opened
    const production: ProfileView = { ...sandbox, kind: 'production', name: 'Acme' }
    act(() => store.setState({ profiles: [production] }))
    await fill(opened, 'who\tname\nu1\tA')
    await user.click(screen.getByText('Send 1 row'))
    const dialog = within(screen.getByRole('alertdialog'))
    expect(dialog.getByRole('button', { name: 'Send it' })).toHaveProperty('disabled', true)
    await user.type(dialog.getByRole('textbox'), 'Acme')
    await user.click(dialog.getByRole('button', { name: 'Send it' }))
    await waitFor(() => expect(send).toHaveBeenCalledTimes(1))
  })

  it('is there again after the window was closed in the middle, and says what is known', async () => {
    const opened = await openSeries()
    const { user, view } = opened
    await fill(opened, 'who\tname\nu1\tA\nu2\tB')
    await user.click(screen.getByText('Send 2 rows'))
    await confirm(user)
    await waitFor(() => expect(keep.mock.lastCall?.[0].body).toMatchObject({ text: /accepted/ }))
    const [kept] = keep.mock.lastCall ?? []
    view.unmount()

    const again = await openSeries(kept ?? null)
    await again.user.click(screen.getByRole('tab', { name: 'Series' }))
    expect(await screen.findByText('Stopped: the window was closed')).toBeDefined()
    expect(screen.getByText(/Accepted: row 1\./)).toBeDefined()
  })

  it('shows a row in lint, preview and Send while it is in sight, and no longer', async () => {
    const opened = await openSeries()
    const { user } = opened
    await fill(opened, 'who\tname\nu1\tAnna\nu2\t{{nobody}}')
    const preview = () => within(screen.getByRole('region', { name: 'Preview' }))
    const lint = () => within(screen.getByRole('region', { name: 'What DingTalk will say' }))
    expect(lint().getByText('2 errors')).toBeDefined()

    await user.click(box('name, row 1'))
    expect(await preview().findByText('Hello Anna')).toBeDefined()
    expect(lint().getByText('Nothing to mend')).toBeDefined()
    expect(lint().getByText('With the values of row 1')).toBeDefined()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(send).toHaveBeenCalledTimes(1))
    expect(send.mock.lastCall?.[0]).toMatchObject({ userid_list: 'u1' })

    const second = screen.getByRole('button', { name: /values of row 2$/ })
    second.focus()
    await user.keyboard('{Enter}')
    expect(await preview().findByText('Hello {{nobody}}')).toBeDefined()
    await user.click(
      lint().getByRole('button', { name: 'Shows the message without the values of a row' }),
    )
    expect(await preview().findByText('Hello {{name}}')).toBeDefined()
    expect(lint().queryByText(/^With the values/)).toBeNull()
  })

  it('gives removed rows back, with what became of them', async () => {
    const opened = await openSeries()
    const { user, store } = opened
    await fill(opened, 'who\tname\nu1\tA\nu2\tB')
    await user.click(screen.getByRole('button', { name: 'Remove row 1' }))
    expect(screen.getByText('1 row removed.')).toBeDefined()
    await user.click(screen.getByText('Undo'))
    expect(box('who, row 1')).toHaveProperty('value', 'u1')

    await user.click(screen.getByText('Send 2 rows'))
    await confirm(user)
    await screen.findByText('Sent: 2 of 2 accepted')
    await user.click(screen.getByRole('button', { name: 'More' }))
    await user.click(screen.getByRole('menuitem', { name: 'Remove all rows' }))
    expect(screen.getByText('2 rows removed.')).toBeDefined()
    expect(store.getState().seriesTables[sandbox.id]).toEqual([])
    await user.click(screen.getByText('Undo'))
    expect(screen.getByText('Sent: 2 of 2 accepted')).toBeDefined()
    expect(screen.queryByText(/removed\.$/)).toBeNull()
  })

  it('says when its table is too large to be kept', async () => {
    const opened = await openSeries(null, false)
    await fill(opened, 'who\tname\nu1\tA')
    expect(await screen.findByText(/^The table is too large to be kept/)).toBeDefined()
    expect(screen.getByText(/^The message is too large to be kept/)).toBeDefined()
  })
})
