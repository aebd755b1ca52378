import { z } from 'zod'
import type { Values } from './catalog/operation.ts'

const MAX_DEPTH = 32
const MAX_NODES = 50_000
const MAX_TEXT = 10_000_000

/**
 * Whether a value is plain JSON of bounded size: no functions, no class instances, no cycles,
 * at most 32 levels, 50,000 nodes and ten million characters.
 */
export function isPlainJson(value: unknown): boolean {
  const budget = { nodes: MAX_NODES, text: MAX_TEXT }
  return fits(value, MAX_DEPTH, budget)
}

/** Values of a form as they cross from the window: an object of plain JSON. */
export const jsonValuesSchema = z.custom<Values>(
  (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && isPlainJson(value),
  'not-json',
)

function fits(value: unknown, depth: number, budget: { nodes: number; text: number }): boolean {
  budget.nodes -= 1
  if (budget.nodes < 0 || depth < 0) return false
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value === 'string') return spend(value, budget)
  if (Array.isArray(value)) return value.every((one) => fits(one, depth - 1, budget))
  if (typeof value !== 'object' || !isPlainObject(value)) return false
  return Object.entries(value).every(
    ([key, one]) => key !== '__proto__' && spend(key, budget) && fits(one, depth - 1, budget),
  )
}

function spend(text: string, budget: { text: number }): boolean {
  budget.text -= text.length
  return budget.text >= 0
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
