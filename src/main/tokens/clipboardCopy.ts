/** The system's clipboard, as a shell reaches it. */
export interface Clipboard {
  write: (text: string) => Promise<void>
  /** Throws where it may not be read. */
  read: () => Promise<string>
}

/** What became of a copy when its time was over. */
export type CopyEnd = 'cleared' | 'changed' | 'unreadable'

/** How long a token lies in the clipboard. */
const COPY_LASTS_MS = 30_000

/** Copies tokens for a while. */
export type ClipboardCopy = ReturnType<typeof createClipboardCopy>

/** Makes the copying: after its time a copy is cleared, unless something else was copied meanwhile. */
export function createClipboardCopy(clipboard: Clipboard, wait: (ms: number) => Promise<void>) {
  let last: { end: () => Promise<void> } | null = null

  async function endOf(value: string): Promise<CopyEnd> {
    try {
      if ((await clipboard.read()) !== value) return 'changed'
      await clipboard.write('')
      return 'cleared'
    } catch {
      return 'unreadable'
    }
  }

  return {
    /** Copies; `ended` hears what became of it. Throws where the clipboard cannot be written. */
    copy: async (value: string, ended: (end: CopyEnd) => void): Promise<void> => {
      await clipboard.write(value)
      let isOver = false
      const mine = {
        end: async () => {
          if (isOver) return
          isOver = true
          ended(await endOf(value))
        },
      }
      last = mine
      void wait(COPY_LASTS_MS).then(mine.end)
    },
    /** Clears what is still there: the program ends. */
    close: async (): Promise<void> => {
      await last?.end()
    },
  }
}
