import { X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { assertNever } from '../../../shared/result.ts'
import { formatBytes, formatNumber } from '../../i18n/quantities.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { IconButton } from '../IconButton.tsx'
import styles from './bars.module.css'
import type { Filtered } from './engine/messages.ts'
import { jsonMessages } from './json.messages.ts'
import type { Viewer } from './viewer.ts'

const EXAMPLE = '$.result.list[?@.active == true]'

/** Shows only what a JSONPath selects. */
export function FilterBar({
  viewer,
  filtered,
  input,
  onClose,
}: {
  viewer: Viewer
  filtered: Filtered | null
  input: RefObject<HTMLInputElement | null>
  onClose: () => void
}) {
  const text = useText(jsonMessages)
  const [typed, setTyped] = useState('')

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      const path = typed.trim()
      viewer.send({ do: 'filter', path: path === '' ? null : path })
    } else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={styles.bar}>
      <input
        ref={input}
        type="text"
        className={styles.input}
        aria-label={text.filter}
        placeholder={EXAMPLE}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Came filtered={filtered} />
      <IconButton label={text.closeFilter} onPress={onClose}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}

function Came({ filtered }: { filtered: Filtered | null }) {
  const text = useText(jsonMessages)
  const language = useLanguage()
  const isBad = filtered !== null && filtered.at !== 'done'
  return (
    <output className={styles.count} data-none={isBad || undefined}>
      {sentence()}
    </output>
  )

  function sentence(): string {
    if (!filtered) return text.filterHint
    switch (filtered.at) {
      case 'done': {
        const { matches, listed } = filtered
        const all = formatNumber(matches, language)
        if (matches > listed) return text.listed(formatNumber(listed, language), all)
        return text.matches(matches, all)
      }
      case 'refused':
        return text.filterRefused(filtered.message)
      case 'too-large':
        return text.filterTooLarge(formatBytes(filtered.limitBytes, language))
      case 'not-json':
        return text.filterNotJson
      default:
        return assertNever(filtered)
    }
  }
}
