import type { InputProblem } from '../result.ts'

/** What is wrong with one thing that was typed for a request. */
export interface FieldProblem {
  /** Which part of the request it stands in. */
  part: 'fields' | 'extras' | 'body' | 'address'
  /** The field's name; of an extra its place among them, as in `2`. */
  field: string
  problem: InputProblem
  /** What the problem names: the variable that is not known, the header that may not be set. */
  detail?: string
}
