import type { Bilingual } from '../../shared/catalog/operation.ts'
import type { Language } from './messages.ts'

/** A text of the catalogue in the window's language. */
export function inLanguage(text: Bilingual, language: Language): string {
  return language === 'zh-CN' ? text.zh : text.en
}
