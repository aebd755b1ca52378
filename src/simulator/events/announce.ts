import type { EventType } from './eventTypes.ts'

/**
 * Tells that something happened, by DingTalk's own name for it. `fields` are spelled as in an HTTP
 * callback; `streamOnly` is what Stream mode tells besides.
 */
export type Announce = (eventType: EventType, fields: object, streamOnly?: object) => void

/** Tells nobody. */
export const unheard: Announce = () => {}
