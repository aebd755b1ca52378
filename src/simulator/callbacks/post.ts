import { text } from '../fields.ts'
import { isJsonObject, readJson, writeJson } from '../json.ts'
import { type Lock, seal, unseal } from './sealing.ts'

const PATIENCE_MS = 2500

/** What came of posting something to a callback. */
export type Posted =
  | { kind: 'accepted' }
  /** It answered, and not with `success` as it should be sealed. */
  | { kind: 'not-success' }
  | { kind: 'unreachable'; reason: string }

/** Posts something to a callback, sealed, and looks at what it answers. Never rejects. */
export async function postSealed(
  { url, ...lock }: Lock & { url: string },
  body: object,
  { now, signal }: { now: number; signal: AbortSignal },
): Promise<Posted> {
  const { encrypt, signature, timestamp, nonce } = seal(lock, writeJson(body), now)
  const address = new URL(url)
  // Which of the two names is read depends on how old the receiver is.
  const query = { signature, msg_signature: signature, timestamp, nonce }
  for (const [name, value] of Object.entries(query)) address.searchParams.append(name, value)
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: writeJson({ encrypt }),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    })
    const said = await response.text()
    if (response.status !== 200) return unreachable(`http code ${response.status}`)
    return isSuccess(lock, said) ? { kind: 'accepted' } : { kind: 'not-success' }
  } catch (error) {
    return unreachable(reasonOf(error))
  }
}

function isSuccess(lock: Lock, said: string): boolean {
  const answer = parsed(said)
  if (!isJsonObject(answer)) return false
  const sealed = {
    signature: text(answer['msg_signature']) ?? '',
    timestamp: text(answer['timeStamp']) ?? '',
    nonce: text(answer['nonce']) ?? '',
    encrypt: text(answer['encrypt']) ?? '',
  }
  return unseal(lock, sealed) === 'success'
}

function parsed(json: string): unknown {
  try {
    return readJson(json)
  } catch {
    return undefined
  }
}

function unreachable(reason: string): Posted {
  return { kind: 'unreachable', reason }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer in ${PATIENCE_MS} ms`
  const { cause } = error
  const isCoded = cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
  return isCoded ? String(cause.code) : error.message
}
