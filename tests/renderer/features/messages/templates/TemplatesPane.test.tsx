import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { MessagesScreen } from '../../../../../src/renderer/features/messages/MessagesScreen.tsx'
import type { Template } from '../../../../../src/shared/messages/template.ts'
import { renderApp } from '../../../renderApp.tsx'

const hello: Template = {
  id: '1',
  name: 'Hello',
  channel: 'work-notification',
  body: '{"agent_id":"1","userid_list":"u1","msg":{"msgtype":"text","text":{"content":"from before"}}}',
}
const kept = vi.fn<(templates: readonly Template[]) => void>()

async function open(canKeep = true) {
  kept.mockClear()
  return renderApp(<MessagesScreen Outcome={() => null} Arrived={() => null} Code={() => null} />, {
    'simulator.look': () => ({ ok: false, failure: { kind: 'cancelled' } }),
    'templates.read': () => ({ ok: true, value: [hello] }),
    'templates.keep': ({ templates }) => {
      kept(templates)
      return canKeep
        ? { ok: true, value: templates }
        : {
            ok: false,
            failure: { kind: 'storage', file: 'templates.json', code: 'ENOSPC', message: '' },
          }
    },
  })
}

const pane = () => within(screen.getByRole('region', { name: 'My templates' }))

describe('templates', () => {
  it('that cannot be kept do not look as if they were', async () => {
    const { store } = await open(false)
    await pane().findByText('Hello')
    await store.getState().duplicateTemplate('1')
    expect(store.getState().templates).toEqual([hello])
    expect(store.getState().notices).toMatchObject([{ failure: { kind: 'storage' } }])
  })

  it('of a bad file are not imported, and the place is said', async () => {
    const { user } = await open()
    await user.upload(pane().getByLabelText('Import…'), new File(['{\n"a": x}'], 'a.json'))
    expect(await pane().findByText(/line 2, column 6/)).toBeDefined()
    expect(kept).not.toHaveBeenCalled()
  })

  it('are saved, opened over a message and taken back, renamed, duplicated, deleted and brought back', async () => {
    const { user, store } = await open()
    const content = () => screen.getByRole('textbox', { name: 'Content' })
    const before: unknown = Reflect.get(content(), 'value')
    await user.click(await pane().findByText('Hello'))
    await waitFor(() => expect(content()).toHaveProperty('value', 'from before'))
    await user.click(pane().getByText('Undo'))
    expect(content()).toHaveProperty('value', before)

    await user.click(pane().getByLabelText('Save as a template…'))
    await user.type(screen.getByLabelText('Name'), 'Mine{Enter}')
    await waitFor(() => expect(kept.mock.lastCall?.[0]).toMatchObject([hello, { name: 'Mine' }]))
    await store.getState().renameTemplate('1', 'Greeting')
    await store.getState().duplicateTemplate('1')
    await user.click(pane().getByLabelText('More for Greeting'))
    await user.click(screen.getByText('Delete'))
    await user.click(await pane().findByText('Undo'))
    await waitFor(() =>
      expect(kept.mock.lastCall?.[0].map(({ name }) => name)).toEqual([
        'Greeting',
        'Greeting 2',
        'Mine',
      ]),
    )
  })

  it('an example opens in the language of the window, by a channel that has its type', async () => {
    const { store } = await open()
    await store.getState().openExample('feed-card', 'real', 'en')
    await screen.findByDisplayValue('Who is on duty')
    expect(screen.getByText('“Feed card” opened')).toBeDefined()
  })
})
