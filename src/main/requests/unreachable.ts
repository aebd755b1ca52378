import { type Failure, FailureError } from '../../shared/result.ts'

/**
 * The failure behind an error of the network layer. Only its code and a sentence without address
 * leave: the error itself holds the request, and with it the token.
 */
export function failureBehind(error: unknown, url: string, signal: AbortSignal): FailureError {
  if (error instanceof FailureError) return error
  if (signal.aborted) return new FailureError({ kind: 'cancelled' })

  const code = codeOf(error)
  const failure: Failure = { kind: 'unreachable', code, host: hostOf(url), message: wordsOf(error) }
  return new FailureError(failure)
}

/** The system's code lies deeper than the library's own. */
function codeOf(error: unknown): string {
  const own = error instanceof Error && 'code' in error ? String(error.code) : ''
  const deeper = error instanceof Error && error.cause instanceof Error ? codeOf(error.cause) : ''
  const isVague = own === '' || own.startsWith('ERR_GOT')
  return (isVague && deeper !== '' ? deeper : own) || deeper || 'unknown'
}

/** The words without anything that could carry a query or a header. */
function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : ''
  return words.replace(/\S*(:\/\/|[?&=])\S*/g, '…').slice(0, 200)
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}
