import { expect, test } from './fixtures.ts'

test.use({ secretsIn: 'memory' })

test('a department’s members are found by Chinese words alone', async ({ bench }) => {
  const { page } = bench
  await page.getByRole('combobox', { name: /^Search [\d,]+ operations/ }).fill('部门用户')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'List users of a department' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^dept_id/ })).toBeFocused()
})

test('an operation that only the SDK knows says so, and is sent', async ({ bench }) => {
  const { page } = bench
  await page
    .getByRole('combobox', { name: /^Search [\d,]+ operations/ })
    .fill('/v1.0/microApp/allInnerApps')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'List internal apps' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Enter')

  await expect(
    page.getByRole('region', { name: 'Answer' }).getByText(/^Accepted|^Refused/),
  ).toBeVisible()
})

test('a star and what was sent are there after a restart', async ({ bench }) => {
  await bench.page.getByRole('listbox', { name: 'Operations' }).focus()
  await bench.page.keyboard.press('f')
  await bench.page.keyboard.press('Enter')
  await bench.page.keyboard.press('ControlOrMeta+Enter')
  await expect(
    bench.page.getByRole('region', { name: 'Answer' }).getByText('Accepted'),
  ).toBeVisible()

  const page = await bench.relaunch()
  const options = page.getByRole('listbox', { name: 'Operations' }).getByRole('option')
  for (const name of ['Favourites', 'Sent lately']) {
    await page.getByRole('button', { name, exact: true }).click()
    await expect(options).toHaveCount(1)
    await expect(options).toContainText('List departments')
  }
})

test('filters narrow the list, are said, and are taken out one by one', async ({ bench }) => {
  const { page } = bench
  const count = page.getByRole('status', { name: /operations$/ })
  const all = (await count.textContent()) ?? ''
  await page.getByRole('button', { name: 'Filters' }).click()
  const sheet = page.getByRole('dialog', { name: 'Filters' })
  await sheet.getByText('Deletes', { exact: true }).click()
  await sheet.getByRole('textbox', { name: 'Permission code' }).fill('calendar')
  await page.keyboard.press('Escape')
  await expect(count).not.toHaveText(all)

  await page.getByRole('button', { name: 'Remove the filter: Deletes' }).click()
  await page.getByRole('button', { name: 'Remove the filter: calendar' }).click()

  await expect(count).toHaveText(all)
})
