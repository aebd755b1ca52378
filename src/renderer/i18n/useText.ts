import { createContext, use } from 'react'
import type { Language, Message, Messages } from './messages.ts'

/** The language that the window speaks now. */
export const LanguageContext = createContext<Language>('en')

/** The language that the window speaks now. */
export function useLanguage(): Language {
  return use(LanguageContext)
}

/** A feature's texts in the language that the window speaks now. */
export function useText<T extends Record<string, Message>>(messages: Messages<T>): T {
  return messages[useLanguage()]
}
