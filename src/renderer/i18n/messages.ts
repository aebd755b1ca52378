/** The languages of the window, as BCP 47 tags. */
export type Language = 'zh-CN' | 'en'

/** A text, or what makes one from the parameters of the moment. */
// oxlint-disable-next-line typescript/no-explicit-any -- any parameter list may make a text
export type Message = string | ((...parameters: any[]) => string)

/** The texts of one feature in both languages. */
export interface Messages<T extends Record<string, Message>> {
  en: T
  'zh-CN': T
}

/** Declares a feature's texts. A missing, extra or differently shaped one does not compile. */
export function defineMessages<T extends Record<string, Message>>(messages: {
  en: T
  'zh-CN': NoInfer<T>
}): Messages<T> {
  return messages
}
