import type { Outcome } from '../../../shared/exchange.ts'
import type { TokenDescription } from '../../../shared/token.ts'
import { TOKEN_KIND_NAMES, type TokenKind } from '../../../shared/tokenKinds.ts'
import { BUSY, type Pending, REST, settled } from '../../pending.ts'
import type { App, SliceCreator } from '../../store.ts'

/** State and actions of the tokens that profiles hold. */
export interface TokensSlice {
  /** What is known of the AccessToken that each profile calls with, by profile id. */
  tokens: Record<string, TokenDescription>
  /** What the last deliberate fetch came to, by `fetchKey`: a profile's id for its AccessToken. */
  tokenFetches: Record<string, Pending<Outcome>>
  /** Takes what main tells of a token; of those that calls do not go out with, nothing is kept. */
  takeToken: (description: TokenDescription) => void
  /** Fetches now: the AccessToken that calls use, unless another kind is named. */
  fetchToken: (profileId: string, kind?: TokenKind) => Promise<void>
  /** Forgets what the last fetch came to: the profile is another now. A late answer is dropped. */
  dropTokenFetch: (profileId: string) => void
  /** Forgets all that is held of a profile, or one kind. */
  forgetToken: (profileId: string, kind?: TokenKind) => Promise<void>
}

/** Under which key the fetches of a kind are found. */
export function fetchKey(
  { profiles }: Pick<App, 'profiles'>,
  profileId: string,
  kind: TokenKind | undefined,
): string {
  const profile = profiles.find(({ id }) => id === profileId)
  return kind === undefined || kind === profile?.tokenSource ? profileId : `${profileId} ${kind}`
}

/** Makes the tokens' slice. */
export const createTokensSlice: SliceCreator<TokensSlice> = (bridge) => (set, get) => {
  let lastFetch = 0
  const current = new Map<string, number>()

  function setFetch(key: string, fetch: Pending<Outcome>) {
    set({ tokenFetches: { ...get().tokenFetches, [key]: fetch } })
  }

  return {
    tokens: {},
    tokenFetches: {},
    takeToken: (description) => {
      const { profileId, kind } = description
      get().takeTokensHappened(profileId)
      const profile = get().profiles.find(({ id }) => id === profileId)
      if (profile && kind !== profile.tokenSource) return
      set({ tokens: { ...get().tokens, [profileId]: description } })
    },
    fetchToken: async (profileId, kind) => {
      const key = fetchKey(get(), profileId, kind)
      if (get().tokenFetches[key]?.at === 'busy') return

      lastFetch += 1
      const fetch = lastFetch
      current.set(key, fetch)
      setFetch(key, BUSY)
      const result = await bridge.ask('tokens.fetch', { profileId, ...(kind && { kind }) })
      if (current.get(key) === fetch) setFetch(key, settled(result))
    },
    dropTokenFetch: (profileId) => {
      for (const key of [profileId, ...TOKEN_KIND_NAMES.map((kind) => `${profileId} ${kind}`)]) {
        if (current.delete(key)) setFetch(key, REST)
      }
    },
    forgetToken: async (profileId, kind) => {
      const result = await bridge.ask('tokens.forget', { profileId, ...(kind && { kind }) })
      if (result.ok) get().dropTokenFetch(profileId)
      else get().notify(result.failure)
    },
  }
}
