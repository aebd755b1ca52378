import type { Outcome } from '../../../shared/exchange.ts'
import type { TokenDescription } from '../../../shared/token.ts'
import { BUSY, type Pending, REST, settled } from '../../pending.ts'
import type { SliceCreator } from '../../store.ts'

/** State and actions of the tokens that profiles hold. */
export interface TokensSlice {
  /** What is known of the AccessToken that each profile calls with, by profile id. */
  tokens: Record<string, TokenDescription>
  /** What the last deliberate fetch of each profile came to, by profile id. */
  tokenFetches: Record<string, Pending<Outcome>>
  /** Takes what main tells of a token; of those that calls do not go out with, nothing is kept. */
  takeToken: (description: TokenDescription) => void
  fetchToken: (profileId: string) => Promise<void>
  /** Forgets what the last fetch came to: the profile is another now. A late answer is dropped. */
  dropTokenFetch: (profileId: string) => void
  forgetToken: (profileId: string) => Promise<void>
}

/** Makes the tokens' slice. */
export const createTokensSlice: SliceCreator<TokensSlice> = (bridge) => (set, get) => {
  let lastFetch = 0
  const current = new Map<string, number>()

  function setFetch(profileId: string, fetch: Pending<Outcome>) {
    set({ tokenFetches: { ...get().tokenFetches, [profileId]: fetch } })
  }

  return {
    tokens: {},
    tokenFetches: {},
    takeToken: (description) => {
      const { profileId, kind } = description
      const profile = get().profiles.find(({ id }) => id === profileId)
      if (profile && kind !== profile.tokenSource) return
      set({ tokens: { ...get().tokens, [profileId]: description } })
    },
    fetchToken: async (profileId) => {
      if (get().tokenFetches[profileId]?.at === 'busy') return

      lastFetch += 1
      const fetch = lastFetch
      current.set(profileId, fetch)
      setFetch(profileId, BUSY)
      const result = await bridge.ask('tokens.fetch', { profileId })
      if (current.get(profileId) === fetch) setFetch(profileId, settled(result))
    },
    dropTokenFetch: (profileId) => {
      current.delete(profileId)
      setFetch(profileId, REST)
    },
    forgetToken: async (profileId) => {
      const result = await bridge.ask('tokens.forget', { profileId })
      if (result.ok) get().dropTokenFetch(profileId)
      else get().notify(result.failure)
    },
  }
}
