import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { axeFinds } from './axe.ts'

test.use({ secretsIn: 'memory' })

const answerOf = (page: Page) => page.getByRole('region', { name: 'Answer', exact: true })

/** Sends what is open and waits for the answer. */
async function send(page: Page) {
  await page.getByRole('button', { name: /^Send/ }).waitFor()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(answerOf(page)).toHaveAttribute('aria-busy', 'false')
  await expect(answerOf(page).getByText('Accepted', { exact: true })).toBeVisible()
}

/** Opens an operation by the palette. */
async function open(page: Page, path: string, title: string) {
  await page.keyboard.press('ControlOrMeta+K')
  await page.getByRole('combobox', { name: 'Search and run' }).fill(path)
  await expect(page.getByRole('option', { name: title }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
}

test('a list of departments is a table that can be ordered and copied', async ({ bench }) => {
  const { page } = bench
  await send(page)
  await page.getByRole('tab', { name: 'Table' }).click()

  const rows = page.getByRole('grid').getByRole('row')
  await expect(rows.nth(1)).toContainText('沙箱企业')
  await page.getByRole('columnheader', { name: 'id', exact: true }).getByRole('button').click()
  await page.getByRole('columnheader', { name: 'id', exact: true }).getByRole('button').click()
  await expect(page.getByRole('columnheader', { name: 'id', exact: true })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await expect(rows.nth(1)).not.toContainText('沙箱企业')

  await page.getByRole('button', { name: 'CSV' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
})

test('the bytes of an answer are shown in hex', async ({ bench }) => {
  const { page } = bench
  await send(page)
  await page.getByRole('tab', { name: 'Hex' }).click()

  await expect(page.getByRole('region', { name: 'Bytes of the body' })).toContainText(
    '000000007b 22 65 72 72 63 6f 64',
  )
})

test('two answers are compared, and what was left out is said', async ({ bench }) => {
  const { page } = bench
  await send(page)
  await page.getByRole('tab', { name: 'Compare' }).click()
  await expect(page.getByText('Nothing to compare with yet')).toBeVisible()

  await send(page)
  await expect(page.getByText('No difference')).toBeVisible()

  await open(page, '/topapi/v2/department/get', 'Get department')
  await page.getByRole('textbox', { name: /^dept_id/ }).fill('1')
  await send(page)
  await expect(page.getByText(/^\d+ differences?$/)).toBeVisible()
  await expect(page.getByText('Left out: $.request_id')).toBeVisible()
  await page.getByRole('button', { name: 'Next difference' }).click()
  await page.getByRole('button', { name: 'Side by side' }).click()
  await expect(page.getByRole('region', { name: /^Comparison/ })).toContainText('沙箱企业')
})

test('a value of an answer opens another operation, filled in', async ({ bench }) => {
  const { page } = bench
  await send(page)
  await page.getByRole('button', { name: 'Use a value of it in another operation' }).click()
  const dialog = page.getByRole('dialog', { name: 'Use a value in another operation' })
  await expect(dialog.getByRole('button', { name: /department ID 1/ })).toBeVisible()
  await page.keyboard.type('v2/department/get')
  await dialog.getByRole('option', { name: 'Get department' }).first().click()

  await expect(page.getByRole('heading', { name: 'Get department' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^dept_id/ })).toHaveValue('1')
  await send(page)
})

test('a line of an answer leads on by the right button, and by keys alone', async ({ bench }) => {
  const { page } = bench
  await send(page)
  const line = answerOf(page).getByRole('treeitem', { name: /"id"/ }).nth(1)
  await line.click({ button: 'right' })
  const menu = page.getByRole('menu', { name: 'Value of the answer' })
  await expect(menu.getByRole('group', { name: /^Use department ID \d+ in$/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()

  await page.keyboard.press('Shift+F10')
  await expect(menu.getByRole('menuitem', { name: 'Copy value' })).toBeFocused()
  const taker = menu.getByRole('menuitem', { name: 'Get department /topapi/v2/department/get' })
  await expect(taker).toBeVisible()
  await page.keyboard.type('get dep')
  await expect(taker).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Get department' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^dept_id/ })).toHaveValue(/^\d+$/)
})

test('a cell of the table leads on by keys, to all that take its value', async ({ bench }) => {
  const { page } = bench
  await send(page)
  await page.getByRole('tab', { name: 'Table' }).click()
  await page.getByRole('grid').focus()
  await page.keyboard.press('ArrowDown')
  while (!(await currentCell(page))?.match(/^88001\d+$/)) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: /^All \d+ operations…$/ }).click()

  const dialog = page.getByRole('dialog', { name: 'Use a value in another operation' })
  await expect(dialog.getByRole('button', { name: /department ID 88001/ })).toBeVisible()
  await expect(dialog.getByRole('searchbox')).toBeFocused()
})

/** The text of the cell that the grid's keys have come to. */
async function currentCell(page: Page): Promise<string | null> {
  const id = await page.getByRole('grid').getAttribute('aria-activedescendant')
  return page.locator(`[id="${id}"]`).textContent()
}

test('the next page is sent once, from where the answer says', async ({ bench }) => {
  const { page } = bench
  await open(page, '/topapi/user/listsimple', 'List users of a department, names only')
  await page.getByRole('textbox', { name: /^dept_id/ }).fill('88001002')
  await page.getByRole('textbox', { name: /^cursor/ }).fill('0')
  await page.getByRole('textbox', { name: /^size/ }).fill('1')
  await send(page)
  const next = page.getByRole('button', { name: /^Next page: cursor = 1$/ })

  await next.click()
  await expect(page.getByRole('textbox', { name: /^cursor/ })).toHaveValue('1')
  await expect(answerOf(page).getByText('Accepted', { exact: true })).toBeVisible()
})

test('a file of the sandbox is shown as a picture and saved by its name', async ({ bench }) => {
  const { page } = bench
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await open(page, '/media/upload', 'Upload a media file')
  await page.getByRole('button', { name: 'Choose… type' }).click()
  await page.getByRole('option', { name: 'image' }).click()
  await page
    .getByRole('region', { name: 'Required' })
    .locator('input[type=file]')
    .setInputFiles({ name: 'dot.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') })
  await send(page)
  await page.getByRole('button', { name: 'Use a value of it in another operation' }).click()
  await page.keyboard.type('media/')
  await page.getByRole('dialog').getByRole('option', { name: 'Download a media file' }).click()
  await expect(page.getByRole('heading', { name: 'Download a media file' })).toBeVisible()
  await send(page)

  await expect(answerOf(page).getByRole('img', { name: /^Picture/ })).toBeVisible()
  const saving = page.waitForEvent('download')
  await answerOf(page).getByRole('button', { name: 'Save it as a file' }).click()
  const saved = await (await saving).path()
  expect((await readFile(saved)).toString('base64')).toBe(pixel)
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the views of an answer, ${theme}`, async ({ bench }) => {
    await bench.choose({ theme, language: 'zh-CN' })
    const { page } = bench
    await page.getByRole('button', { name: '发送', exact: true }).waitFor()
    for (const id of ['1', '88001002']) {
      await page.getByRole('textbox', { name: /^id/ }).fill(id)
      await page.keyboard.press('ControlOrMeta+Enter')
      await page.getByText('已接受').waitFor()
    }
    for (const tab of ['表格', '十六进制', '对比']) {
      await page.getByRole('tab', { name: tab }).click()
      expect(await axeFinds(page), tab).toEqual([])
    }
  })
}
