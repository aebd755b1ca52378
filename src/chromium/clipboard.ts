import type { Page } from 'playwright-core'
import type { Clipboard } from '../main/tokens/clipboardCopy.ts'
import { ORIGIN } from './serve.ts'

/** What the page knows, where the functions below run. */
declare const navigator: {
  clipboard: { readText: () => Promise<string>; writeText: (text: string) => Promise<void> }
}

const WRITES = ['clipboard-write']
const READS = ['clipboard-read', 'clipboard-write']

/**
 * The system's clipboard by way of the browser. The page itself may only write to it: reading is
 * granted for the moment in which a copy is compared, and taken back.
 */
export function browserClipboard(opened: Promise<Page>): Clipboard {
  return {
    write: async (text) => {
      const page = await opened
      await page.evaluate((written) => navigator.clipboard.writeText(written), text)
    },
    read: async () => {
      const page = await opened
      const context = page.context()
      await context.grantPermissions(READS, { origin: ORIGIN })
      try {
        return await page.evaluate(() => navigator.clipboard.readText())
      } finally {
        await context.clearPermissions()
        await context.grantPermissions(WRITES, { origin: ORIGIN })
      }
    },
  }
}
