import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answersExactly, type Request, withSimulator } from '../bench.ts'

const hello = { msgtype: 'text', text: { content: '收到' } }
const ok = '{"errcode":0,"errmsg":"ok"}'
const gone = '{"errcode":300001,"errmsg":"session 不存在"}'
const groupId = 'cidO2B7hDs8mya9mXEXghCJWg=='
const writtenSchema = z.looseObject({
  message: z.looseObject({ sessionWebhook: z.url(), sessionWebhookExpiredTime: z.number() }),
})

/** Lets someone write to the robot; gives the path to answer at. */
async function written(say: (request: Request) => Promise<string>, body: object): Promise<string> {
  const text = await say({ path: '/_sim/robot-message', body: { text: '在吗', ...body } })
  const { pathname, search } = new URL(writtenSchema.parse(JSON.parse(text)).message.sessionWebhook)
  return pathname + search
}
const answer = (path: string, body: object) => ({ path, body })

describe('an answer is refused', () => {
  answersExactly([
    ['without a session', { path: '/robot/sendBySession', body: hello }, 200, gone],
    ['to an unknown session', { path: '/robot/sendBySession?session=x', body: hello }, 200, gone],
    [
      'in a form',
      { path: '/robot/sendBySession?session=x', body: new URLSearchParams({ msgtype: 'text' }) },
      200,
      '{"errcode":43004,"errmsg":"无效的HTTP HEADER Content-Type"}',
    ],
    [
      'by GET',
      { path: '/robot/sendBySession?session=x' },
      200,
      '{"errcode":43002,"errmsg":"需要POST请求"}',
    ],
  ])

  it.each([
    [{ msgtype: 'poem' }, '"errcode":400105'],
    [{ msgtype: 'text' }, '"errcode":400402'],
    [{ msgtype: 'link', link: { title: '题' } }, '"errcode":400402'],
  ])('of %j, as by a custom robot', (body, words) =>
    withSimulator(async (say) => {
      expect(await say(answer(await written(say, {}), body))).toContain(words)
    }),
  )

  it('after 90 minutes', () =>
    withSimulator(
      async (say) => {
        const path = await written(say, {})
        await say({ path: '/_sim/clock', body: { advanceSeconds: 5399 } })
        expect(await say(answer(path, hello))).toBe(ok)
        await say({ path: '/_sim/clock', body: { advanceSeconds: 1 } })

        expect(await say(answer(path, hello))).toBe(gone)
      },
      { now: () => 42 },
    ))
})

describe('an answer', () => {
  it('arrives with the person who wrote', () =>
    withSimulator(async (say) => {
      expect(await say(answer(await written(say, { userId: 'weizhuo' }), hello))).toBe(ok)

      const inbox = await say({ path: '/_sim/inbox?userId=weizhuo' })
      expect(inbox).toContain('"msgtype":"text","content":{"content":"收到"}')
    }))

  it('arrives in the group, and calls whom it names', () =>
    withSimulator(async (say) => {
      const path = await written(say, { conversationId: groupId })
      await say(answer(path, { ...hello, at: { atUserIds: ['weizhuo'] } }))

      const inbox = await say({ path: `/_sim/inbox?conversationId=${encodeURIComponent(groupId)}` })
      expect(inbox).toContain('"content":"收到"')
      expect(inbox).toContain('"mentions":["weizhuo"]')
    }))

  it('may be empty, and then nothing arrives', () =>
    withSimulator(async (say) => {
      expect(await say(answer(await written(say, {}), { msgtype: 'empty' }))).toBe(ok)
      expect(await say({ path: '/_sim/inbox' })).toBe('{"messages":[]}')
    }))
})
