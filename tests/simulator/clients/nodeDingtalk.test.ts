import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import DingTalk from 'node-dingtalk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Simulator, startSimulator } from '../../../src/simulator/simulator.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { ask, fetchToken } from '../bench.ts'

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator()
})
afterAll(() => simulator.close())

function client(corpsecret = simulator.credentials.corpSecret): DingTalk {
  return new DingTalk({ host: simulator.url, corpid: simulator.credentials.corpId, corpsecret })
}

describe('node-dingtalk, unchanged', () => {
  it('is told when its CorpSecret is wrong', async () => {
    await expect(client('wrong').department.list()).rejects.toMatchObject({
      name: 'DingTalkClientResponseError',
      code: 40089,
      data: { errmsg: '不合法的corpId或corpSecret' },
    })
  })

  it('is told when a department is not there, and when it may not be deleted', async () => {
    expect(await client().department.get(404)).toBeUndefined()
    await expect(client().department.delete(1)).rejects.toMatchObject({ code: 60007 })
  })

  it('is told why a message was not sent', async () => {
    const draft = { touser: 'weizhuo', msgtype: 'text', text: { content: 'hello' } }
    const call = client().message.send({ ...draft, agentid: '1' })

    await expect(call).rejects.toMatchObject({ code: 40056 })
  })

  it('walks all departments and finds everybody once', async () => {
    const { department } = await client().department.list()
    const { userlist } = await client().user.listAll()

    expect(department.length).toBeGreaterThan(5)
    const ids = userlist.map(({ userid }) => userid)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('weizhuo')
    expect(await client().user.get('weizhuo')).toMatchObject({ name: '卫卓', errcode: 0 })
  })

  it('creates and deletes a department with somebody in it', async () => {
    const dingtalk = client()
    const { id } = await dingtalk.department.create({ name: '访客', parentid: 1 })
    const mobile = '13800009999'
    const { userid } = await dingtalk.user.create({ name: '访客甲', mobile, department: [id] })

    await expect(dingtalk.department.delete(id)).rejects.toMatchObject({ code: 60005 })
    await dingtalk.user.delete(userid)
    expect(await dingtalk.department.delete(id)).toMatchObject({ errcode: 0 })
  })

  it('sends a message, which arrives', async () => {
    const { agentId } = simulator.credentials
    const sent = await client().message.send({
      touser: 'weizhuo|nobody',
      agentid: agentId,
      msgtype: 'text',
      text: { content: 'from node-dingtalk' },
    })

    expect(sent.invaliduser).toBe('nobody')
    const inbox = await ask(simulator.url, { path: '/_sim/inbox?userId=weizhuo' })
    expect(inbox.text).toContain('from node-dingtalk')
  })

  it('uploads a file, which can be sent and fetched again', async () => {
    await using folder = await temporaryFolder()
    const path = join(folder.path, 'notes.pdf')
    await writeFile(path, '%PDF-1.4 of node-dingtalk')
    const { agentId } = simulator.credentials

    await expect(client().media.upload('poster', path)).rejects.toMatchObject({ code: 40004 })
    const { media_id, type } = await client().media.upload('file', path)
    const draft = { touser: 'weizhuo', agentid: agentId, msgtype: 'file', file: { media_id } }
    const sent = await client().message.send(draft)

    expect(type).toBe('file')
    expect(sent.invaliduser).toBe('')
    const token = await fetchToken(simulator)
    const got = await ask(simulator.url, {
      path: `/media/get?access_token=${token}&media_id=${encodeURIComponent(media_id)}`,
    })
    expect(got.text).toBe('%PDF-1.4 of node-dingtalk')
  })

  it('logs a person in by a login-free code', async () => {
    const body = { userId: 'aimingyue' }
    const minted = await ask(simulator.url, { path: '/_sim/login-code', body })
    const { code } = z.object({ code: z.string() }).parse(JSON.parse(minted.text))

    expect(await client().user.getUserInfoByCode(code)).toMatchObject({ userid: 'aimingyue' })
  })

  it('signs a page with the ticket it fetched', async () => {
    const dingtalk = client()
    const options = { noncestr: 'nonce', timestamp: 1_700_000_000_000 }
    const page = await dingtalk.client.getJSApiConfig('https://example.com/a?b=c#d', options)

    const ticket = await dingtalk.client.getJSApiTicket()
    const signed = `jsapi_ticket=${ticket}&noncestr=nonce&timestamp=1700000000000&url=https://example.com/a?b=c`
    expect(page.signature).toBe(createHash('sha1').update(signed).digest('hex'))
  })
})
