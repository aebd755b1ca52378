import { rename, writeFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { axeFinds } from './axe.ts'
import { payloadFile } from './shells.ts'

test.use({ secretsIn: 'memory' })

/** Contents and recipients that the simulator got, oldest first. */
async function arrived(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const look = await window.dingbench.ask('simulator.look', {})
    if (!look.ok) throw new Error(look.failure.kind)
    return look.value.messages.map(({ content }) => JSON.stringify(content)).toReversed()
  })
}

const lint = (page: Page) => page.getByRole('region', { name: 'What DingTalk will say' })

async function open(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Answer' }).first().waitFor()
  await page.keyboard.press('Alt+2')
  await page.getByRole('listbox', { name: 'Message types' }).waitFor()
}

test('a template survives a restart and is sent as a series, which stops at the refusal and goes on', async ({
  bench,
}) => {
  await open(bench.page)
  const people = bench.page.getByRole('textbox', { name: 'People' })
  await people.press('Backspace')
  await people.fill('{{who}}')
  await bench.page.getByRole('textbox', { name: 'Content' }).fill('Hello {{name}}')
  await bench.page.getByRole('button', { name: 'Save as a template…' }).click()
  await bench.page.getByRole('textbox', { name: 'Name' }).fill('Greeting')
  await bench.page.keyboard.press('Enter')
  await expect(bench.page.getByRole('button', { name: 'Greeting', exact: true })).toBeVisible()
  await bench.page.getByRole('option', { name: /^Markdown/ }).click()

  const page = await bench.relaunch()
  await open(page)
  await page.getByRole('button', { name: 'Greeting', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Content' })).toHaveValue('Hello {{name}}')
  await page.getByRole('tab', { name: 'Series' }).click()
  await page.getByRole('button', { name: 'Paste rows…' }).click()
  const long = 'x'.repeat(3_000)
  await page
    .getByRole('textbox', { name: /Cells as they were copied/ })
    .fill(`who\tname\nmanager0001\t"A ""quoted"" 😀"\nweizhuo\t${long}\nmanager0001\tC`)
  await page.getByRole('button', { name: 'Add them' }).click()
  const rows = page.getByRole('region', { name: 'Rows of the series' })
  await expect(rows.getByText(/at most 2048|2048/)).toBeVisible()

  await rows.getByRole('textbox', { name: 'name, row 1' }).focus()
  await expect(lint(page).getByText('With the values of row 1')).toBeVisible()
  await expect(
    page.getByRole('region', { name: 'Preview' }).getByText('Hello A "quoted" 😀'),
  ).toBeVisible()
  expect(await axeFinds(page)).toEqual([])

  await page.getByRole('button', { name: 'Send 3 rows' }).click()
  await page.getByRole('button', { name: 'Send them' }).click()
  await expect(page.getByText('Stopped at a refusal')).toBeVisible()
  expect(await arrived(page)).toHaveLength(1)
  await rows.getByRole('textbox', { name: 'name, row 2' }).fill('B')
  await page.getByRole('button', { name: 'Send the other 2 rows' }).click()
  await page.getByRole('button', { name: 'Send them' }).click()
  await expect(page.getByText('Sent: 3 of 3 accepted')).toBeVisible()
  const got = await arrived(page)
  expect(got).toHaveLength(3)
  expect(got.join()).toContain('quoted')
  expect(got[1]).toContain('Hello B')
})

test('form and lint follow a file that is saved in the user’s editor', async ({ bench }) => {
  const { page } = bench
  const path = payloadFile(bench.dataFolder)
  const save = async (text: string) => {
    await writeFile(`${path}.tmp`, text)
    await rename(`${path}.tmp`, path)
  }
  await save('{"msgtype":"text","text":{"content":"from the file"}}')
  await open(page)
  const content = page.getByRole('textbox', { name: 'Content' })
  await page.getByRole('button', { name: 'Watch a file…' }).click()
  await expect(content).toHaveValue('from the file')
  await expect(page.getByText('Watching payload.json')).toBeVisible()

  await content.fill('written here')
  await save('{"msgtype":"text","text":{"content":""}}')
  await expect(page.getByRole('region', { name: 'What DingTalk will say' })).toContainText(
    'Required',
  )
  await save('{\n  "msgtype": oops')
  await expect(page.getByText(/Not JSON: line 2, column 1[34]/)).toBeVisible()
  await save('{"msgtype":"text","text":{"content":"good again"}}')
  await expect(content).toHaveValue('good again')
  await page.getByRole('button', { name: 'Stop watching' }).click()
  await expect(page.getByText('Watching payload.json')).toBeHidden()
})
