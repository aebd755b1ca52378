import { imageSize } from 'image-size'
import type { Exchange } from '../../shared/exchange.ts'
import {
  MOST_PICTURE_BYTES,
  MOST_PICTURE_PIXELS,
  type PictureKind,
  type WebPicture,
} from '../../shared/messages/preview/webPicture.ts'
import type { PlannedRequest } from '../../shared/plan.ts'
import { FailureError } from '../../shared/result.ts'

/** Sends a plan and gives what came back; throws where nothing did. */
export type Fetching = (
  plan: PlannedRequest,
  limits: { bytes: number; timeoutMs: number },
) => Promise<Exchange>

const TIMEOUT_MS = 10_000

/**
 * Fetches one picture that the user asked to see: without cookies, credentials or referrer, and
 * without following it elsewhere. What it is, its first bytes say; what its server says does not
 * count. Throws `invalid-input` for an address that is not of the web, and what an exchange throws.
 */
export async function fetchPicture(url: string, send: Fetching): Promise<WebPicture> {
  const plan: PlannedRequest = {
    method: 'GET',
    url: webAddress(url),
    headers: [['Accept', 'image/png, image/jpeg, image/gif, image/webp, image/bmp']],
    body: { kind: 'none' },
  }
  const { response } = await send(plan, { bytes: MOST_PICTURE_BYTES, timeoutMs: TIMEOUT_MS })
  const { status, body } = response
  if (status >= 300 && status < 400) return { ok: false, why: 'moved', status }
  if (status !== 200) return { ok: false, why: 'status', status }

  const bytes = Buffer.from(body.text, body.form === 'binary' ? 'base64' : 'utf8')
  const kind = kindOf(bytes)
  const size = kind === null ? null : sizeOf(bytes)
  if (kind === null || size === null) return { ok: false, why: 'not-a-picture', status }
  const { width: widthPx, height: heightPx } = size
  if (widthPx * heightPx > MOST_PICTURE_PIXELS) return { ok: false, why: 'too-many-pixels', status }
  return { ok: true, kind, base64: bytes.toString('base64'), widthPx, heightPx }
}

/** What each kind begins with, in Latin-1. */
const BEGINNINGS: Readonly<Record<PictureKind, RegExp>> = {
  png: /^\x89PNG\r\n/,
  jpg: /^\xff\xd8\xff/,
  gif: /^GIF8[79]a/,
  webp: /^RIFF[^]{4}WEBP/,
  bmp: /^BM[^]{4}\0{4}/,
}
const KINDS: readonly PictureKind[] = ['png', 'jpg', 'gif', 'webp', 'bmp']

function kindOf(bytes: Buffer): PictureKind | null {
  const start = bytes.toString('latin1', 0, 16)
  return KINDS.find((kind) => BEGINNINGS[kind].test(start)) ?? null
}

/** In pixels, `null` for what only begins like a picture. */
function sizeOf(bytes: Buffer): { width: number; height: number } | null {
  try {
    return imageSize(bytes)
  } catch {
    return null
  }
}

function webAddress(url: string): string {
  const read = URL.canParse(url) ? new URL(url) : null
  const isPlain = read !== null && read.username === '' && read.password === ''
  if (read === null || !isPlain || !['http:', 'https:'].includes(read.protocol)) {
    throw new FailureError({
      kind: 'invalid-input',
      field: 'url',
      problem: 'address-not-allowed',
      message: 'only pictures at http(s) addresses are fetched',
    })
  }
  read.hash = ''
  return read.href
}
