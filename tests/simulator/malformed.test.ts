import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATIONS } from '../../src/simulator/operations/operations.ts'
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts'
import { ask, fetchToken } from './bench.ts'

const COUNT = 10_000
const AT_ONCE = 50

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator()
})
afterAll(() => simulator.close())

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const PATHS = [
  ...OPERATIONS.map(({ path }) => path),
  '/topapi/v2/user/notexist',
  '/v1.0/contact/users/%E6%9E%9',
  '/_sim/requests',
  '/_sim/login-code',
  '/_sim/inbox/read',
  '/_sim/nope',
  '/%',
  '/..%2f..%2fetc/passwd',
  '//host/path',
  'http://elsewhere.example/gettoken',
  '/topapi/',
  '/v9.9/',
  '*',
]
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'TRACE', 'NOPE', 'get']
const QUERIES = [
  '',
  '?',
  '?%',
  '?access_token=%zz',
  '?access_token={token}&id=%E6%9',
  '?access_token={token}&dept_id=1&cursor=-9e99&size=1&userid[]=a',
  '?id=1&id=2',
]
const TYPES = [
  '',
  'application/json',
  'application/json;charset=gbk',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'text/plain',
  'application/json, application/json',
  ';;;',
]
const BODIES = [
  '',
  '{',
  '{"dept_id":',
  '[]',
  'null',
  '"text"',
  '{"__proto__":{"a":1},"dept_id":{}}',
  '{"dept_id":1e999,"userid":[[]]}',
  '{"name":"a","parent_id":1,"parentid":1,"mobile":123,"dept_id_list":[1,null],"department":{}}',
  '{"userid":"weizhuo","extension":{"a":99999999999999999999},"dept_order_list":[7,{"order":[]}]}',
  '{"agent_id":1000000001,"userid_list":["weizhuo"],"msg":{"msgtype":"oa","oa":{"head":7,"body":[]}}}',
  '{"robotCode":"dingsandboxappkey001","userIds":[1,[]],"msgKey":"__proto__","msgParam":"[]"}',
  '{"msgtype":"constructor","text":99999999999999999999,"at":{"atUserIds":{}}}',
  '{"appKey":null,"appSecret":{"$gt":""}}',
  '['.repeat(20_000),
  `{"a":"${'x'.repeat(20_000)}"}`,
  'a=%&b=%zz&access_token=%E6',
  '--x\r\nContent-Disposition: form-data; name="media"\r\n\r\n',
  '--x--\r\n',
  part('form-data; name="media"; filename="a.png"', '\u0089PNG'),
  part('form-data; name="__proto__"; filename=""', ''),
  part('form-data', 'nobody') + part('attachment; name="media"', 'nothing'),
  `--x\r\n${'A: b\r\n'.repeat(3_000)}\r\n`,
  part('form-data; name="userid"', 'weizhuo').repeat(300),
  part('form-data; name="dept_id"', '1').slice(0, 40),
  '\u0000\u0001\uffff',
]
const HEADERS = [
  '',
  'Content-Length: -1\r\n',
  'Content-Length: 5\r\nContent-Length: 6\r\n',
  'Transfer-Encoding: chunked\r\nContent-Length: 3\r\n',
  `X-Huge: ${'h'.repeat(70_000)}\r\n`,
  `X-Large: ${'h'.repeat(20_000)}\r\n`,
  'No colon here\r\n',
  'x-acs-dingtalk-access-token: {token}\r\n',
  'x-acs-dingtalk-access-token: \u0001\r\n',
  'Upgrade: websocket\r\nConnection: Upgrade\r\n',
  'Expect: 100-continue\r\n',
  'Expect: something-else\r\n',
  'Content-Encoding: gzip\r\n',
]

/** A whole multipart body of one part. */
function part(disposition: string, content: string): string {
  return `--x\r\nContent-Disposition: ${disposition}\r\n\r\n${content}\r\n--x--\r\n`
}

/** A request as no client library would send it. */
function malformedRequest(chance: () => number, token: string): Buffer {
  const pick = (words: readonly string[]) => words[Math.floor(chance() * words.length)] ?? ''
  const body = pick(BODIES)
  const honestLength = chance() < 0.8 ? `Content-Length: ${Buffer.byteLength(body)}\r\n` : ''
  const head =
    `${pick(METHODS)} ${pick(PATHS)}${pick(QUERIES)} ${chance() < 0.95 ? 'HTTP/1.1' : 'HTP/9'}\r\n` +
    `${chance() < 0.9 ? 'Host: x\r\n' : ''}Content-Type: ${pick(TYPES)}\r\n${pick(HEADERS)}${honestLength}\r\n`
  const bytes = Buffer.from((head + body).replaceAll('{token}', token), 'utf8')
  if (chance() < 0.1) bytes[Math.floor(chance() * bytes.length)] = Math.floor(chance() * 256)
  return chance() < 0.1 ? bytes.subarray(0, Math.floor(chance() * bytes.length)) : bytes
}

/** Sends bytes, says no more, and gives back what came until the connection ended. */
async function send(bytes: Buffer): Promise<string> {
  const socket = connect(Number(new URL(simulator.url).port), '127.0.0.1')
  let answer = ''
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text))
  // A server that refuses early may reset the connection while we are still writing.
  socket.on('error', () => socket.destroy())
  socket.end(bytes)
  await once(socket, 'close').catch(() => undefined)
  return answer
}

describe('malformed requests', () => {
  it('are answered by the service or not at all, never with an error of ours', async () => {
    const chance = createChance(20_160_519)
    const token = await fetchToken(simulator)
    const requests = Array.from({ length: COUNT }, () => malformedRequest(chance, token))
    const statuses = new Map<string, number>()

    for (let start = 0; start < COUNT; start += AT_ONCE) {
      const answers = await Promise.all(requests.slice(start, start + AT_ONCE).map(send))
      for (const answer of answers) {
        const status = /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 'none'
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
      const seen = await ask(simulator.url, { path: '/_sim/requests' })
      expect(seen.text).not.toContain('"bug"')
    }

    expect([...statuses.keys()].toSorted()).toEqual(expect.arrayContaining(['200', '400', 'none']))
    expect([...statuses.keys()].filter((status) => status.startsWith('5'))).toEqual([])
    const { text } = await ask(simulator.url, { path: `/auth/scopes?access_token=${token}` })
    expect(text).toContain('"errcode":0')
  }, 60_000)

  it('of which the head is too large are refused in JSON', async () => {
    const answer = await send(Buffer.from(`GET / HTTP/1.1\r\nX: ${'h'.repeat(70_000)}\r\n\r\n`))

    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toMatch(/\{"errcode":40038,"errmsg":"不合法的请求格式"\}$/)
  })

  it('of which the body is too large are refused, and nothing of it is kept', async () => {
    const { text } = await ask(simulator.url, {
      path: '/v1.0/oauth2/accessToken',
      body: `{"appKey":"${'x'.repeat(33 * 1024 * 1024)}"}`,
      headers: { 'Content-Type': 'application/json' },
    })

    expect(text).toContain('"code":"Invalidbody"')
  })
})
