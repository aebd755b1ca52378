import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printJson } from '../../../src/shared/losslessJson.ts'
import type { ChannelId } from '../../../src/shared/messages/channels.ts'
import { heldIn } from '../../../src/shared/messages/draft.ts'
import { lint } from '../../../src/shared/messages/lint/lint.ts'
import { exampleOf, PAIRINGS, type Pairing } from '../../shared/messages/drafts.ts'
import { CONTENTS } from '../../shared/messages/payloads.ts'
import { createLine, type Line } from './line.ts'

let line: Line
beforeAll(async () => {
  line = await createLine()
})
afterAll(() => line.close())

const person = (userId: string) => ({ to: { kind: 'person', userId } })
const group = { to: { kind: 'group' } }
/** Where a message arrives, and as what, by each way. */
const ARRIVAL: Readonly<Record<ChannelId, object>> = {
  'work-notification': { channel: 'work-notification', ...person('manager0001') },
  message: { channel: 'message', ...person('manager0001') },
  conversation: { channel: 'message', ...person('guweiran') },
  chat: { channel: 'chat', ...group },
  'custom-robot': { channel: 'custom-robot', ...group },
  'app-robot': { channel: 'app-robot', ...person('manager0001') },
  'app-robot-group': { channel: 'app-robot', ...group },
}

/** The table's name of a shape. */
function nameOf({ name }: Pairing): string {
  return name.replace(/ by .*$/, '')
}

describe('the example of', () => {
  it.each(PAIRINGS)('$name is spelt as its page spells it', (pairing) => {
    const beside = line.beside(pairing.channel.id)
    const { body } = exampleOf(pairing, beside)
    const { wire } = pairing.shape
    const content = CONTENTS[pairing.channel.format][nameOf(pairing)]
    const message = { msgtype: wire, [wire]: content }
    const bodies = {
      msg: { ...beside, msg: message },
      either: { ...beside, msg: message },
      beside: { ...beside, ...message },
      msgParam: { ...beside, msgKey: wire, msgParam: content },
    }
    const param: unknown = body['msgParam']
    // The one content that travels as text.
    const read = typeof param === 'string' ? { ...body, msgParam: JSON.parse(param) } : body

    expect(content).toBeDefined()
    expect(read).toEqual(bodies[pairing.channel.holds])
  })

  it.each(PAIRINGS)('$name arrives exactly as it was sent', async (pairing) => {
    const draft = exampleOf(pairing, line.beside(pairing.channel.id))
    const before = line.simulator.control.arrived({}).length

    expect(lint(draft, line.ground).filter(({ level }) => level === 'error')).toEqual([])
    expect(await line.send(draft)).toMatchObject({ accepted: true })

    const arrived = line.simulator.control.arrived({}).slice(before)
    const { wire, content } = heldIn(draft)
    expect(arrived).toHaveLength(1)
    expect(arrived[0]).toMatchObject(ARRIVAL[pairing.channel.id])
    expect(arrived[0]?.msgtype).toBe(wire)
    expect(arrived[0]?.content).toEqual(JSON.parse(printJson(content)))
  })
})
