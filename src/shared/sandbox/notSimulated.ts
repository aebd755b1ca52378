import type { HeaderLine } from '../exchange.ts'

const NAME = 'X-Dingbench-Sandbox'
const VALUE = 'not-simulated'

/** The header by which the sandbox says that it has no such operation, whatever DingTalk has. */
export const NOT_SIMULATED: HeaderLine = [NAME, VALUE]

/** Whether an answer is the sandbox's word that it does not simulate what was asked. */
export function isNotSimulated(headers: readonly HeaderLine[]): boolean {
  return headers.some(
    ([name, value]) => name.toLowerCase() === NAME.toLowerCase() && value === VALUE,
  )
}
