import type { Outcome } from '../../../shared/exchange.ts'
import type { TokenDescription } from '../../../shared/token.ts'
import { BUSY, type Pending, settled } from '../../pending.ts'
import type { SliceCreator } from '../../store.ts'

/** State and actions of the tokens that profiles hold. */
export interface TokensSlice {
  /** What is known of each profile's token, by profile id. */
  tokens: Record<string, TokenDescription>
  /** What the last deliberate fetch of each profile came to, by profile id. */
  tokenFetches: Record<string, Pending<Outcome>>
  /** Takes what main tells of a token. */
  takeToken: (description: TokenDescription) => void
  fetchToken: (profileId: string) => Promise<void>
  forgetToken: (profileId: string) => Promise<void>
}

/** Makes the tokens' slice. */
export const createTokensSlice: SliceCreator<TokensSlice> = (bridge) => (set, get) => {
  function setFetch(profileId: string, fetch: Pending<Outcome>) {
    set({ tokenFetches: { ...get().tokenFetches, [profileId]: fetch } })
  }

  return {
    tokens: {},
    tokenFetches: {},
    takeToken: (description) =>
      set({ tokens: { ...get().tokens, [description.profileId]: description } }),
    fetchToken: async (profileId) => {
      if (get().tokenFetches[profileId]?.at === 'busy') return

      setFetch(profileId, BUSY)
      setFetch(profileId, settled(await bridge.ask('tokens.fetch', { profileId })))
    },
    forgetToken: async (profileId) => {
      const result = await bridge.ask('tokens.forget', { profileId })
      if (!result.ok) get().notify(result.failure)
    },
  }
}
