import { LanguageProvider } from './i18n/LanguageProvider.tsx'
import { languageFor } from './i18n/language.ts'
import { useApp } from './useApp.tsx'

/** The window: the frame around the feature that is open, once main has said how to start. */
export function App() {
  const start = useApp((app) => app.start)
  const chosen = useApp((app) => app.settings.language)
  const machineLanguages = start.at === 'done' ? start.value.languages : [...navigator.languages]

  return (
    <LanguageProvider language={languageFor(chosen, machineLanguages)}>
      <p>{start.at}</p>
    </LanguageProvider>
  )
}
