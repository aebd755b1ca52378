import type { RuleId } from './rules.ts'

/** Something to be said of a message before it is sent. */
export interface Finding {
  rule: RuleId
  /** `error`: DingTalk refuses it. `advice`: DingTalk takes it, and it will not be as one thinks. */
  level: 'error' | 'advice'
  /**
   * What it is about: the key of a field; `key.2.column` within rows, counted from 0; the name of a
   * field beside the message, such as `userid_list`; `message` for the whole of it.
   */
  where: string
  /** What the words of the rule have places for. */
  figures: Readonly<Record<string, string>>
}

/** A finding that keeps DingTalk from taking the message. */
export function error(rule: RuleId, where: string, figures: Finding['figures'] = {}): Finding {
  return { rule, level: 'error', where, figures }
}

/** A finding about a message that DingTalk takes all the same. */
export function advice(rule: RuleId, where: string, figures: Finding['figures'] = {}): Finding {
  return { rule, level: 'advice', where, figures }
}
