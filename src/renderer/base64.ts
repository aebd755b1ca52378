/** How many bytes a base64 text stands for. */
export function base64Bytes(base64: string): number {
  const digits = base64.replace(/=+$/, '').length
  return Math.floor((digits * 3) / 4)
}

/** The bytes of a file as base64; rejects when the file cannot be read. */
export async function base64Of(file: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.addEventListener('load', () => {
    const address = typeof reader.result === 'string' ? reader.result : ''
    resolve(address.slice(address.indexOf(',') + 1))
  })
  reader.addEventListener('error', () => reject(new Error('the file cannot be read')))
  reader.readAsDataURL(file)
  return promise
}
