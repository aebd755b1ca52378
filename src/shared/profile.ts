import type { z } from 'zod'
import type { profileDraftSchema, profileSchema } from './profile.schema.ts'
import type { SecretName } from './result.ts'

/** The official address of the legacy generation. https://open.dingtalk.com/document/development/server-api-calling-guide */
export const OAPI_ADDRESS = 'https://oapi.dingtalk.com'
/** The official address of the new generation. */
export const API_ADDRESS = 'https://api.dingtalk.com'
/** The id of the profile that is always there and talks to the simulator inside the app. */
export const SANDBOX_ID = 'sandbox'

/** The endpoints that lend an app its AccessToken, and which ids and secret each takes. */
export const TOKEN_SOURCES = {
  'gettoken-corp': { id: 'corpId', secret: 'corpSecret' },
  'gettoken-app': { id: 'appKey', secret: 'appSecret' },
  'oauth2-app': { id: 'appKey', secret: 'appSecret' },
} as const satisfies Record<string, { id: 'corpId' | 'appKey'; secret: SecretName }>

/** Which endpoint a profile takes its AccessToken from. */
export type TokenSource = keyof typeof TOKEN_SOURCES

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * Whether Dingbench may send credentials to this base address: https anywhere, plain http only to
 * this machine; no user name, query or fragment in it.
 */
export function isAllowedBaseAddress(address: string): boolean {
  if (!URL.canParse(address)) return false

  const url = new URL(address)
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname))
}

/** What the user enters for an enterprise app. */
export type ProfileDraft = z.infer<typeof profileDraftSchema>
/** An enterprise app that the user entered. */
export type Profile = z.infer<typeof profileSchema>
/** Rehearsal, test organisation, or the live one. */
export type ProfileKind = Profile['kind']

/** A secret as it may be shown: never its value. */
export interface SecretDescription {
  name: SecretName
  /** The last characters, at most four; '' for a secret too short to show any. */
  tail: string
  /** Milliseconds since 1970. */
  storedAt: number
  /** `session`: held in memory and gone when Dingbench closes. `built-in`: the simulator's own. */
  keptIn: 'keychain' | 'session' | 'built-in'
}

/** A profile with what may be shown of its secrets. */
export interface ProfileView extends Profile {
  secrets: SecretDescription[]
  /** True for the sandbox, which cannot be edited or deleted. */
  builtIn: boolean
}

/** What may be edited of a profile. */
export function draftOf(profile: Profile): ProfileDraft {
  const { name, kind, corpId, agentId, appKey, tokenSource, oapiAddress, apiAddress } = profile
  const draft = { name, kind, corpId, agentId, appKey, tokenSource, oapiAddress, apiAddress }
  const { robotKeywords } = profile
  return robotKeywords ? { ...draft, robotKeywords } : draft
}
