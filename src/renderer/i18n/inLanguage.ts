import type { Bilingual } from '../../shared/catalog/operation.ts'
import type { Language } from './messages.ts'

/** What there is in both languages, such as a text of the catalogue, in the window's. */
export function inLanguage<T>(text: Readonly<Record<keyof Bilingual, T>>, language: Language): T {
  return language === 'zh-CN' ? text.zh : text.en
}
