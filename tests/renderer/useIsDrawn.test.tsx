import { act } from '@testing-library/react'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { expect, it } from 'vitest'
import { useIsDrawn } from '../../src/renderer/useIsDrawn.ts'

function Pane() {
  return <p>Send{useIsDrawn() && ', and all that may come later'}</p>
}

it('is false in what is drawn first, and true right after', async () => {
  const place = document.createElement('div')
  const root = createRoot(place)
  // oxlint-disable-next-line typescript/require-await -- an async act draws what was put off as well
  await act(async () => {
    flushSync(() => root.render(<Pane />))
    expect(place.textContent).toBe('Send')
  })

  expect(place.textContent).toBe('Send, and all that may come later')
  act(() => root.unmount())
})
