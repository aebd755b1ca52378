import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

test.use({ secretsIn: 'memory' })

const openByPath = async (page: Page, path: string) => {
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type(path)
  await page.keyboard.press('Enter')
}
const tab = (page: Page, name: string) => page.getByRole('tab', { name })
const preview = (page: Page) => page.getByRole('region', { name: 'As it will be sent' })

test('a body edited as JSON fills the fields, keeps what no field knows, and is sent so', async ({
  bench,
}) => {
  const { page } = bench
  await openByPath(page, 'topapi/v2/user/get')
  await tab(page, 'Body').click()
  const editor = page.getByRole('textbox', { name: 'Body as text' })
  await expect(editor).toHaveAttribute('contenteditable', 'true')
  await editor.click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('{"userid": "manager0001", "new_one": 9223372036854775807}')

  await expect(preview(page)).toContainText(
    '{"userid":"manager0001","new_one":9223372036854775807}',
  )
  await tab(page, 'Fields').click()
  await expect(page.getByRole('textbox', { name: /^userid/ })).toHaveValue('manager0001')

  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('region', { name: 'Answer' }).getByText('Accepted')).toBeVisible()
})

test('broken JSON stays as it was typed and is not sent', async ({ bench }) => {
  const { page } = bench
  await openByPath(page, 'topapi/v2/user/get')
  await tab(page, 'Body').click()
  const editor = page.getByRole('textbox', { name: 'Body as text' })
  await expect(editor).toHaveAttribute('contenteditable', 'true')
  await editor.click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('{"userid": ')

  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText('This is not valid JSON.')).toBeVisible()
  await tab(page, 'Code').click()
  await tab(page, 'Body').click()
  await expect(editor).toHaveText('{"userid":')
})

test('a header added by hand is sent, its secret masked and not kept', async ({ bench }) => {
  const { page } = bench
  await tab(page, 'Extras').click()
  await page.getByRole('button', { name: 'Add a row' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Authorization')
  await page.getByRole('textbox', { name: 'Value' }).fill('Bearer canary-55aa66bb77cc')

  await expect(preview(page)).toContainText('Authorization: ••••')
  await expect(preview(page)).not.toContainText('canary-55aa')

  await page.getByRole('textbox', { name: 'Name' }).fill('X-Trace')
  await page.getByRole('textbox', { name: 'Value' }).fill('kept-77')
  await page.getByRole('button', { name: 'Add a row' }).click()
  await page.getByRole('textbox', { name: 'Name' }).nth(1).fill('Authorization')
  await page.getByRole('textbox', { name: 'Value' }).nth(1).fill('Bearer canary-55aa66bb77cc')
  const file = join(bench.dataFolder, 'typed.json')
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('kept-77')
  await bench.close()
  expect(await readFile(file, 'utf8')).not.toContain('canary-55aa')
})

test('a header that the connection sets itself is explained', async ({ bench }) => {
  const { page } = bench
  await tab(page, 'Extras').click()
  await page.getByRole('button', { name: 'Add a row' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Host')
  await expect(page.getByText('Host: Set by the connection itself')).toBeVisible()
})

test('the code names environment variables in the place of secrets', async ({ bench }) => {
  const { page } = bench
  await tab(page, 'Code').click()
  await expect(page.getByRole('textbox', { name: 'curl' })).toContainText(
    '"$DINGTALK_ACCESS_TOKEN"',
  )

  await page.getByRole('button', { name: 'curl Language' }).click()
  await page.getByRole('option', { name: 'Python · requests' }).click()
  await expect(page.getByRole('textbox', { name: 'Python · requests' })).toContainText(
    'os.environ["DINGTALK_ACCESS_TOKEN"]',
  )
})

test('what was typed is there after a restart', async ({ bench }) => {
  await bench.page.getByRole('textbox', { name: /^id/ }).fill('{{deptId}}')
  await expect(preview(bench.page)).toContainText('id=88001002')
  const file = join(bench.dataFolder, 'typed.json')
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('deptId')

  const page = await bench.relaunch()

  await expect(page.getByRole('textbox', { name: /^id/ })).toHaveValue('{{deptId}}')
})
