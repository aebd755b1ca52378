import { languageFor } from './i18n/language.ts'
import type { Language } from './i18n/messages.ts'
import type { App } from './store.ts'

/** The language that the window speaks, for what is not drawn. */
export function languageOf({ start, settings }: Pick<App, 'start' | 'settings'>): Language {
  const machineLanguages = start.at === 'done' ? start.value.languages : [...navigator.languages]
  return languageFor(settings.language, machineLanguages)
}
