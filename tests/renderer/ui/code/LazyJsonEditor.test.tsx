import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { EditorView as View } from '@codemirror/view'
import { useState } from 'react'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

/** As the explorer completes: what is open before the caret, with the braces behind it. */
const completionAt = (line: string, caret: number, names: string[]) => {
  const begun = /\{\{(\w*)$/.exec(line.slice(0, caret))
  const fitting = names.filter((name) => begun !== null && name.startsWith(begun[1] ?? ''))
  if (begun === null || fitting.length === 0) return null
  const texts = fitting.map((name) => `{{${name}}}`)
  return { start: begun.index, end: caret + 2, texts }
}

beforeAll(() => {
  // jsdom lays nothing out: text gets its measures.
  Range.prototype.getClientRects = () => document.createElement('div').getClientRects()
})

// The editor is loaded once for a window: every test has a window of its own.
beforeEach(() => vi.resetModules())

/** Renders an editor whose code is not there yet, beside a button. */
async function openUnloaded() {
  const { LazyJsonEditor } = await import('../../../../src/renderer/ui/code/LazyJsonEditor.tsx')
  const { renderApp } = await import('../../renderApp.tsx')
  function Kept() {
    const [value, setValue] = useState('[1, 2]')
    return (
      <>
        <span id="name">Value</span>
        <LazyJsonEditor
          value={value}
          onChange={setValue}
          labelledBy="name"
          complete={(line, caret) => completionAt(line, caret, ['deptId', 'corpId'])}
        />
        <button type="button" onClick={() => setValue('[3]')}>
          elsewhere
        </button>
      </>
    )
  }
  const { user } = await renderApp(<Kept />)
  const field = screen.getByRole('textbox', { name: 'Value' })
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('the editor was there already')
  return { user, field }
}

async function loaded(): Promise<{ content: HTMLElement; view: View }> {
  const { EditorView } = await import('@codemirror/view')
  const content = await waitFor(() => {
    const editor = screen.getByRole('textbox', { name: 'Value' })
    expect(editor.getAttribute('contenteditable')).toBe('true')
    return editor
  })
  const view = EditorView.findFromDOM(content)
  if (!view) throw new Error('no editor')
  return { content, view }
}

describe('the text area that stands in for the editor', () => {
  it('hands over what was typed, the focus and the selection', async () => {
    const { field } = await openUnloaded()
    // The editor comes once all this is done, however slow this machine is.
    await act(async () => fireEvent.compositionStart(field))
    act(() => field.focus())
    await act(async () => fireEvent.change(field, { target: { value: '[1, 2]3' } }))
    field.setSelectionRange(1, 4, 'backward')
    fireEvent.compositionEnd(field)

    const { content, view } = await loaded()

    expect(view.state.doc.toString()).toBe('[1, 2]3')
    expect(document.activeElement).toBe(content)
    const { anchor, head } = view.state.selection.main
    expect([anchor, head]).toEqual([4, 1])
  })

  it('leaves the focus where it is when it was elsewhere', async () => {
    const { user } = await openUnloaded()
    await user.click(screen.getByRole('button', { name: 'elsewhere' }))

    await loaded()

    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'elsewhere' }))
  })
})

describe('while an input method composes', () => {
  it('the editor waits, and takes over once the characters are there', async () => {
    const { field } = await openUnloaded()
    act(() => field.focus())
    await act(async () => fireEvent.compositionStart(field))
    await act(() => import('../../../../src/renderer/ui/code/JsonEditor.tsx'))
    await act(async () => fireEvent.change(field, { target: { value: '[1, 2]bu men' } }))

    expect(screen.getByRole('textbox', { name: 'Value' })).toBe(field)
    expect(document.activeElement).toBe(field)

    await act(async () => fireEvent.change(field, { target: { value: '[1, 2]部门' } }))
    field.setSelectionRange(8, 8)
    fireEvent.compositionEnd(field)

    const { content, view } = await loaded()
    expect(view.state.doc.toString()).toBe('[1, 2]部门')
    expect(view.state.selection.main.head).toBe(8)
    expect(document.activeElement).toBe(content)
  })

  it('what is set from outside waits for its end', async () => {
    await openUnloaded()
    const { content, view } = await loaded()
    fireEvent.compositionStart(content)

    fireEvent.click(screen.getByRole('button', { name: 'elsewhere' }))
    expect(view.state.doc.toString()).toBe('[1, 2]')

    fireEvent.compositionEnd(content)
    await waitFor(() => expect(view.state.doc.toString()).toBe('[3]'))
  })
})

describe('completion', () => {
  it('offers what fits at the caret, and puts it in the place of what was begun', async () => {
    const { completionStatus, currentCompletions, startCompletion, acceptCompletion } =
      await import('@codemirror/autocomplete')
    await openUnloaded()
    const { view } = await loaded()
    view.dispatch({ changes: { from: 0, to: 6, insert: '\n["{{de}}"]' }, selection: { anchor: 7 } })

    startCompletion(view)
    await waitFor(() => expect(completionStatus(view.state)).toBe('active'))
    expect(currentCompletions(view.state).map(({ label }) => label)).toEqual(['{{deptId}}'])
    // Typing on must not take it at once: it waits for the hand to rest.
    await waitFor(() => expect(acceptCompletion(view)).toBe(true))

    expect(view.state.doc.toString()).toBe('\n["{{deptId}}"]')
  })
})
