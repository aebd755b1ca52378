import type { Exchange } from './exchange.ts'
import { tryParseJson } from './losslessJson.ts'
import type { Refusal } from './verdict.ts'

/** DingTalk's clock in its texts is that of China. */
const CHINA = '+08:00'
const MINUTE_MS = 60_000
/** How long an address stays banned where the answer says nothing of it. https://open.dingtalk.com/document/development/call-frequency-limit */
const BAN_MINUTES = 5
/** No ban is longer: what a text says beyond is not believed. */
const LONGEST_MS = 24 * 60 * MINUTE_MS

/**
 * When the ban behind a refusal ends, by this machine's clock: from DingTalk's words, from the
 * `wait` of a banned address, or from the header `Retry-After`; `null` where nobody said.
 */
export function banEnd(exchange: Exchange, { code, message }: Refusal): number | null {
  const { startedAt, timing, response } = exchange
  const answeredAt = startedAt + timing.totalMs
  const serverNow = momentOf(headerOf(exchange, 'date')) ?? answeredAt

  const waitMs = waitOf()
  if (waitMs === null || Number.isNaN(waitMs) || waitMs > LONGEST_MS) return null
  return answeredAt + Math.max(0, waitMs)

  function waitOf(): number | null {
    if (code === 'ip-banned') return minutesIn(response.body.text) * MINUTE_MS
    const saidEnd = endIn(message)
    // Against the server's own clock: this machine's may be wrong by minutes.
    if (saidEnd !== null) return saidEnd - serverNow
    const after = headerOf(exchange, 'retry-after')
    if (after === null) return null
    return /^\d+$/.test(after) ? Number(after) * 1_000 : (momentOf(after) ?? NaN) - serverNow
  }
}

/** The last moment of `从 T1 到 T2 …, 限制将在 T3 结束`. */
function endIn(words: string): number | null {
  const said = /在\s{0,4}(\d{4}-\d\d-\d\d)\s{1,4}(\d\d:\d\d:\d\d)\s{0,4}结束/.exec(words)
  return said ? momentOf(`${said[1]}T${said[2]}${CHINA}`) : null
}

/** `{"status":1111,"wait":5,…}`: minutes. */
function minutesIn(body: string): number {
  const answer = body.length < 10_000 ? tryParseJson(body) : null
  const isObject = typeof answer === 'object' && answer !== null && 'wait' in answer
  const minutes = isObject ? Number(answer.wait) : NaN
  return minutes > 0 ? minutes : BAN_MINUTES
}

function momentOf(text: string | null): number | null {
  const moment = text === null ? NaN : Date.parse(text)
  return Number.isNaN(moment) ? null : moment
}

function headerOf({ response }: Exchange, name: string): string | null {
  return response.headers.find(([one]) => one.toLowerCase() === name)?.[1] ?? null
}
