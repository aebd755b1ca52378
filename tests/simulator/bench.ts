import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from '../../src/simulator/simulator.ts'

/** A request to the simulator; `{token}` in the path stands for a token that is good. */
export interface Request {
  method?: string
  path: string
  headers?: Record<string, string>
  /** An object is sent as JSON, parameters and form data as such, text as it stands. */
  body?: object | URLSearchParams | FormData | string
}

/** An answer as it came back; request ids are put to the test and replaced by `<id>`. */
export interface Answered {
  status: number
  /** The text as received, with `<id>` for every request id. */
  text: string
  headers: Headers
}

/** One row: what is asked, and the exact text that comes back. */
export type Case = readonly [fact: string, request: Request, status: number, text: string]

const TOPAPI_ID = /"request_id":"16[0-9a-z]{11}"/
const API_ID = /"requestid":"[0-9A-F]{8}-[0-9A-F]{4}-7[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}"/

/** Sends a request and gives the answer back, ready to be compared. */
export async function ask(url: string, request: Request): Promise<Answered> {
  const { path, body, headers = {}, method = body === undefined ? 'GET' : 'POST' } = request
  const plain =
    typeof body === 'string' || body instanceof URLSearchParams || body instanceof FormData
  const response = await fetch(url + path, {
    method,
    headers:
      plain || body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: plain ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text: text.replace(TOPAPI_ID, '"request_id":"<id>"').replace(API_ID, '"requestid":"<id>"'),
  }
}

/** A token of the app, fetched the way everyone does. */
export async function fetchToken({ url, credentials }: Simulator): Promise<string> {
  const { appKey, appSecret } = credentials
  const { text } = await ask(url, { path: `/gettoken?appkey=${appKey}&appsecret=${appSecret}` })
  const token = /"access_token":"([0-9a-f]{32})"/.exec(text)?.[1]
  if (token === undefined) throw new Error(`no token in ${text}`)
  return token
}

/** Makes a test of every row; each finds the simulator as it is at its start. */
export function answersExactly(cases: readonly Case[]): void {
  let simulator: Simulator
  beforeAll(async () => {
    simulator = await startSimulator()
  })
  afterAll(() => simulator.close())

  it.each(cases)('%s', async (_fact, request, status, text) => {
    await ask(simulator.url, { method: 'POST', path: '/_sim/reset' })
    const answered = await ask(simulator.url, withToken(request, await fetchToken(simulator)))

    expect(answered.text).toBe(text)
    expect(answered.status).toBe(status)
  })
}

/** Sends one request after another to a simulator of its own, each with a good token. */
export async function withSimulator(
  talk: (say: (request: Request) => Promise<string>, simulator: Simulator) => Promise<void>,
  options?: SimulatorOptions,
): Promise<void> {
  const simulator = await startSimulator(options)
  try {
    await talk(
      async (request) =>
        (await ask(simulator.url, withToken(request, await fetchToken(simulator)))).text,
      simulator,
    )
  } finally {
    await simulator.close()
  }
}

/** Puts a token where `{token}` stands: in the path, in a header or in a form. */
function withToken(request: Request, token: string): Request {
  const filled = (pairs: Iterable<[string, string]>) =>
    [...pairs].map(([name, value]): [string, string] => [name, value.replace('{token}', token)])
  const { path, headers = {}, body } = request
  return {
    ...request,
    path: path.replace('{token}', token),
    headers: Object.fromEntries(filled(Object.entries(headers))),
    ...(body instanceof URLSearchParams ? { body: new URLSearchParams(filled(body)) } : {}),
  }
}
