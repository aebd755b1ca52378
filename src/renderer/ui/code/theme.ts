import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** The look of all code in the window, from the colour tokens, so that it follows the theme. */
export function codeTheme(): Extension {
  return [
    EditorView.cspNonce.of(nonceOfPage()),
    EditorView.theme(shape),
    syntaxHighlighting(HighlightStyle.define(colours)),
  ]
}

const colours = [
  { tag: tags.propertyName, color: 'var(--json-key)' },
  { tag: tags.string, color: 'var(--json-string)' },
  { tag: tags.number, color: 'var(--json-number)' },
  { tag: [tags.bool, tags.null], color: 'var(--json-atom)' },
  { tag: [tags.separator, tags.brace, tags.squareBracket], color: 'var(--ink-2)' },
  { tag: tags.invalid, color: 'var(--bad)' },
]

const shape: Parameters<typeof EditorView.theme>[0] = {
  '&': { height: '100%', background: 'transparent', color: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { font: 'var(--text-sm)/20px var(--font-mono)', overflow: 'auto' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 12px 0 4px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-placeholder': { color: 'var(--ink-3)' },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'transparent' },
  '&.cm-focused .cm-activeLine': { background: 'var(--sunken)' },
  '&.cm-focused .cm-activeLineGutter': { background: 'var(--sunken)', color: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground':
    { background: 'var(--accent-ground)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    background: 'var(--accent-ground)',
    outline: '1px solid var(--line-strong)',
  },
  '.cm-tooltip': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-2)',
    background: 'var(--raised)',
    color: 'var(--ink)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete': { padding: '4px', boxShadow: 'var(--shadow-menu)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    minWidth: '160px',
    font: 'var(--text-sm)/18px var(--font-mono)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    padding: '3px 8px',
    borderRadius: 'var(--radius-1)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--accent-ground)',
    color: 'var(--accent)',
  },
  '.cm-diagnostic': { padding: '4px 10px', font: 'var(--text-sm)/1.4 var(--font-ui)' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--bad)' },
  '.cm-diagnostic-warning': { borderLeft: '3px solid var(--warn)' },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--warn) 1px',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--bad) 1px',
    textUnderlineOffset: '3px',
  },
}

/** The nonce by which the page's policy admits styles that are made at run time, '' when none. */
function nonceOfPage(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
}
