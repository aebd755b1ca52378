import { mistakenFor } from '../../../shared/login.ts'
import { formatCountdown } from '../../i18n/quantities.ts'
import { useText } from '../../i18n/useText.ts'
import { useApp } from '../../useApp.tsx'
import { useNow } from '../../useNow.ts'
import { loginMessages } from './login.messages.ts'

/** How the code at hand stands: how long it is good, or why it is not. */
export function useCodeState(): { hint: string; problem: string | null } {
  const text = useText(loginMessages)
  const { text: code, expiresAt, isUsed } = useApp((app) => app.loginCode)
  const now = useNow()

  if (isUsed) return { hint: text.used, problem: null }
  if (code === '') return { hint: `${text.codeHint} ${text.rules}`, problem: null }
  if (expiresAt === null) {
    const other = mistakenFor(code)
    return { hint: text.rules, problem: other === null ? null : text[other] }
  }
  return now < expiresAt
    ? { hint: text.left(formatCountdown(expiresAt - now)), problem: null }
    : { hint: '', problem: text.expired }
}
