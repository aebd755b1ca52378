import type { Variable } from '../../shared/sandbox/view.ts'

/** Variables of the environment, with only the tails of what is secret. */
export function maskedVariables(
  variables: readonly Variable[],
  tailOf: (secret: string) => string,
): Variable[] {
  return variables.map((one) => (one.isSecret ? { ...one, value: tailOf(one.value) } : one))
}
