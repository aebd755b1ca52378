import { describe, expect, it } from 'vitest'
import { answersExactly, withSimulator } from '../bench.ts'

const token = 'access_token={token}'
const base = '/topapi/message/corpconversation'
const send = `${base}/asyncsend_v2?${token}`
const progress = `${base}/getsendprogress?${token}`
const result = `${base}/getsendresult?${token}`
const recall = `${base}/recall?${token}`
const statusBar = `${base}/status_bar/update?${token}`
const ok = '{"errcode":0,"errmsg":"ok","request_id":"<id>"}'
const no = (code: number, words: string) =>
  `{"errcode":${code},"errmsg":"${words}","request_id":"<id>"}`
const agent_id = 1000000001
const hello = { msgtype: 'text', text: { content: '你好' } }
const draft = { agent_id, userid_list: 'weizhuo', msg: hello }
const oa = {
  msgtype: 'oa',
  oa: {
    message_url: 'https://example.com',
    head: { bgcolor: 'FFBBBBBB', text: '头' },
    body: { title: '正文' },
  },
}

describe('a work notification', () => {
  it.each([
    ['text', hello],
    [
      'a text that is a number with many digits',
      '{"msgtype":"text","text":{"content":99999999999999999999}}',
    ],
    ['image', { msgtype: 'image', image: { media_id: '@a' } }],
    ['voice', { msgtype: 'voice', voice: { media_id: '@a', duration: '59' } }],
    ['file', { msgtype: 'file', file: { media_id: '$a' } }],
    ['link', { msgtype: 'link', link: { messageUrl: 'a', picUrl: '@b', title: 'c', text: 'd' } }],
    ['oa', oa],
    [
      'oa with all there is',
      {
        msgtype: 'oa',
        oa: {
          ...oa.oa,
          status_bar: { status_value: '待审批', status_bg: '0xFFF65E5E' },
          body: {
            form: [{ key: '姓名:', value: '卫卓' }],
            rich: { num: '15.6', unit: '元' },
            image: '@a',
          },
        },
      },
    ],
    ['markdown', { msgtype: 'markdown', markdown: { title: 'a', text: '# b' } }],
    [
      'action_card with one button',
      {
        msgtype: 'action_card',
        action_card: { title: 'a', markdown: 'b', single_title: 'c', single_url: 'd' },
      },
    ],
    [
      'action_card with two',
      {
        msgtype: 'action_card',
        action_card: {
          markdown: 'b',
          btn_orientation: '1',
          btn_json_list: [
            { title: 'a', action_url: 'b' },
            { title: 'c', action_url: 'd' },
          ],
        },
      },
    ],
  ])('of type %s arrives', (_type, msg) =>
    withSimulator(async (say) => {
      const body = new URLSearchParams({
        agent_id: String(agent_id),
        userid_list: 'weizhuo',
        msg: typeof msg === 'string' ? msg : JSON.stringify(msg),
      })
      expect(await say({ path: send, body })).toBe(
        '{"errcode":0,"errmsg":"ok","task_id":256271667001,"request_id":"<id>"}',
      )
      expect(await say({ path: '/_sim/inbox?userId=weizhuo' })).toContain(
        '"channel":"work-notification"',
      )
    }),
  )

  it('goes to those named and to those of departments, under them as well, each once', () =>
    withSimulator(async (say) => {
      const body = {
        agent_id,
        userid_list: 'raomingze,weizhuo,nobody',
        dept_id_list: '88002002,99',
        msg: hello,
      }
      await say({ path: send, body })

      const told = await say({ path: result, body: { agent_id, task_id: 256271667001 } })
      expect(told).toBe(
        '{"errcode":0,"errmsg":"ok","send_result":{"failed_user_id_list":[],"forbidden_list":[],"forbidden_user_id_list":[],"invalid_dept_id_list":[99],"invalid_user_id_list":["nobody"],"read_user_id_list":[],"unread_user_id_list":["raomingze","weizhuo","pengchengzhou","yanjingxing","zhuangtingwan","kangyichen","duxingye","heqingci","songwanqiu","jinlingchuan"]},"request_id":"<id>"}',
      )
    }))

  it('goes to everyone three times a day', async () => {
    const clock = { at: Date.UTC(2026, 0, 1) }
    await withSimulator(
      async (say) => {
        const all = (content: string) =>
          say({
            path: send,
            body: { agent_id, to_all_user: true, msg: { msgtype: 'text', text: { content } } },
          })
        for (const word of ['一', '二', '三']) expect(await all(word)).toContain('"errcode":0')
        expect((await say({ path: '/_sim/inbox' })).match(/"channel"/g)).toHaveLength(120)

        expect(await all('四')).toBe(no(41045, '单应用全员消息/每天总量超限'))
        clock.at += 24 * 3_600_000
        expect(await all('五')).toContain('"errcode":0')
      },
      { now: () => clock.at },
    )
  })

  it('that repeats what a person got today is accepted, and only the result tells', async () => {
    // Half past eleven at night in China.
    const clock = { at: Date.UTC(2026, 0, 1, 15, 30) }
    await withSimulator(
      async (say) => {
        await say({ path: send, body: draft })
        expect(await say({ path: send, body: draft })).toContain(
          '"errcode":0,"errmsg":"ok","task_id":256271667002',
        )
        const told = await say({ path: result, body: { agent_id, task_id: 256271667002 } })
        expect(told).toContain(
          '"forbidden_list":[{"code":"143106","count":1,"userid":"weizhuo"}],"forbidden_user_id_list":["weizhuo"]',
        )
        expect(told).toContain('"unread_user_id_list":[]')

        clock.at += 3_600_000
        await say({ path: send, body: draft })
        const tomorrow = await say({ path: result, body: { agent_id, task_id: 256271667003 } })
        expect(tomorrow).toContain('"forbidden_list":[]')
      },
      { now: () => clock.at },
    )
  })

  it(
    'is the 501st of the day for a person: accepted, and only the result tells',
    () =>
      withSimulator(async (say) => {
        for (let count = 1; count <= 501; count += 1) {
          const msg = { msgtype: 'text', text: { content: `第${count}条` } }
          await say({ path: send, body: { ...draft, msg } })
        }

        const told = await say({ path: result, body: { agent_id, task_id: 256271667501 } })
        expect(told).toContain(
          '"forbidden_list":[{"code":"143105","count":500,"userid":"weizhuo"}]',
        )
      }),
    20_000,
  )

  it('is one of more than 5000 in a minute: accepted, and only the result tells', async () => {
    const clock = { at: Date.UTC(2026, 0, 1) }
    await withSimulator(
      async (say) => {
        const sendToRoot = (count: number) => {
          const msg = { msgtype: 'text', text: { content: `第${count}条` } }
          return say({ path: send, body: { agent_id, dept_id_list: '1', msg } })
        }
        // Forty people each time.
        for (let count = 1; count <= 126; count += 1) await sendToRoot(count)
        const told = (task_id: number) => say({ path: result, body: { agent_id, task_id } })
        expect(await told(256271667125)).toContain('"forbidden_list":[]')
        expect(await told(256271667126)).toContain(
          '"forbidden_list":[{"code":"143103","count":5000,"userid":"',
        )

        clock.at += 60_000
        await sendToRoot(127)
        expect(await told(256271667127)).toContain('"forbidden_list":[]')
      },
      { now: () => clock.at },
    )
  })

  it('tells who has read it', () =>
    withSimulator(async (say) => {
      await say({ path: send, body: { ...draft, userid_list: 'weizhuo,aimingyue' } })
      expect(await say({ path: '/_sim/inbox/read', body: { userId: 'aimingyue' } })).toBe(
        '{"read":1}',
      )

      const told = await say({ path: result, body: { agent_id, task_id: 256271667001 } })
      expect(told).toContain('"read_user_id_list":["aimingyue"],"unread_user_id_list":["weizhuo"]')
    }))

  it('can be called back within a day', async () => {
    const clock = { at: Date.UTC(2026, 0, 1) }
    await withSimulator(
      async (say) => {
        await say({ path: send, body: draft })
        clock.at += 24 * 3_600_000 - 1
        expect(await say({ path: recall, body: { agent_id, msg_task_id: '256271667001' } })).toBe(
          ok,
        )
        expect(await say({ path: '/_sim/inbox?userId=weizhuo' })).toContain('"recalled":true')
        clock.at += 1

        expect(await say({ path: recall, body: { agent_id, msg_task_id: 256271667001 } })).toBe(
          no(400002, '参数错误'),
        )
      },
      { now: () => clock.at },
    )
  })

  it('of type oa can be given another status', () =>
    withSimulator(async (say) => {
      await say({ path: send, body: { ...draft, msg: oa } })
      const body = {
        agent_id,
        task_id: 256271667001,
        status_value: '已同意',
        status_bg: '0xFF00CC00',
      }
      expect(await say({ path: statusBar, body })).toBe(ok)

      expect(await say({ path: '/_sim/inbox?userId=weizhuo' })).toContain(
        '"status_bar":{"status_value":"已同意","status_bg":"0xFF00CC00"}',
      )
    }))

  it('has been sent in full when one asks', () =>
    withSimulator(async (say) => {
      await say({ path: send, body: draft })

      expect(await say({ path: progress, body: { agent_id, task_id: 256271667001 } })).toBe(
        '{"errcode":0,"errmsg":"ok","progress":{"progress_in_percent":100,"status":2},"request_id":"<id>"}',
      )
      const inQuery = `${progress}&agent_id=${agent_id}&task_id=256271667001`
      expect(await say({ method: 'POST', path: inQuery })).toContain('"status":2')
    }))
})

describe('of a task', () => {
  answersExactly([
    [
      'that nobody knows there is no progress',
      { path: progress, body: { agent_id, task_id: 1 } },
      200,
      no(400002, '参数错误'),
    ],
    [
      'that nobody knows there is no result',
      { path: result, body: { agent_id, task_id: 1 } },
      200,
      no(400002, '参数错误'),
    ],
    [
      'that nobody knows there is no calling back',
      { path: recall, body: { agent_id, msg_task_id: 1 } },
      200,
      no(400002, '参数错误'),
    ],
    [
      'that nobody knows there is no status',
      { path: statusBar, body: { agent_id, task_id: 1, status_value: 'a' } },
      200,
      no(40035, '不合法的参数'),
    ],
    [
      'of another app there is no status',
      { path: statusBar, body: { agent_id: 1, task_id: 1, status_value: 'a' } },
      200,
      no(40056, '不合法的agentid'),
    ],
    [
      'without its number there is no result',
      { path: result, body: { agent_id } },
      200,
      no(40, 'Missing required arguments:task_id'),
    ],
  ])
})
