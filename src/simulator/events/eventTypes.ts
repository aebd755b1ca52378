import samples from './eventTypes.json' with { type: 'json' }

/** The name of an event, as a callback subscribes to it. */
export type EventType = keyof typeof samples

/** Whether DingTalk has an event of that name. */
export function isEventType(name: unknown): name is EventType {
  return typeof name === 'string' && Object.hasOwn(samples, name)
}

/** What an event tells when nobody says otherwise, of people and groups that are there. */
export function sampleOf(eventType: EventType): object {
  return samples[eventType]
}

/** The few names that are most like one that is unknown, the likest first. */
export function namesLike(name: string, most = 5): string[] {
  const wanted = pairsOf(name)
  return Object.keys(samples)
    .map((known) => ({ known, likeness: likeness(wanted, pairsOf(known)) }))
    .filter((one) => one.likeness > 0)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, most)
    .map((one) => one.known)
}

/** Sørensen and Dice: how many neighbouring letters two words share. */
function likeness(one: Set<string>, other: Set<string>): number {
  return (2 * one.intersection(other).size) / (one.size + other.size)
}

function pairsOf(word: string): Set<string> {
  const letters = word.toLowerCase().slice(0, 100)
  return new Set(Array.from(letters, (_, index) => letters.slice(index, index + 2)))
}
