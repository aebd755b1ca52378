import type { Failure } from '../shared/result.ts'
import { type FailureText, failureText } from './i18n/failureText.ts'
import { useLanguage } from './i18n/useText.ts'
import { useApp } from './useApp.tsx'

/** Gives a function that says any failure in plain words, in the window's language. */
export function useFailureText(): (failure: Failure) => FailureText {
  const language = useLanguage()
  const platform = useApp(({ start }) => (start.at === 'done' ? start.value.platform : 'linux'))
  return (failure) => failureText(failure, language, platform)
}
