import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { answerPane, list, open, sentInputs, giveMeasures } from './explorer.tsx'

giveMeasures()

describe('at first start', () => {
  it('one Enter sends the list of departments', async () => {
    const { user, asked } = await open()
    expect(screen.getByRole('heading', { name: 'List departments' })).toBeTruthy()

    await user.keyboard('{Enter}')

    expect(await within(answerPane()).findByText('Accepted')).toBeTruthy()
    expect(sentInputs(asked)).toMatchObject([
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

    expect(sentInputs(asked)).toMatchObject([
      { values: { id: '12345678901234567890', fetch_child: 'true' } },
    ])
  })

  it('is sent by Enter in any of its texts', async () => {
    const { user, asked } = await open()

    await user.type(screen.getByRole('textbox', { name: /^id/ }), '1{Enter}')

    expect(sentInputs(asked)).toMatchObject([{ values: { id: '1' } }])
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
    await act(() => store.getState().openOperation('oapi GET /user/get'))
    const field = await screen.findByRole('textbox', { name: /^userid/ })

    await user.click(screen.getByRole('button', { name: /^Send/ }))

    expect(screen.getByText('This is required.')).toBeTruthy()
    expect(document.activeElement).toBe(field)
    expect(sentInputs(asked)).toEqual([])
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
    await act(() => store.getState().openOperation('oapi POST /media/upload'))
    await screen.findByRole('button', { name: /Choose a file/ })
    const input = view.container.querySelector<HTMLInputElement>('input[type=file]')
    if (!input) throw new Error('no file input')

    await user.upload(input, new File(['hello'], 'a.txt', { type: 'text/plain' }))
    expect(await screen.findByText('a.txt · 5 B')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Use the example: type' }))
    await user.keyboard('{Control>}{Enter}{/Control}')

    expect(sentInputs(asked)).toMatchObject([
      { values: { media: { name: 'a.txt', type: 'text/plain', base64: 'aGVsbG8=' } } },
    ])
  })

  it('keeps broken JSON as it was typed', async () => {
    const { store } = await open()
    store.getState().typeValue('oapi POST /user/create', 'department', '[1,')
    await act(() => store.getState().openOperation('oapi POST /user/create'))

    const field = await screen.findByRole('textbox', { name: /^department/ })
    // A text area until the editor is there.
    const shown = field instanceof HTMLTextAreaElement ? field.value : field.textContent
    expect(shown).toContain('[1,')
  })
})

describe('before a production enterprise is changed', () => {
  it('its name must be typed', async () => {
    const { user, store, asked } = await open({}, { kind: 'production' })
    store.getState().typeValue('oapi GET /department/delete', 'id', '12')
    await act(() => store.getState().openOperation('oapi GET /department/delete'))
    await screen.findByRole('heading', { name: 'Delete department' })

    await user.keyboard('{Control>}{Enter}{/Control}')
    const dialog = await screen.findByRole('alertdialog')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(sentInputs(asked)).toEqual([])

    await user.type(within(dialog).getByRole('textbox'), 'Sandbox{Enter}')
    expect(sentInputs(asked)).toMatchObject([{ values: { id: '12' } }])
  })

  it('what only reads is sent at once', async () => {
    const { user, asked } = await open({}, { kind: 'production' })

    await user.keyboard('{Enter}')

    expect(sentInputs(asked)).toHaveLength(1)
  })
})

describe('the list', () => {
  it('filters per keystroke; Enter opens the best hit and goes to its form', async () => {
    const { user } = await open()

    await user.type(screen.getByRole('combobox'), '/user/get{Enter}')

    expect(within(list()).getAllByRole('option').length).toBeLessThan(20)
    expect(await screen.findByRole('heading', { level: 2, name: /user/i })).toBeTruthy()
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-labelledby')).toMatch(/-name$/),
    )
  })

  it('moves by arrows and opens by Enter', async () => {
    const { user, store } = await open()
    const [, second] = within(list()).getAllByRole('option')
    list().focus()

    await user.keyboard('{ArrowDown}')
    expect(list().getAttribute('aria-activedescendant')).toBe(second?.id)
    await user.keyboard('{Enter}')

    await waitFor(() => expect(store.getState().operationId).not.toBe('oapi GET /department/list'))
    expect(second?.getAttribute('aria-selected')).toBe('true')
  })

  it('says when nothing is found, and how to look further', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('radio', { name: 'api' }))
    await user.type(screen.getByRole('combobox'), 'department/list')
    expect(screen.getByRole('heading', { name: /Nothing for/ })).toBeTruthy()

    await user.click(screen.getByRole('button', { name: 'Search all operations' }))

    expect(within(list()).getAllByRole('option').length).toBeGreaterThan(0)
  })
})
