/** The entries of a draft that say something. */
export function definedOnly(draft: object): Record<string, unknown> {
  const entries: [string, unknown][] = Object.entries(draft)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}
