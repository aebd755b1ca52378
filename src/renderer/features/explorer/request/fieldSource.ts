import type { Field, Operation } from '../../../../shared/catalog/operation.ts'
import { secretsTaken } from '../../../../shared/ground.ts'
import type { ProfileView } from '../../../../shared/profile.ts'
import type { SecretName } from '../../../../shared/result.ts'
import { masked } from './masked.ts'

/** Where the value of a field comes from when the user types none. */
export type FieldSource =
  /** From nowhere: it is typed, or not sent. */
  | { kind: 'typed' }
  /** An id of the profile, which may be overtyped. */
  | { kind: 'id'; value: string }
  /** A secret of the profile, never typed. */
  | { kind: 'secret'; shown: string }
  | { kind: 'secret-missing' }
  /** The id or secret of the pair that the profile does not use. */
  | { kind: 'other-pair' }

/** Where an operation's field takes its value from, with this profile. */
export function sourceOf(field: Field, operation: Operation, profile: ProfileView): FieldSource {
  const { from } = field
  if (from === undefined) return { kind: 'typed' }
  if (from === 'agentId') return idSource(profile.agentId)

  if (from === 'ssoSecret') return secretSource(from, profile)

  const pair = from === 'corpId' || from === 'corpSecret' ? 'corpSecret' : 'appSecret'
  const taken = secretsTaken(operation, profile)
  const offersPair = operation.fields.some((one) => one.from === pair)
  if (offersPair && taken.length > 0 && !taken.includes(pair)) return { kind: 'other-pair' }
  if (from === 'corpId' || from === 'appKey') return idSource(profile[from])

  return secretSource(from, profile)
}

function secretSource(from: SecretName, profile: ProfileView): FieldSource {
  const secret = profile.secrets.find(({ name }) => name === from)
  return secret ? { kind: 'secret', shown: masked(secret.tail) } : { kind: 'secret-missing' }
}

function idSource(value: string): FieldSource {
  return value === '' ? { kind: 'typed' } : { kind: 'id', value }
}
