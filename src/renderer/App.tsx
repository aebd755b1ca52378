import { Frame } from './frame/Frame.tsx'
import { Starting } from './frame/Starting.tsx'
import { useThemeOnRoot } from './frame/useTheme.ts'
import { LanguageProvider } from './i18n/LanguageProvider.tsx'
import { languageOf } from './languageOf.ts'
import { useApp } from './useApp.tsx'

/** The window: the frame with its features, once main has said how to start. */
export function App() {
  const start = useApp((app) => app.start)
  const language = useApp(languageOf)
  useThemeOnRoot()

  return (
    <LanguageProvider language={language}>
      {start.at === 'done' ? <Frame /> : <Starting start={start} />}
    </LanguageProvider>
  )
}
