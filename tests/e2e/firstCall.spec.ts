import { expect, test } from './fixtures.ts'

test.use({ secretsIn: 'memory' })

test('a first start, one Enter, and the departments of the sandbox are there', async ({
  bench,
}) => {
  const { page } = bench
  await expect(page.getByRole('button', { name: /^Profile: Sandbox enterprise/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^AccessToken: none yet/ })).toBeVisible()

  await page.keyboard.press('Enter')

  const answer = page.getByRole('region', { name: 'Answer' })
  await expect(answer.getByText('Accepted')).toBeVisible()
  await expect(answer.getByText('沙箱企业').first()).toBeVisible()
  const chip = page.getByRole('button', { name: 'AccessToken: valid' })
  await expect(chip).toContainText(/[0-9a-f]{4}1:59:\d\d/)
})

test.describe('in Chinese', () => {
  test.use({ languages: ['zh-CN'] })

  test('the same first call, on a machine that speaks Chinese', async ({ bench }) => {
    const { page } = bench
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')

    await page.getByRole('button', { name: '发送', exact: true }).waitFor()
    await page.keyboard.press('Enter')

    await expect(page.getByRole('region', { name: '应答' }).getByText('已接受')).toBeVisible()
  })
})

test('what was typed for an operation is still there after looking at another', async ({
  bench,
}) => {
  const { page } = bench
  const field = page.getByRole('textbox', { name: /^id/ })
  await field.fill('101')

  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('department/get')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Get department' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('department/list')
  await page.keyboard.press('Enter')

  await expect(field).toHaveValue('101')
})

test('a department that is not there is refused in words', async ({ bench }) => {
  const { page } = bench
  await page.getByRole('textbox', { name: /^id/ }).fill('99421')

  await page.keyboard.press('Enter')

  const answer = page.getByRole('region', { name: 'Answer' })
  await expect(answer.getByText(/^Refused · 6000[34]$/)).toBeVisible()
})
