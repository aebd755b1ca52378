/** Why an input was refused. The window turns each into a sentence of the user's language. */
export type InputProblem =
  | 'unknown-command'
  | 'unknown-profile'
  | 'unknown-operation'
  | 'malformed'
  | 'required'
  | 'not-an-integer'
  | 'not-a-number'
  | 'not-a-boolean'
  | 'not-json'
  | 'not-a-text'
  | 'not-a-list'
  | 'not-an-object'
  | 'not-a-choice'
  | 'not-in-range'
  | 'too-long'
  | 'too-many'
  | 'address-not-allowed'
  | 'built-in-profile'
  | 'already-under-way'
  | 'unknown-message'
  | 'nothing-to-ask'
  | 'not-recallable'
  /** A `{{name}}` that stands for nothing. */
  | 'unknown-variable'
  /** A header that Dingbench or the connection sets itself. */
  | 'header-automatic'
  /** Where the token goes by itself. */
  | 'token-automatic'
  /** Characters that a header cannot hold. */
  | 'not-in-header'
  | 'twice'

/** What keeps the OS keychain from answering. */
export type KeychainReason = 'absent' | 'locked' | 'refused' | 'full' | 'unknown'

/** The secrets that a profile can have. Their values live in the OS keychain only. */
export type SecretName = 'corpSecret' | 'appSecret' | 'ssoSecret' | 'robotToken' | 'robotSecret'

/**
 * Why there is no answer to show. A refusal by DingTalk is not a failure: it is an answer
 * (see `Exchange` and `verdictOf`).
 */
export type Failure =
  /** The input was refused before anything was done. `field` is a dotted path, '' for the whole. */
  | { kind: 'invalid-input'; field: string; problem: InputProblem; message: string }
  /** The sender is not our own window. */
  | { kind: 'foreign-sender' }
  /** The profile lacks what the call needs: a secret, or an id such as CorpID or AppKey. */
  | { kind: 'no-credential'; profileId: string; missing: SecretName | 'corpId' | 'appKey' }
  /** The profile has no living token, and its renewal is left to the user. */
  | { kind: 'token-needed'; profileId: string; because: 'none' | 'expired' | 'refused' }
  /** The OS keychain did not do what was asked. `message` holds its own words. */
  | { kind: 'keychain'; reason: KeychainReason; message: string }
  /** A file of ours cannot be read or written. `file` is its name, without folder. */
  | { kind: 'storage'; file: string; code: string; message: string }
  /** No answer came: DNS, refused connection, TLS, time-out. `code` is the system's own. */
  | { kind: 'unreachable'; code: string; host: string; message: string }
  /** The user cancelled. */
  | { kind: 'cancelled' }
  /** The answer is larger than we take; `what` says whether as sent or when unpacked. */
  | { kind: 'too-large'; what: 'sent' | 'unpacked'; limitBytes: number }
  /** A defect of Dingbench. The log holds the details under `reference`. */
  | { kind: 'bug'; reference: string }

/** What every command answers: the value, or why there is none. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure }

/** Carries a `Failure` from where it becomes known to the door, the only place that catches it. */
export class FailureError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.kind)
    this.name = 'FailureError'
    this.failure = failure
  }
}

/** Closes a `switch` over a union: a forgotten case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}
