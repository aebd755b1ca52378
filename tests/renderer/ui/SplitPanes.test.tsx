import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { SplitPanes } from '../../../src/renderer/ui/SplitPanes.tsx'

const WHOLE_PX = 1_000

/** jsdom lays nothing out: the first pane is as wide as the style asks for. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(WHOLE_PX)
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, 0, asked(), 100),
  )
})

function asked(): number {
  const columns = screen.getByRole('separator').parentElement?.style.gridTemplateColumns ?? ''
  const [, amount = '0', unit] = /clamp\([^,]+, ([\d.]+)(px|%)/.exec(columns) ?? []
  return unit === '%' ? (Number(amount) / 100) * WHOLE_PX : Number(amount)
}

function open(initial: { px: number } | { share: number }) {
  render(
    <SplitPanes
      label="Width of the list"
      first={<p>list</p>}
      second={<p>form</p>}
      initial={initial}
      leastFirstPx={200}
      leastSecondPx={300}
    />,
  )
  const border = screen.getByRole('separator', { name: 'Width of the list' })
  border.focus()
  return { border, user: userEvent.setup() }
}

it('the border moves by the arrows', async () => {
  const { user } = open({ px: 272 })
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}')
  expect(asked()).toBe(288)
})

it('neither pane gets below its least width', async () => {
  const { user } = open({ px: 272 })
  await user.keyboard('{End}')
  expect(asked()).toBe(700)
  await user.keyboard('{Home}{ArrowLeft}')
  expect(asked()).toBe(200)
})

it('a share stays a share when the border moves', async () => {
  const { user, border } = open({ share: 0.45 })
  await user.keyboard('{ArrowRight}')
  expect(border.getAttribute('aria-valuetext')).toBe('46.6%')
})

it('a double click sets the border back', async () => {
  const { user, border } = open({ px: 272 })
  await user.keyboard('{End}')
  await user.dblClick(border)
  expect(asked()).toBe(272)
})
