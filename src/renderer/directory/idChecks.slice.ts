import { textOf, tryParseJson } from '../../shared/losslessJson.ts'
import { at } from '../../shared/messages/json.ts'
import { verdictOf } from '../../shared/verdict.ts'
import type { SliceCreator } from '../store.ts'

/** Whether there is somebody of an id, as DingTalk answered. */
export type IdCheck =
  | { is: 'busy' }
  /** `active`: has logged in to DingTalk; departments are always. */
  | { is: 'known'; name: string; active: boolean }
  | { is: 'unknown' }
  /** There, but out of the app's range. */
  | { is: 'foreign' }
  /** The answer does not say it: why. */
  | { is: 'unsure'; code: string; words: string }

/** What an id is of. */
export type IdKind = 'person' | 'department' | 'group'

/** Ids that were looked up one by one. */
export interface IdChecksSlice {
  /** By profile, kind and id, as in `p1 person manager0001`. */
  idChecks: Readonly<Record<string, IdCheck>>
  /** Looks ids up, one call after the other; those that were looked up before are not asked again. */
  checkIds: (profileId: string, kind: IdKind, ids: readonly string[]) => Promise<void>
}

const READS = {
  /** https://open.dingtalk.com/document/development/query-user-details */
  person: { operationId: 'oapi POST /topapi/v2/user/get', field: 'userid' },
  /** https://open.dingtalk.com/document/development/query-department-details0-v2 */
  department: { operationId: 'oapi POST /topapi/v2/department/get', field: 'dept_id' },
  /** By its chatid. https://open.dingtalk.com/document/development/obtain-a-group-session */
  group: { operationId: 'oapi GET /chat/get', field: 'chatid' },
} as const
const UNKNOWN = new Set(['60121', '33012', '60003', '40009', '40016'])
const FOREIGN = new Set(['50002', '50004', '60127'])

/** Makes the slice of ids that were looked up. */
export const createIdChecksSlice: SliceCreator<IdChecksSlice> = (bridge) => (set, get) => {
  return {
    idChecks: {},
    checkIds: async (profileId, kind, ids) => {
      for (const id of ids) {
        const key = `${profileId} ${kind} ${id}`
        const before = get().idChecks[key]
        if (before !== undefined && before.is !== 'unsure') continue

        const callId = crypto.randomUUID()
        const put = (check: IdCheck) => set({ idChecks: { ...get().idChecks, [key]: check } })
        const { operationId, field } = READS[kind]
        put({ is: 'busy' })
        const input = { callId, profileId, operationId, values: { [field]: id } }
        const result = await bridge.ask('operations.send', input)
        if (!result.ok) {
          const { [key]: _busy, ...others } = get().idChecks
          set({ idChecks: others })
          get().notify(result.failure)
          return
        }
        const { exchange } = result.value
        const verdict = verdictOf(exchange)
        if (verdict.accepted) put(knownIn(exchange.response.body.text, id))
        else if (UNKNOWN.has(verdict.code)) put({ is: 'unknown' })
        else if (FOREIGN.has(verdict.code)) put({ is: 'foreign' })
        else put({ is: 'unsure', code: verdict.code, words: verdict.message })
      }
    },
  }
}

function knownIn(answer: string, id: string): IdCheck {
  const body = tryParseJson(answer)
  const result = at(body, 'result') ?? at(body, 'chat_info')
  const name = textOf(at(result, 'name')) ?? id
  return { is: 'known', name, active: at(result, 'active') !== false }
}
