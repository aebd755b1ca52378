import { CaseSensitive, ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { formatNumber } from '../../i18n/quantities.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { IconButton } from '../IconButton.tsx'
import styles from './bars.module.css'
import { jsonMessages } from './json.messages.ts'
import type { Shown, Viewer } from './viewer.ts'

/** Searches in a text: what for, how many hits, and the way from one to the next. */
export function FindBar({
  viewer,
  shown,
  input,
  onClose,
}: {
  viewer: Viewer
  shown: Pick<Shown, 'search' | 'hit'>
  input: RefObject<HTMLInputElement | null>
  onClose: () => void
}) {
  const text = useText(jsonMessages)
  const [typed, setTyped] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const { search, hit } = shown
  const hits = search?.hits ?? 0

  function find(words: string, isCaseMatched: boolean) {
    setTyped(words)
    setMatchCase(isCaseMatched)
    viewer.send({
      do: 'search',
      query: words === '' ? null : { text: words, matchCase: isCaseMatched },
    })
  }

  function step(by: 1 | -1) {
    if (hits > 0) viewer.send({ do: 'hit', hit: ((hit?.number ?? -by) + by + hits) % hits })
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <search className={styles.bar}>
      <input
        ref={input}
        type="text"
        className={styles.input}
        aria-label={text.find}
        placeholder={text.find}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => find(event.target.value, matchCase)}
        onKeyDown={onKeyDown}
      />
      <ToggleButton
        className={styles.toggle ?? ''}
        aria-label={text.matchCase}
        isSelected={matchCase}
        onChange={(isSelected) => find(typed, isSelected)}
      >
        <CaseSensitive aria-hidden />
      </ToggleButton>
      <Count typed={typed} shown={shown} />
      <IconButton label={text.previous} isDisabled={hits === 0} onPress={() => step(-1)}>
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton label={text.next} isDisabled={hits === 0} onPress={() => step(1)}>
        <ChevronDown aria-hidden />
      </IconButton>
      <IconButton label={text.closeFind} onPress={onClose}>
        <X aria-hidden />
      </IconButton>
    </search>
  )
}

function Count({
  typed,
  shown: { search, hit },
}: {
  typed: string
  shown: Pick<Shown, 'search' | 'hit'>
}) {
  const text = useText(jsonMessages)
  const language = useLanguage()
  if (typed === '' || !search) return <output className={styles.count} />

  const isNone = search.hits === 0 && search.isComplete
  const all = `${formatNumber(search.hits, language)}${search.isCapped ? '+' : ''}`
  const at = hit ? formatNumber(hit.number + 1, language) : '–'
  return (
    <output className={styles.count} data-none={isNone || undefined}>
      {isNone ? text.noHits : text.hits(at, all)}
      {!search.isComplete && ` · ${text.searching}`}
    </output>
  )
}
