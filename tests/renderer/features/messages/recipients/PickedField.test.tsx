import { act, screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { PickedField } from '../../../../../src/renderer/features/messages/recipients/PickedField.tsx'
import type { Outcome } from '../../../../../src/shared/exchange.ts'
import { channelOf, type ChannelId } from '../../../../../src/shared/messages/channels.ts'
import { sentOf } from '../../../../../src/shared/messages/sentMessage.ts'
import { exchangeWith } from '../../../../support/exchanges.ts'
import { acme, sandbox } from '../../../fakeBridge.ts'
import { renderApp } from '../../../renderApp.tsx'
import { viewWith } from '../../sandbox/view.ts'

const outcome = (body: object): Outcome => ({
  exchange: exchangeWith(body),
  answers: 'operation',
  before: [],
  retriedWithNewToken: false,
})
const [group] = viewWith().groups

function Field({ channel, name, of }: { channel: ChannelId; name: string; of: string }) {
  const [value, setValue] = useState('')
  const field = channelOf(channel).fields.find((one) => one.name === name)
  if (!field) throw new Error(`no ${name}`)
  return (
    <>
      <PickedField field={field} profileId={of} value={value} findings={[]} onChange={setValue} />
      <output>{value}</output>
    </>
  )
}

async function open(channel: ChannelId, name: string, of = sandbox.id) {
  const rendered = await renderApp(
    <Field channel={channel} name={name} of={of} />,
    {
      'simulator.look': () => ({ ok: true, value: viewWith() }),
      'operations.send': ({ values }) => {
        const { chatid } = values
        if (chatid === 'chat-known') {
          return { ok: true, value: outcome({ errcode: 0, chat_info: { name: '项目群' } }) }
        }
        const answer =
          chatid === 'chat-odd' ? { errcode: -1, errmsg: '系统繁忙' } : { errcode: 40016 }
        return { ok: true, value: outcome(answer) }
      },
    },
    'en',
    { withCatalog: true },
  )
  await act(() => rendered.store.getState().lookAtSimulator())
  return rendered
}

const value = () => screen.getByRole('status').textContent
const box = () => screen.getByRole('textbox')

describe('a group', () => {
  it.each([
    ['chat', 'chatid', group?.chatId],
    ['app-robot-group', 'openConversationId', group?.conversationId],
  ] as const)('of the sandbox is picked for %s by its %s', async (channel, name, id) => {
    const { user } = await open(channel, name)
    await user.click(screen.getByRole('button', { name: 'Pick a group' }))
    await user.click(screen.getByRole('menuitem', { name: /^沙箱联调群/ }))
    expect(value()).toBe(id)
    expect(screen.getByText('沙箱联调群')).toBeDefined()
  })

  it('elsewhere is offered once it got a message; before, how one is made', async () => {
    const { user, store, tell } = await open('chat', 'chatid', acme.id)
    await user.click(screen.getByRole('button', { name: 'Pick a group' }))
    expect(screen.getByRole('menuitem', { name: /^None yet/ })).toBeDefined()
    await user.click(screen.getByRole('menuitem', { name: /chat\/create/ }))
    expect(store.getState().screen).toBe('explorer')

    const draft = { channel: 'chat' as const, body: { chatid: 'chat-before' } }
    const sent = sentOf(draft, { id: 'm', profileId: acme.id, at: 1 })
    act(() => tell('message.sent', { sent, notKept: null }))
    await user.click(screen.getByRole('button', { name: 'Pick a group' }))
    await user.click(screen.getByRole('menuitem', { name: 'chat-before' }))
    expect(value()).toBe('chat-before')
  })

  it.each([
    ['chat-known', '项目群'],
    ['chat-gone', 'There is no such group for this app.'],
    ['chat-odd', /^not known: -1/],
  ])('by its chatid %s is looked up on demand', async (id, said) => {
    const { user, asked } = await open('chat', 'chatid', acme.id)
    await user.type(box(), id)
    expect(asked).not.toHaveBeenCalledWith('operations.send', expect.anything())
    await user.click(screen.getByRole('button', { name: 'Check 1 id (1 call)' }))
    expect(await screen.findByText(said)).toBeDefined()
    expect(screen.queryByRole('button', { name: /^Check/ })).toBeNull()
  })

  it('by its openConversationId cannot be looked up', async () => {
    const { user } = await open('app-robot-group', 'openConversationId', acme.id)
    await user.type(box(), 'cid1')
    expect(screen.queryByRole('button', { name: /^Check/ })).toBeNull()
  })
})

it('who sends to a group is picked from the enterprise', async () => {
  await open('chat', 'sender')
  expect(screen.getByRole('button', { name: 'Pick a person' })).toBeDefined()
})
