import { createEvent, fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { keepOutDrops, useFileDrop } from '../../../src/renderer/ui/useFileDrop.ts'

const file = new File(['x'], 'a.png')
const dragged = (types: string[]) => ({ dataTransfer: { types, files: [file], dropEffect: '' } })

function Place({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { isOver, place } = useFileDrop(onFiles)
  return (
    <section aria-label="place" data-over={isOver} {...place}>
      <p>inside</p>
    </section>
  )
}

function place() {
  const onFiles = vi.fn<(files: readonly File[]) => void>()
  render(<Place onFiles={onFiles} />)
  return { onFiles, over: () => screen.getByRole('region').dataset['over'] }
}

describe('a place for files', () => {
  it('takes what is dropped on it, and shows itself while it is held above', () => {
    const { onFiles, over } = place()
    fireEvent.dragEnter(screen.getByRole('region'), dragged(['Files']))
    expect(over()).toBe('true')
    fireEvent.drop(screen.getByText('inside'), dragged(['Files']))
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([file])
    expect(over()).toBe('false')
  })

  it('is still held above when the pointer goes to something inside it', () => {
    const { over } = place()
    const region = screen.getByRole('region')
    fireEvent.dragEnter(region, dragged(['Files']))
    const leave = (relatedTarget: Element) =>
      fireEvent(region, new MouseEvent('dragleave', { bubbles: true, relatedTarget }))
    leave(screen.getByText('inside'))
    expect(over()).toBe('true')
    leave(document.body)
    expect(over()).toBe('false')
  })

  it('leaves text that is dragged to the fields', () => {
    const { onFiles, over } = place()
    fireEvent.dragEnter(screen.getByRole('region'), dragged(['text/plain']))
    fireEvent.drop(screen.getByRole('region'), dragged(['text/plain']))
    expect(over()).toBe('false')
    expect(onFiles).not.toHaveBeenCalled()
  })
})

it.each([
  [['Files'], true],
  [['text/plain'], false],
])('what is dropped beside every place (%s) is kept from the window: %s', (types, isKept) => {
  keepOutDrops(window)
  const drop = createEvent.drop(document.body, dragged(types))
  fireEvent(document.body, drop)
  expect(drop.defaultPrevented).toBe(isKept)
})
