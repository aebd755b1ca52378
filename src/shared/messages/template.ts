import type { z } from 'zod'
import { jsonPlace, type TextPlace } from '../jsonPlace.ts'
import { printJson, textOf, tryParseJson } from '../losslessJson.ts'
import { CHANNEL_IDS } from './channels.ts'
import type { Draft } from './draft.ts'
import { isJsonObject } from './json.ts'
import type { templateSchema } from './template.schema.ts'

/** The longest name of a template, in characters. */
export const LONGEST_NAME = 80
/** Most templates that are kept. */
export const MOST_TEMPLATES = 300
/** What a file of templates says of itself. */
const KIND = 'dingbench-message-templates'

/** A message that is kept under a name, its body as the text of its JSON. */
export type Template = z.infer<typeof templateSchema>

/** What was read from a file of templates, or why nothing was; `entry` counts from 1. */
export type ReadTemplates =
  | { ok: true; templates: readonly Omit<Template, 'id'>[] }
  | { ok: false; why: 'not-json'; place: TextPlace }
  | { ok: false; why: 'other-file' | 'newer' | 'none' }
  | { ok: false; why: 'no-name' | 'no-channel' | 'no-body'; entry: number }

/** A message as a template. */
export function templateOf(id: string, name: string, { channel, body }: Draft): Template {
  return { id, name: name.trim(), channel, body: printJson(body) }
}

/** The message of a template; `null` where its body is no JSON object. */
export function draftIn({ channel, body }: Template): Draft | null {
  const read = tryParseJson(body)
  return isJsonObject(read) ? { channel, body: read } : null
}

/** Templates with another at the end, or in the place of the one of the same name. */
export function withTemplate(all: readonly Template[], template: Template): readonly Template[] {
  const same = all.find(({ name }) => name === template.name)
  if (!same) return [...all, template]
  return all.map((one) => (one === same ? { ...template, id: same.id } : one))
}

/** A name that no template has: the same, or with a number behind it. */
export function freeName(all: readonly Template[], wanted: string): string {
  const taken = new Set(all.map(({ name }) => name))
  let name = wanted
  for (let count = 2; taken.has(name); count += 1) name = `${wanted.slice(0, 74)} ${count}`
  return name
}

/** Templates as a file that people can read. */
export function printTemplates(templates: readonly Template[]): string {
  const rows = templates.map(({ name, channel, body }) => ({
    name,
    channel,
    body: tryParseJson(body),
  }))
  return `${printJson({ kind: KIND, version: 1, templates: rows }, 2)}\n`
}

/** Reads a file of templates; nothing of it counts when one of them is wrong. */
export function readTemplates(text: string): ReadTemplates {
  const clean = text.replace(/^\ufeff/, '')
  const place = jsonPlace(clean)
  if (place !== null) return { ok: false, why: 'not-json', place }
  const file = tryParseJson(clean)
  if (!isJsonObject(file) || file['kind'] !== KIND) return { ok: false, why: 'other-file' }
  if (textOf(file['version']) !== '1') return { ok: false, why: 'newer' }
  const rows = file['templates']
  if (!Array.isArray(rows) || rows.length === 0) return { ok: false, why: 'none' }

  const templates: Omit<Template, 'id'>[] = []
  for (const [index, row] of rows.entries()) {
    const one: unknown = row
    const entry = index + 1
    const said = isJsonObject(one) ? one : {}
    const name = nameIn(said['name'])
    const channel = CHANNEL_IDS.find((id) => id === said['channel'])
    const body = said['body']
    if (name === null) return { ok: false, why: 'no-name', entry }
    if (channel === undefined) return { ok: false, why: 'no-channel', entry }
    if (!isJsonObject(body)) return { ok: false, why: 'no-body', entry }
    templates.push({ name, channel, body: printJson(body) })
  }
  return { ok: true, templates }
}

function nameIn(given: unknown): string | null {
  const name = typeof given === 'string' ? given.trim() : ''
  return name === '' || name.length > LONGEST_NAME ? null : name
}
