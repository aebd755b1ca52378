import { expect, test } from './fixtures.ts'
import { axeFinds } from './axe.ts'

test.use({ secretsIn: 'memory' })

const WAYS = ['App, current', 'App, legacy', 'Admin console, current', 'Admin console, legacy']

for (const way of WAYS) {
  test(`a code of the sandbox is traded by ${way}, and only once`, async ({ bench }) => {
    const { page } = bench
    await page.getByRole('button', { name: 'Login-free bench' }).click()
    await page.getByText(way, { exact: true }).click()
    await page.getByRole('button', { name: 'Mint a code' }).click()
    await expect(page.getByText(/^Good for 4:5\d more, and once/)).toBeVisible()
    await page.getByRole('button', { name: 'Trade the code' }).click()

    await expect(page.getByText('The code belonged to manager0001')).toBeVisible()
    await expect(page.getByRole('tab', { name: /Who is it · accepted/ })).toBeVisible()
    await expect(page.getByText('Used: a code is good once. Get a new one.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Trade the code' })).toBeDisabled()
    await expect(page.getByLabel('Authorisation code')).toHaveValue(/^••••[\da-f]{4}$/)
  })
}

test('a code that DingTalk does not know is explained', async ({ bench }) => {
  const { page } = bench
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('免登')
  await page.getByRole('option', { name: /Go to the login-free bench/ }).click()
  await page.getByLabel('Authorisation code').fill('https://app.example/?authCode=3f2b9c0d1e2f3a4b')
  await expect(page.getByLabel('Authorisation code')).toHaveValue('3f2b9c0d1e2f3a4b')
  await page.keyboard.press('Enter')

  const steps = page.getByRole('region', { name: 'Steps' })
  await expect(steps.getByText('Refused · 40078')).toBeVisible()
  await expect(steps.getByText(/older than 5 minutes/)).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the bench, ${theme}`, async ({ bench }) => {
    await bench.choose({ theme, language: 'zh-CN' })
    const { page } = bench
    await page.getByRole('button', { name: '免登调试' }).click()
    await page.getByRole('button', { name: '生成授权码' }).click()
    await page.getByText(/^还有 4:5\d 有效/).waitFor()
    await page.getByRole('button', { name: '换取身份' }).click()
    await page.getByText('授权码属于 manager0001').waitFor()
    expect(await axeFinds(page)).toEqual([])
  })
}
