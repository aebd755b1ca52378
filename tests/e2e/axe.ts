import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'

/**
 * What axe finds on a page once it has come to rest: each rule with the elements that break it.
 * Without its legacy mode it would open a second page, which the window would close.
 */
export async function axeFinds(page: Page, { without = [] as string[] } = {}): Promise<string[][]> {
  // Colours move for a moment after a change.
  await page.waitForTimeout(300)
  const axe = new AxeBuilder({ page }).setLegacyMode(true).disableRules(without)
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])
}
