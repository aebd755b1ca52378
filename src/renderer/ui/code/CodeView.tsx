import { json } from '@codemirror/lang-json'
import { codeFolding, foldGutter, foldKeymap } from '@codemirror/language'
import { openSearchPanel, search, searchKeymap } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { useText } from '../../i18n/useText.ts'
import styles from './code.module.css'
import { codeMessages } from './code.messages.ts'
import { hangingIndent } from './hangingIndent.ts'
import { phrasesOf } from './phrases.ts'
import { codeTheme } from './theme.ts'

/** What can be asked of a code view from outside. */
export interface CodeHandle {
  /** Opens the search panel and puts the focus into it. */
  search: () => void
}

/** Text that was sent or received: folding, line numbers, search by Ctrl/⌘ F; not editable. */
export function CodeView({
  text,
  language,
  label,
  handle,
}: {
  text: string
  language: 'json' | 'plain'
  label: string
  handle?: Ref<CodeHandle>
}) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const words = useText(codeMessages)

  useEffect(() => {
    if (!host.current) return undefined
    const made = new EditorView({
      parent: host.current,
      doc: text,
      extensions: [
        EditorState.readOnly.of(true),
        EditorState.phrases.of(phrasesOf(words)),
        EditorView.contentAttributes.of({
          'aria-label': label,
          'aria-readonly': 'true',
          tabindex: '0',
        }),
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        drawSelection(),
        search({ top: true }),
        keymap.of([...searchKeymap, ...foldKeymap]),
        language === 'json' ? [json(), codeFolding(), foldGutter()] : [],
        canWrap(text) ? [EditorView.lineWrapping, hangingIndent()] : [],
        codeTheme(),
      ],
    })
    view.current = made
    return () => {
      view.current = null
      made.destroy()
    }
  }, [text, language, label, words])

  useImperativeHandle(handle, () => ({
    search: () => {
      if (view.current) openSearchPanel(view.current)
    },
  }))

  return <div ref={host} className={styles.view} />
}

const LONGEST_WRAPPED_TEXT = 1_000_000

/** Laying out a line of very many characters over many rows would hold up the window. */
function canWrap(text: string): boolean {
  return text.length <= LONGEST_WRAPPED_TEXT && !/[^\n]{20000}/.test(text)
}
