import type { Values } from './messageType.ts'
import examples from './examples.json' with { type: 'json' }

/** The examples that a type has. */
export const EXAMPLE_KINDS = ['short', 'real'] as const
/** A short example, or one as it is really sent. */
export type ExampleKind = (typeof EXAMPLE_KINDS)[number]
/** The languages that examples are written in. */
export type ExampleLanguage = 'zh' | 'en'

const EXAMPLES: Readonly<
  Record<string, Record<ExampleKind, Record<ExampleLanguage, Values>> | undefined>
> = examples

/** An example of a type, by the type's id; `null` where none was written. */
export function exampleOf(
  typeId: string,
  kind: ExampleKind,
  language: ExampleLanguage,
): Values | null {
  return EXAMPLES[typeId]?.[kind][language] ?? null
}
