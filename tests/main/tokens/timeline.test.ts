import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openJsonFile } from '../../../src/main/jsonFile.ts'
import { openFingerprints } from '../../../src/main/tokens/fingerprints.ts'
import { createTimeline, timelineFileSchema } from '../../../src/main/tokens/timeline.ts'
import { FailureError } from '../../../src/shared/result.ts'
import type { TokenEvent } from '../../../src/shared/tokenEvent.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let opened: ReturnType<typeof createTimeline>[]
beforeEach(async () => {
  opened = []
  folder = await temporaryFolder()
})
afterEach(async () => {
  for (const timeline of opened) await timeline.saved()
  await folder[Symbol.asyncDispose]()
})

const lent = (at: number, profileId = 'p1'): TokenEvent => ({
  what: 'fetched',
  at,
  profileId,
  kind: 'oauth2-app',
  tail: 'a91f',
  fingerprint: `f${at}`,
  expiresAt: at + 7_200_000,
  lifetimeSeconds: 7_200,
  fetchMs: 40,
  cause: { by: 'call', call: 'GET /department/list' },
})

async function open(changed: (profileId: string | null) => void = () => {}) {
  const file = await openJsonFile({
    path: join(folder.path, 'tokens.json'),
    version: 1,
    schema: timelineFileSchema,
    initial: { renewals: {}, events: [] },
    now: () => 0,
  })
  const timeline = createTimeline(file, changed)
  opened.push(timeline)
  return timeline
}

describe('what happened', () => {
  it('is there after a restart, with what was chosen', async () => {
    const first = await open()
    first.record(lent(1))
    first.record({ what: 'clock', at: 2, byMs: -5_000 })
    first.chooseRenewal('p1', { when: 'never', notify: true })
    await first.saved()

    const second = await open()
    expect(second.of('p1')).toEqual(first.of('p1'))
    expect(second.renewalOf('p1')).toEqual({ when: 'never', notify: true })
    expect(second.lastFingerprint('p1', 'oauth2-app')).toBe('f1')
  })

  it('is told of each profile with what concerned all, and of no other', async () => {
    const told: (string | null)[] = []
    const timeline = await open((profileId) => told.push(profileId))
    timeline.record(lent(1))
    timeline.record(lent(2, 'p2'))
    timeline.record({ what: 'woke', at: 3, sleptMs: 9 })

    expect(timeline.of('p2').map(({ at }) => at)).toEqual([2, 3])
    expect(told).toEqual(['p1', 'p2', null])
  })

  it('is kept to the last four hundred of each profile', async () => {
    const timeline = await open()
    timeline.record(lent(0, 'p2'))
    for (let at = 1; at <= 450; at += 1) timeline.record(lent(at))

    expect(timeline.of('p1')).toHaveLength(400)
    expect(timeline.of('p1')[0]?.at).toBe(51)
    expect(timeline.of('p2')).toHaveLength(1)
  })

  it('of a deleted profile is gone, from the file too', async () => {
    const timeline = await open()
    timeline.record(lent(1))
    timeline.chooseRenewal('p1', { when: 'never', notify: true })
    timeline.erase('p1')
    await timeline.saved()

    expect(timeline.of('p1')).toEqual([])
    expect(await readFile(join(folder.path, 'tokens.json'), 'utf8')).not.toContain('p1')
  })

  it('that cannot be written is said, known all the same, and written with the next', async () => {
    let isFull = true
    const written: unknown[] = []
    const failure = { kind: 'storage', file: 'tokens.json', code: 'ENOSPC', message: '' } as const
    const timeline = createTimeline(
      {
        value: { renewals: {}, events: [] },
        setAside: null,
        settled: async () => {},
        write: async (value) => {
          if (isFull) throw new FailureError(failure)
          written.push(value)
        },
      },
      () => {},
    )
    timeline.record(lent(1))
    await timeline.saved()
    expect(timeline.unsaved()).toEqual(failure)
    expect(timeline.of('p1')).toHaveLength(1)

    isFull = false
    timeline.record(lent(2))
    await timeline.saved()
    expect(timeline.unsaved()).toBeNull()
    expect(written).toEqual([{ renewals: {}, events: [lent(1), lent(2)] }])
  })

  it('begins with a start once, and never with the first', async () => {
    const timeline = await open()
    timeline.begin(1)
    expect(timeline.of('p1')).toEqual([])
    timeline.record(lent(2))
    timeline.begin(3)
    timeline.begin(4)
    expect(timeline.of('p1').map(({ what }) => what)).toEqual(['fetched', 'started'])
  })
})

describe('a fingerprint', () => {
  const path = () => join(folder.path, 'fingerprint.json')
  const TOKEN = 'a'.repeat(32)

  it('is the same for the same token after a restart, and another for another', async () => {
    const first = await openFingerprints(path(), () => 0)
    const second = await openFingerprints(path(), () => 0)

    expect(first.of(TOKEN)).toMatch(/^[0-9a-f]{8}$/)
    expect(second.of(TOKEN)).toBe(first.of(TOKEN))
    expect(second.of('b'.repeat(32))).not.toBe(first.of(TOKEN))
  })

  it('is of this installation alone', async () => {
    const here = await openFingerprints(path(), () => 0)
    const there = await openFingerprints(join(folder.path, 'other.json'), () => 0)

    expect(there.of(TOKEN)).not.toBe(here.of(TOKEN))
  })
})
