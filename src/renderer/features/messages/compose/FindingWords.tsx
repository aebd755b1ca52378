import type { Finding } from '../../../../shared/messages/lint/finding.ts'
import { explainFinding } from '../../../../shared/messages/lint/lint.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage } from '../../../i18n/useText.ts'
import styles from './fields.module.css'

/** What is said of one place, errors before advice: for beside a field. */
export function findingsAt(findings: readonly Finding[], where: string) {
  const here = findings.filter((one) => one.where === where)
  return {
    errors: here.filter(({ level }) => level === 'error'),
    advices: here.filter(({ level }) => level === 'advice'),
  }
}

/** Findings as lines of words, `undefined` where there are none. */
export function FindingWords({ findings }: { findings: readonly Finding[] }) {
  const language = useLanguage()
  return findings.map((finding) => (
    <span
      key={`${finding.rule} ${finding.where}`}
      className={styles.said}
      data-level={finding.level}
    >
      {inLanguage(explainFinding(finding).words, language)}
    </span>
  ))
}
