import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { NestedField } from '../../../../../shared/catalog/operation.ts'
import type { NestedProblem } from '../../../../../shared/request/readNested.ts'
import { useText } from '../../../../i18n/useText.ts'
import { IconButton } from '../../../../ui/IconButton.tsx'
import styles from './nested.module.css'
import { nestedMessages } from './nested.messages.ts'
import { type DrawPart, problemsOf } from './part.ts'

/** One entry of a list, with what moves and removes it; Alt with an arrow moves it as well. */
export function Row({
  field,
  at,
  isFirst,
  isLast,
  label,
  value,
  problems,
  isSaid,
  startsOpen,
  onChange,
  onMove,
  onRemove,
  Part,
}: {
  field: NestedField
  at: number
  isFirst: boolean
  isLast: boolean
  label: string
  value: unknown
  /** Of the whole list. */
  problems: readonly NestedProblem[]
  isSaid: boolean
  startsOpen: boolean
  onChange: (value: unknown) => void
  onMove: (to: number) => void
  onRemove: () => void
  Part: DrawPart
}) {
  const text = useText(nestedMessages)
  // A row stays as it was when others come and go.
  const [isOpen] = useState(startsOpen)

  function moveByKey(event: KeyboardEvent) {
    const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    if (!event.altKey || !isArrow || !(event.target instanceof Element)) return
    // The inner row goes first, and an editor moves its own lines.
    const isOwn = event.target.closest('[data-row]') === event.currentTarget
    if (!isOwn || event.target.closest('.cm-editor, textarea')) return

    event.preventDefault()
    event.stopPropagation()
    onMove(event.key === 'ArrowUp' ? at - 1 : at + 1)
  }

  const tools = (
    <>
      <IconButton
        label={`${text.moveUp}: ${label}`}
        shortcut="Alt ↑"
        isDisabled={isFirst}
        onPress={() => onMove(at - 1)}
        data-move
      >
        <ArrowUp aria-hidden />
      </IconButton>
      <IconButton
        label={`${text.moveDown}: ${label}`}
        shortcut="Alt ↓"
        isDisabled={isLast}
        onPress={() => onMove(at + 1)}
        data-move
      >
        <ArrowDown aria-hidden />
      </IconButton>
      <IconButton label={`${text.remove}: ${label}`} onPress={onRemove} data-remove>
        <X aria-hidden />
      </IconButton>
    </>
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of what stands in it
    <div data-row className={styles.row} onKeyDownCapture={moveByKey}>
      <Part
        field={field}
        name={`[${at}]`}
        label={label}
        value={value}
        problems={problemsOf(problems, at)}
        isSaid={isSaid}
        onChange={onChange}
        startsOpen={isOpen}
        tools={tools}
      />
    </div>
  )
}
