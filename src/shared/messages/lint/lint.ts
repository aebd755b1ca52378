import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Bilingual } from '../../catalog/operation.ts'
import { printJson, textOf } from '../../losslessJson.ts'
import type { Variables } from '../../request/variables.ts'
import { channelOf } from '../channels.ts'
import { type Draft, type Held, heldIn } from '../draft.ts'
import { fill, type Filled, lintVariables } from '../fill.ts'
import { bytesOf, isJsonObject, isThere, objectOf } from '../json.ts'
import { speltAs, wiresOf } from '../types.ts'
import { entriesOf, flagOf, lintBeside } from './beside.ts'
import { lintContent } from './content.ts'
import { lintDay, lintMinute, type Sending, type Sent } from './day.ts'
import { advice, error, type Finding } from './finding.ts'
import { type KnownMedia, lintMedia } from './media.ts'
import { lintRobot, type RobotRules } from './robot.ts'
import { type Rule, RULES } from './rules.ts'

const MOST_WITH_STATUS_BAR = 5
const OF_2016 = new Set(['text', 'image', 'voice', 'file', 'link', 'oa'])

/** What is known of the surroundings; what is not known is not held against a message. */
export interface Ground {
  /** The profile's. */
  agentId?: string
  /** Milliseconds since 1970. */
  now?: number
  /** What went out before, at least of today. */
  sent?: readonly Sent[]
  robot?: RobotRules
  /** What the variables in a message stand for; without it, braces are braces. */
  variables?: Variables
  media?: KnownMedia
}

/** Everything to be said of a message before it is sent, its variables put in, errors first. */
export function lint(written: Draft, ground: Ground = {}): Finding[] {
  const filled = ground.variables
    ? fill(written, ground.variables)
    : { draft: written, unknown: [] }
  return lintFilled(written, filled, ground)
}

/** The same of a message whose variables are put in already, whatever the ground says of them. */
export function lintFilled(written: Draft, { draft, unknown }: Filled, ground: Ground): Finding[] {
  const held = heldIn(draft)
  const findings = [
    ...lintVariables(written, unknown),
    ...ofMessage(draft, held),
    ...channelOf(draft.channel).fields.flatMap((field) => lintBeside(draft.body, field)),
    ...ofRecipients(draft, held),
    ...ofSurroundings(draft, held, ground),
    ...ofFiles(draft, held, ground),
  ]
  const errors = findings.filter(({ level }) => level === 'error')
  return [...errors, ...findings.filter(({ level }) => level === 'advice')]
}

/** A message as it is remembered once it was sent. */
export function sendingOf(draft: Draft): Sending {
  const { wire, raw } = heldIn(draft)
  const { fields } = channelOf(draft.channel)
  const people = fields.find(({ kind }) => kind === 'people')
  const userIds = people === undefined ? [] : (entriesOf(draft.body, people) ?? [])
  return {
    channel: draft.channel,
    said: digestOf(`${wire} ${printJson(raw ?? null)}`),
    userIds,
    toAll: flagOf(draft.body, 'to_all_user') === true || userIds.includes('@all'),
  }
}

/** A finding in words, where they are written, and what is in doubt about it. */
export function explainFinding({
  rule,
  figures,
}: Finding): Omit<Rule, 'zh' | 'en'> & { words: Bilingual } {
  const { zh, en, ...rest }: Rule = RULES[rule]
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => figures[name] ?? whole)
  return { words: { zh: fill(zh), en: fill(en) }, ...rest }
}

/** What two equal messages have in common: kept instead of what they say. */
function digestOf(said: string): string {
  return bytesToHex(sha256(utf8ToBytes(said)))
}

function ofMessage({ channel, body }: Draft, { wire, raw, content, text }: Held): Finding[] {
  const { format, holds, mostBytes } = channelOf(channel)
  if (wire === '') return [error('missing-beside', holds === 'msgParam' ? 'msgKey' : 'msgtype')]
  const spelt = speltAs(format, wire, content)
  if (spelt === null) return [error('no-type', 'message', { name: wire })]
  if (holds === 'msgParam') {
    if (!isThere(raw)) return [error('missing-beside', 'msgParam')]
    if (typeof raw !== 'string') return [error('not-a-json-text', 'msgParam')]
    if (objectOf(raw) === null) return [error('not-json', 'msgParam', { name: 'msgParam' })]
  } else if (!isJsonObject(raw)) return [error('no-content', 'message', { name: wire })]

  const bytes = bytesOf(text)
  return [
    ...(mostBytes !== null && bytes > mostBytes
      ? [error('too-many-bytes', 'message', { have: String(bytes), most: String(mostBytes) })]
      : []),
    ...lintContent(spelt, content, format),
    ...ofOthers(channel, body, wire),
  ]
}

function ofOthers(channel: Draft['channel'], body: Draft['body'], wire: string): Finding[] {
  const { format, holds } = channelOf(channel)
  if (holds === 'msgParam') return []
  const message = objectOf(body['msg']) ?? body
  const others = wiresOf(format).filter((one) => one !== wire && isJsonObject(message[one]))
  return [
    ...others.map((name) => advice('several-types', 'message', { name })),
    ...(channel === 'message' && !OF_2016.has(wire) ? [advice('newer-than-2016', 'message')] : []),
  ]
}

function ofRecipients({ channel, body }: Draft, { content }: Held): Finding[] {
  if (channel !== 'work-notification' && channel !== 'message') return []
  const { fields } = channelOf(channel)
  const given = (kind: 'people' | 'departments') => {
    const field = fields.find((one) => one.kind === kind)
    return { name: field?.name ?? '', ids: field ? (entriesOf(body, field) ?? []) : [] }
  }
  const [people, departments] = [given('people'), given('departments')]
  const toAll = flagOf(body, 'to_all_user') === true
  if (people.ids.length + departments.ids.length === 0 && !toAll) {
    return [error('no-recipient', people.name)]
  }
  const isEveryone = toAll || people.ids.includes('@all')
  const named = departments.ids.length + people.ids.filter((id) => id !== '@all').length
  const few = people.ids.length <= MOST_WITH_STATUS_BAR && departments.ids.length === 0 && !toAll
  return [
    ...(channel === 'work-notification' && 'status_bar' in content && !few
      ? [error('status-bar-recipients', people.name)]
      : []),
    ...(isEveryone && named > 0 ? [advice('all-people-anyway', people.name)] : []),
  ]
}

function ofFiles({ channel }: Draft, { wire, content }: Held, { media }: Ground): Finding[] {
  const { format } = channelOf(channel)
  const spelt = speltAs(format, wire, content)
  return spelt === null || media === undefined ? [] : lintMedia(spelt, content, format, media)
}

function ofSurroundings({ channel, body }: Draft, held: Held, ground: Ground): Finding[] {
  const { sent = [], now, agentId, robot } = ground
  const own = channelOf(channel).fields.find(({ from }) => from === 'agentId')
  const typed = own === undefined ? null : textOf(body[own.name])
  const isOther =
    typed !== null && typed !== '' && agentId !== undefined && !isSameId(typed, agentId, own?.kind)
  const sending = sendingOf({ channel, body })
  return [
    ...(isOther ? [error('other-agent', own?.name ?? '', { own: agentId })] : []),
    ...(channel === 'custom-robot' ? lintRobot(body, held.wire, held.content, robot) : []),
    ...(now === undefined ? [] : lintDay(sending, sent, now)),
    ...(now === undefined ? [] : lintMinute(sending, sent, now)),
  ]
}

function isSameId(typed: string, agentId: string, kind: string | undefined): boolean {
  return kind === 'integer' ? Number(typed) === Number(agentId) : typed === agentId
}
