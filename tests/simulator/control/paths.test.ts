import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CONTROL_PLACES } from '../../../src/simulator/control/paths.ts'

test('the documentation lists every path that the simulator has of its own, and no other', () => {
  const page = readFileSync(new URL('../../../docs/simulator.md', import.meta.url), 'utf8')
  const listed = [...page.matchAll(/^\| `(\w+ \/_sim\/\S+)`/gm)].map(([, place]) => place)

  expect(new Set(listed)).toEqual(
    new Set(CONTROL_PLACES.map(({ method, path }) => `${method} ${path}`)),
  )
})
