import { randomUUID } from 'node:crypto'
import type { Outgoing } from '../outgoing.ts'
import type { Faults } from './faults.ts'

const BAN_PAGE =
  '<!DOCTYPE html><html><head><meta charset="utf-8"><title>访问被阻断</title></head><body><h1>很抱歉，由于您访问的频率过高，您的访问被阻断</h1></body></html>'

/** What every caller from a banned address gets, whatever they asked; `null` when there is no ban. */
export function banOn(faults: Faults, path: string): Outgoing | null {
  const ban = faults.strike('ip-banned', path)
  if (ban === null) return null
  if (ban.as === 'json') {
    const uuid = randomUUID().replaceAll('-', '')
    return {
      status: 200,
      body: { status: 1111, wait: 5, source: 'x5', punish: 'deny', uuid },
    }
  }
  return { status: 403, body: BAN_PAGE, contentType: 'text/html;charset=utf-8' }
}

/** The same answer as the faults of the wire bring it. */
export function spoiled(faults: Faults, path: string, outgoing: Outgoing): Outgoing {
  const type = faults.strike('wrong-content-type', path)
  return {
    ...outgoing,
    ...(type === null ? {} : { contentType: type.contentType ?? 'text/html' }),
    delayMs: faults.strike('latency', path)?.ms ?? 0,
    skewMs: (faults.strike('clock-skew', path)?.seconds ?? 0) * 1000,
    manner: mannerOf(faults, path),
  }
}

function mannerOf(faults: Faults, path: string): NonNullable<Outgoing['manner']> {
  if (faults.strike('connection-reset', path) !== null) return { kind: 'reset' }
  if (faults.strike('truncated-body', path) !== null) return { kind: 'truncated' }
  const slow = faults.strike('slow-body', path)
  if (slow !== null) return { kind: 'slow', ms: slow.ms }
  const bomb = faults.strike('gzip-bomb', path)
  if (bomb !== null) return { kind: 'padded', megabytes: bomb.megabytes, packed: true }
  const huge = faults.strike('huge-body', path)
  if (huge !== null) return { kind: 'padded', megabytes: huge.megabytes, packed: false }
  return { kind: 'plain' }
}
