import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { giveMeasures, open, sentInputs } from './explorer.tsx'

giveMeasures()

const APPROVAL = 'api POST /v1.0/workflow/processInstances'

async function openApproval(values: Record<string, string> = {}) {
  const bench = await open()
  for (const [name, value] of Object.entries(values)) {
    bench.store.getState().typeValue(APPROVAL, name, value)
  }
  await act(() => bench.store.getState().openOperation(APPROVAL))
  await screen.findByRole('group', { name: 'formComponentValues' })
  const typed = (name: string): unknown =>
    bench.store.getState().typed[`sandbox ${APPROVAL}`]?.values[name]
  return { ...bench, json: (name: string): unknown => JSON.parse(String(typed(name))), typed }
}

const part = (name: string) => within(screen.getByRole('group', { name }))
const button = (name: string) => screen.getByRole('button', { name })
const preview = () => screen.getByRole('region', { name: 'As it will be sent' }).textContent

describe('a list within the form', () => {
  it('takes an entry, goes to its first field, and is sent as JSON', async () => {
    const { user, json } = await openApproval()

    await user.click(button('Add an entry: formComponentValues'))
    await user.keyboard('Reason')
    await user.click(part('formComponentValues[0]').getByRole('textbox', { name: /^value/ }))
    await user.keyboard('Tests')

    expect(json('formComponentValues')).toEqual([{ name: 'Reason', value: 'Tests' }])
    expect(preview()).toContain('"formComponentValues":[{"name":"Reason","value":"Tests"}]')
  })

  it('moves its entries by Alt with an arrow; focus, caret and folding go along', async () => {
    const { user, json } = await openApproval({ ccList: '["a","b","c"]' })
    await user.click(screen.getByRole('textbox', { name: 'ccList[0]' }))

    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}x')

    expect(json('ccList')).toEqual(['b', 'c', 'ax'])
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'ccList[2]' }))
    expect(screen.getByText('Moved ccList[1] to ccList[2]')).toBeTruthy()
  })

  it('moves an inner entry and leaves the outer where it is', async () => {
    const { user, json } = await openApproval({
      approvers: '[{"actionType":"AND","userIds":["a","b"]},{"actionType":"OR"}]',
    })
    await user.click(screen.getByRole('textbox', { name: 'approvers[0].userIds[1]' }))

    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')

    expect(json('approvers')).toEqual([
      { actionType: 'AND', userIds: ['b', 'a'] },
      { actionType: 'OR' },
    ])
  })

  it('moves by button, and at the end the focus goes to the other one', async () => {
    const { user, json } = await openApproval({ ccList: '["a","b"]' })

    await user.click(button('Move down: ccList[0]'))

    expect(json('ccList')).toEqual(['b', 'a'])
    expect(document.activeElement).toBe(button('Move up: ccList[1]'))
  })

  it('loses entries one by one, the focus at hand for the next, and is left out at last', async () => {
    const { user, json, typed } = await openApproval({ ccList: '["a","b"]' })

    await user.click(button('Remove: ccList[0]'))
    expect(json('ccList')).toEqual(['b'])
    expect(document.activeElement).toBe(button('Remove: ccList[0]'))

    await user.keyboard('{Enter}')
    expect(typed('ccList')).toBeUndefined()
    expect(document.activeElement).toBe(button('Add an entry: ccList'))
  })

  it('draws fifty entries of many, and more when asked', async () => {
    const many = JSON.stringify(Array.from({ length: 120 }, (_, at) => `u${at}`))
    const { user } = await openApproval({ ccList: many })
    expect(part('ccList').getAllByRole('textbox')).toHaveLength(50)

    await user.click(part('ccList').getByRole('button', { name: 'Show 50 more' }))

    expect(part('ccList').getAllByRole('textbox')).toHaveLength(100)
  })
})

describe('problems within the form', () => {
  it('are said beside the field, after Send, and the first gets the focus through folds', async () => {
    const { user, asked } = await openApproval({
      processCode: 'P',
      originatorUserId: 'u',
      formComponentValues: '[{"name":"a","value":"b","details":[{"details":[{"name":7}]}]}]',
    })
    await user.click(
      part('formComponentValues[0]').getByRole('button', {
        name: /^formComponentValues\[0\](?!\.)/,
      }),
    )

    await user.click(button('Send'))

    const wrong = 'formComponentValues[0].details[0].details[0].name'
    expect(preview()).toContain(`Still missing or wrong: ${wrong}`)
    expect(
      screen.getByText('A text belongs here; in JSON it stands in quotation marks.'),
    ).toBeTruthy()
    const inner = part('formComponentValues[0].details[0].details[0]')
    expect(document.activeElement).toBe(inner.getByRole('textbox', { name: /^name/ }))
    expect(sentInputs(asked)).toEqual([])
  })

  it('of a folded part are counted on it', async () => {
    const { user } = await openApproval({ formComponentValues: '[{},{}]', processCode: 'P' })
    await user.click(button('Send'))

    await user.click(
      part('formComponentValues').getByRole('button', { name: /^formComponentValues list/ }),
    )

    expect(part('formComponentValues').getByText('4 problems')).toBeTruthy()
  })

  it('are not said of an entry that was just added', async () => {
    const { user } = await openApproval()

    await user.click(button('Add an entry: formComponentValues'))
    expect(screen.queryByText('This is required.')).toBeNull()

    await user.tab()
    await user.tab()
    expect(screen.getAllByText('This is required.')).toHaveLength(1)
  })
})

describe('what the catalogue does not know', () => {
  it('is kept as it is, shown, and can be removed', async () => {
    const { user, typed, json } = await openApproval({
      formComponentValues: '[{"name":"a","value":"b","more":{"id":9007199254740993}}]',
    })
    expect(screen.getByText('more: {"id":9007199254740993}')).toBeTruthy()

    await user.type(part('formComponentValues[0]').getByRole('textbox', { name: /^name/ }), 'x')
    expect(typed('formComponentValues')).toContain('9007199254740993')

    await user.click(button('Remove: formComponentValues[0].more'))
    expect(json('formComponentValues')).toEqual([{ name: 'ax', value: 'b' }])
  })
})

describe('a part as JSON', () => {
  it('is what it is shown as until it is JSON of its kind, and then until the form is asked for', async () => {
    const { user, store, json } = await openApproval({ approvers: '[{"userIds":"[\\"b\\""}]' })
    expect(part('approvers[0].userIds').getByText(/^The form cannot show this/)).toBeTruthy()
    expect(button('Edit as a form: approvers[0].userIds')).toHaveProperty('disabled', true)
    expect(preview()).toContain('approvers[0].userIds')

    const mended = '[{"userIds":["b",9007199254740993]}]'
    act(() => store.getState().typeValue(APPROVAL, 'approvers', mended))
    expect(screen.queryByRole('textbox', { name: 'approvers[0].userIds[0]' })).toBeNull()

    await user.click(button('Edit as a form: approvers[0].userIds'))
    const entries = part('approvers[0].userIds').getAllByRole('textbox')
    expect(entries.map((entry) => entry.getAttribute('value'))).toEqual(['b', '9007199254740993'])
    expect(json('approvers')).toEqual(JSON.parse(mended))
  })

  it('of a whole field stays as it was written, JSON or not', async () => {
    const { typed } = await openApproval({ ccList: '["a",  ' })

    expect(button('Edit as a form: ccList')).toHaveProperty('disabled', true)
    expect(typed('ccList')).toBe('["a",  ')
  })
})

describe('variables and picking', () => {
  it('complete within an entry', async () => {
    const { user, json } = await openApproval({ ccList: '["a"]' })
    await user.clear(screen.getByRole('textbox', { name: 'ccList[0]' }))
    await user.type(screen.getByRole('textbox', { name: 'ccList[0]' }), '{{{{corp')

    await user.keyboard('{Enter}')

    expect(json('ccList')).toEqual(['{{corpId}}'])
  })

  it('are offered on lists of people', async () => {
    await openApproval({ approvers: '[{"userIds":["a"]}]' })

    expect(button('Pick a person: approvers[0].userIds')).toBeTruthy()
  })
})
