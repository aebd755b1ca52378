import { render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { describe, expect, it } from 'vitest'
import { later } from '../../../src/renderer/ui/later.tsx'

function Part({ word }: { word: string }) {
  return <p>{word}</p>
}

const make = () => later('Part', async () => ({ Part }))

const draw = (Later: ReturnType<typeof make>) =>
  render(
    <Suspense fallback={<p>awaited</p>}>
      <Later word="here" />
    </Suspense>,
  )

describe('a component that comes later', () => {
  it('is awaited where it is drawn first', async () => {
    draw(make())

    expect(screen.getByText('awaited')).toBeTruthy()
    expect(await screen.findByText('here')).toBeTruthy()
  })

  it('that was loaded ahead is drawn at once', async () => {
    const Later = make()
    await Later.load()
    draw(Later)

    expect(screen.getByText('here')).toBeTruthy()
    expect(screen.queryByText('awaited')).toBeNull()
  })
})
