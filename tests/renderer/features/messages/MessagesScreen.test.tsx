import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { LazyCodeTab } from '../../../../src/renderer/features/explorer/request/LazyCodeTab.tsx'
import { MessagesScreen } from '../../../../src/renderer/features/messages/MessagesScreen.tsx'
import type { Exchange, Outcome } from '../../../../src/shared/exchange.ts'
import { deliveryIn, taskIdIn } from '../../../../src/shared/messages/delivery.ts'
import { objectOf } from '../../../../src/shared/messages/json.ts'
import type { ProfileView } from '../../../../src/shared/profile.ts'
import { sentOf } from '../../../../src/shared/messages/sentMessage.ts'
import { entryWith } from '../../../support/mediaEntries.ts'
import { exchangeWith } from '../../../support/exchanges.ts'
import { sandbox } from '../../fakeBridge.ts'
import { renderApp } from '../../renderApp.tsx'

/** An answer to the letter: its numbers need not fit into one of JavaScript's. */
function answerOf(text: string): Exchange {
  const exchange = exchangeWith({})
  return {
    ...exchange,
    response: { ...exchange.response, body: { ...exchange.response.body, text } },
  }
}

const result =
  '{"errcode":0,"send_result":{"read_user_id_list":["a"],"forbidden_list":[{"code":"143106","count":1,"userid":"b"}]}}'
const accepted: Outcome = {
  exchange: answerOf('{"errcode":0,"task_id":9223372036854775806}'),
  answers: 'operation',
  before: [],
  retriedWithNewToken: false,
}
const send = vi.fn<(input: { channel: string; body: string }) => void>()
beforeEach(() => send.mockClear())

/** One pixel. */
const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** The secrets of a profile with a custom robot. */
const ROBOT: ProfileView['secrets'] = [
  { name: 'robotToken', tail: '7e01', storedAt: 1, keptIn: 'keychain' },
]

async function openScreen() {
  const screenOf = (
    <MessagesScreen
      Outcome={() => <p>The answer</p>}
      Arrived={() => <p>The phone</p>}
      Code={LazyCodeTab}
    />
  )
  const rendered = await renderApp(screenOf, {
    'simulator.look': () => ({ ok: false, failure: { kind: 'cancelled' } }),
    'messages.askDelivery': ({ profileId, id }) => {
      const asked = rendered.store.getState().messagesSent[profileId]?.find((one) => one.id === id)
      const sent = asked && { ...asked, percent: 100, askedAt: 1, delivery: deliveryIn(result) }
      if (sent) rendered.tell('message.sent', { sent, notKept: null })
      return { ok: true, value: { ...accepted, exchange: answerOf(result) } }
    },
    'messages.recall': ({ profileId, id }) => {
      const sent = rendered.store.getState().messagesSent[profileId]?.find((one) => one.id === id)
      if (sent) rendered.tell('message.sent', { sent: { ...sent, recalledAt: 2 }, notKept: null })
      return { ok: true, value: { ...accepted, exchange: answerOf('{"errcode":0}') } }
    },
    'profiles.update': ({ profileId, draft }) => ({
      ok: true,
      value: { ...sandbox, ...draft, id: profileId, builtIn: false, secrets: ROBOT },
    }),
    'messages.picture': ({ url }) => ({
      ok: true,
      value: url.endsWith('.svg')
        ? { ok: false, why: 'not-a-picture', status: 200 }
        : { ok: true, kind: 'gif', base64: GIF, widthPx: 1, heightPx: 1 },
    }),
    'messages.send': (input) => {
      send(input)
      const { callId: id, profileId, channel, body } = input
      const draft = { channel, body: objectOf(body) ?? {} }
      const sent = sentOf(draft, { id, profileId, at: Date.now() })
      const taskId = taskIdIn(accepted.exchange.response.body.text)
      rendered.tell('message.sent', { sent: { ...sent, taskId }, notKept: null })
      return { ok: true, value: accepted }
    },
  })
  return rendered
}

const bodies = () => send.mock.calls.map(([{ body }]): unknown => JSON.parse(body))
const lint = () => within(screen.getByRole('region', { name: 'What DingTalk will say' }))
const box = (name: string) => screen.getByRole('textbox', { name })

/** What is said of a field, for screen readers too. */
function described(field: HTMLElement): string {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.querySelector(`[id="${id}"]`)?.textContent ?? '').join(' ')
}

/** What runs, loads or leads away. */
const ACTIVE = 'img, a, script, iframe, object, embed, form, svg:not(.lucide), [onerror], [href]'
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[press](javascript:alert(1))',
  '![pixel](https://evil.example/\u202egnp.exe)',
  '<svg onload=alert(1)></svg>',
  '> '.repeat(30) + 'deep',
]

describe('the message tester', () => {
  it('sends the six types of the access guide by keyboard alone', async () => {
    const { user } = await openScreen()
    await user.tab()
    expect(document.activeElement).toBe(screen.getByRole('option', { name: /^Text/ }))
    for (let count = 1; count <= 6; count += 1) {
      await user.keyboard('{Control>}{Enter}{/Control}')
      await waitFor(() => expect(send).toHaveBeenCalledTimes(count))
      await screen.findByText('The answer')
      await user.keyboard('{ArrowDown}')
    }
    expect(bodies()).toMatchObject(
      ['text', 'image', 'voice', 'file', 'link', 'oa'].map((msgtype) => ({ msg: { msgtype } })),
    )
  })

  it('says what is wrong beside the field and below, until it is mended', async () => {
    const { user } = await openScreen()
    await user.click(screen.getByRole('option', { name: /^OA/ }))
    await user.type(box('People'), '{Backspace}')
    await user.clear(box('Head colour'))
    await user.type(box('Head colour'), '#BBBBBB')

    expect(lint().getAllByRole('listitem')).toHaveLength(2)
    expect(described(box('Head colour'))).toMatch(/A colour is 8 hex digits/)
    expect(screen.getByRole('button', { name: 'Send anyway' })).toBeDefined()

    await user.clear(box('Head colour'))
    await user.type(box('Head colour'), 'FFBBBBBB')
    await user.type(box('People'), 'a, b')
    expect(lint().getByText('Nothing to mend')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Send' }))
    expect(bodies()).toMatchObject([{ userid_list: 'a,b', msg: { msgtype: 'oa' } }])
  })

  it('leads from each finding to its field, and offers the one right fix', async () => {
    const { user } = await openScreen()
    await user.click(screen.getByRole('option', { name: /^OA/ }))
    await user.type(box('People'), '{Backspace}')
    await user.clear(box('Head colour'))
    await user.type(box('Head colour'), '#3366cc')

    await user.click(lint().getByRole('button', { name: /^People Nobody gets it/ }))
    expect(document.activeElement).toBe(box('People'))
    await user.click(lint().getByRole('button', { name: 'Use FF3366CC' }))
    expect(box('Head colour')).toHaveProperty('value', 'FF3366CC')
    expect(document.activeElement).toBe(box('Head colour'))

    await user.click(lint().getByRole('button', { name: 'Undo' }))
    expect(box('Head colour')).toHaveProperty('value', '#3366cc')
  })

  it('completes variables, shows and sends their values, and names one without a value', async () => {
    const { user, store } = await openScreen()
    const { profiles } = store.getState()
    store.setState({ variables: { [profiles[0]?.id ?? '']: { who: 'a "quoted"\n😀' } } })
    await user.clear(box('Content'))
    await user.type(box('Content'), 'to {{{{w')
    await user.keyboard('{Enter}')
    expect(box('Content')).toHaveProperty('value', 'to {{who}}')
    expect(
      within(screen.getByRole('region', { name: 'Preview' })).getByText(/quoted/),
    ).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Send' }))
    expect(bodies()).toMatchObject([{ msg: { text: { content: 'to a "quoted"\n😀' } } }])

    await user.type(box('Content'), ' {{{{gone}}')
    expect(lint().getByRole('button', { name: /The variable “gone” has no value/ })).toBeDefined()
  })

  it('leads to the JSON where no field is meant', async () => {
    const { user } = await openScreen()
    await user.click(screen.getByRole('button', { name: 'Paste…' }))
    await user.click(box('JSON of a message, or a curl command that sends one'))
    await user.paste('{"agent_id":1001,"userid_list":"a","msg":{"msgtype":"text","text":"x"}}')
    await user.click(screen.getByRole('button', { name: 'Open' }))
    await user.click(lint().getByRole('button', { name: /^The object “text”/ }))
    expect(screen.getByRole('tab', { name: 'JSON' }).getAttribute('aria-selected')).toBe('true')
  })

  it('opened over another gives that one back', async () => {
    const { user } = await openScreen()
    await user.clear(box('Content'))
    await user.type(box('Content'), 'mine')
    await user.click(screen.getByRole('button', { name: 'Paste…' }))
    await user.click(box('JSON of a message, or a curl command that sends one'))
    await user.paste('{"msgtype":"text","text":{"content":"theirs"}}')
    await user.click(screen.getByRole('button', { name: 'Open' }))
    expect(await screen.findByDisplayValue('theirs')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByDisplayValue('mine')).toBeDefined()
  })

  it('keeps a pasted megabyte without a field for it, and cuts it when asked to', async () => {
    const { user } = await openScreen()
    await user.click(box('Content'))
    await user.paste('钉'.repeat(1_000_000))
    expect(screen.queryByRole('textbox', { name: 'Content' })).toBeNull()
    expect(screen.getByText(/1,000,0\d\d characters: too many to write in/)).toBeDefined()
    expect(lint().getByRole('button', { name: /^Content 1000\d+ characters/ })).toBeDefined()

    await user.click(screen.getByRole('button', { name: 'Keep the first 5,000' }))
    expect(box('Content')).toHaveProperty('value.length', 5000)
  })

  it('counts the characters of a field against what is taken of it', async () => {
    const { user } = await openScreen()
    await user.click(screen.getByRole('option', { name: /^Markdown/ }))
    await user.clear(box('Title'))
    await user.type(box('Title'), 'eighteen letters!!')
    expect(described(box('Title'))).toContain('18 / 64')
  })

  it('notices that the same went to the same person', async () => {
    const { user } = await openScreen()
    await user.click(screen.getByRole('button', { name: 'Send' }))
    expect(await lint().findByText(/manager0001 got the same today/)).toBeDefined()
    await user.type(box('Content'), '!')
    expect(lint().queryByText(/got the same today/)).toBeNull()
  })

  it('tells who got it, and why somebody did not', async () => {
    const { user, asked } = await openScreen()
    await user.click(screen.getByRole('button', { name: 'Send' }))
    await user.click(await screen.findByRole('button', { name: 'Who got it?' }))

    expect(await screen.findByText(/143106 The very same content/)).toBeDefined()
    expect(screen.getByText('1 read')).toBeDefined()
    expect(screen.getByText('task_id 9223372036854775806')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Ask again' })).toBeDefined()
    expect(asked).not.toHaveBeenCalledWith('messages.recall', expect.anything())
  })

  it('recalls once it is confirmed, and lists what was sent', async () => {
    const { user, asked } = await openScreen()
    await user.click(screen.getByRole('button', { name: 'Send' }))
    await user.click(await screen.findByRole('button', { name: 'Recall…' }))
    expect(asked).not.toHaveBeenCalledWith('messages.recall', expect.anything())
    await user.click(screen.getByRole('button', { name: 'Recall' }))
    expect(await screen.findByText('No recall: It was recalled already.')).toBeDefined()

    await user.click(screen.getByRole('tab', { name: 'Sent 1' }))
    const row = screen.getByRole('button', { name: /Work notification · manager0001/ })
    expect(within(row).getByText('recalled')).toBeDefined()
    await user.click(screen.getByRole('tab', { name: 'Recipient’s phone' }))
    expect(screen.getByText('The phone')).toBeDefined()
  })

  it('is there as code before it is sent, every byte of it and no secret', async () => {
    const { user, store } = await openScreen()
    act(() => store.setState({ variables: { [sandbox.id]: { name: 'A {{b}}' } } }))
    await user.clear(box('Content'))
    await user.click(box('Content'))
    await user.paste('Hello {{name}}')
    await user.click(screen.getByRole('tab', { name: 'Code' }))
    const code = await screen.findByRole('tree', { name: 'curl' }, { timeout: 20_000 })
    const shown = code.textContent
    expect(shown).toContain('/topapi/message/corpconversation/asyncsend_v2')
    expect(shown).toContain('$DINGTALK_ACCESS_TOKEN')
    expect(shown).toContain('"content":"Hello A {{b}}"')
  })

  it('to a custom robot is code that reads the token from the environment', async () => {
    const { user } = await openScreen()
    await user.click(screen.getByRole('button', { name: /Channel/ }))
    await user.click(screen.getByRole('option', { name: 'Custom robot' }))
    await user.click(screen.getByRole('tab', { name: 'Code' }))
    const code = await screen.findByRole('tree', { name: 'curl' }, { timeout: 20_000 })
    expect(code.textContent).toContain('/robot/send?access_token=')
    expect(code.textContent).toContain('$ACCESS_TOKEN')
  })

  it('that is pressed for while another is under way follows it; the same again does not', async () => {
    const { user, store } = await openScreen()
    const { messageCalls } = store.getState()
    const busy = { callId: 'c', channel: 'message' as const, outcome: { at: 'busy' as const } }
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(send).toHaveBeenCalledTimes(1))

    act(() => store.setState({ messageCalls: { ...messageCalls, [sandbox.id]: busy } }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    act(() => store.setState({ messageCalls }))
    expect(send).toHaveBeenCalledTimes(1)

    act(() => store.setState({ messageCalls: { ...messageCalls, [sandbox.id]: busy } }))
    await user.click(screen.getByRole('option', { name: /^Image/ }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(send).toHaveBeenCalledTimes(1)
    act(() => store.setState({ messageCalls }))
    await waitFor(() => expect(send).toHaveBeenCalledTimes(2))
    expect(bodies()[1]).toMatchObject({ msg: { msgtype: 'image' } })
  })

  it('is sent by Ctrl Enter wherever the focus is, once for a doubled press', async () => {
    const { user } = await openScreen()
    expect(document.activeElement).toBe(document.body)
    await user.keyboard('{Control>}{Enter}{Enter}{/Control}')
    await screen.findByText('The answer')
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('recalls from a production enterprise once its name is typed', async () => {
    const { user, asked, store } = await openScreen()
    await user.click(screen.getByRole('button', { name: 'Send' }))
    await screen.findByRole('button', { name: 'Recall…' })
    act(() => store.setState({ profiles: [{ ...sandbox, kind: 'production', name: 'Acme' }] }))
    await user.click(screen.getByRole('button', { name: 'Recall…' }))
    const recall = screen.getByRole('button', { name: 'Recall' })
    expect(recall).toHaveProperty('disabled', true)
    await user.type(screen.getByRole('textbox', { name: 'Type Acme to confirm' }), 'Acme')
    await user.click(recall)
    expect(asked).toHaveBeenCalledWith('messages.recall', expect.anything())
  })

  it('says when DingTalk took a recall and recalled nothing', async () => {
    const { user, store } = await openScreen()
    await user.click(screen.getByRole('button', { name: 'Send' }))
    await screen.findByRole('button', { name: 'Recall…' })
    const [sent] = store.getState().messagesSent[sandbox.id] ?? []
    if (!sent) throw new Error('nothing was sent')
    const answer = `{"failedResult":{"${sent.taskId}":"invalid.processQueryKey"},"successResult":[]}`
    const outcome = { ...accepted, exchange: answerOf(answer) }
    act(() =>
      store.setState({
        sentWork: {
          [sent.id]: { doing: 'nothing', of: 'recall', answer: { at: 'done', value: outcome } },
        },
      }),
    )
    expect(
      screen.getByText(/^DingTalk took the call and recalled nothing: invalid\.processQueryKey/),
    ).toBeDefined()
    expect(screen.getByRole('button', { name: 'Recall…' })).toBeDefined()
  })

  it('goes to another channel with what is lost, and back', async () => {
    const { user } = await openScreen()
    await user.click(screen.getByRole('option', { name: /^OA/ }))
    await user.click(screen.getByRole('button', { name: /Channel/ }))
    await user.click(screen.getByRole('option', { name: 'Custom robot' }))
    expect(screen.getByText(/Not carried over: Head colour, Number of files/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(box('Head colour')).toHaveProperty('value', 'FFBBBBBB')
  })

  it('judges a message by the keywords of the robot, and adds one with a press', async () => {
    const { user, store, asked } = await openScreen()
    act(() => {
      store.setState({ profiles: [{ ...sandbox, id: 'p1', builtIn: false, secrets: ROBOT }] })
    })
    await act(() => store.getState().selectProfile('p1'))
    await user.click(screen.getByRole('button', { name: /Channel/ }))
    await user.click(screen.getByRole('option', { name: 'Custom robot' }))

    await user.click(screen.getByRole('button', { name: 'Keywords…' }))
    await user.type(screen.getByRole('textbox', { name: 'Keywords' }), '告警，上线, 告警{Enter}')
    expect(asked).toHaveBeenCalledWith(
      'profiles.update',
      expect.objectContaining({ profileId: 'p1' }),
    )
    expect(await screen.findByRole('button', { name: 'Keywords: 告警, 上线' })).toBeTruthy()

    await user.click(screen.getByRole('button', { name: 'Add “告警”' }))
    expect(box('Content').getAttribute('value') ?? box('Content').textContent).toMatch(/ 告警$/)
    expect(screen.queryByText(/none of the keywords/)).toBeNull()
  })

  it('opens a pasted curl command, and keeps what the form does not know', async () => {
    const { user } = await openScreen()
    await user.click(screen.getByRole('button', { name: 'Paste…' }))
    await user.click(box('JSON of a message, or a curl command that sends one'))
    await user.paste(
      `curl 'https://oapi.dingtalk.com/robot/send?access_token=abc' -d '{"msgtype":"text","text":{"content":"hello","n":9223372036854775807}}'`,
    )
    expect(screen.getByText(/The token in the command was left out/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Open' }))
    await user.type(box('Content'), '!')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(send).toHaveBeenCalledWith(
      expect.objectContaining({
        channel: 'custom-robot',
        body: '{"msgtype":"text","text":{"content":"hello!","n":9223372036854775807}}',
      }),
    )
  })

  it('asks before it writes to everyone', async () => {
    const { user } = await openScreen()
    await user.click(screen.getByRole('button', { name: /Everyone/ }))
    await user.click(screen.getByRole('option', { name: 'Yes' }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(send).not.toHaveBeenCalled()

    await user.keyboard('{Control>}{Enter}{/Control}')
    await user.click(screen.getByRole('button', { name: 'Send it' }))
    expect(bodies()).toMatchObject([{ to_all_user: true }])
  })

  it.each(['Phone', 'Desktop'])(
    'draws hostile messages as they were written, %s',
    async (client) => {
      const { user } = await openScreen()
      await user.click(screen.getByRole('radio', { name: client }))
      await user.click(screen.getByRole('option', { name: /^Markdown/ }))
      await user.clear(box('Text'))
      await user.click(box('Text'))
      await user.paste(HOSTILE.join('\n\n'))
      const preview = screen.getByRole('region', { name: 'As the recipient sees it' })
      expect(preview.querySelectorAll(ACTIVE)).toHaveLength(0)
      expect(preview.textContent).toContain('<img src=x onerror=alert(1)>')
      expect(preview.textContent).toContain('<script>alert(1)</script>')
      expect(within(preview).getByText('https://evil.example/⟨U+202E⟩gnp.exe')).toBeDefined()
    },
  )

  it('fetches pictures when it is asked to, and says from whom', async () => {
    const { user, asked } = await openScreen()
    await user.click(screen.getByRole('option', { name: /^Markdown/ }))
    await user.clear(box('Text'))
    await user.click(box('Text'))
    await user.paste('![a](https://a.example/p.gif) ![b](https://b.example/p.svg)')
    const preview = screen.getByRole('region', { name: 'As the recipient sees it' })
    expect(within(preview).getByText('a.example, b.example')).toBeDefined()
    expect(asked).not.toHaveBeenCalledWith('messages.picture', expect.anything())

    await user.click(within(preview).getByRole('button', { name: 'Load' }))
    expect(await within(preview).findByText('Not a picture that is drawn here')).toBeDefined()
    const drawn = within(preview).getByRole('img', { name: 'Picture' })
    expect(drawn.getAttribute('src')).toBe(`data:image/gif;base64,${GIF}`)
    expect(within(preview).queryByRole('button', { name: 'Load' })).toBeNull()
  })

  it('names a file as it was uploaded, where the shelf knows it', async () => {
    const { user, store } = await openScreen()
    await user.click(screen.getByRole('option', { name: /^File/ }))
    const preview = within(screen.getByRole('region', { name: 'As the recipient sees it' }))
    expect(preview.getByText('The file’s own name')).toBeDefined()

    const known = { mediaId: '@lAz3DeC2uAbcdefNRcPM4w', name: 'minutes.pdf', sizeBytes: 2_048 }
    act(() => store.setState({ mediaEntries: [entryWith({ ...known, type: 'file' })] }))
    expect(preview.getByText('minutes.pdf')).toBeDefined()
  })

  it('says where each press leads, on a phone and on a computer', async () => {
    const { user } = await openScreen()
    await user.click(screen.getByRole('option', { name: /^Action card/ }))
    const [address] = screen.getAllByRole('textbox', { name: 'Address' })
    if (!address) throw new Error('no address')
    await user.clear(address)
    await user.click(address)
    await user.paste(
      'dingtalk://dingtalkclient/page/link?url=https%3A%2F%2Fa.example%2F%3Fb%3D1&pc_slide=true',
    )
    const preview = within(screen.getByRole('region', { name: 'As the recipient sees it' }))
    expect(preview.getAllByText('opens in DingTalk')).toHaveLength(2)
    await user.click(screen.getByRole('radio', { name: 'Desktop' }))
    expect(preview.getByText('opens in the sidebar')).toBeDefined()
    expect(preview.getByText('https://a.example/?b=1')).toBeDefined()
  })
})
