import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { CopyButton } from '../../../src/renderer/ui/CopyButton.tsx'
import { renderApp } from '../renderApp.tsx'

it('copies the text and says so', async () => {
  const { user } = await renderApp(<CopyButton text="40014" label="Copy code" />)
  await user.click(screen.getByRole('button', { name: 'Copy code' }))

  expect(await screen.findByRole('button', { name: 'Copied' })).toBeDefined()
  expect(await navigator.clipboard.readText()).toBe('40014')
})

it('says when the clipboard refuses', async () => {
  const { user } = await renderApp(<CopyButton text="40014" />)
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
  await user.click(screen.getByRole('button', { name: 'Copy' }))

  expect(await screen.findByRole('button', { name: 'The clipboard refused' })).toBeDefined()
})
