import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { axeFinds } from './axe.ts'

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
  await expect(page.getByRole('tree', { name: 'curl' })).toContainText('"$DINGTALK_ACCESS_TOKEN"')

  await page.getByRole('button', { name: 'curl Language' }).click()
  await page.getByRole('option', { name: 'Python · requests' }).click()
  await expect(page.getByRole('tree', { name: 'Python · requests' })).toContainText(
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

test('a curl command pasted into the search becomes the operation, its token replaced', async ({
  bench,
}) => {
  const { page } = bench
  const command = `curl 'https://oapi.dingtalk.com/topapi/v2/user/get?access_token=canary-99' -d '{"userid":"manager0001"}'`
  await paste(page, /^Search [\d,]+ operations$/, command)

  await expect(page.getByRole('heading', { name: 'Get user' })).toBeVisible()
  await expect(page.getByText('The token in it was replaced by the automatic one.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^userid/ })).toHaveValue('manager0001')
  await expect(page.locator('body')).not.toContainText('canary-99')

  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('region', { name: 'Answer' }).getByText('Accepted')).toBeVisible()
})

test('a curl command to another host is refused in words', async ({ bench }) => {
  const { page } = bench
  await paste(page, /^Search [\d,]+ operations$/, 'curl https://evil.example/user/get')

  await expect(
    page.getByText(/^evil\.example is neither of this profile’s addresses/),
  ).toBeVisible()
})

test('a free-form request is sent to the profile’s address, and nowhere else', async ({
  bench,
}) => {
  const { page } = bench
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Free-form request' }).click()
  const path = page.getByRole('textbox', { name: 'Path and query' })

  await path.fill('https://evil.example/x')
  await expect(page.getByText('Still missing or wrong: path')).toBeVisible()

  await page.getByRole('button', { name: 'api Host' }).click()
  await page.getByRole('option', { name: 'oapi', exact: true }).click()
  await path.fill('/user/get?userid={{userid}}')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Answer' }).getByText('Accepted')).toBeVisible()
})

test('a variable is named in a dialog and stands in the preview', async ({ bench }) => {
  const { page } = bench
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Variables…' }).click()
  await page.getByRole('textbox', { name: 'Value deptId' }).fill('1')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('textbox', { name: /^id/ }).fill('{{deptId}}')
  await expect(preview(page)).toContainText('id=1')

  await page.getByRole('textbox', { name: /^id/ }).fill('{{nobody}}')
  await page.keyboard.press('Enter')
  await expect(
    page.getByText('{{nobody}}: This variable has no value in the profile.'),
  ).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`nothing of it is out of reach in ${theme}`, async ({ bench }) => {
    await bench.choose({ theme })
    const { page } = bench
    for (const name of ['Body', 'Extras', 'Code']) {
      await tab(page, name).click()
      if (name === 'Extras') await page.getByRole('button', { name: 'Add a row' }).click()
      expect(await axeFinds(page)).toEqual([])
    }
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Variables…' }).click()
    expect(await axeFinds(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Free-form request' }).click()
    expect(await axeFinds(page)).toEqual([])
  })
}

async function paste(page: Page, into: RegExp, text: string) {
  await page.getByRole('combobox', { name: into }).focus()
  await page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    const event = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    })
    document.activeElement?.dispatchEvent(event)
  }, text)
}

test('a person is picked from a department that was read for it', async ({ bench }) => {
  const { page } = bench
  await openByPath(page, 'topapi/v2/user/get')
  await page.getByRole('button', { name: 'Pick a person: userid' }).click()
  await page.getByRole('searchbox', { name: 'Department, or anybody’s name' }).fill('沙箱')
  await page
    .getByRole('button', { name: /沙箱企业/ })
    .last()
    .click()
  await page.getByRole('button', { name: /manager0001/ }).click()

  await expect(page.getByRole('textbox', { name: /^userid/ })).toHaveValue('manager0001')
})

test('a variable is completed by keyboard', async ({ bench }) => {
  const { page } = bench
  const field = page.getByRole('textbox', { name: /^id/ })
  await field.pressSequentially('{{de')
  await expect(page.getByRole('option', { name: '{{deptId}}' })).toBeVisible()
  await page.keyboard.press('Enter')

  await expect(field).toHaveValue('{{deptId}}')
  await expect(page.getByText('No answer yet')).toBeVisible()
})
