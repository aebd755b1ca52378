import type { Failure } from '../shared/result.ts'
import { type FailureText, failureText } from './i18n/failureText.ts'
import { useLanguage } from './i18n/useText.ts'
import { usePlatform } from './usePlatform.ts'

/** Gives a function that says any failure in plain words, in the window's language. */
export function useFailureText(): (failure: Failure) => FailureText {
  const language = useLanguage()
  const platform = usePlatform()
  return (failure) => failureText(failure, language, platform)
}
