import type { Operation } from './catalog/operation.ts'
import type { Ground } from './plan.ts'
import { type Variables, variablesOf } from './request/variables.ts'
import { type Profile, TOKEN_SOURCES } from './profile.ts'
import type { SecretName } from './result.ts'

/**
 * The secrets that an operation takes from the profile. Of an operation that takes either pair, as
 * `/gettoken` does, the pair that the profile uses.
 */
export function secretsTaken(operation: Operation, profile: Profile): SecretName[] {
  const names = operation.fields.flatMap(({ from }) =>
    from === 'corpSecret' || from === 'appSecret' || from === 'ssoSecret' ? [from] : [],
  )
  const distinct = [...new Set(names)]
  return distinct.length < 2 ? distinct : [TOKEN_SOURCES[profile.tokenSource].secret]
}

/**
 * What the profile adds to a request: addresses, token, and the ids and secrets that the
 * operation takes from it, and the variables. The window gives masked stand-ins for the secrets,
 * main the real ones.
 */
export function groundFor(
  operation: Operation,
  profile: Profile,
  token: string | null,
  secrets: Partial<Record<SecretName, string>>,
  own: Variables = {},
): Ground {
  const { oapiAddress, apiAddress, corpId, appKey, agentId } = profile
  const taken = secretsTaken(operation, profile)
  const pairs = [
    ['corpId', corpId, 'corpSecret'],
    ['appKey', appKey, 'appSecret'],
  ] as const

  const credentials: Ground['credentials'] = agentId === '' ? {} : { agentId }
  for (const [idName, id, secretName] of pairs) {
    const isOtherPair =
      taken.length > 0 && !taken.includes(secretName) && takes(operation, secretName)
    if (id !== '' && !isOtherPair) credentials[idName] = id
    const secret = secrets[secretName]
    if (secret !== undefined && taken.includes(secretName)) credentials[secretName] = secret
  }
  if (secrets.ssoSecret !== undefined && taken.includes('ssoSecret')) {
    credentials.ssoSecret = secrets.ssoSecret
  }
  return { oapiAddress, apiAddress, token, credentials, variables: variablesOf(profile, own) }
}

function takes(operation: Operation, name: SecretName): boolean {
  return operation.fields.some(({ from }) => from === name)
}
