/** Whether the bytes have these letters, a byte each, at a place. */
export function isAt(bytes: Uint8Array, at: number, mark: string): boolean {
  for (let index = 0; index < mark.length; index += 1) {
    if (bytes[at + index] !== mark.charCodeAt(index)) return false
  }
  return true
}
