import type { Page } from 'playwright-core'
import type { Bridge } from '../../src/shared/contract.ts'

declare const window: { dingbench: Bridge }

/** Adds a profile whose two addresses are a server's, chooses it, and shows the window anew. */
export async function askLarge(page: Page, address: string): Promise<void> {
  await page.evaluate(async (address) => {
    const { ask } = window.dingbench
    const made = await ask('profiles.create', {
      draft: {
        name: 'Large answers',
        kind: 'test',
        corpId: 'ding7a1c0f42e95b8d3635c2f4657eb6378f',
        agentId: '1',
        appKey: 'dingq3v8k1m5x0w7z2ab',
        tokenSource: 'oauth2-app',
        oapiAddress: address,
        apiAddress: address,
      },
    })
    if (!made.ok) throw new Error(made.failure.kind)
    const profileId = made.value.id
    const value = 's'.repeat(64)
    await ask('profiles.storeSecret', { profileId, name: 'appSecret', value, keepIn: 'session' })
    const start = await ask('app.start', {})
    if (!start.ok) throw new Error(start.failure.kind)
    const settings = { ...start.value.settings, selectedProfileId: profileId }
    await ask('settings.update', { settings })
  }, address)
  await page.reload()
  await page.getByRole('region', { name: 'Answer' }).waitFor()
}
