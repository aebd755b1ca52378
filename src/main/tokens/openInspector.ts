import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Exchange } from '../../shared/exchange.ts'
import type { PlannedRequest } from '../../shared/plan.ts'
import type { Settings } from '../../shared/settings.ts'
import { openJsonFile } from '../jsonFile.ts'
import type { Publisher } from '../publisher.ts'
import type { Surroundings } from '../surroundings.ts'
import { createClipboardCopy } from './clipboardCopy.ts'
import { createClockWatch } from './clockWatch.ts'
import { openFingerprints } from './fingerprints.ts'
import { createServerClocks } from './serverClocks.ts'
import { createTimeline, timelineFileSchema } from './timeline.ts'
import { createTokenDesk } from './tokenDesk.ts'
import { createTokens, type TokensGround } from './tokens.ts'

const TICK_MS = 1_000

/** What the tokens and the inspector need from the parts around them. */
export interface InspectorGround extends Pick<TokensGround, 'findProfile' | 'readSecret'> {
  surroundings: Surroundings
  publisher: Publisher
  exchange: (plan: PlannedRequest, signal: AbortSignal) => Promise<Exchange>
  settings: () => Settings
  /** Makes every token that the simulator lent invalid. */
  invalidateSandbox: () => Promise<void>
}

/** Opens the tokens with their timeline, the watch over the clock, and the desk that answers for them. */
export async function openInspector(ground: InspectorGround) {
  const { surroundings, publisher, findProfile } = ground
  const { dataFolder, now, clipboard, announceEnd } = surroundings
  const steadyMs = surroundings.steadyMs ?? (() => performance.now())
  const happened = (profileId: string | null) => publisher.publish('tokens.happened', { profileId })

  const fingerprints = await openFingerprints(join(dataFolder, 'fingerprint.json'), now)
  const file = await openJsonFile({
    path: join(dataFolder, 'tokens.json'),
    version: 1,
    schema: timelineFileSchema,
    initial: { renewals: {}, events: [] },
    now,
  })
  const timeline = createTimeline(file, happened)
  const serverClocks = createServerClocks(happened)
  const clock = createClockWatch({
    now,
    steadyMs,
    happened: (event) => {
      timeline.record({ ...event, at: now() })
      if (event.what === 'clock') tokens.clockMoved(event.byMs)
    },
  })
  const tokens = createTokens({
    findProfile,
    readSecret: ground.readSecret,
    exchange: ground.exchange,
    now,
    steadyMs,
    fingerprint: fingerprints.of,
    timeline,
    checkClock: () => clock.check(),
    heard: serverClocks.heard,
    publish: (description) => publisher.publish('token.changed', description),
    announceEnd: (description) => {
      if (announceEnd) announceEnd(description, ground.settings())
      else publisher.publish('token.ending', description)
    },
  })
  const copies = clipboard
    ? createClipboardCopy(clipboard, (ms) => pause(ms, undefined, { ref: false }))
    : null

  timeline.begin(now())
  const ticking = setInterval(tokens.tick, TICK_MS)
  ticking.unref()

  return {
    tokens,
    desk: createTokenDesk({
      tokens,
      timeline,
      clipboard: copies,
      serverClocks: serverClocks.of,
      findProfile,
      invalidateSandbox: ground.invalidateSandbox,
      now,
    }),
    /** Hears every answer to a call. */
    heard: serverClocks.heard,
    power: (what: 'sleeps' | 'woke'): void => clock[what](),
    files: [file, fingerprints],
    close: async (): Promise<void> => {
      clearInterval(ticking)
      await copies?.close()
      tokens.close()
      await timeline.saved()
    },
  }
}
