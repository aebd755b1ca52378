import { Braces, ListFilter, Route } from 'lucide-react'
import { useState } from 'react'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { formatNumber } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { ContextMenu } from '../../../ui/ContextMenu.tsx'
import type { AskedLine } from '../../../ui/json/JsonView.tsx'
import { MenuItem, MenuRule, MenuSection } from '../../../ui/Menu.tsx'
import { type Copied, toClipboard } from '../../../ui/useCopy.ts'
import { MethodMark } from '../MethodMark.tsx'
import { carriedAt } from './carried.ts'
import { kindText } from './kinds.ts'
import { OnwardDialog } from './OnwardDialog.tsx'
import styles from './onward.module.css'
import { onwardMessages } from './onward.messages.ts'
import { useSendOn, useTakers } from './useTakers.ts'

const MOST_SHOWN = 6

/** What can be done with a value of an answer: copied, or used in an operation that takes it. */
export function ValueMenu({
  asked: { at, path, json, value },
  requestPath,
  group,
  onClose,
}: {
  asked: AskedLine
  requestPath: string
  /** The group of what answered: its operations come first. */
  group: string | null
  onClose: () => void
}) {
  const text = useText(onwardMessages)
  const language = useLanguage()
  const carried = carriedAt(path, json, requestPath)
  const takers = useTakers(carried, group)
  const sendOn = useSendOn()
  const [isChoosing, setChoosing] = useState(false)
  const [failed, setFailed] = useState<'value' | 'path' | null>(null)

  async function copy(what: 'value' | 'path', copied: Copied) {
    try {
      await toClipboard(copied)
      onClose()
    } catch {
      setFailed(what)
    }
  }

  if (isChoosing && carried) {
    return <OnwardDialog carried={[carried]} group={group} onClose={onClose} />
  }
  return (
    <ContextMenu label={text.menu} at={at} onClose={onClose}>
      <MenuItem
        id="value"
        icon={<Braces aria-hidden />}
        label={failed === 'value' ? text.copyFailed : text.copyValue}
        staysOpen
        onAction={() => void copy('value', value)}
      />
      <MenuItem
        id="path"
        icon={<Route aria-hidden />}
        label={failed === 'path' ? text.copyFailed : text.copyPath}
        aside={<code className={styles.aside}>{path}</code>}
        staysOpen
        onAction={() => void copy('path', path)}
      />
      {carried && <MenuRule />}
      {carried && (
        <MenuSection title={text.sendOn(kindText(carried.kind, language), carried.value)}>
          {takers?.slice(0, MOST_SHOWN).map((taker) => (
            <MenuItem
              key={taker.operation.id}
              id={taker.operation.id}
              icon={
                <span className={styles.mark}>
                  <MethodMark method={taker.operation.method} />
                </span>
              }
              label={inLanguage(taker.operation.title, language)}
              aside={<code className={styles.aside}>{taker.operation.path}</code>}
              onAction={() => void sendOn(taker, carried.value)}
            />
          ))}
          {takers === null || takers.length === 0 ? (
            <MenuItem key="none" id="none" isDisabled label={takers ? text.none : text.reading} />
          ) : (
            <MenuItem
              key="all"
              id="all"
              icon={<ListFilter aria-hidden />}
              label={text.allTakers(formatNumber(takers.length, language))}
              staysOpen
              onAction={() => setChoosing(true)}
            />
          )}
        </MenuSection>
      )}
    </ContextMenu>
  )
}
