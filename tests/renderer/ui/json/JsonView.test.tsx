import { act, screen, within } from '@testing-library/react'
import { createRef } from 'react'
import { describe, expect, it } from 'vitest'
import { type JsonHandle, JsonView } from '../../../../src/renderer/ui/json/JsonView.tsx'
import { giveMeasures } from '../../features/explorer/explorer.tsx'
import { renderApp } from '../../renderApp.tsx'

giveMeasures()

const TEXT =
  '{"errcode":0,"list":[{"id":12345678901234567890,"name":"\\u90e8"},{"id":2}],"more":false}'

async function show(text = TEXT, form: 'json' | 'text' = 'json') {
  const { user } = await renderApp(<JsonView source={text} form={form} label="Body" />)
  return { user, tree: screen.getByRole('tree', { name: 'Body' }) }
}

function lines(): string[] {
  return screen.getAllByRole('treeitem').map((item) => item.textContent)
}

function currentLine(): string | null {
  return screen.getByRole('treeitem', { selected: true }).textContent
}

describe('a JSON text', () => {
  it('is shown as lines with every digit, letters in place of their escapes', async () => {
    await show()

    expect(lines()).toEqual([
      '{',
      '"errcode": 0,',
      '"list": [',
      '{',
      '"id": 12345678901234567890,',
      '"name": "部"',
      '},',
      '{',
      '"id": 2',
      '}',
      '],',
      '"more": false',
      '}',
    ])
  })

  it('is moved through and folded by the arrow keys', async () => {
    const { user, tree } = await show()
    tree.focus()

    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(currentLine()).toBe('"list": [')
    await user.keyboard('{ArrowLeft}')
    expect(lines()).toEqual(['{', '"errcode": 0,', '"list": [2 elements],', '"more": false', '}'])
    expect(screen.getByRole('treeitem', { expanded: false, selected: true })).toBeTruthy()
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
    expect(currentLine()).toBe('"id": 12345678901234567890,')
    await user.keyboard('{ArrowLeft}')
    expect(currentLine()).toBe('{')
    await user.keyboard('{End}')
    expect(currentLine()).toBe('}')
  })

  it('is folded to a level by the menu', async () => {
    const { user } = await show()

    await user.click(screen.getByRole('button', { name: 'Fold and unfold' }))
    await user.click(screen.getByRole('menuitem', { name: 'Fold all' }))

    expect(lines()).toEqual(['{', '"errcode": 0,', '"list": [2 elements],', '"more": false', '}'])
  })

  it('says the path of the current line, and copies path and value', async () => {
    const { user, tree } = await show()
    tree.focus()
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(await screen.findByText('$.list[0].id')).toBeTruthy()

    await user.click(screen.getByRole('button', { name: 'Copy the path' }))
    expect(await navigator.clipboard.readText()).toBe('$.list[0].id')
    await user.click(screen.getByRole('button', { name: 'Copy the value' }))
    expect(await navigator.clipboard.readText()).toBe('12345678901234567890')
  })

  it('is filtered by a JSONPath; paths stay those of the whole', async () => {
    const { user, tree } = await show()
    await user.click(screen.getByRole('button', { name: 'JSONPath filter' }))

    await user.type(
      screen.getByRole('textbox', { name: 'JSONPath filter' }),
      '$.list[[*].id{Enter}',
    )

    expect(screen.getByText('2 matches')).toBeTruthy()
    expect(lines()).toEqual(['[', '12345678901234567890,', '2', ']'])
    tree.focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(await screen.findByText('$.list[1].id')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Close the filter/ }))
    expect(lines()).toHaveLength(13)
  })

  it('is searched from key to key; a hit that is folded away is unfolded', async () => {
    const handle = createRef<JsonHandle>()
    const { user } = await renderApp(
      <JsonView handle={handle} source={TEXT} form="json" label="Body" />,
    )
    await user.click(screen.getByRole('button', { name: 'Fold and unfold' }))
    await user.click(screen.getByRole('menuitem', { name: 'Fold all' }))
    act(() => handle.current?.search())

    await user.type(screen.getByRole('textbox', { name: 'Find' }), 'ID')

    expect(await screen.findByText('1 of 2')).toBeTruthy()
    expect(currentLine()).toBe('"id": 12345678901234567890,')
    await user.keyboard('{Enter}')
    expect(await screen.findByText('2 of 2')).toBeTruthy()
    expect(currentLine()).toBe('"id": 2')
    await user.click(screen.getByRole('button', { name: 'Match case' }))
    expect(await screen.findByText('No hits')).toBeTruthy()
    await user.click(screen.getByRole('textbox', { name: 'Find' }))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('search')).toBeNull()
  })

  it('says what is wrong with a path that is none', async () => {
    const { user } = await show()
    await user.click(screen.getByRole('button', { name: 'JSONPath filter' }))

    await user.type(screen.getByRole('textbox', { name: 'JSONPath filter' }), '$.{Enter}')

    expect(screen.getByText(/^Not a JSONPath: /)).toBeTruthy()
  })

  it('shows a long value in part, and more of it on demand', async () => {
    const { user } = await show(JSON.stringify(['x'.repeat(5_000)]))
    const value = () => screen.getAllByRole('treeitem')[1]?.textContent ?? ''
    expect(value().length).toBeLessThan(1_200)

    await user.click(screen.getByRole('button', { name: /more$/ }))

    expect(value()).toBe(`"${'x'.repeat(5_000)}"`)
  })
})

describe('a text that is no JSON', () => {
  it('is shown as received, and the place of the error is said', async () => {
    await show('{"a": 1,\n "部门": tru }')

    expect(lines()).toEqual(['{"a": 1,', ' "部门": tru }'])
    expect(screen.getByText(/^Not JSON: line 2, column 8: not a word of JSON/)).toBeTruthy()
  })

  it('that never was meant to be JSON is shown without a word', async () => {
    await show('<html>\n</html>', 'text')

    expect(lines()).toEqual(['<html>', '</html>'])
    expect(screen.queryByText(/Not JSON/)).toBeNull()
    expect(within(screen.getByRole('contentinfo')).getByText('2 lines')).toBeTruthy()
  })
})
