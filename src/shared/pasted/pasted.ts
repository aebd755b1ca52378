import { type Container, findValue, plainName, type Found } from './found.ts'
import { isProbed, kindOf, type PastedKind } from './kinds.ts'
import { type TextFault, undoInvisible, undoLayers } from './undo.ts'

/** Where a token was sent to that does not read it there. */
export type PlaceFault = 'query-on-new-host' | 'header-on-legacy-host' | 'authorization-header'

/** What a pasted text turned out to be. */
export interface PastedReading {
  /** What is left when everything around it is taken off: what would be sent. */
  value: string
  kind: PastedKind
  /** What the text was that held it. */
  container: Container
  /** What it was called there, '' without a name. */
  name: string
  faults: (TextFault | PlaceFault)[]
  /** Whether it may be sent as a token. */
  canProbe: boolean
}

/** A token in another token: an answer that was encoded and put where its token belongs. */
const MOST_NESTED = 2

/**
 * Reads what somebody took for a token: the value itself, or an address, a header line, a curl
 * command or a JSON answer that holds one; undoes what was wrong with it as a text and guesses by
 * name and shape what it is. Only DingTalk knows whether it is good.
 */
export function readPasted(pasted: string): PastedReading {
  const seen = undoInvisible(pasted)
  const faults = new Set<TextFault | PlaceFault>(seen.faults)
  let found = findValue(seen.text)
  let undone = undoLayers(found.value)
  for (const fault of [...placeFaults(found), ...undone.faults]) faults.add(fault)

  for (let nested = 0; nested < MOST_NESTED; nested += 1) {
    const inner = findValue(undone.text)
    if (inner.name === '' || inner.value === undone.text) break
    if (inner.container === 'json' && (found.container !== 'text' || faults.delete('quoted'))) {
      faults.add('json-twice')
    }
    found = { ...inner, container: found.container === 'text' ? inner.container : found.container }
    undone = undoLayers(inner.value)
    for (const fault of undone.faults) faults.add(fault)
  }

  const kind = kindOf(undone.text, found)
  return {
    value: undone.text,
    kind,
    container: found.container,
    name: found.name,
    faults: [...faults],
    canProbe: isProbed(kind) && isSendable(undone.text),
  }
}

/** A header and a query hold nothing else. */
function isSendable(value: string): boolean {
  return /^[\x21-\x7E]{8,2000}$/.test(value)
}

function placeFaults({ name, host, place, path }: Found): PlaceFault[] {
  const plain = plainName(name)
  if (place === 'header' && plain === 'authorization') return ['authorization-header']
  const isNew = /^\/v\d+\.\d+\//.test(path) || host === 'api.dingtalk.com'
  if (place === 'query' && plain === 'accesstoken' && isNew) return ['query-on-new-host']
  const isLegacy = host !== '' && !isNew
  const isNewHeader = place === 'header' && plain === 'xacsdingtalkaccesstoken'
  return isNewHeader && isLegacy ? ['header-on-legacy-host'] : []
}
