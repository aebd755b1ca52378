import { TOKEN_SOURCES, type TokenSource } from './profile.ts'

/** What the user types to let an app in. A secret is left out when it is not typed anew. */
export interface Credentials {
  corpId: string
  appKey: string
  agentId: string
  corpSecret?: string
  appSecret?: string
  tokenSource: TokenSource
}

/** A field whose text may be looked at. */
export type CredentialField = 'corpId' | 'appKey' | 'agentId' | 'corpSecret' | 'appSecret'

/**
 * What is noticed of a text. From `corp-id` to `address`: what it looks like, where another thing
 * belongs. After them: what is wrong with it as a text.
 */
export type CredentialNoticeKind =
  | 'corp-id'
  | 'app-key'
  | 'suite-key'
  | 'agent-id'
  | 'secret'
  | 'access-token'
  | 'robot-token'
  | 'robot-secret'
  | 'address'
  | 'not-digits'
  | 'secret-too-short'
  | 'secret-too-long'
  | 'surrounding-space'
  | 'inner-space'
  | 'quoted'
  | 'labelled'
  | 'placeholder'
  | 'undefined-text'
  | 'not-ascii'
  | 'other-pair-filled'

/** One thing noticed. A warning only: DingTalk alone knows what it accepts. */
export interface CredentialNotice {
  field: CredentialField
  kind: CredentialNoticeKind
}

/** What a credential looks like, by its shape alone. */
export type CredentialShape =
  | 'robot-token'
  | 'address'
  | 'robot-secret'
  | 'access-token'
  | 'suite-key'
  | 'app-key'
  | 'corp-id'
  | 'agent-id'
  | 'secret'

type Row = readonly [kind: CredentialNoticeKind, pattern: RegExp]

/** Usual shapes, the narrower ones first. Observed in practice, promised nowhere. */
const SHAPES: (readonly [kind: CredentialShape, pattern: RegExp])[] = [
  ['robot-token', /^https?:.*\/robot\/send\b/i],
  ['address', /^https?:/i],
  ['robot-secret', /^SEC[0-9a-f]{32,}$/i],
  ['robot-token', /^[0-9a-f]{64}$/i],
  ['access-token', /^[0-9a-f]{32}$/i],
  ['suite-key', /^suite[0-9a-z]{8,}$/i],
  ['app-key', /^ding[0-9a-z]{16}$/i],
  ['corp-id', /^ding[0-9a-f]{24,36}$/i],
  ['agent-id', /^\d{4,}$/],
  ['secret', /^[\w-]{60,70}$/],
]

const BELONGS: Record<CredentialField, CredentialNoticeKind> = {
  corpId: 'corp-id',
  appKey: 'app-key',
  agentId: 'agent-id',
  corpSecret: 'secret',
  appSecret: 'secret',
}

const SECRET_LENGTH = 64

/** Faults of a text, whatever it should be. */
const FAULTS: Row[] = [
  ['inner-space', /\S[\s\u200B-\u200D\uFEFF]+\S/],
  ['quoted', /^(["'`“‘]).*["'`”’]$/s],
  ['labelled', /^["'{\s]*[a-z][\w .-]*["']?\s*[:=：](?!\/\/)\s*\S/i],
  ['placeholder', /^([<{[$%].*[>}\]%]|\$\w+|your[-_ ]?\w.*|x{3,}|[*•●]{3,}.*)$/i],
  ['undefined-text', /^(undefined|null|none|nil|nan|\[object \w+\])$/i],
  ['not-ascii', /[^\s\u0020-\u007E\u200B-\u200D\uFEFF]/],
]

const FIELDS = ['corpId', 'appKey', 'agentId', 'corpSecret', 'appSecret'] as const
const SPACE_AT_AN_END = /^[\s\u200B-\u200D\uFEFF]|[\s\u200B-\u200D\uFEFF]$/

/**
 * What looks mixed up in credentials, before any call is made: an AppKey where the CorpID belongs,
 * a robot's webhook token, a cut-off secret. Empty when nothing is noticed.
 */
export function checkCredentials(credentials: Credentials): CredentialNotice[] {
  const notices = FIELDS.flatMap((field) => {
    const kinds = noticed(field, credentials[field] ?? '')
    return kinds.map((kind) => ({ field, kind }))
  })
  const { id } = TOKEN_SOURCES[credentials.tokenSource]
  const other = id === 'corpId' ? 'appKey' : 'corpId'
  const isOtherFilled = credentials[id].trim() === '' && credentials[other].trim() !== ''
  return isOtherFilled ? [...notices, { field: id, kind: 'other-pair-filled' }] : notices
}

/** What a text looks like; `null` for no shape that is known. */
export function shapeOf(text: string): CredentialShape | null {
  return SHAPES.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

function noticed(field: CredentialField, text: string): CredentialNoticeKind[] {
  // Ids are trimmed when a profile is kept, secrets are not.
  const hasSpace = isSecret(field) && SPACE_AT_AN_END.test(text)
  const spaces: CredentialNoticeKind[] = hasSpace ? ['surrounding-space'] : []

  const trimmed = text.trim()
  if (trimmed === '') return spaces
  const faults = FAULTS.filter(([, pattern]) => pattern.test(trimmed)).map(([kind]) => kind)
  const bare = trimmed.replaceAll(/^["'`“‘]+|["'`”’]+$/g, '')
  return [...spaces, ...faults, ...misplaced(field, bare, faults.length > 0)]
}

function misplaced(
  field: CredentialField,
  text: string,
  hasFaults: boolean,
): CredentialNoticeKind[] {
  const shape = shapeOf(text)
  const isUnlike = shape !== null && shape !== BELONGS[field]
  if (isUnlike) return [shape]
  if (hasFaults) return []
  if (field === 'agentId') return /^\d+$/.test(text) ? [] : ['not-digits']
  return isSecret(field) ? wrongLength(text) : []
}

function wrongLength(secret: string): CredentialNoticeKind[] {
  if (secret.length === SECRET_LENGTH) return []
  return [secret.length < SECRET_LENGTH ? 'secret-too-short' : 'secret-too-long']
}

function isSecret(field: CredentialField): boolean {
  return field === 'corpSecret' || field === 'appSecret'
}
