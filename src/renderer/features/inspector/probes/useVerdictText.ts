import type { ProbeVerdict } from '../../../../shared/probes/probeVerdict.ts'
import { assertNever } from '../../../../shared/result.ts'
import { formatTime } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { useFailureText } from '../../../useFailureText.ts'
import type { Tone } from '../../../ui/Badge.tsx'
import { verdictMessages } from './verdict.messages.ts'

/** A verdict as it is said. */
export interface VerdictText {
  tone: Exclude<Tone, 'neutral'>
  /** In a word or two. */
  word: string
  sentence: string
}

const TONES: Record<ProbeVerdict['kind'], VerdictText['tone']> = {
  valid: 'ok',
  expired: 'bad',
  unknown: 'bad',
  foreign: 'bad',
  'ip-refused': 'bad',
  'lacks-permission': 'warn',
  throttled: 'warn',
  closed: 'bad',
  undecided: 'info',
  'no-answer': 'bad',
}

/** Gives a function that says any verdict in the window's language. */
export function useVerdictText(): (verdict: ProbeVerdict) => VerdictText {
  const text = useText(verdictMessages)
  const language = useLanguage()
  const say = useFailureText()
  return (verdict) => ({
    tone: TONES[verdict.kind],
    word: text[verdict.kind],
    sentence: sentenceOf(verdict),
  })

  function sentenceOf(verdict: ProbeVerdict): string {
    switch (verdict.kind) {
      case 'valid': {
        if (verdict.holder === 'person') return text.validPerson
        return verdict.appKey === null ? text.validApp : text.validNamed(verdict.appKey)
      }
      case 'expired':
        return verdict.saidBy === 'clock'
          ? text.expiredClock(verdict.code)
          : text.expiredSaid(verdict.code)
      case 'unknown':
        return text.unknownBody(verdict.code)
      case 'foreign':
        return verdict.appKey === null
          ? text.foreignBody(verdict.code)
          : text.foreignNamed(verdict.appKey)
      case 'ip-refused': {
        const { code, seenIp } = verdict
        return join(text.ipBody(code), seenIp === null ? '' : text.seen(seenIp))
      }
      case 'lacks-permission': {
        const { code, permissions } = verdict
        return permissions.length === 0
          ? text.lacksNone(code)
          : join(text.lacksBody(code), permissions.join(', '))
      }
      case 'throttled': {
        const bodies = { calls: text.tooFast, month: text.monthUsed, address: text.banned }
        const { by, code, endsAt } = verdict
        return join(
          bodies[by](code),
          endsAt === null ? '' : text.endsAt(formatTime(endsAt, language)),
        )
      }
      case 'closed':
        return text.closedBody(verdict.code)
      case 'undecided':
        return text.undecidedBody(verdict.code)
      case 'no-answer': {
        const { what, todo } = say(verdict.failure)
        return join(what.endsWith('.') || language === 'zh-CN' ? what : `${what}.`, todo)
      }
      default:
        return assertNever(verdict)
    }
  }

  function join(first: string, second: string): string {
    return language === 'zh-CN' ? first + second : `${first} ${second}`.trim()
  }
}
