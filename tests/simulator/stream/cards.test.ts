import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Simulator, startSimulator } from '../../../src/simulator/simulator.ts'
import { ask, fetchToken } from '../bench.ts'
import { connectStream, seenAt } from '../streamClient.ts'

let simulator: Simulator
beforeEach(async () => {
  simulator = await startSimulator()
  await ask(simulator.url, { path: '/_sim/permissions', body: { grant: ['Card.Instance.Write'] } })
  const token = await fetchToken(simulator)
  for (const [outTrackId, callbackType] of [
    ['card-1', 'STREAM'],
    ['card-2', 'HTTP'],
  ]) {
    await ask(simulator.url, {
      path: '/v1.0/card/instances',
      headers: { 'x-acs-dingtalk-access-token': token },
      body: {
        cardTemplateId: 't.schema',
        outTrackId,
        callbackType,
        cardData: { cardParamMap: { state: '待处理', title: '审批' } },
      },
    })
  }
})
afterEach(() => simulator.close())

const good = { outTrackId: 'card-1', userId: 'weizhuo', actionId: 'agree', params: { note: '好' } }
const press = (different: object = {}) =>
  ask(simulator.url, { path: '/_sim/card-action', body: { ...good, ...different } })

describe('what a person does with a card', () => {
  it.each([
    [{ outTrackId: 'x' }, 'outTrackId must be that of a card'],
    [{ userId: 'nobody' }, 'userId must be that of a person in the enterprise'],
    [{ actionId: '' }, 'actionId must be that of a button, as its template has it'],
    [{ params: [] }, 'params must be an object'],
    [{ outTrackId: 'card-2' }, 'the card was not made with \\"callbackType\\": \\"STREAM\\"'],
  ])('is refused with %j', async (different, words) => {
    expect(await press(different)).toMatchObject({ status: 400, text: `{"error":"${words}"}` })
  })

  it('comes as the documentation has it', async () => {
    const client = await connectStream(simulator)
    await press()

    const { type, headers, data } = await client.next()

    expect(type).toBe('CALLBACK')
    expect(headers.topic).toBe('/v1.0/card/instances/callback')
    const content = '{"cardPrivateData":{"actionIds":["agree"],"params":{"note":"好"}}}'
    expect(JSON.parse(data)).toEqual({
      corpId: simulator.credentials.corpId,
      outTrackId: 'card-1',
      type: 'actionCallback',
      userId: 'weizhuo',
      userIdType: 1,
      extension: '{}',
      content,
      value: content,
    })
  })

  it('reaches nobody who did not subscribe to it, and that is said', async () => {
    await connectStream(simulator, [{ type: 'EVENT', topic: '*' }])

    expect((await press()).text).toContain('"hint":"nobody is connected who subscribed to CALLBACK')
  })

  it.each([
    ['as the official client words it', (answer: object) => ({ response: answer })],
    ['without a word around it', (answer: object) => answer],
  ])('changes the card by what is answered, %s', async (_how, worded) => {
    const client = await connectStream(simulator)
    await press()
    client.ack(
      await client.next(),
      worded({
        cardUpdateOptions: { updateCardDataByKey: true },
        cardData: { cardParamMap: { state: '已同意' } },
        userPrivateData: { cardParamMap: { mine: '1' } },
      }),
    )

    const cards = await seenAt(simulator, '/_sim/cards', (text) => text.includes('已同意'))
    expect(cards).toContain('"cardParamMap":{"state":"已同意","title":"审批"}')
    expect(cards).toContain('"privateData":{"weizhuo":{"cardParamMap":{"mine":"1"}}}')
  })

  it.each([
    null,
    {},
    { response: 5 },
    { response: { cardData: [] } },
    { cardData: { cardParamMap: 'x' } },
  ])('leaves the card as it is when %j is answered', async (answer) => {
    const client = await connectStream(simulator)
    const { text: before } = await ask(simulator.url, { path: '/_sim/cards' })
    await press()
    client.ack(await client.next(), answer ?? undefined)
    await seenAt(simulator, '/_sim/connections', (text) => text.includes('"acknowledged":1'))

    expect((await ask(simulator.url, { path: '/_sim/cards' })).text).toBe(before)
  })
})
