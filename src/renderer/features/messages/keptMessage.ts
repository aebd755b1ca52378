import type { Kept } from '../../../shared/contract.ts'
import { printJson, tryParseJson } from '../../../shared/losslessJson.ts'
import { CHANNEL_IDS } from '../../../shared/messages/channels.ts'
import type { Draft } from '../../../shared/messages/draft.ts'
import { isJsonObject } from '../../../shared/messages/json.ts'

/** Under which name a profile's message is kept among what was typed for its requests. */
export const KEPT_AS = 'messages'

/** A message as it is kept from one start to the next, with every digit of its numbers. */
export function keptOf({ channel, body }: Draft): Kept {
  return { values: { channel }, extras: [], body: { as: 'json', text: printJson(body) } }
}

/** A message that was kept; `null` for anything else, and for what was too secret to keep. */
export function draftOf({ values, body }: Kept): Draft | null {
  const channel = CHANNEL_IDS.find((id) => id === values['channel'])
  const read = body.as === 'json' ? tryParseJson(body.text) : undefined
  return channel !== undefined && isJsonObject(read) ? { channel, body: read } : null
}
