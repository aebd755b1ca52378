import type { LucideIcon } from 'lucide-react'

/** The groups of the palette in their order: what is few and meant by its name comes first. */
export const ENTRY_GROUPS = ['profiles', 'actions', 'operations', 'codes'] as const

/** A group of the palette. */
export type EntryGroup = (typeof ENTRY_GROUPS)[number]

/** Something that the palette finds and does. */
export interface Entry {
  /** Unique within its group. */
  id: string
  title: string
  run: () => void
  /** In front, in a column of its own: a method, a code. */
  mark?: string
  Icon?: LucideIcon
  /** After the title, quieter, in monospace. */
  detail?: string
  /** At the right end. */
  aside?: string | undefined
  /** Words that find the entry besides its title, of the other language too. */
  also?: string
}
