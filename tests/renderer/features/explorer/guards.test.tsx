import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { callKey } from '../../../../src/renderer/callKey.ts'
import { NOTHING_TYPED } from '../../../../src/shared/request/typed.ts'
import { exchangeWith } from '../../../support/exchanges.ts'
import { giveMeasures, open, outcome, sentInputs } from './explorer.tsx'

giveMeasures()

const DEPARTMENTS = 'oapi GET /department/list'
const dialog = () => screen.queryByRole('alertdialog')

describe('while another operation is being opened', () => {
  const other = 'api GET /v1.0/microApp/allInnerApps'

  it('a press sends that one as soon as it is there, and not what is in sight', async () => {
    const { user, store, asked, releaseCatalog } = await open({}, { holdsCatalog: true })
    act(() => void store.getState().openOperation(other))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(sentInputs(asked)).toEqual([])

    releaseCatalog()
    await screen.findByRole('heading', { name: 'List internal apps' })
    await waitFor(() => expect(sentInputs(asked)).toMatchObject([{ operationId: other }]))
  })

  it('a press is forgotten when a third is chosen', async () => {
    const { user, store, asked, releaseCatalog } = await open({}, { holdsCatalog: true })
    act(() => void store.getState().openOperation(other))
    await user.keyboard('{Control>}{Enter}{/Control}')
    act(() => void store.getState().openOperation('oapi POST /topapi/v2/department/listsub'))

    releaseCatalog()
    await screen.findByRole('heading', { name: 'List sub-departments' })
    expect(sentInputs(asked)).toEqual([])
  })
})

describe('one Enter, one call', () => {
  it('a key held down sends once', async () => {
    const { user, asked } = await open()
    const field = screen.getByRole('textbox', { name: /^id/ })
    await user.type(field, '1{Enter}')

    expect(fireEvent.keyDown(field, { key: 'Enter', repeat: true })).toBe(false)
    expect(fireEvent.keyDown(field, { key: 'Enter', repeat: true, ctrlKey: true })).toBe(false)

    expect(sentInputs(asked)).toHaveLength(1)
  })

  it('two quick presses send once', async () => {
    const { user, asked } = await open()
    // However long this machine takes for it, the presses are quick.
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now())

    await user.type(screen.getByRole('textbox', { name: /^id/ }), '1{Enter}{Enter}')
    await user.keyboard('{Control>}{Enter}{/Control}')
    clock.mockRestore()

    expect(sentInputs(asked)).toHaveLength(1)
  })

  it('a press that sent nothing, because a value was missing, does not swallow the next', async () => {
    const { user, asked, store } = await open()
    await act(() => store.getState().openOperation('oapi GET /user/get'))
    const field = await screen.findByRole('textbox', { name: /^userid/ })
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now())

    await user.type(field, '{Enter}')
    expect(sentInputs(asked)).toEqual([])
    await user.type(field, 'manager0001{Enter}{Enter}')
    clock.mockRestore()

    expect(sentInputs(asked)).toHaveLength(1)
  })
})

it('the twenty-first call within a second is asked about first', async () => {
  const { user, asked, store } = await open()
  const now = Date.now()
  store.setState({
    sentAt: { [callKey('sandbox', DEPARTMENTS)]: Array.from({ length: 20 }, () => now + 60_000) },
  })

  await user.click(screen.getByRole('button', { name: /^Send/ }))

  expect(sentInputs(asked)).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Send nevertheless' }))
  expect(sentInputs(asked)).toHaveLength(1)
})

describe('the next page', () => {
  const PAGED = 'oapi POST /topapi/v2/user/list'
  const page = () =>
    outcome(exchangeWith({ result: { has_more: true, next_cursor: 10, list: [1] } }))

  async function openPaged() {
    const opened = await open({ 'operations.send': page })
    await opened.store.getState().openOperation(PAGED)
    for (const [field, value] of Object.entries({ dept_id: '1', cursor: '0', size: '1' })) {
      opened.store.getState().typeValue(PAGED, field, value)
    }
    await opened.user.click(await screen.findByRole('button', { name: /^Send/ }))
    return {
      ...opened,
      next: await screen.findByRole('button', { name: 'Next page: cursor = 10' }),
    }
  }

  it('is sent as any other call', async () => {
    const { user, asked, next } = await openPaged()
    await user.click(next)

    expect(sentInputs(asked)).toMatchObject([
      { values: { cursor: '0' } },
      { values: { cursor: '10' } },
    ])
  })

  it('is asked about first where it would be one call too many', async () => {
    const { user, asked, store, next } = await openPaged()
    const now = Date.now()
    store.setState({
      sentAt: { [callKey('sandbox', PAGED)]: Array.from({ length: 20 }, () => now + 60_000) },
    })
    await user.click(next)

    expect(sentInputs(asked)).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Send nevertheless' }))
    expect(sentInputs(asked)).toMatchObject([{}, { values: { cursor: '10' } }])
  })

  it('is not sent while something else is wrong', async () => {
    const { user, asked, store, next } = await openPaged()
    act(() => store.getState().typeValue(PAGED, 'size', 'many'))
    await user.click(next)

    expect(sentInputs(asked)).toHaveLength(1)
    expect(screen.getByRole('textbox', { name: /^size/ })).toBe(document.activeElement)
  })
})

describe('in production, the name is typed before', () => {
  it.each([
    ['a GET that deletes', 'oapi', 'GET', '/department/delete?id=1', 'deletes'],
    ['a write that nobody knows', 'api', 'PATCH', '/v9.9/x', 'changes'],
    ['a POST that the catalogue knows to read', 'oapi', 'POST', '/topapi/v2/user/get', 'changes'],
  ] as const)('%s, free-form', async (_what, host, method, path, word) => {
    const { user, asked, store } = await open({}, { kind: 'production' })
    store.getState().takeImported({
      requestId: 'free',
      typed: NOTHING_TYPED,
      free: { host, method, path, withToken: true },
      tokenReplaced: false,
      leftOut: [],
    })

    await user.click(await screen.findByRole('button', { name: /^Send/ }))

    expect(dialog()?.textContent).toContain(word)
    expect(asked).not.toHaveBeenCalledWith('requests.sendFree', expect.anything())
  })

  it('a curl command that becomes a deleting GET', async () => {
    const { user, asked, store } = await open({}, { kind: 'production' })
    store.getState().takeImported({
      requestId: 'oapi GET /department/delete',
      typed: { ...NOTHING_TYPED, values: { id: '12' } },
      tokenReplaced: true,
      leftOut: [],
    })

    await screen.findByText('/department/delete')
    await user.click(screen.getByRole('button', { name: /^Send/ }))

    expect((await screen.findByRole('alertdialog')).textContent).toContain('deletes')
    expect(sentInputs(asked)).toEqual([])
  })
})
