import { isJsonObject } from '../json.ts'
import { at, type MessageRule } from './rules.ts'

const CARD: MessageRule = { required: ['title', 'text'] }

/** What the types of a custom robot ask for; the spelling is the webhook's own. */
const RULES: Readonly<Record<string, MessageRule>> = {
  text: { required: ['content'] },
  link: { required: ['title', 'text', 'messageUrl'] },
  markdown: { required: ['title', 'text'] },
  actionCard: CARD,
  feedCard: { required: [], rows: { links: ['title', 'messageURL', 'picURL'] } },
}

/** The rule for a message; a card with one button has other fields than one with several. */
export function robotRuleOf(msgtype: string, content: unknown): MessageRule | null {
  if (!Object.hasOwn(RULES, msgtype)) return null
  if (msgtype !== 'actionCard') return RULES[msgtype] ?? null
  if (isJsonObject(content) && at(content, 'btns') !== undefined) {
    return { ...CARD, rows: { btns: ['title', 'actionURL'] } }
  }
  return { required: [...CARD.required, 'singleTitle', 'singleURL'] }
}
