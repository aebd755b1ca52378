import type { Bilingual } from '../../catalog/operation.ts'
import { printJson } from '../../losslessJson.ts'
import { readBeside, writeBeside } from '../beside.ts'
import { channelOf } from '../channels.ts'
import { type Draft, speltIn, valuesIn, withValue } from '../draft.ts'
import { isJsonObject, objectOf, withAt } from '../json.ts'
import { oneOf, rowsOf } from '../messageType.ts'
import { withoutHidden } from '../preview/hidden.ts'
import type { Finding } from './finding.ts'
import type { RuleId } from './rules.ts'

/** The one right way to mend a finding. */
export interface Fix {
  words: Bilingual
  draft: Draft
}

/** How a finding can be mended without a choice; `null` where there is one, or nothing is known. */
export function fixOf(finding: Finding, draft: Draft): Fix | null {
  const whole = MESSAGE_FIXES[finding.rule]?.(draft, finding)
  if (whole) return whole
  const mend = TEXT_FIXES[finding.rule]
  const typed = typedAt(draft, finding.where)
  // What is found in a filled text cannot be mended in one that is not.
  const isFilled = typed?.includes('{{') === true
  const mended =
    mend === undefined || typed === null || isFilled ? null : mend(typed, finding.figures)
  if (mended === null || mended === typed) return null
  const words = WORDS[finding.rule]?.(finding.figures) ?? saysValue(mended)
  return { words, draft: typedInto(draft, finding.where, mended) }
}

type Figures = Finding['figures']

/** What mends a text, `null` where that is not plain. */
const TEXT_FIXES: Partial<Record<RuleId, (typed: string, figures: Figures) => string | null>> = {
  color: (typed) => {
    const digits = hexIn(typed)
    return digits && (digits.length === 8 ? digits : `FF${digits}`)
  },
  'status-color': (typed) => {
    const digits = hexIn(typed)
    return digits && `0xFF${digits.slice(-6)}`
  },
  'too-long': (typed, { most = '' }) => shortened(typed, Number(most)),
  'not-https': (typed) => typed.replace(/^http:/i, 'https:'),
  'no-scheme': (typed) => (/^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(typed) ? `https://${typed}` : null),
  'link-not-encoded': encoded,
  'media-id': (typed) => (/^\s+[@$]./.test(typed) ? typed.trim() : null),
  'file-type': (typed) =>
    /^\.(xlsx|pdf|zip|rar|docx?)$/i.test(typed.trim()) ? typed.trim().slice(1) : null,
  'video-type': () => 'mp4',
  'other-agent': (_typed, { own = '' }) => own,
  'hidden-characters': withoutHidden,
}

/** What mends a message where it is not one text that is wrong. */
const MESSAGE_FIXES: Partial<Record<RuleId, (draft: Draft, finding: Finding) => Fix | null>> = {
  'not-a-json-text': (draft) => {
    const param = draft.body['msgParam']
    if (!isJsonObject(param)) return null
    const words = { zh: '转成 JSON 文本', en: 'Make it a text' }
    return { words, draft: { ...draft, body: { ...draft.body, msgParam: printJson(param) } } }
  },
  'several-types': (draft, { figures: { name = '' } }) => {
    const message = objectOf(draft.body['msg'])
    const path = message === null ? name : `msg.${name}`
    const words = { zh: `删去 ${name}`, en: `Remove ${name}` }
    const body = message === null ? draft.body : { ...draft.body, msg: message }
    return { words, draft: { ...draft, body: withAt(body, path, undefined) } }
  },
  'no-keyword': (draft, { figures: { words: asked = '' } }) => {
    const where = longestIn(draft)
    const [word] = asked.split('、')
    const typed = where === null ? null : typedAt(draft, where)
    if (where === null || typed === null || !word) return null
    const words = { zh: `加上“${word}”`, en: `Add “${word}”` }
    return { words, draft: typedInto(draft, where, typed === '' ? word : `${typed} ${word}`) }
  },
  'mention-not-in-text': (draft, { figures: { name = '' } }) => {
    const text = oneOf(valuesIn(draft), 'text')
    const words = { zh: `正文加上 @${name}`, en: `Add @${name} to the text` }
    return { words, draft: withValue(draft, 'text', text === '' ? `@${name}` : `${text} @${name}`) }
  },
}

/** Where the new text would say less than what is done. */
const WORDS: Partial<Record<RuleId, (figures: Figures) => Bilingual>> = {
  'too-long': ({ most = '' }) => ({ zh: `截到 ${most} 个字符`, en: `Cut to ${most} characters` }),
  'hidden-characters': () => ({ zh: '删去它们', en: 'Remove them' }),
  'not-https': () => ({ zh: '改为 https', en: 'Use https' }),
  'no-scheme': () => ({ zh: '加上 https://', en: 'Add https://' }),
  'link-not-encoded': () => ({ zh: '编码 url', en: 'Encode it' }),
}

function saysValue(value: string): Bilingual {
  return { zh: `改为 ${value}`, en: `Use ${value}` }
}

/** The text that stands where a finding is about, `null` where none can. */
function typedAt(draft: Draft, where: string): string | null {
  const beside = besideAt(draft, where)
  if (beside) return readBeside(draft.body, beside)
  const [key = '', row, column] = where.split('.')
  const values = valuesIn(draft)
  if (column !== undefined) return rowsOf(values, key)[Number(row)]?.[column] ?? null
  return typeof values[key] === 'string' ? values[key] : null
}

function typedInto(draft: Draft, where: string, typed: string): Draft {
  const beside = besideAt(draft, where)
  if (beside) return { ...draft, body: writeBeside(draft.body, beside, typed) }
  const [key = '', row, column] = where.split('.')
  if (column === undefined) return withValue(draft, key, typed)
  const rows = rowsOf(valuesIn(draft), key).map((one, index) =>
    index === Number(row) ? { ...one, [column]: typed } : one,
  )
  return withValue(draft, key, rows)
}

function besideAt({ channel }: Draft, where: string) {
  return channelOf(channel).fields.find(({ name }) => name === where)
}

/**
 * Where in a form a finding is mended: its own place, the longest text for what is too large as a
 * whole, `null` where only the JSON shows it.
 */
export function placeOf({ rule, where }: Finding, draft: Draft): string | null {
  if (besideAt(draft, where)) return where
  const fields = speltIn(draft)?.shape.fields ?? []
  if (rule === 'too-many-bytes' || rule === 'no-keyword') return longestIn(draft)
  return fields.some(({ key }) => key === where.split('.')[0]) ? where : null
}

function longestIn(draft: Draft): string | null {
  const texts = Object.entries(valuesIn(draft)).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [{ where: key, length: value.length }]
      : value.flatMap((row, index) =>
          Object.entries(row).map(([column, text]) => ({
            where: `${key}.${index}.${column}`,
            length: text.length,
          })),
        ),
  )
  return texts.toSorted((one, other) => other.length - one.length)[0]?.where ?? null
}

/** 6 or 8 hex digits in capitals, from any way in which a colour is usually written. */
function hexIn(typed: string): string | null {
  const digits = /^\s*(?:#|0x)?([\da-f]{3}|[\da-f]{6}|[\da-f]{8})\s*$/i.exec(typed)?.[1]
  if (digits === undefined) return null
  return (digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits).toUpperCase()
}

/** So many UTF-16 units, and no half of a character at the end. */
function shortened(typed: string, most: number): string {
  return typed.slice(0, most).replace(/[\ud800-\udbff]$/, '')
}

/** A jump to a page with that page's address encoded. */
function encoded(typed: string): string | null {
  const parts = /^(dingtalk:.*?[?&]url=)(https?:\/\/.+?)((?:&(?:pc_slide|popup_wnd)=\w+)*)$/i.exec(
    typed,
  )
  if (!parts) return null
  const [, before = '', page = '', after = ''] = parts
  return `${before}${encodeURIComponent(page)}${after}`
}
