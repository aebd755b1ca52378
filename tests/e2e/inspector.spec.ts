import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

test.use({ secretsIn: 'memory' })

const DEPARTMENTS = 'oapi GET /department/list'

const card = (page: Page) => page.getByRole('region', { name: 'Tokens of the profile' })
const happened = (page: Page) => page.getByRole('region', { name: 'What happened, newest first' })

async function openInspector(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: 'Token inspector' })
    .click()
  await card(page).waitFor()
}

/** Calls as the explorer does, as a profile. */
async function call(page: Page, profileId = 'sandbox') {
  return page.evaluate(
    async ({ profileId, operationId }) => {
      const callId = crypto.randomUUID()
      return window.dingbench.ask('operations.send', { callId, profileId, operationId, values: {} })
    },
    { profileId, operationId: DEPARTMENTS },
  )
}

test('a token of twenty seconds is watched to its end, and the next call fetches another', async ({
  bench,
  simulatorByHand,
}) => {
  const { stop: _stop, ...simulator } = await simulatorByHand(['--token-lifetime', '20'])
  const { page } = bench
  const profileId = await page.evaluate(async ({ url, corpId, appKey, appSecret }) => {
    const { ask } = window.dingbench
    const draft = {
      name: 'Short life',
      kind: 'test' as const,
      corpId,
      agentId: '',
      appKey,
      tokenSource: 'oauth2-app' as const,
      oapiAddress: url,
      apiAddress: url,
    }
    const made = await ask('profiles.create', { draft })
    if (!made.ok) throw new Error(made.failure.kind)
    const { id } = made.value
    const value = appSecret
    await ask('profiles.storeSecret', {
      profileId: id,
      name: 'appSecret',
      value,
      keepIn: 'session',
    })
    const start = await ask('app.start', {})
    if (!start.ok) throw new Error(start.failure.kind)
    const settings = { ...start.value.settings, selectedProfileId: id }
    await ask('settings.update', { settings })
    return id
  }, simulator)
  await page.reload()
  await openInspector(page)
  await card(page).getByRole('button', { name: 'Fetch now' }).click()
  await expect(card(page).getByText('20 s, as DingTalk said')).toBeVisible()
  await expect(card(page).getByRole('timer', { name: 'Time left' })).toContainText(/0:(20|1\d)/)

  await expect(happened(page).getByText('its time ran out')).toBeVisible({ timeout: 30_000 })
  await expect(card(page).getByText('expired').first()).toBeVisible()
  await call(page, profileId)

  await expect(happened(page).getByText('replaced')).toBeVisible()
  await expect(card(page).getByRole('timer', { name: 'Time left' })).toContainText(/0:(20|1\d)/)
})

test('an invalidated token is refused on the call, replaced, and both are remembered after a restart', async ({
  bench,
}) => {
  await openInspector(bench.page)
  await call(bench.page)
  await bench.page.evaluate(() => window.dingbench.ask('simulator.invalidateTokens', {}))
  await call(bench.page)
  const refused = '40014 on GET /department/list'
  await expect(happened(bench.page).getByText(refused)).toBeVisible()
  await expect(happened(bench.page).getByText('replaced')).toBeVisible()

  const page = await bench.relaunch()
  await openInspector(page)
  await expect(happened(page).getByText(refused)).toBeVisible()
  await expect(happened(page).getByText(/Dingbench was closed/)).toBeVisible()
  await expect(card(page).getByText('none yet').first()).toBeVisible()
})

test('a server whose clock is far off is warned of, with what breaks', async ({ bench }) => {
  const { page } = bench
  await openInspector(page)
  await call(page)
  await expect(card(page).getByText(/on time/)).toBeVisible()

  await page.evaluate(() => window.dingbench.ask('simulator.moveClock', { byMs: 600_000 }))
  await call(page)

  await expect(card(page).getByText(/off this machine’s clock/)).toBeVisible()
  await expect(card(page).getByText(/Signatures with a timestamp/)).toBeVisible()
})

test('with renewal by hand nothing is sent without a token; with none at all an expired one is sent, and said so', async ({
  bench,
}) => {
  const { page } = bench
  await openInspector(page)
  await card(page).getByText('By hand').click()
  await expect(card(page).getByText(/is not sent/)).toBeVisible()
  expect(await call(page)).toMatchObject({ ok: false, failure: { kind: 'token-needed' } })

  await card(page).getByRole('button', { name: 'Fetch now' }).click()
  await card(page).getByText('Never', { exact: true }).click()
  await card(page).getByRole('button', { name: 'Make it expire now' }).click()
  await expect(happened(page).getByText('you made it expire')).toBeVisible()
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('ControlOrMeta+Enter')

  await expect(page.getByText(/^Sent with an expired token/)).toBeVisible()
})

test('the token is in the window only while the button is held', async ({ bench }) => {
  const { page } = bench
  await openInspector(page)
  await call(page)
  const token = await page.evaluate(async () => {
    const named = { profileId: 'sandbox', kind: 'oauth2-app' } as const
    const revealed = await window.dingbench.ask('tokens.reveal', named)
    return revealed.ok ? revealed.value : null
  })
  if (token === null) throw new Error('no token is held')
  expect(await page.content()).not.toContain(token)

  await card(page).getByRole('button', { name: 'Hold to reveal' }).hover()
  await page.mouse.down()
  await expect(card(page).getByText(token)).toBeVisible()
  await page.mouse.up()
  await expect(card(page).getByText(token)).toBeHidden()
  expect(await page.content()).not.toContain(token)
  await expect(
    happened(page)
      .getByText(/^shown in full/)
      .first(),
  ).toBeVisible()

  await card(page).getByRole('button', { name: 'Copy for 30 s' }).click()
  await expect(card(page).getByText('Copied; cleared in 30 s')).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as JSON' }).click(),
  ])
  const exported = await readFile(await download.path(), 'utf8')
  expect(exported).toContain('"what": "revealed"')

  const names = await readdir(bench.dataFolder)
  const files = await Promise.all(
    names.map((name) => readFile(join(bench.dataFolder, name), 'latin1').catch(() => '')),
  )
  expect(files.join('\n')).toContain('revealed')
  for (const text of [exported, ...files, await page.content()]) expect(text).not.toContain(token)
})
