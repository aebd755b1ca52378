import { SANDBOX_ID } from '../../shared/profile.ts'
import type { Renewal } from '../../shared/renewal.ts'
import { FailureError } from '../../shared/result.ts'
import type { ServerClock } from '../../shared/serverClock.ts'
import type { TokenKind } from '../../shared/tokenKinds.ts'
import type { TokenLook } from '../../shared/tokenLook.ts'
import type { ClipboardCopy } from './clipboardCopy.ts'
import type { Timeline } from './timeline.ts'
import type { Tokens } from './tokens.ts'

/** What the desk needs from the parts around it. */
export interface TokenDeskGround {
  tokens: Pick<Tokens, 'descriptionsOf' | 'reveal' | 'expire'>
  timeline: Timeline
  /** `null` where the shell has no clipboard. */
  clipboard: ClipboardCopy | null
  serverClocks: (profileId: string) => ServerClock[]
  /** Throws `unknown-profile`. */
  findProfile: (profileId: string) => Promise<unknown>
  invalidateSandbox: () => Promise<void>
  now: () => number
}

/** The part that answers the token inspector. */
export type TokenDesk = ReturnType<typeof createTokenDesk>

/** Makes the desk over the tokens and their timeline. */
export function createTokenDesk(ground: TokenDeskGround) {
  const { tokens, timeline, clipboard, now } = ground

  return {
    look: async (profileId: string): Promise<TokenLook> => {
      await ground.findProfile(profileId)
      return {
        profileId,
        tokens: tokens.descriptionsOf(profileId),
        events: timeline.of(profileId),
        renewal: timeline.renewalOf(profileId),
        serverClocks: ground.serverClocks(profileId),
        unsaved: timeline.unsaved(),
      }
    },
    reveal: (profileId: string, kind: TokenKind): string | null =>
      tokens.reveal(profileId, kind, 'revealed'),
    copy: async (profileId: string, kind: TokenKind): Promise<boolean> => {
      if (clipboard === null) throw badInput('clipboard', 'this shell has no clipboard')
      const token = tokens
        .descriptionsOf(profileId)
        .find((one) => one.kind === kind && one.tail !== '')
      const value = token ? tokens.reveal(profileId, kind, 'copied') : null
      if (!token || value === null) return false

      const { tail, fingerprint } = token
      await clipboard.copy(value, (came) =>
        timeline.record({
          what: 'clipboard',
          at: now(),
          profileId,
          kind,
          tail,
          fingerprint,
          came,
        }),
      )
      return true
    },
    chooseRenewal: async (profileId: string, renewal: Renewal): Promise<void> => {
      await ground.findProfile(profileId)
      timeline.chooseRenewal(profileId, renewal)
      timeline.record({ what: 'renewal', at: now(), profileId, renewal })
    },
    /** Throws `invalid-input` for any profile but the sandbox: no other's tokens can be ended. */
    expire: async (profileId: string, kind: TokenKind): Promise<void> => {
      if (profileId !== SANDBOX_ID) throw badInput('profileId', 'only the sandbox ends its tokens')
      await ground.invalidateSandbox()
      tokens.expire(profileId, kind)
    },
    /** Drops all that is kept of a profile which was deleted. */
    erase: (profileId: string): void => timeline.erase(profileId),
  }
}

function badInput(field: string, message: string): FailureError {
  return new FailureError({ kind: 'invalid-input', field, problem: 'not-a-choice', message })
}
