import type { TokenDescription } from '../../shared/token.ts'
import { endpointOf } from '../../shared/tokenKinds.ts'
import type { Language } from '../menuWords.ts'

/** What the system's notification says of a token whose end is near. */
export function endWords(
  { kind, tail, expiresAt }: TokenDescription,
  language: Language,
): { title: string; body: string } {
  const at = new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' }).format(
    expiresAt ?? 0,
  )
  const which = `••••${tail} · ${endpointOf(kind)}`
  return language === 'en'
    ? { title: `A token expires at ${at}`, body: which }
    : { title: `token 将于 ${at} 过期`, body: which }
}
