import { describe, expect, it } from 'vitest'
import { createClipboardCopy } from '../../../src/main/tokens/clipboardCopy.ts'

/** A clipboard, and a time that is over when the test says so. */
function bench() {
  const clipboard = { text: '', isReadable: true }
  const ends: (() => void)[] = []
  const waits: number[] = []
  const came: string[] = []
  const copies = createClipboardCopy(
    {
      write: async (text) => {
        clipboard.text = text
      },
      read: async () => {
        if (!clipboard.isReadable) throw new Error('not allowed')
        return clipboard.text
      },
    },
    (ms) => {
      waits.push(ms)
      const { promise, resolve } = Promise.withResolvers<void>()
      ends.push(resolve)
      return promise
    },
  )
  const copy = (text: string) => copies.copy(text, (end) => came.push(end))
  const passTime = async () => {
    ends.shift()?.()
    await new Promise(setImmediate)
  }
  return { clipboard, copies, copy, came, waits, passTime }
}

describe('a copied token', () => {
  it('is cleared after thirty seconds', async () => {
    const { clipboard, copy, came, waits, passTime } = bench()
    await copy('token')
    expect(clipboard.text).toBe('token')

    await passTime()
    expect(waits).toEqual([30_000])
    expect(clipboard.text).toBe('')
    expect(came).toEqual(['cleared'])
  })

  it('is left alone when something else was copied meanwhile', async () => {
    const { clipboard, copy, came, passTime } = bench()
    await copy('token')
    clipboard.text = 'mine'

    await passTime()
    expect(clipboard.text).toBe('mine')
    expect(came).toEqual(['changed'])
  })

  it('that cannot be looked at any more is said to be there still', async () => {
    const { clipboard, copy, came, passTime } = bench()
    await copy('token')
    clipboard.isReadable = false

    await passTime()
    expect(came).toEqual(['unreadable'])
  })

  it('is cleared at once when the program ends, and not a second time', async () => {
    const { clipboard, copies, copy, came, passTime } = bench()
    await copy('token')

    await copies.close()
    await passTime()
    expect(clipboard.text).toBe('')
    expect(came).toEqual(['cleared'])
  })
})
