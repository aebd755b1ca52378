/** Lets everything that waits have its turn. A timer would wait some milliseconds longer. */
export function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  const { promise, resolve } = Promise.withResolvers<void>()
  port1.addEventListener(
    'message',
    () => {
      port1.close()
      resolve()
    },
    { once: true },
  )
  port1.start()
  port2.postMessage(null)
  return promise
}

/** Fetches the bytes of an address from one place to another; `null` when they are not there any more. */
export async function fetchPiece(
  address: string,
  from: number,
  to: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await fetch(`${address}?from=${from}&to=${to}`).catch(() => null)
  if (response?.ok !== true) return null
  return new Uint8Array(await response.arrayBuffer())
}
