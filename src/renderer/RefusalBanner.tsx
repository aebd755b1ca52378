import { explain } from '../shared/explain.ts'
import type { Refusal } from '../shared/verdict.ts'
import { inLanguage } from './i18n/inLanguage.ts'
import { useLanguage, useText } from './i18n/useText.ts'
import { refusalMessages } from './refusal.messages.ts'
import { Banner } from './ui/Banner.tsx'

/** A refusal in short: the code, what it means, what to do, and DingTalk's own words. */
export function RefusalBanner({ refusal }: { refusal: Refusal }) {
  const text = useText(refusalMessages)
  const language = useLanguage()
  const explanation = explain(refusal)

  return (
    <Banner tone="bad" title={text.refused(refusal.code)} announce>
      <p>{explanation ? inLanguage(explanation.means, language) : text.unknown}</p>
      {explanation && <p>{inLanguage(explanation.remedy, language)}</p>}
      {refusal.message !== '' && <p>{text.theirWords(refusal.message)}</p>}
    </Banner>
  )
}
