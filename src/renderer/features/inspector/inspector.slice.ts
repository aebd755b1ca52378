import type { Renewal } from '../../../shared/renewal.ts'
import type { Result } from '../../../shared/result.ts'
import type { TokenDescription } from '../../../shared/token.ts'
import type { TokenKind } from '../../../shared/tokenKinds.ts'
import type { TokenLook } from '../../../shared/tokenLook.ts'
import { BUSY, type Pending, REST, settled } from '../../pending.ts'
import { selectedProfile } from '../../selectedProfile.ts'
import type { SliceCreator } from '../../store.ts'

/** State and actions of the token inspector. A token itself is never part of it. */
export interface InspectorSlice {
  /** What the last look at the selected profile's tokens showed; it stays while another is under way. */
  tokenLook: Pending<TokenLook>
  /** Tokens whose end is near, until their notice is closed. */
  endings: TokenDescription[]
  /** Looks at the selected profile's tokens. */
  lookAtTokens: () => Promise<void>
  /** Takes what main tells; looks again when the inspector is in sight. */
  takeTokensHappened: (profileId: string | null) => void
  takeEnding: (ending: TokenDescription) => void
  closeEnding: (ending: TokenDescription) => void
  chooseRenewal: (profileId: string, renewal: Renewal) => Promise<void>
  /** Ends a token of the sandbox now. */
  expireToken: (profileId: string, kind: TokenKind) => Promise<void>
  /** The token in full, for as long as a button is held; kept nowhere here. */
  revealToken: (profileId: string, kind: TokenKind) => Promise<Result<string | null>>
  /** Has main copy the token; answers whether it did. */
  copyToken: (profileId: string, kind: TokenKind) => Promise<boolean>
}

/** Makes the inspector's slice. */
export const createInspectorSlice: SliceCreator<InspectorSlice> = (bridge) => (set, get) => {
  let isLooking = false
  let isStale = false

  return {
    tokenLook: REST,
    endings: [],
    lookAtTokens: async () => {
      isStale = true
      if (isLooking) return

      isLooking = true
      while (isStale) {
        isStale = false
        const { id: profileId } = selectedProfile(get())
        const { tokenLook } = get()
        // What is known of another profile must not stand under this one's name.
        const isShown = tokenLook.at === 'done' && tokenLook.value.profileId === profileId
        if (!isShown) set({ tokenLook: BUSY })
        const look = settled(await bridge.ask('tokens.look', { profileId }))
        if (selectedProfile(get()).id === profileId) set({ tokenLook: look })
        else isStale = true
      }
      isLooking = false
    },
    takeTokensHappened: (profileId) => {
      const isMeant = profileId === null || profileId === selectedProfile(get()).id
      if (isMeant && get().screen === 'inspector') void get().lookAtTokens()
    },
    takeEnding: (ending) => set({ endings: [...others(get().endings, ending), ending] }),
    closeEnding: (ending) => set({ endings: others(get().endings, ending) }),
    chooseRenewal: async (profileId, renewal) => {
      const result = await bridge.ask('tokens.chooseRenewal', { profileId, renewal })
      if (!result.ok) get().notify(result.failure)
    },
    expireToken: async (profileId, kind) => {
      const result = await bridge.ask('tokens.expire', { profileId, kind })
      if (!result.ok) get().notify(result.failure)
    },
    revealToken: (profileId, kind) => bridge.ask('tokens.reveal', { profileId, kind }),
    copyToken: async (profileId, kind) => {
      const result = await bridge.ask('tokens.copy', { profileId, kind })
      if (!result.ok) get().notify(result.failure)
      return result.ok && result.value
    },
  }
}

function others(endings: TokenDescription[], { profileId, kind }: TokenDescription) {
  return endings.filter((one) => one.profileId !== profileId || one.kind !== kind)
}
