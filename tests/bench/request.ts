import { request } from 'node:http'
import type { Page } from 'playwright-core'
import type { Bridge } from '../../src/shared/contract.ts'
import { isJsonObject } from '../../src/simulator/json.ts'
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts'
import { median, quantile, rounded } from './figures.ts'
import { withWindow } from './openWindow.ts'

declare const window: { dingbench: Bridge }

const WARM_UP = 20
const CALLS = 200

/** One call from the window to the answer in the window, beside the same call by `node:http` alone. */
export async function measureRequest(): Promise<{
  p50Ms: number
  p95Ms: number
  baselineP50Ms: number
  ratio: number
}> {
  const baselineP50Ms = median(await baseline())
  const whole = await withWindow(fromTheWindow)
  const p50Ms = median(whole)
  return {
    p50Ms,
    p95Ms: quantile(whole, 0.95),
    baselineP50Ms,
    ratio: rounded(p50Ms / baselineP50Ms),
  }
}

async function fromTheWindow(page: Page): Promise<number[]> {
  const elapsed = await page.evaluate(async (calls) => {
    const taken: number[] = []
    for (let call = 0; call < calls; call += 1) {
      const before = performance.now()
      const answer = await window.dingbench.ask('operations.send', {
        callId: `bench-${call}`,
        profileId: 'sandbox',
        operationId: 'oapi GET /department/list',
        values: {},
      })
      taken.push(performance.now() - before)
      if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
    }
    return taken
  }, WARM_UP + CALLS)
  return elapsed.slice(WARM_UP)
}

async function baseline(): Promise<number[]> {
  const simulator = await startSimulator()
  try {
    const token = await fetchToken(simulator)
    const taken: number[] = []
    for (let call = 0; call < WARM_UP + CALLS; call += 1) {
      const before = performance.now()
      await get(`${simulator.url}/department/list?access_token=${token}`)
      taken.push(performance.now() - before)
    }
    return taken.slice(WARM_UP)
  } finally {
    await simulator.close()
  }
}

async function fetchToken({ url, credentials }: Simulator): Promise<string> {
  const { corpId, corpSecret } = credentials
  const text = await get(`${url}/gettoken?corpid=${corpId}&corpsecret=${corpSecret}`)
  const answer: unknown = JSON.parse(text)
  return isJsonObject(answer) ? String(answer['access_token']) : ''
}

function get(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.once('end', () => resolve(text))
    })
    sent.once('error', reject)
    sent.end()
  })
}
