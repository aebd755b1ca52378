import type { ComponentType, ReactNode } from 'react'
import type { NestedField } from '../../../../../shared/catalog/operation.ts'
import { isJsonObject, type NestedProblem } from '../../../../../shared/request/readNested.ts'

/** What is needed to draw a value within a field's JSON, whatever its kind. */
export interface PartProps {
  field: NestedField
  /** What stands in front of it: its name, or its place in a list, as in `[0]`. */
  name: string
  /** The whole way to it, as in `approvers[0].userIds`: its name for whoever does not see it. */
  label: string
  value: unknown
  /** What is wrong with it and within it, by the way from here. */
  problems: readonly NestedProblem[]
  /** Whether problems are said where nothing has been typed yet. */
  isSaid: boolean
  /** Called with `undefined` when it is not to be sent. */
  onChange: (value: unknown) => void
  /** Buttons at its right end, behind its own. */
  tools?: ReactNode
}

/** What draws a member or an entry. It is handed down, for it may hold members and entries again. */
export type DrawPart = ComponentType<
  PartProps & {
    /** Whether it is open before anyone has opened or closed it. */
    startsOpen?: boolean
  }
>

/** Whether a value is drawn as a part: what is no plain value where one belongs, as the JSON it is. */
export function isStructure({ type }: NestedField, value: unknown): boolean {
  return type === 'object' || type === 'list' || Array.isArray(value) || isJsonObject(value)
}

/** The problems of one member or entry, by the way from there. */
export function problemsOf(
  problems: readonly NestedProblem[],
  step: string | number,
): NestedProblem[] {
  return problems
    .filter(({ path }) => path[0] === step)
    .map((one) => ({ ...one, path: one.path.slice(1) }))
}

/** What is wrong with the whole of it. */
export function ownProblem(problems: readonly NestedProblem[]): NestedProblem | undefined {
  return problems.find(({ path }) => path.length === 0)
}
