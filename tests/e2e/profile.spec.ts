import { expect, test } from './fixtures.ts'

test('an enterprise is added, refused with a wrong secret, accepted with the right one', async ({
  bench,
  simulatorByHand,
}) => {
  const simulator = await simulatorByHand()
  const { page } = bench
  const answer = page.getByRole('region', { name: 'Answer' })

  await page.getByRole('button', { name: 'Add your enterprise' }).first().click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Acme')
  await page.getByRole('textbox', { name: /^AppKey/ }).fill(simulator.appKey)
  await page.getByRole('textbox', { name: /^AppSecret/ }).fill('W'.repeat(64))
  await page.getByRole('button', { name: 'Advanced' }).click()
  await page.getByRole('textbox', { name: /\(oapi\)/ }).fill(simulator.url)
  await page.getByRole('textbox', { name: /\(api\)/ }).fill(simulator.url)
  await page.getByRole('button', { name: 'Add enterprise' }).click()
  await expect(page.getByText('Saved')).toBeVisible()

  await page.getByRole('button', { name: 'Use this profile' }).click()
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(answer.getByText(/invalidClientIdOrSecret/).first()).toBeVisible()

  await page.keyboard.press('Alt+6')
  await page.getByRole('button', { name: 'Replace' }).click()
  await page.getByRole('textbox', { name: /^AppSecret/ }).fill(simulator.appSecret)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(simulator.appSecret.slice(-4), { exact: true })).toBeVisible()
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(answer.getByText('Accepted')).toBeVisible()
})

test('a profile and its secret are there after a restart', async ({ bench, simulatorByHand }) => {
  const { url, appKey, appSecret } = await simulatorByHand()
  await bench.page.evaluate(
    async ({ url, appKey, appSecret }) => {
      const draft = {
        name: 'Acme',
        kind: 'test' as const,
        corpId: '',
        agentId: '',
        appKey,
        tokenSource: 'oauth2-app' as const,
        oapiAddress: url,
        apiAddress: url,
      }
      const made = await window.dingbench.ask('profiles.create', { draft })
      if (!made.ok) throw new Error(made.failure.kind)
      const secret = { profileId: made.value.id, name: 'appSecret' as const, value: appSecret }
      const kept = await window.dingbench.ask('profiles.storeSecret', {
        ...secret,
        keepIn: 'keychain',
      })
      if (!kept.ok) throw new Error(JSON.stringify(kept.failure))
    },
    { url, appKey, appSecret },
  )

  const page = await bench.relaunch()

  await page.getByRole('button', { name: /^Profile:/ }).click()
  await page.getByRole('menuitem', { name: /Acme/ }).click()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('region', { name: 'Answer' }).getByText('Accepted')).toBeVisible()
})
