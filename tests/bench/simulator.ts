import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { CREDENTIALS } from '../../src/simulator/credentials.ts'
import { median, rounded } from './figures.ts'

const PROGRAM = fileURLToPath(new URL('simulatorProcess.ts', import.meta.url))
const TOKEN_PATH = `/gettoken?appkey=${CREDENTIALS.appKey}&appsecret=${CREDENTIALS.appSecret}`
const ROUNDS = 7
const RESETS = 50
const CALLS = 4000
const CONNECTIONS = 16
const startedSchema = z.strictObject({
  url: z.string(),
  firstAnswerMs: z.number(),
  startMs: z.number(),
})

/** What one process took. */
interface Taken {
  startMs: number
  firstAnswerMs: number
  resetMs: number
  requestsPerSecond: number
}

/**
 * The simulator in fresh processes, beside a server of `node:http` that always answers the same:
 * from the call that starts it to its first answer, the
 * same with the start of the process and the loading of every source, a reset, and how many calls of
 * `/department/list` a second it takes from another process.
 */
export async function measureSimulator(): Promise<{
  startToFirstAnswerMs: number
  processToFirstAnswerMs: number
  bareProcessToFirstAnswerMs: number
  resetMs: number
  requestsPerSecond: number
  bareRequestsPerSecond: number
  ratio: number
}> {
  const [whole, bare]: [Taken[], Taken[]] = [[], []]
  // In turns, so that whatever else the machine does meets both.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const taken = [await measure('bare'), await measure('whole')] as const
    if (round === 0) continue
    bare.push(taken[0])
    whole.push(taken[1])
  }
  const of = (all: Taken[], key: keyof Taken) => median(all.map((one) => one[key]))
  const requestsPerSecond = Math.round(of(whole, 'requestsPerSecond'))
  const bareRequestsPerSecond = Math.round(of(bare, 'requestsPerSecond'))
  return {
    startToFirstAnswerMs: of(whole, 'startMs'),
    processToFirstAnswerMs: of(whole, 'firstAnswerMs'),
    bareProcessToFirstAnswerMs: of(bare, 'firstAnswerMs'),
    resetMs: of(whole, 'resetMs'),
    requestsPerSecond,
    bareRequestsPerSecond,
    ratio: rounded(bareRequestsPerSecond / requestsPerSecond),
  }
}

async function measure(kind: 'whole' | 'bare'): Promise<Taken> {
  const child = spawn(process.execPath, [PROGRAM, kind], { stdio: ['ignore', 'pipe', 'inherit'] })
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  try {
    const { url, firstAnswerMs, startMs } = startedSchema.parse(
      JSON.parse(await firstLineOf(child)),
    )
    const call = (path: string, method = 'GET') => ask(agent, url + path, method)
    const resets: number[] = []
    for (let reset = 0; reset < RESETS; reset += 1) {
      const before = performance.now()
      await call('/_sim/reset', 'POST')
      resets.push(performance.now() - before)
    }

    const [, token = ''] = /"access_token":"(\w+)"/.exec(await call(TOKEN_PATH)) ?? []
    const list = `/department/list?access_token=${token}`
    const before = performance.now()
    await Promise.all(Array.from({ length: CALLS }, () => call(list)))
    const requestsPerSecond = CALLS / ((performance.now() - before) / 1000)
    return { startMs, firstAnswerMs, resetMs: median(resets), requestsPerSecond }
  } finally {
    agent.destroy()
    child.kill()
  }
}

async function firstLineOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('the process has no output')
  const [line]: unknown[] = await once(stdout.setEncoding('utf8'), 'data')
  return String(line)
}

function ask(agent: Agent, url: string, method: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.once('end', () => resolve(text))
    })
    sent.once('error', reject).end()
  })
}
