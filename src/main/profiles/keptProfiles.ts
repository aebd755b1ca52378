import { join } from 'node:path'
import { z } from 'zod'
import type { SetAside } from '../../shared/contract.ts'
import { profileSchema } from '../../shared/profile.schema.ts'
import { SANDBOX_ID } from '../../shared/profile.ts'
import { FailureError, type SecretName } from '../../shared/result.ts'
import { openJsonFile } from '../jsonFile.ts'

const keptSecretSchema = z.strictObject({
  name: z.enum(['corpSecret', 'appSecret', 'ssoSecret', 'robotToken', 'robotSecret']),
  tail: z.string().max(8),
  storedAt: z.number(),
})
const keptProfileSchema = profileSchema.extend({ secrets: z.array(keptSecretSchema) })
const fileSchema = z.strictObject({
  profiles: z.array(keptProfileSchema).refine(hasDistinctIds, 'the ids are not distinct'),
})

/** What the file knows of a secret in the OS keychain. */
export type KeptSecret = z.infer<typeof keptSecretSchema>
/** A profile as `profiles.json` holds it: never with the value of a secret. */
export type KeptProfile = z.infer<typeof keptProfileSchema>

/** The profiles of `profiles.json`. */
export interface KeptProfiles {
  setAside: SetAside | null
  list: () => KeptProfile[]
  /** Throws `unknown-profile`. */
  find: (id: string) => KeptProfile
  add: (profile: KeptProfile) => Promise<void>
  /** Replaces a profile by what `compute` makes of it; throws `unknown-profile`. */
  change: (id: string, compute: (profile: KeptProfile) => KeptProfile) => Promise<KeptProfile>
  remove: (id: string) => Promise<void>
}

/** Opens `profiles.json`. Changes take effect one after another, none on an outdated list. */
export async function openKeptProfiles(
  dataFolder: string,
  now: () => number,
): Promise<KeptProfiles> {
  const file = await openJsonFile({
    path: join(dataFolder, 'profiles.json'),
    version: 1,
    schema: fileSchema,
    initial: { profiles: [] },
    now,
  })
  let turn: Promise<unknown> = Promise.resolve()

  function rewrite(compute: (profiles: KeptProfile[]) => KeptProfile[]): Promise<void> {
    const rewritten = turn.then(() => file.write({ profiles: compute(file.value.profiles) }))
    turn = rewritten.catch(() => {})
    return rewritten
  }

  return {
    setAside: file.setAside,
    list: () => file.value.profiles,
    find: (id) => findIn(file.value.profiles, id),
    add: (profile) => rewrite((profiles) => [...profiles, profile]),
    change: async (id, compute) => {
      await rewrite((profiles) => {
        const changed = compute(findIn(profiles, id))
        return profiles.map((one) => (one.id === id ? changed : one))
      })
      return findIn(file.value.profiles, id)
    },
    remove: (id) => rewrite((profiles) => profiles.filter((one) => one.id !== id)),
  }
}

/** A profile without its entry for a secret, and with the given one instead. */
export function withSecret(
  profile: KeptProfile,
  name: SecretName,
  secret: KeptSecret | null,
): KeptProfile {
  const others = profile.secrets.filter((one) => one.name !== name)
  return { ...profile, secrets: secret === null ? others : [...others, secret] }
}

function findIn(profiles: KeptProfile[], id: string): KeptProfile {
  const found = profiles.find((one) => one.id === id)
  if (found !== undefined) return found
  throw new FailureError({
    kind: 'invalid-input',
    field: 'profileId',
    problem: 'unknown-profile',
    message: 'there is no profile of this id',
  })
}

function hasDistinctIds(profiles: { id: string }[]): boolean {
  const ids = new Set(profiles.map(({ id }) => id))
  return ids.size === profiles.length && !ids.has(SANDBOX_ID)
}
