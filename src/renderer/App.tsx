import { Frame } from './frame/Frame.tsx'
import { Starting } from './frame/Starting.tsx'
import { useThemeOnRoot } from './frame/useTheme.ts'
import { LanguageProvider } from './i18n/LanguageProvider.tsx'
import { languageFor } from './i18n/language.ts'
import { useApp } from './useApp.tsx'

/** The window: the frame with its features, once main has said how to start. */
export function App() {
  const start = useApp((app) => app.start)
  const chosen = useApp((app) => app.settings.language)
  const machineLanguages = start.at === 'done' ? start.value.languages : [...navigator.languages]
  useThemeOnRoot()

  return (
    <LanguageProvider language={languageFor(chosen, machineLanguages)}>
      {start.at === 'done' ? <Frame /> : <Starting start={start} />}
    </LanguageProvider>
  )
}
