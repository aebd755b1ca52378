/** The page that other viewers are measured in: each shows a text as its users would see it. */
import { json } from '@codemirror/lang-json'
import { defaultHighlightStyle, foldGutter, syntaxHighlighting } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { EditorView, lineNumbers } from '@codemirror/view'
import { createJSONEditor, Mode } from 'vanilla-jsoneditor'
import type { ShowPeer } from './peers.ts'

/** CodeMirror over the indented text, for reading: numbers, colours, folding. */
export const codemirror: ShowPeer['codemirror'] = (text, parent) => {
  const doc = JSON.stringify(JSON.parse(text), null, 2)
  parent.style.height = '800px'
  const extensions = [
    EditorState.readOnly.of(true),
    EditorView.theme({ '&': { height: '800px' } }),
    lineNumbers(),
    foldGutter(),
    syntaxHighlighting(defaultHighlightStyle),
    json(),
  ]
  parent.append(new EditorView({ state: EditorState.create({ doc, extensions }) }).dom)
}

/** The tree view of vanilla-jsoneditor, for reading. */
export const vanillaJsoneditor: ShowPeer['vanillaJsoneditor'] = (text, target) => {
  target.style.height = '800px'
  createJSONEditor({ target, props: { content: { text }, mode: Mode.tree, readOnly: true } })
}
