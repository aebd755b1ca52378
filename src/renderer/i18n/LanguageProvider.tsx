import { type ReactNode, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Language } from './messages.ts'
import { LanguageContext } from './useText.ts'

/** Gives everything inside its language, the widgets of react-aria and `<html lang>` included. */
export function LanguageProvider({
  language,
  children,
}: {
  language: Language
  children: ReactNode
}) {
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  return (
    <LanguageContext value={language}>
      <I18nProvider locale={language}>{children}</I18nProvider>
    </LanguageContext>
  )
}
