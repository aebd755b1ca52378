import type { Settings } from '../../shared/settings.ts'
import type { Language } from './messages.ts'

/**
 * The language to speak: the chosen one, or the first of the machine's that the window knows. Any
 * Chinese is nearer to zh-CN than to English.
 */
export function languageFor(chosen: Settings['language'], machineLanguages: string[]): Language {
  if (chosen !== 'system') return chosen

  for (const tag of machineLanguages) {
    const primary = tag.toLowerCase().split(/[-_]/)[0]
    if (primary === 'zh') return 'zh-CN'
    if (primary === 'en') return 'en'
  }
  return 'en'
}
