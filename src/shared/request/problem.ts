import type { InputProblem } from '../result.ts'

/** Where a value stands within a field's JSON: names of members, places in lists. */
export type Path = readonly (string | number)[]

/** What is wrong with one thing that was typed for a request. */
export interface FieldProblem {
  /** Which part of the request it stands in. */
  part: 'fields' | 'extras' | 'body' | 'address'
  /** The field's name; of an extra its place among them, as in `2`. */
  field: string
  /** Where within the field's JSON, when it is not the field as a whole. */
  path?: Path
  problem: InputProblem
  /** What the problem names: the variable that is not known, the header that may not be set. */
  detail?: string
}

/** A field, or a place within its JSON, as it is written in code: `approvers[0].userIds`. */
export function pathText(field: string, path: Path = []): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`
    return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`
  })
  return field + steps.join('')
}
