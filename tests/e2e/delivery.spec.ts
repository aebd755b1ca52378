import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright/test'
import { CREDENTIALS } from '../../src/simulator/credentials.ts'
import { filesBelow } from '../support/filesBelow.ts'
import { expect, test } from './fixtures.ts'
import { axeFinds } from './axe.ts'
import type { HandSimulator } from './handSimulator.ts'

const answer = (page: Page) => page.getByRole('region', { name: 'Answer' })
const lint = (page: Page) => page.getByRole('region', { name: 'What DingTalk will say' })

async function open(page: Page): Promise<void> {
  await answer(page).first().waitFor()
  await page.keyboard.press('Alt+2')
  await page.getByRole('listbox', { name: 'Message types' }).waitFor()
}

/** A profile of the user's own, over a simulator that outlives the window; it is the one in use. */
async function enter(page: Page, simulator: HandSimulator, secrets: Record<string, string>) {
  const { url, corpId, appKey, agentId } = simulator
  await page.evaluate(
    async ({ url, corpId, appKey, agentId, secrets }) => {
      const { ask } = window.dingbench
      const draft = {
        name: 'Acme',
        kind: 'test' as const,
        corpId,
        agentId,
        appKey,
        tokenSource: 'oauth2-app' as const,
        oapiAddress: url,
        apiAddress: url,
      }
      const made = await ask('profiles.create', { draft })
      if (!made.ok) throw new Error(made.failure.kind)
      const profileId = made.value.id
      for (const name of ['appSecret', 'robotToken', 'robotSecret'] as const) {
        const value = secrets[name]
        if (value === undefined) continue
        const kept = await ask('profiles.storeSecret', {
          profileId,
          name,
          value,
          keepIn: 'keychain',
        })
        if (!kept.ok) throw new Error(kept.failure.kind)
      }
      const start = await ask('app.start', {})
      if (!start.ok) throw new Error(start.failure.kind)
      const settings = { ...start.value.settings, selectedProfileId: profileId }
      await ask('settings.update', { settings })
    },
    { url, corpId, appKey, agentId, secrets },
  )
  await page.reload()
  await open(page)
}

test('a person is picked by name, gets a message, and the same is noticed after a restart', async ({
  bench,
  simulatorByHand,
}) => {
  const simulator = await simulatorByHand()
  await enter(bench.page, simulator, { appSecret: simulator.appSecret })
  let { page } = bench

  await page.getByRole('button', { name: 'Pick people' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /沙箱企业/ })
    .click()
  await page.getByRole('searchbox').fill('林知夏')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('row', { name: '林知夏' })).toBeVisible()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await answer(page).getByRole('button', { name: 'Who got it?' }).click()
  await expect(answer(page).getByText('1 not read yet')).toBeVisible()

  await page.getByRole('button', { name: 'Pick people' }).click()
  await page.getByRole('searchbox').fill('卫卓')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /weizhuo/ })
    .click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('row', { name: '卫卓' })).toBeVisible()
  await page.getByRole('row', { name: '卫卓' }).press('Delete')

  await page.getByRole('button', { name: 'Pick who I am' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /沙箱企业/ })
    .click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /林知夏/ })
    .click()
  await expect(page.getByRole('button', { name: 'Send to me' })).toBeEnabled()

  page = await bench.relaunch()
  await open(page)
  await expect(lint(page).getByText(/manager0001 got the same today/)).toBeVisible()
  await page.getByRole('button', { name: 'Send to me' }).click()
  await answer(page).getByRole('button', { name: 'Who got it?' }).click()
  await expect(answer(page).getByText(/143106/)).toBeVisible()

  await answer(page).getByRole('tab', { name: 'Sent 2' }).click()
  await answer(page)
    .getByRole('button', { name: /1 of 1 read|0 of 1 read/ })
    .click()
  expect(await axeFinds(page)).toEqual([])
  await answer(page).getByRole('button', { name: 'Recall…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Recall' }).click()
  await expect(answer(page).getByText('No recall: It was recalled already.')).toBeVisible()
})

test('a robot with the wrong secret is diagnosed and mended, and its secrets are nowhere', async ({
  bench,
  simulatorByHand,
}) => {
  const simulator = await simulatorByHand()
  const wrong = `SEC${randomBytes(32).toString('hex')}`
  const { robotToken, robotSecret } = CREDENTIALS
  await enter(bench.page, simulator, {
    appSecret: simulator.appSecret,
    robotToken,
    robotSecret: wrong,
  })
  const { page } = bench
  await page.getByRole('button', { name: /Channel/ }).click()
  await page.getByRole('option', { name: 'Custom robot', exact: true }).click()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(answer(page).getByText(/^Refused/)).toBeVisible()

  await answer(page).getByRole('button', { name: 'Replace the secret' }).click()
  const field = page.getByRole('textbox', { name: /^Secret for signing/ })
  await expect(field).toBeFocused()
  await field.fill(robotSecret)
  await page.getByRole('button', { name: 'Store in the keychain' }).click()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(answer(page).getByText('Accepted')).toBeVisible()
  await expect(page.getByText('1/20 this minute')).toBeVisible()

  const places = [await page.content(), await filesBelow(bench.dataFolder)]
  for (const secret of [wrong, robotSecret, robotToken]) {
    expect(places.map((place) => place.includes(secret))).toEqual([false, false])
  }
})
