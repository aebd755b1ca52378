import type { FieldProblem } from '../../../../shared/request/problem.ts'
import { inputProblemText } from '../../../i18n/failureText.ts'
import type { Language } from '../../../i18n/messages.ts'

/** What is wrong with something typed, in a sentence; what it is about stands in front. */
export function problemText(
  { problem, detail }: Pick<FieldProblem, 'problem' | 'detail'>,
  language: Language,
): string {
  const words = inputProblemText(problem, language)
  if (detail === undefined) return words
  return `${problem === 'unknown-variable' ? `{{${detail}}}` : detail}: ${words}`
}
