import type { ClientRequest } from 'node:http'
import { isIP } from 'node:net'
import type { Timing } from '../../shared/exchange.ts'

/** The moments of a request, on a clock that never jumps. */
interface Moments {
  start: number
  lookup?: number
  connect?: number
  secure?: number
  sent?: number
  firstByte?: number
}

/** Watches a request from now on; call the result when its last byte has come. */
export function watchTiming(request: ClientRequest): () => Timing {
  const moments: Moments = { start: performance.now() }
  const mark = (moment: keyof Moments) => () => {
    moments[moment] ??= performance.now()
  }

  request.once('socket', (socket) => {
    socket.once('lookup', mark('lookup'))
    socket.once('connect', mark('connect'))
    socket.once('secureConnect', mark('secure'))
  })
  request.once('finish', mark('sent'))
  request.once('response', mark('firstByte'))

  const isLookedUp = isIP(request.host.replace(/^\[|\]$/g, '')) === 0
  return () => phasesOf(moments, performance.now(), isLookedUp)
}

function phasesOf(moments: Moments, end: number, isLookedUp: boolean): Timing {
  const { start, lookup = start, connect = lookup, secure } = moments
  const ready = secure ?? connect
  // A short request can be handed over before the connection stands; it leaves when that does.
  const sent = Math.max(moments.sent ?? ready, ready)
  const firstByte = Math.max(moments.firstByte ?? end, sent)
  return {
    dnsMs: isLookedUp && moments.lookup !== undefined ? lookup - start : null,
    connectMs: moments.connect === undefined ? null : connect - lookup,
    tlsMs: secure === undefined ? null : secure - connect,
    firstByteMs: firstByte - sent,
    downloadMs: end - firstByte,
    totalMs: end - start,
  }
}
