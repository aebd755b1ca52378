import { randomUUID } from 'node:crypto'
import type { MediaProgress, Uploaded } from '../../shared/contract.ts'
import type { Outcome } from '../../shared/exchange.ts'
import type { MediaType } from '../../shared/media/fileTypes.ts'
import type { UploadedFacts } from '../../shared/media/mediaEntry.ts'
import { textOf, tryParseJson } from '../../shared/losslessJson.ts'
import { at } from '../../shared/messages/json.ts'
import type { Profile } from '../../shared/profile.ts'
import { verdictOf } from '../../shared/verdict.ts'
import type { Requests } from '../requests/requests.ts'
import type { createShelf } from './shelf.ts'
import type { Staging } from './staging.ts'

/** What the media part needs from the parts below it. */
export interface MediaGround {
  requests: Pick<Requests, 'send'>
  findProfile: (profileId: string) => Promise<Profile>
  staging: Staging
  shelf: ReturnType<typeof createShelf>
  /** Hears how far an upload has come, not more often than eyes can follow. */
  progress: (progress: MediaProgress) => void
  /** Milliseconds since 1970. */
  now: () => number
}

/** A file that is to be uploaded. */
export interface UploadCall {
  callId: string
  profileId: string
  /** Under which its bytes were handed over. */
  stagedId: string
  type: MediaType
  facts: UploadedFacts
}

/** The part that uploads files and keeps their media_ids. What leaves it is masked. */
export type Media = ReturnType<typeof createMedia>

/** https://open.dingtalk.com/document/development/upload-media-files */
const OPERATION_ID = 'oapi POST /media/upload'
const TOLD_EVERY_MS = 80

/** Makes the media part. */
export function createMedia(ground: MediaGround) {
  const { requests, findProfile, staging, shelf, progress, now } = ground

  /** Uploads a file that was handed over; its copy is discarded whatever becomes of it. */
  async function upload(call: UploadCall): Promise<Uploaded> {
    const { callId, profileId, stagedId, type, facts } = call
    const { path, sizeBytes } = staging.find(stagedId)
    try {
      const profile = await findProfile(profileId)
      const outcome = await requests.send({
        callId,
        profileId,
        operationId: OPERATION_ID,
        values: { type, media: { name: facts.name, type: '', base64: '' } },
        extras: [],
        body: { as: 'fields' },
        attached: {
          part: 'media',
          path,
          name: facts.name,
          sizeBytes,
          sent: nowAndThen(sizeBytes, (sentBytes) =>
            progress({ callId, sentBytes, totalBytes: sizeBytes }),
          ),
        },
      })
      const mediaId = mediaIdIn(outcome)
      if (mediaId === null) return { outcome, entry: null }

      const { corpId, appKey, agentId, oapiAddress } = profile
      const app = { corpId, appKey, agentId, oapiAddress }
      const id = randomUUID()
      const entry = { ...facts, id, mediaId, type, sizeBytes, uploadedAt: now(), profileId, app }
      await shelf.add(entry)
      return { outcome, entry }
    } finally {
      await staging.discard(stagedId)
    }
  }

  return { upload }
}

function mediaIdIn({ answers, exchange }: Outcome): string | null {
  if (answers === 'token' || !verdictOf(exchange).accepted) return null
  return textOf(at(tryParseJson(exchange.response.body.text), 'media_id'))
}

function nowAndThen(total: number, tell: (sent: number) => void): (sent: number) => void {
  let toldAt = -TOLD_EVERY_MS
  return (sent) => {
    if (sent < total && performance.now() - toldAt < TOLD_EVERY_MS) return
    toldAt = performance.now()
    tell(sent)
  }
}
