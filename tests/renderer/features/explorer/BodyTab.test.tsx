import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { NOTHING_TYPED, type Typed } from '../../../../src/shared/request/typed.ts'
import { giveMeasures, open } from './explorer.tsx'

giveMeasures()

const CREATE = 'oapi POST /topapi/v2/department/create'
const advice = () => screen.queryByText(/^Not JSON, although its Content-Type says so/)

/** The Body tab with something typed, its editor loaded and its text checked. */
async function openBody(typed: Partial<Typed>) {
  const { store, user } = await open()
  await act(async () => {
    await store.getState().openOperation(CREATE)
    store.getState().typeMore(CREATE, { ...NOTHING_TYPED, ...typed })
  })
  await user.click(screen.getByRole('tab', { name: /^Body/ }))
  const { forEachDiagnostic, forceLinting } = await import('@codemirror/lint')
  const { EditorView } = await import('@codemirror/view')
  const view = await waitFor(() => {
    const found = EditorView.findFromDOM(screen.getByRole('textbox', { name: 'Body as text' }))
    if (!found) throw new Error('no editor yet')
    return found
  })
  forceLinting(view)
  await act(() => new Promise((resolve) => setTimeout(resolve)))
  const severities: string[] = []
  forEachDiagnostic(view.state, ({ severity }) => severities.push(severity))
  return severities
}

describe('a text that is no JSON', () => {
  it('is wrong where the body is JSON', async () => {
    const severities = await openBody({ body: { as: 'json', text: '{"name": ' } })

    expect(severities).toEqual(['error'])
    expect(advice()).toBeNull()
  })

  it('is worth a word when it is raw and the Content-Type says JSON', async () => {
    const severities = await openBody({ body: { as: 'raw', text: '{"name": ' } })

    expect(severities).toEqual(['warning'])
    expect(advice()).not.toBeNull()
  })

  it('is as good as any other when it is raw and the Content-Type says something else', async () => {
    const type = { place: 'header', name: 'content-type', value: 'text/xml', on: true } as const
    const severities = await openBody({ body: { as: 'raw', text: '<name/>' }, extras: [type] })

    expect(severities).toEqual([])
    expect(advice()).toBeNull()
  })
})
