import { assertNever } from '../../../../shared/result.ts'
import type { TokenCause, TokenEvent } from '../../../../shared/tokenEvent.ts'
import { formatCountdown, formatMs, formatNumber, formatTime } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { cardMessages } from '../card/card.messages.ts'
import { timelineMessages } from './timeline.messages.ts'

/** Says what is behind an event, in a sentence. */
export function useEventWords(): (event: TokenEvent) => string {
  const text = useText(timelineMessages)
  const words = useText(cardMessages)
  const language = useLanguage()

  function causeOf({ by, call }: TokenCause): string {
    const whose = {
      user: words.causeUser,
      call: words.causeCall,
      probe: words.causeProbe,
      ticket: words.causeTicket,
    }[by]
    return call === '' ? whose : call
  }

  return (event) => {
    switch (event.what) {
      case 'fetched':
      case 'extended':
      case 'replaced': {
        const { expiresAt, lifetimeSeconds, fetchMs, cause } = event
        return text.lentBody(
          causeOf(cause),
          lifetimeSeconds === null ? text.notSaid : formatNumber(lifetimeSeconds, language),
          formatTime(expiresAt, language),
          formatMs(fetchMs, language),
        )
      }
      case 'refused':
        return text.refusedBody(event.code, event.call)
      case 'failed':
        return text.failedBody(event.code, causeOf(event.cause))
      case 'expired':
        return event.ordered ? text.expiredOrdered : text.expiredBody
      case 'forgotten':
        return {
          user: text.forgottenUser,
          'profile-changed': text.forgottenProfile,
          closed: text.forgottenClosed,
        }[event.why]
      case 'revealed':
        return text.revealedBody
      case 'copied':
        return text.copiedBody
      case 'clipboard':
        return {
          cleared: text.clipboardCleared,
          changed: text.clipboardChanged,
          unreadable: text.clipboardUnreadable,
        }[event.came]
      case 'renewal':
        return text.renewalBody(words[event.renewal.when], event.renewal.notify)
      case 'clock': {
        const amount = formatCountdown(Math.abs(event.byMs))
        return event.byMs < 0 ? text.clockBack(amount) : text.clockForward(amount)
      }
      case 'woke':
        return text.wokeBody(formatCountdown(event.sleptMs))
      case 'started':
        return text.startedBody
      default:
        return assertNever(event)
    }
  }
}
