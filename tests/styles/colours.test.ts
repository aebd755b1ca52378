import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'

const sheets = globSync('src/renderer/**/*.css').map((path) => ({
  path,
  name: basename(path),
  text: readFileSync(path, 'utf8'),
}))

it('colours are written in tokens.css and nowhere else', () => {
  const others = sheets.filter(({ name }) => name !== 'tokens.css')
  expect(others.length).toBeGreaterThan(10)
  const coloured = others.filter(({ text }) =>
    /#[\da-f]{3,8}\b|\b(rgb|hsl|oklch|light-dark)\(/i.test(text),
  )
  expect(coloured.map(({ path }) => path)).toEqual([])
})

it('every variable that a style sheet uses is one of tokens.css, or set by a widget', () => {
  const tokens = sheets.find(({ name }) => name === 'tokens.css')?.text ?? ''
  const known = new Set([...tokens.matchAll(/(--[\w-]+):/g)].map(([, variable]) => variable))
  const setByWidgets = new Set([
    '--trigger-width',
    '--digits',
    '--depth',
    '--indent',
    '--editor-most',
  ])
  const unknown = sheets.flatMap(({ path, text }) =>
    [...text.matchAll(/var\((--[\w-]+)/g)]
      .filter(([, variable = '']) => !known.has(variable) && !setByWidgets.has(variable))
      .map(([, variable]) => `${variable} in ${path}`),
  )
  expect(unknown).toEqual([])
})
