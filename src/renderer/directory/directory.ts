import { textOf } from '../../shared/losslessJson.ts'

/** A department, as it is picked. */
export interface Department {
  id: string
  name: string
  parentId: string | null
}

/** A person, as they are picked. */
export interface Person {
  id: string
  name: string
}

/** What a field of this name takes that can be picked; `null` for any other. */
export function pickKind(name: string): 'person' | 'department' | null {
  const plain = name.replaceAll(/[_-]/g, '').toLowerCase()
  if (/(?:dept|department)ids?(?:list)?$/.test(plain)) return 'department'
  return /(?:user|staff)ids?(?:list)?$/.test(plain) && !/(?:open|union|robot)/.test(plain)
    ? 'person'
    : null
}

/** The departments in an answer of `/department/list`. */
export function departmentsIn(body: unknown): Department[] {
  return listAt(body, 'department').flatMap((row) => {
    const [id, name] = [textOf(row['id']), textOf(row['name'])]
    return id === null || name === null ? [] : [{ id, name, parentId: textOf(row['parentid']) }]
  })
}

/** The people in an answer of `/topapi/user/listsimple`. */
export function peopleIn(body: unknown): Person[] {
  return listAt(asObject(body)['result'], 'list').flatMap((row) => {
    const [id, name] = [textOf(row['userid']), textOf(row['name'])]
    return id === null || name === null ? [] : [{ id, name }]
  })
}

/** The userids in an answer of `/v1.0/contact/users/search`, and how many there are in all. */
export function foundIn(body: unknown): { ids: string[]; total: number } {
  const { list, totalCount } = asObject(body)
  const ids = Array.isArray(list) ? list.flatMap((id: unknown) => textOf(id) ?? []) : []
  return { ids, total: Math.max(ids.length, Number(textOf(totalCount) ?? 0) || 0) }
}

/** Where the next page begins; `null` after the last. */
export function nextCursorIn(body: unknown): string | null {
  const result = asObject(asObject(body)['result'])
  return result['has_more'] === true ? textOf(result['next_cursor']) : null
}

/** A value with one more id in it: a list gets it as an entry, a text of several behind a comma. */
export function withPicked(type: string, name: string, value: unknown, id: string): unknown {
  if (type === 'list') {
    const text = typeof value === 'string' ? value.trim() : ''
    const entry = /^\d+$/.test(id) && pickKind(name) === 'department' ? id : JSON.stringify(id)
    return /^\[\s*\S[^]*\]$/.test(text) && !/^\[\s*\]$/.test(text)
      ? `${text.slice(0, -1).trimEnd()}, ${entry}]`
      : `[${entry}]`
  }
  const isSeveral = /list$|ids$/i.test(name) && typeof value === 'string' && value !== ''
  return isSeveral ? `${value},${id}` : id
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {}
}

function listAt(value: unknown, name: string): Record<string, unknown>[] {
  const list = asObject(value)[name]
  return Array.isArray(list) ? list.map(asObject) : []
}
