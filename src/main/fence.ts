/** Whether an address lies in the origin given. Written for schemes whose origin `URL` does not know. */
export function isWithin(origin: string, address: string): boolean {
  return address === origin || address.startsWith(`${origin}/`)
}

/** Whether a page may have what it asks of the machine: our own may write text to the clipboard. */
export function isPermitted(origin: string, permission: string, requester: string): boolean {
  return permission === 'clipboard-sanitized-write' && isWithin(origin, requester)
}
