import fc from 'fast-check'

/** A JSON value as its source text has it: digits, escapes and repeated keys are part of it. */
export type Tree =
  | { kind: 'leaf'; source: string }
  | { kind: 'list'; members: Tree[] }
  | { kind: 'object'; members: { key: string; value: Tree }[] }

const string = fc.oneof(
  fc.string().map((text) => JSON.stringify(text)),
  fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify(text)),
  fc.constantFrom('""', '"\\/"', '"\\\\"', '"\\"{[,:"', '"部门"', '"\\b\\f"'),
)
const leaf: fc.Arbitrary<Tree> = fc
  .oneof(
    string,
    fc.constantFrom(
      'true',
      'false',
      'null',
      '0',
      '-0',
      '1.50',
      '1E+400',
      '12345678901234567890123',
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  )
  .map((source) => ({ kind: 'leaf', source }))

/** Trees of every shape. */
export const trees: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    leaf,
    fc.array(tie('tree'), { maxLength: 6 }).map((members): Tree => ({ kind: 'list', members })),
    fc
      .array(fc.record({ key: fc.oneof(string, fc.constant('"same"')), value: tie('tree') }), {
        maxLength: 6,
      })
      .map((members): Tree => ({ kind: 'object', members })),
  ),
})).tree

/** A tree's text, with white space as `gap` gives it between tokens. */
export function textOfTree(tree: Tree, gap: () => string): string {
  const inner = (parts: string[]) => parts.join(`${gap()},${gap()}`)
  if (tree.kind === 'leaf') return tree.source
  if (tree.kind === 'list') {
    return `[${gap()}${inner(tree.members.map((one) => textOfTree(one, gap)))}${gap()}]`
  }
  const members = tree.members.map(
    ({ key, value }) => `${key}${gap()}:${gap()}${textOfTree(value, gap)}`,
  )
  return `{${gap()}${inner(members)}${gap()}}`
}

/** The lines of a tree, as `JSON.stringify(value, null, 2)` would lay them out. */
export function linesOfTree(tree: Tree, depth = 0, key = '', comma = ''): string[] {
  const start = '  '.repeat(depth) + key
  if (tree.kind === 'leaf') return [start + tree.source + comma]
  const [open, close] = tree.kind === 'list' ? ['[', ']'] : ['{', '}']
  if (tree.members.length === 0) return [start + open + close + comma]
  const last = tree.members.length - 1
  const lines =
    tree.kind === 'list'
      ? tree.members.flatMap((one, at) => linesOfTree(one, depth + 1, '', at < last ? ',' : ''))
      : tree.members.flatMap(({ key, value }, at) =>
          linesOfTree(value, depth + 1, `${key}: `, at < last ? ',' : ''),
        )
  return [start + open, ...lines, '  '.repeat(depth) + close + comma]
}

/** Runs of white space in an order that the seed fixes. */
export function gaps(seed: number): () => string {
  const kinds = ['', ' ', '\n', '\t', '\r\n  ', '']
  let at = seed
  return () => {
    at += 1
    return kinds[(at * 7 + seed) % kinds.length] ?? ''
  }
}
