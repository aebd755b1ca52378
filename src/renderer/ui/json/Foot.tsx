import { Braces, Filter, FoldVertical, Route } from 'lucide-react'
import { memo, useEffect, useState } from 'react'
import { formatNumber } from '../../i18n/quantities.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { CopyButton } from '../CopyButton.tsx'
import { IconButton } from '../IconButton.tsx'
import { Menu, MenuItem } from '../Menu.tsx'
import styles from './bars.module.css'
import { jsonMessages } from './json.messages.ts'
import type { Shown, Viewer } from './viewer.ts'

const LEVELS = [1, 2, 3, 4]
const ALL_LEVELS = 2 ** 31

/** Under a text: the path of the current line, what can be copied of it, and how much there is. */
export const Foot = memo(function Foot({
  viewer,
  state,
  line,
  onFilter,
}: Pick<Shown, 'state' | 'line'> & {
  viewer: Viewer
  onFilter: () => void
}) {
  const text = useText(jsonMessages)
  const language = useLanguage()
  const path = usePath(viewer, state, line)
  if (!state) return <footer className={styles.foot} />

  const percent = Math.floor((100 * state.readBytes) / Math.max(1, state.sizeBytes))
  const isJson = state.form === 'json'
  return (
    <footer className={styles.foot}>
      {isJson && (
        <>
          <code className={styles.path} aria-label={text.path} title={path}>
            {path}
          </code>
          <CopyButton text={path} label={text.copyPath} icon={Route} />
          <CopyButton
            text={() => viewer.ask({ of: 'value', line })}
            label={text.copyValue}
            icon={Braces}
          />
        </>
      )}
      <output className={styles.size}>
        {text.lines(state.lines, formatNumber(state.lines, language))}
        {!state.isComplete && ` · ${text.reading(formatNumber(percent, language))}`}
      </output>
      {isJson && (
        <>
          <IconButton label={text.filter} onPress={onFilter}>
            <Filter aria-hidden />
          </IconButton>
          <Menu
            label={text.foldMenu}
            trigger={
              <IconButton label={text.foldMenu}>
                <FoldVertical aria-hidden />
              </IconButton>
            }
          >
            <MenuItem
              id="all"
              label={text.unfoldAll}
              onAction={() => viewer.send({ do: 'foldFrom', depth: ALL_LEVELS })}
            />
            {LEVELS.toReversed().map((level) => (
              <MenuItem
                key={level}
                id={String(level)}
                label={level === 1 ? text.foldAll : text.foldTo(formatNumber(level, language))}
                onAction={() => viewer.send({ do: 'foldFrom', depth: level })}
              />
            ))}
          </Menu>
        </>
      )}
    </footer>
  )
})

/** The path of the current line; that of the line before until it is known. */
function usePath(viewer: Viewer, state: Shown['state'], line: number): string {
  const [path, setPath] = useState('')
  /** The same line is another one under a filter, and may have no path before it has come. */
  const stage = `${state?.filtered?.path} ${state?.isComplete}`

  useEffect(() => {
    let isOver = false
    void (async () => {
      const answer = await viewer.ask({ of: 'path', line })
      if (!isOver && typeof answer === 'string') setPath(answer)
    })()
    return () => {
      isOver = true
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- see `stage`
  }, [viewer, line, stage])

  return path
}
