import type { Section } from './section.ts'
import { PastedSection } from './pasted/PastedSection.tsx'
import { ProbesSection } from './probes/ProbesSection.tsx'
import { ScopesSection } from './scopes/ScopesSection.tsx'
import { SideBySideSection } from './sideBySide/SideBySideSection.tsx'
import { TimelineSection } from './timeline/TimelineSection.tsx'

/** The sections of the inspector, in the order of their tabs. Their names are in the messages. */
export const SECTIONS: Section[] = [
  { id: 'timeline', Content: TimelineSection },
  { id: 'probes', Content: ProbesSection },
  { id: 'scopes', Content: ScopesSection },
  { id: 'sideBySide', Content: SideBySideSection },
  { id: 'pasted', Content: PastedSection },
]
