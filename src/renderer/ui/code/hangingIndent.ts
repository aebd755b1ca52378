import { type Extension, RangeSetBuilder } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'

/** Wrapped lines go on under their own indentation instead of at the left edge. */
export function hangingIndent(): Extension {
  return ViewPlugin.define(
    (view) => {
      let decorations = indentsIn(view)
      return {
        get decorations() {
          return decorations
        },
        update({ docChanged, viewportChanged, view }: ViewUpdate) {
          if (docChanged || viewportChanged) decorations = indentsIn(view)
        },
      }
    },
    { decorations: (plugin) => plugin.decorations },
  )
}

const LINE_PADDING_PX = 4
/** Of the indentation, and then some: a wrapped value stands apart from the next key. */
const EXTRA_CHARACTERS = 2

function indentsIn(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at)
      const depth = line.text.length - line.text.trimStart().length + EXTRA_CHARACTERS
      const style = `padding-left: calc(${LINE_PADDING_PX}px + ${depth}ch); text-indent: -${depth}ch`
      builder.add(line.from, line.from, Decoration.line({ attributes: { style } }))
      at = line.to + 1
    }
  }
  return builder.finish()
}
