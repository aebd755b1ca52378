import { bigInteger, integer, type Kind, listOf, object, text } from '../fields.ts'
import { writeJson } from '../json.ts'

/** Whatever was sent. */
export const anything: Kind<unknown> = (raw) => raw

/** A userid is 1 to 64 characters. */
export const userId: Kind<string> = (raw) => {
  const id = text(raw)
  return id !== undefined && id.trim() !== '' && id.length <= 64 ? id : undefined
}

/** The five orders that lists of people come in. */
export const PEOPLE_ORDERS = [
  'entry_asc',
  'entry_desc',
  'modify_asc',
  'modify_desc',
  'custom',
] as const

/** Texts by name; other values are written as JSON. */
export const textMap: Kind<Record<string, string>> = (raw) => {
  const value = object(raw)
  if (value === undefined) return undefined
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, text(one) ?? writeJson(one)]),
  )
}

/** Places by department id, as in `{"1": 10}`. */
export const orderMap: Kind<Map<number, bigint>> = (raw) => {
  const value = object(raw)
  return value === undefined ? undefined : readOrders(Object.entries(value))
}

/** Places as a list, as in `[{"dept_id": 1, "order": 10}]`. */
export const orderList: Kind<Map<number, bigint>> = (raw) => {
  const rows = listOf(object, ',')(raw)
  return rows === undefined
    ? undefined
    : readOrders(rows.map((row) => [row['dept_id'], row['order']]))
}

function readOrders(pairs: [unknown, unknown][]): Map<number, bigint> | undefined {
  const orders = new Map<number, bigint>()
  for (const [rawId, rawOrder] of pairs) {
    const [id, order] = [integer(rawId), bigInteger(rawOrder)]
    if (id === undefined || order === undefined) return undefined
    orders.set(id, order)
  }
  return orders
}
