import { tryParseJson } from '../../shared/losslessJson.ts'
import type { Bridge } from '../../shared/contract.ts'
import type { Failure } from '../../shared/result.ts'
import { verdictOf } from '../../shared/verdict.ts'
import { BUSY, type Pending } from '../pending.ts'
import type { SliceCreator } from '../store.ts'
import {
  departmentsIn,
  type Department,
  foundIn,
  nextCursorIn,
  peopleIn,
  type Person,
} from './directory.ts'
import { personIn } from './personIn.ts'

/** Why a list could not be read: no answer, or DingTalk's refusal. */
export type ReadFailure = Failure | { kind: 'refused'; code: string; words: string }

/** A list that was read, and when, in ms since 1970. */
export interface ReadList<T> {
  rows: T[]
  readAt: number
}

type Reading<T> =
  Exclude<Pending<ReadList<T>>, { at: 'failed' }> | { at: 'failed'; failure: ReadFailure }

/** Departments and people read for picking, by profile. */
export interface DirectorySlice {
  departmentsOf: Record<string, Reading<Department>>
  /** By profile and department, as in `p1 42`. */
  peopleOf: Record<string, Reading<Person>>
  /** Reads all departments, unless they were read within ten minutes. `anew` reads them anyway. */
  readDepartments: (profileId: string, anew?: boolean) => Promise<void>
  readPeople: (profileId: string, departmentId: string, anew?: boolean) => Promise<void>
  /** People found by name in the whole enterprise, by profile and words, as in `p1 wei`. */
  foundPeople: Record<string, Reading<Person> | undefined>
  /**
   * Searches people, and looks up the names of those that nobody has read yet: a call each. Does
   * nothing when it was done within ten minutes.
   */
  searchPeople: (profileId: string, words: string) => Promise<void>
}

const FRESH_MS = 600_000
const PAGE_SIZE = 100
/** More are not offered: the words can be made longer. */
const MOST_FOUND = 20
/** Of a department with more people, those that come first are offered. */
const MOST_PAGES = 10

/** Makes the slice of what is read for picking. Nothing is read unless an action asks. */
export const createDirectorySlice: SliceCreator<DirectorySlice> = (bridge) => (set, get) => {
  return {
    departmentsOf: {},
    peopleOf: {},
    readDepartments: async (profileId, anew = false) => {
      if (!anew && isFresh(get().departmentsOf[profileId])) return

      const put = (reading: Reading<Department>) =>
        set({ departmentsOf: { ...get().departmentsOf, [profileId]: reading } })
      put(BUSY)
      const answer = await read(bridge, profileId, 'oapi GET /department/list', {
        fetch_child: 'true',
      })
      put(answer.ok ? done(departmentsIn(answer.body)) : { at: 'failed', failure: answer.failure })
    },
    readPeople: async (profileId, departmentId, anew = false) => {
      const key = `${profileId} ${departmentId}`
      if (!anew && isFresh(get().peopleOf[key])) return

      const put = (reading: Reading<Person>) =>
        set({ peopleOf: { ...get().peopleOf, [key]: reading } })
      put(BUSY)
      const people: Person[] = []
      let cursor: string | null = '0'
      for (let page = 0; page < MOST_PAGES && cursor !== null; page += 1) {
        const answer = await read(bridge, profileId, 'oapi POST /topapi/user/listsimple', {
          dept_id: departmentId,
          cursor,
          size: String(PAGE_SIZE),
        })
        if (!answer.ok) {
          put({ at: 'failed', failure: answer.failure })
          return
        }
        people.push(...peopleIn(answer.body))
        cursor = nextCursorIn(answer.body)
      }
      put(done(people))
    },
    foundPeople: {},
    searchPeople: async (profileId, words) => {
      const key = `${profileId} ${words}`
      if (isFresh(get().foundPeople[key])) return

      const put = (reading: Reading<Person>) =>
        set({ foundPeople: { ...get().foundPeople, [key]: reading } })
      put(BUSY)
      const answer = await read(bridge, profileId, 'api POST /v1.0/contact/users/search', {
        queryWord: words,
        offset: '0',
        size: String(MOST_FOUND),
      })
      if (!answer.ok) {
        put({ at: 'failed', failure: answer.failure })
        return
      }
      const { ids } = foundIn(answer.body)
      const unnamed = ids.filter((id) => personIn(get(), profileId, id) === null)
      await get().checkIds(profileId, 'person', unnamed)
      put(done(ids.map((id) => ({ id, name: personIn(get(), profileId, id) ?? id }))))
    },
  }
}

function done<T>(rows: T[]): Reading<T> {
  return { at: 'done', value: { rows, readAt: Date.now() } }
}

/** Under way, or read not long ago. */
function isFresh(reading: Reading<unknown> | undefined): boolean {
  if (reading?.at === 'busy') return true
  return reading?.at === 'done' && Date.now() - reading.value.readAt < FRESH_MS
}

/** What DingTalk answers to an operation, or why there is nothing to read. */
async function read(
  bridge: Bridge,
  profileId: string,
  operationId: string,
  values: Record<string, string>,
): Promise<{ ok: true; body: unknown } | { ok: false; failure: ReadFailure }> {
  const callId = crypto.randomUUID()
  const result = await bridge.ask('operations.send', { callId, profileId, operationId, values })
  if (!result.ok) return result

  const { exchange } = result.value
  const verdict = verdictOf(exchange)
  if (verdict.accepted) return { ok: true, body: tryParseJson(exchange.response.body.text) }
  return { ok: false, failure: { kind: 'refused', code: verdict.code, words: verdict.message } }
}
