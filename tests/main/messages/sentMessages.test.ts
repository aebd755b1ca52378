import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openJsonFile } from '../../../src/main/jsonFile.ts'
import { createSentMessages, sentFileSchema } from '../../../src/main/messages/sentMessages.ts'
import type { SentNews } from '../../../src/shared/contract.ts'
import { type SentMessage, sentOf } from '../../../src/shared/messages/sentMessage.ts'
import { SANDBOX_ID } from '../../../src/shared/profile.ts'
import { FailureError } from '../../../src/shared/result.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const draft = { channel: 'work-notification' as const, body: { userid_list: 'u1' } }
const sent = (id: string, profileId = 'p1'): SentMessage => sentOf(draft, { id, profileId, at: 1 })

function open(folder: string) {
  return openJsonFile({
    path: join(folder, 'sent.json'),
    version: 1,
    schema: sentFileSchema,
    initial: { rows: [] },
    now: Date.now,
  })
}

describe('messages that were sent', () => {
  it('are there after a restart; the sandbox, which begins anew, has none', async () => {
    await using folder = await temporaryFolder()
    const before = createSentMessages(await open(folder.path), () => {})
    await before.add(sent('m1'))
    await before.add(sent('m2', SANDBOX_ID))
    await before.change({ ...sent('m1'), recalledAt: 7 })

    const after = createSentMessages(await open(folder.path), () => {})
    expect(after.of('p1')).toEqual([{ ...sent('m1'), recalledAt: 7 }])
    expect(after.of(SANDBOX_ID)).toEqual([])
  })

  it('are forgotten with their profile', async () => {
    await using folder = await temporaryFolder()
    const kept = createSentMessages(await open(folder.path), () => {})
    await kept.add(sent('m1'))
    await kept.add(sent('m2', 'p2'))
    await kept.forget('p1')
    expect([kept.of('p1'), kept.of('p2').length]).toEqual([[], 1])
  })

  it('are at most a thousand, the oldest go', async () => {
    await using folder = await temporaryFolder()
    const file = await open(folder.path)
    await file.write({ rows: Array.from({ length: 1_000 }, (_, index) => sent(`m${index}`)) })
    const kept = createSentMessages(file, () => {})
    await kept.add(sent('last'))
    expect(kept.of('p1')).toHaveLength(1_000)
    expect(kept.of('p1').at(-1)?.id).toBe('last')
    expect(() => kept.find('p1', 'm0')).toThrow(FailureError)
  })

  it('are remembered and said to be unkept where the file cannot be written', async () => {
    await using folder = await temporaryFolder()
    const failure = { kind: 'storage' as const, file: 'sent.json', code: 'ENOSPC', message: 'full' }
    const file = {
      ...(await open(folder.path)),
      write: () => Promise.reject(new FailureError(failure)),
    }
    const told: SentNews[] = []
    const kept = createSentMessages(file, (news) => told.push(news))
    await kept.add(sent('m1'))
    expect(told).toEqual([{ sent: sent('m1'), notKept: failure }])
    expect(kept.of('p1')).toEqual([sent('m1')])
  })
})
