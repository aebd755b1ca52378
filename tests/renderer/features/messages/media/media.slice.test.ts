import { describe, expect, it, vi } from 'vitest'
import { createAppStore } from '../../../../../src/renderer/store.ts'
import type { Uploaded } from '../../../../../src/shared/contract.ts'
import { readMedia } from '../../../../../src/shared/media/readMedia.ts'
import { channelOf } from '../../../../../src/shared/messages/channels.ts'
import { type Draft, heldIn } from '../../../../../src/shared/messages/draft.ts'
import type { Result } from '../../../../../src/shared/result.ts'
import { exchangeWith } from '../../../../support/exchanges.ts'
import { entryWith } from '../../../../support/mediaEntries.ts'
import { acme, createFakeBridge } from '../../../fakeBridge.ts'

const { corpId, appKey, agentId, oapiAddress } = acme
const entry = entryWith({ mediaId: '@new', app: { corpId, appKey, agentId, oapiAddress } })
const file = (name: string, ...parts: BlobPart[]) => new File(parts, name)
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
const photo = (name = 'a.png') => file(name, PNG, name)
const outcome = (body: object) => ({
  exchange: exchangeWith(body),
  answers: 'operation' as const,
  before: [],
  retriedWithNewToken: false,
})
const accepted: Uploaded = { outcome: outcome({ errcode: 0, media_id: '@new' }), entry }
const picture: Draft = {
  channel: channelOf('work-notification').id,
  body: { msg: { msgtype: 'image', image: { media_id: '@old' } } },
}

type Answer = Result<Uploaded> | Promise<Result<Uploaded>>

async function storeOver(answer: () => Answer = () => ({ ok: true, value: accepted })) {
  const staged: { stagedId: string; from: number; bytes: number }[] = []
  const discard = vi.fn<(stagedId: string) => void>()
  const cancel = vi.fn<(callId: string) => void>()
  const fake = createFakeBridge({
    'media.shelf': () => ({ ok: true, value: [] }),
    'media.stage': ({ stagedId, from, base64 }) => {
      const bytes = atob(base64).length
      staged.push({ stagedId, from, bytes })
      return { ok: true, value: from + bytes }
    },
    'media.upload': answer,
    'media.discard': ({ stagedId }) => {
      discard(stagedId)
      return { ok: true, value: null }
    },
    'operations.cancel': ({ callId }) => {
      cancel(callId)
      return { ok: true, value: true }
    },
    'media.forget': () => ({ ok: true, value: [] }),
    'typed.keep': () => ({ ok: true, value: true }),
  })
  const store = createAppStore(fake.bridge)
  await store.getState().load()
  await store.getState().loadShelf()
  const state = () => store.getState()
  return { ...fake, store, state, staged, discard, cancel, only: () => state().mediaUploads[0] }
}

const add = (state: ReturnType<typeof createAppStore>['getState'], file: File) =>
  state().addMedia('p1', [file])

describe('a file', () => {
  it('that nothing speaks against is handed over in pieces, uploaded and on the shelf', async () => {
    const { state, staged } = await storeOver()
    await add(state, file('a.pdf', '%PDF', new Uint8Array(149_996)))

    expect(staged.map(({ from, bytes }) => [from, bytes])).toEqual([
      [0, 65_536],
      [65_536, 65_536],
      [131_072, 18_928],
    ])
    expect(state().mediaUploads).toEqual([])
    expect(state().mediaEntries).toEqual([entry])
    expect(state().mediaCopies['@new']?.name).toBe('a.pdf')
  })

  it('that would be refused waits for the user', async () => {
    const { state, staged, only } = await storeOver()
    await add(state, file('a.txt', 'x'))
    expect(only()).toMatchObject({ stage: { at: 'held' }, findings: [{ rule: 'extension' }] })
    expect(staged).toEqual([])

    await state().startUpload(only()?.id ?? '')
    expect(state().mediaEntries).toEqual([entry])
  })

  it('goes up as another type once that fits it', async () => {
    const { state, only } = await storeOver()
    await state().addMedia('p1', [file('a.amr', '#!AMR\n')], 'image')
    expect(only()).toMatchObject({ stage: { at: 'held' } })
    state().retypeUpload(only()?.id ?? '', 'voice')
    await vi.waitFor(() => expect(state().mediaEntries).toEqual([entry]))
  })

  it('that DingTalk refused stays with the answer', async () => {
    const refused = outcome({ errcode: 40006, errmsg: 'too large' })
    const { state, only } = await storeOver(() => ({
      ok: true,
      value: { outcome: refused, entry: null },
    }))
    await add(state, photo())
    expect(only()?.stage).toEqual({ at: 'refused', outcome: refused })
  })

  it('whose connection was cut is uploaded by one press, from its first byte', async () => {
    const cut = { kind: 'unreachable', code: 'EPIPE', host: 'h', message: '' } as const
    const answers: Result<Uploaded>[] = [
      { ok: false, failure: cut },
      { ok: true, value: accepted },
    ]
    const { state, only, staged } = await storeOver(() => answers.shift() ?? fail())
    await add(state, photo())
    expect(only()?.stage).toEqual({ at: 'failed', failure: cut })

    await state().startUpload(only()?.id ?? '')
    expect(staged.map(({ from }) => from)).toEqual([0, 0])
    expect(staged[0]?.stagedId).not.toBe(staged[1]?.stagedId)
    expect(state().mediaEntries).toEqual([entry])
  })

  it('that is cancelled on its way stays, and a late answer changes nothing but the shelf', async () => {
    const { promise, resolve } = Promise.withResolvers<Result<Uploaded>>()
    const { state, only, cancel } = await storeOver(() => promise)
    const adding = add(state, photo())
    await vi.waitFor(() => expect(only()?.stage.at).toBe('sending'))
    await state().cancelUpload(only()?.id ?? '')
    expect(cancel).toHaveBeenCalledTimes(1)
    expect(only()?.stage).toEqual({ at: 'failed', failure: { kind: 'cancelled' } })

    resolve({ ok: false, failure: { kind: 'cancelled' } })
    await adding
    expect(only()?.stage).toEqual({ at: 'failed', failure: { kind: 'cancelled' } })
    expect(state().mediaEntries).toEqual([])
  })

  it('that is cancelled while it waits for another is never handed over', async () => {
    const { promise, resolve } = Promise.withResolvers<Result<Uploaded>>()
    const { state, staged } = await storeOver(() => promise)
    const adding = state().addMedia('p1', [photo(), photo('b.png')])
    await vi.waitFor(() =>
      expect(
        state()
          .mediaUploads.map(({ stage }) => stage.at)
          .toSorted(),
      ).toEqual(['sending', 'waiting']),
    )
    const waiting = state().mediaUploads.find(({ stage }) => stage.at === 'waiting')
    await state().cancelUpload(waiting?.id ?? '')
    resolve({ ok: true, value: accepted })
    await adding
    expect(staged).toHaveLength(1)
    expect(state().mediaUploads).toMatchObject([{ id: waiting?.id, stage: { at: 'failed' } }])
  })

  it('tells how far it is, of the try that counts', async () => {
    const { promise, resolve } = Promise.withResolvers<Result<Uploaded>>()
    const { state, only, staged } = await storeOver(() => promise)
    const adding = add(state, photo())
    await vi.waitFor(() => expect(only()?.stage.at).toBe('sending'))
    state().takeMediaProgress('another', 5)
    state().takeMediaProgress(staged[0]?.stagedId ?? '', 30)
    expect(only()?.stage).toEqual({ at: 'sending', sentBytes: 30 })
    resolve({ ok: true, value: accepted })
    await adding
  })

  it('that can no longer be read is said to be so', async () => {
    const { state, only } = await storeOver()
    const gone = photo()
    gone.arrayBuffer = () => Promise.reject(new Error('gone'))
    await add(state, gone)
    expect(only()?.stage).toEqual({ at: 'unreadable' })
  })

  it('that the app uploaded before is not uploaded again, and can be seen again', async () => {
    const { state, staged, store, only } = await storeOver()
    const picture = photo()
    await add(state, picture)
    const { sha256 } = await readMedia(picture)
    store.setState({ mediaEntries: [{ ...entry, sha256 }], mediaCopies: {} })

    await add(state, picture)
    expect(staged).toHaveLength(1)
    expect(only()?.stage).toMatchObject({ at: 'known' })
    expect(state().mediaCopies['@new']).toBe(picture)
  })
})

describe('a file for a field', () => {
  it('fills it when it is there', async () => {
    const { state } = await storeOver()
    const goal = { key: 'picture', draft: picture }
    await state().addMedia('p1', [photo()], 'image', goal)
    expect(heldIn(state().messages['p1']?.draft ?? picture).content).toEqual({ media_id: '@new' })
  })

  it('leaves what was typed there meanwhile, and another message', async () => {
    const { promise, resolve } = Promise.withResolvers<Result<Uploaded>>()
    const { state, only } = await storeOver(() => promise)
    const goal = { key: 'picture', draft: picture }
    const adding = state().addMedia('p1', [photo()], 'image', goal)
    await vi.waitFor(() => expect(only()?.stage.at).toBe('sending'))
    const typed = { msg: { msgtype: 'image', image: { media_id: '@typed' } } }
    state().writeMessage('p1', { draft: { ...picture, body: typed }, kept: {}, moved: null })
    resolve({ ok: true, value: accepted })
    await adding
    expect(state().messages['p1']?.draft.body).toEqual(typed)
    expect(state().mediaEntries).toEqual([entry])
  })
})

function fail(): never {
  throw new Error('asked once too often')
}
