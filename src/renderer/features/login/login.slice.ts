import {
  codeIn,
  isAdminWay,
  LOGIN_CODE_LIFETIME_MS,
  type LoginRun,
  type LoginWay,
} from '../../../shared/login.ts'
import type { Failure } from '../../../shared/result.ts'
import { BUSY, type Pending, REST, settled } from '../../pending.ts'
import type { SliceCreator } from '../../store.ts'

/** The authorisation code at hand. Once it was used its text is gone and only the tail is left. */
export interface HeldCode {
  text: string
  /** This machine's clock, milliseconds since 1970; `null` for a code that came from elsewhere. */
  expiresAt: number | null
  isUsed: boolean
}

/** State and actions of the login-free bench. */
export interface LoginSlice {
  loginWay: LoginWay
  loginCode: HeldCode
  loginRun: Pending<LoginRun>
  /** Why minting failed, if it did. */
  mintFailure: Failure | null
  chooseLoginWay: (way: LoginWay) => void
  /** Takes a code as typed; of a pasted address, the code in it. */
  typeLoginCode: (typed: string) => void
  /** Makes a code of the way's kind for a person of the sandbox. */
  mintLoginCode: (userId: string) => Promise<boolean>
  /** Takes all steps with the code, which is used up by it. */
  runLogin: (profileId: string) => Promise<void>
  cancelLogin: () => Promise<void>
}

const NO_CODE: HeldCode = { text: '', expiresAt: null, isUsed: false }
const SHOWN_TAIL = 4

/** Makes the slice of the login-free bench. */
export const createLoginSlice: SliceCreator<LoginSlice> = (bridge) => (set, get) => {
  let lastRun = 0
  const callId = () => `login-${lastRun}`

  return {
    loginWay: 'current',
    loginCode: NO_CODE,
    loginRun: REST,
    mintFailure: null,
    chooseLoginWay: (loginWay) => set({ loginWay }),
    typeLoginCode: (typed) => set({ loginCode: { ...NO_CODE, text: codeIn(typed) } }),
    mintLoginCode: async (userId) => {
      set({ mintFailure: null })
      const kind = isAdminWay(get().loginWay) ? 'sso' : 'app'
      const result = await bridge.ask('simulator.mintLoginCode', { userId, kind })
      if (!result.ok) {
        set({ mintFailure: result.failure })
        return false
      }

      // Counted by this machine's clock: the simulator's may have been moved.
      const expiresAt = Date.now() + LOGIN_CODE_LIFETIME_MS
      set({ loginCode: { text: result.value.code, expiresAt, isUsed: false } })
      return true
    },
    runLogin: async (profileId) => {
      const { loginCode, loginWay, loginRun } = get()
      if (loginRun.at === 'busy' || loginCode.text === '' || loginCode.isUsed) return

      lastRun += 1
      const mine = callId()
      set({ loginRun: BUSY })
      const input = { callId: mine, profileId, way: loginWay, code: loginCode.text }
      const result = await bridge.ask('login.run', input)
      if (mine !== callId()) return

      set({ loginRun: settled(result) })
      const wasAsked = result.ok && result.value.steps.some(({ name }) => name === 'identity')
      if (wasAsked && get().loginCode === loginCode) set({ loginCode: usedUp(loginCode) })
    },
    cancelLogin: async () => {
      if (get().loginRun.at !== 'busy') return
      const mine = callId()
      lastRun += 1
      set({ loginRun: { at: 'failed', failure: { kind: 'cancelled' } } })
      const result = await bridge.ask('login.cancel', { callId: mine })
      if (!result.ok) get().notify(result.failure)
    },
  }
}

/** What is left of a code that was used: enough to tell it from others. */
function usedUp({ text, expiresAt }: HeldCode): HeldCode {
  return { text: `••••${text.slice(-SHOWN_TAIL)}`, expiresAt, isUsed: true }
}
