import { serve, type TestServer } from './httpServer.ts'

/**
 * A DingTalk that lends any token, and answers every other call with one text after another, the
 * last of them again and again.
 */
export async function serveLargeAnswer(...texts: string[]): Promise<TestServer> {
  const bodies = texts.map((text) => Buffer.from(text))
  return serve((request, response) => {
    response.setHeader('Content-Type', 'application/json;charset=utf-8')
    const isToken = /\/(?:gettoken|v1\.0\/oauth2\/accessToken)\b/.test(request.url ?? '')
    request.resume()
    if (isToken) {
      response.end('{"accessToken":"0123456789abcdef0123456789abcdef","expireIn":7200}')
    } else {
      response.end(bodies.length > 1 ? bodies.shift() : bodies[0])
    }
  })
}

/** What the texts of large answers are like. */
export const LARGE_TEXTS = {
  /** About one, ten and fifty megabytes of people. */
  '1mb': () => peopleText(1_000_000),
  '10mb': () => peopleText(10_000_000),
  '50mb': () => peopleText(50_000_000),
  /** One string of two megabytes on one line. */
  line2mb: () => JSON.stringify({ errcode: 0, text: 'abcdefghij部门klmnop '.repeat(91_000) }),
  /** A hundred and fifty thousand lines when indented. */
  lines150k: () =>
    JSON.stringify({ errcode: 0, ids: Array.from({ length: 150_000 }, (_, id) => id) }),
} as const

/** The name of a large text. */
export type LargeText = keyof typeof LARGE_TEXTS

/** A list of people as DingTalk writes them, of about so many bytes. */
export function peopleText(bytes: number): string {
  const people: string[] = []
  for (let length = 0; length < bytes;) {
    const at = people.length
    const person = JSON.stringify({
      userid: `manager${at}`,
      unionid: `u${(at * 7919) % 1_000_003}iEiE`,
      name: `沙箱员工 ${at}`,
      active: at % 3 !== 0,
      dept_id_list: [1, 88_001_001, at],
      title: 'engineer "on call"',
      extension: { level: at * 1.5, manager: null, url: 'https://example.com/?a=1&b=2' },
    })
    people.push(person)
    length += person.length + 9
  }
  return `{"errcode":0,"errmsg":"ok","result":{"has_more":false,"list":[${people.join(',')}]}}`
}
