import { acceptCompletion, autocompletion } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, indentOnInput } from '@codemirror/language'
import { linter } from '@codemirror/lint'
import { Compartment, EditorState } from '@codemirror/state'
import { drawSelection, EditorView, keymap, placeholder, tooltips } from '@codemirror/view'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import styles from './code.module.css'
import { codeMessages } from './code.messages.ts'
import { type Complete, completionSource } from './completionSource.ts'
import { jsonProblems, type NotJson } from './jsonProblems.ts'
import { phrasesOf } from './phrases.ts'
import { codeTheme } from './theme.ts'

/** Where the caret stands; `head` is the end of the selection that moves. */
export interface Caret {
  anchor: number
  head: number
}

/** A small editor for a JSON value. Marks what is not JSON, keeps whatever is typed. */
export function JsonEditor({
  value,
  onChange,
  onBlur,
  labelledBy,
  describedBy,
  example = '',
  isInvalid = false,
  notJson = 'error',
  takeCaret,
  complete,
}: {
  value: string
  onChange: (text: string) => void
  onBlur?: (() => void) | undefined
  labelledBy: string
  describedBy?: string | undefined
  example?: string | undefined
  isInvalid?: boolean
  notJson?: NotJson | undefined
  /** Gives the caret of what stood in for the editor, when that had the focus. */
  takeCaret?: () => Caret | null
  /** What may be completed where the caret is; nothing when left out. */
  complete?: Complete | undefined
}) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const caret = useRef<Caret>(null)
  const [attributes] = useState(() => new Compartment())
  const [checks] = useState(() => new Compartment())
  const words = useText(codeMessages)
  const typed = useEffectEvent(onChange)
  const left = useEffectEvent(() => onBlur?.())
  const completeNow = useEffectEvent<Complete>((line, at) => complete?.(line, at) ?? null)
  const valueNow = useEffectEvent(() => value)
  const caretNow = useEffectEvent(() => caret.current ?? takeCaret?.() ?? null)
  const nameNow = useEffectEvent(() => ariaAttributes(labelledBy, describedBy, isInvalid))
  const notJsonNow = useEffectEvent(() => notJson)
  const follow = useEffectEvent((text: string) => {
    const { current } = view
    // Text set under an input method would tear what it composes.
    if (!current || current.compositionStarted || current.state.doc.toString() === text) return
    current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: text } })
  })

  // Before the next key can come: what stood in for the editor is gone already.
  useLayoutEffect(() => {
    if (!host.current) return undefined
    const made = new EditorView({
      parent: host.current,
      doc: valueNow(),
      extensions: [
        EditorState.phrases.of(phrasesOf(words)),
        history(),
        drawSelection(),
        bracketMatching(),
        indentOnInput(),
        json(),
        checks.of(linter(jsonProblems(notJsonNow(), words.notJson))),
        placeholder(example),
        // In a fold of the form it would be cut off.
        tooltips({ parent: document.body }),
        autocompletion({
          override: [completionSource(completeNow)],
          icons: false,
          interactionDelay: 0,
        }),
        attributes.of(nameNow()),
        keymap.of([{ key: 'Tab', run: acceptCompletion }, ...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        codeTheme(),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) typed(update.state.doc.toString())
        }),
        EditorView.domEventHandlers({
          blur: () => left(),
          // Once the editor itself has heard of it.
          compositionend: () => void setTimeout(() => follow(valueNow())),
        }),
      ],
    })
    view.current = made
    const kept = caretNow()
    if (kept) {
      const within = (at: number) => Math.min(at, made.state.doc.length)
      const selection = { anchor: within(kept.anchor), head: within(kept.head) }
      made.dispatch({ selection, scrollIntoView: true })
      made.focus()
    }
    return () => {
      const { anchor, head } = made.state.selection.main
      caret.current = made.hasFocus ? { anchor, head } : null
      view.current = null
      made.destroy()
    }
  }, [attributes, checks, words, example])

  useEffect(() => {
    const named = ariaAttributes(labelledBy, describedBy, isInvalid)
    view.current?.dispatch({ effects: attributes.reconfigure(named) })
  }, [attributes, labelledBy, describedBy, isInvalid])

  useEffect(() => {
    const checked = linter(jsonProblems(notJson, words.notJson))
    view.current?.dispatch({ effects: checks.reconfigure(checked) })
  }, [checks, notJson, words])

  useEffect(() => follow(value), [value])

  return <div ref={host} className={styles.editor} data-invalid={isInvalid || undefined} />
}

function ariaAttributes(labelledBy: string, describedBy: string | undefined, isInvalid: boolean) {
  return EditorView.contentAttributes.of({
    'aria-labelledby': labelledBy,
    'aria-invalid': String(isInvalid),
    ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
  })
}
