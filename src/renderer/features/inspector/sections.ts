import type { Section } from './section.ts'
import { TimelineSection } from './timeline/TimelineSection.tsx'

/** The sections of the inspector, in the order of their tabs. Their names are in the messages. */
export const SECTIONS: Section[] = [{ id: 'timeline', Content: TimelineSection }]
