import type { Outcome } from '../../../shared/exchange.ts'
import type { SliceCreator } from '../../store.ts'

/** An answer of this session. */
export interface SessionAnswer {
  profileId: string
  operationId: string
  outcome: Outcome
}

/** The answers of this session, to compare with; gone when Dingbench closes. */
export interface AnswersSlice {
  /** The latest first. */
  answers: readonly SessionAnswer[]
  keepAnswer: (answer: SessionAnswer) => void
  /** Forgets an answer, by the id of its exchange. */
  dropAnswer: (exchangeId: string) => void
}

/** As many as anyone looks through. */
const MOST_ANSWERS = 50
/** What they may take together, in characters of their bodies; one answer is kept whatever its size. */
const MOST_CHARACTERS = 20_000_000

/** Makes the slice of the session's answers. */
export const createAnswersSlice: SliceCreator<AnswersSlice> = () => (set, get) => ({
  answers: [],
  keepAnswer: (answer) => set({ answers: withinBounds([answer, ...get().answers]) }),
  dropAnswer: (exchangeId) =>
    set({ answers: get().answers.filter(({ outcome }) => outcome.exchange.id !== exchangeId) }),
})

/** The latest answers that fit the bounds. */
export function withinBounds(answers: readonly SessionAnswer[]): SessionAnswer[] {
  let left = MOST_CHARACTERS
  return answers.slice(0, MOST_ANSWERS).filter(({ outcome }, index) => {
    left -= outcome.exchange.response.body.text.length
    return left >= 0 || index === 0
  })
}
