import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { axeFinds } from './axe.ts'

test.use({ secretsIn: 'memory' })

/** What the simulator got, oldest first. */
async function arrived(page: Page) {
  return page
    .evaluate(async () => {
      const look = await window.dingbench.ask('simulator.look', {})
      if (!look.ok) throw new Error(look.failure.kind)
      return look.value.messages.map(({ msgtype, channel, content }) => ({
        msgtype,
        channel,
        content,
      }))
    })
    .then((messages) => messages.toReversed())
}

async function open(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Answer' }).first().waitFor()
  await page.keyboard.press('Alt+2')
  await page.getByRole('listbox', { name: 'Message types' }).waitFor()
}

const answer = (page: Page) => page.getByRole('region', { name: 'Answer' })
const lint = (page: Page) => page.getByRole('region', { name: 'What DingTalk will say' })

/** As the lint counts them. */
async function bytesSaid(page: Page): Promise<number> {
  const said = await lint(page)
    .getByText(/bytes$/)
    .first()
    .textContent()
  return Number((said ?? '').split('/')[0]?.replaceAll(',', ''))
}

async function chooseChannel(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Channel/ }).click()
  await page.getByRole('option', { name, exact: true }).click()
}

test.describe('in Chinese', () => {
  test.use({ languages: ['zh-CN'] })

  test('the six types of the access guide are written and sent by keyboard alone', async ({
    bench,
  }) => {
    const { page } = bench
    await page.getByRole('region', { name: '应答' }).first().waitFor()
    await page.keyboard.press('Alt+2')
    const types = page.getByRole('listbox', { name: '消息类型' })
    await types.waitFor()
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab')
      if (await types.evaluate((list) => list.contains(document.activeElement))) break
    }

    const wires = ['text', 'image', 'voice', 'file', 'link', 'oa']
    for (const [index, wire] of wires.entries()) {
      if (index > 0) await page.keyboard.press('ArrowDown')
      await expect(types.getByRole('option', { selected: true })).toContainText(wire)
      await page.keyboard.press('ControlOrMeta+Enter')
      await expect.poll(async () => (await arrived(page)).length).toBe(index + 1)
    }
    await expect(page.getByRole('region', { name: '应答' }).getByText('已接受')).toBeVisible()
    expect((await arrived(page)).map(({ msgtype }) => msgtype)).toEqual(wires)
  })
})

test('an OA of a wrong colour, 2,049 bytes and no recipient is mended by following its lint', async ({
  bench,
}) => {
  const { page } = bench
  await open(page)
  await page.getByRole('option', { name: /^OA/ }).click()
  const text = page.getByRole('textbox', { name: 'Text', exact: true })
  await page.getByRole('textbox', { name: 'Head colour' }).fill('#BBBBBB')
  await page.getByRole('textbox', { name: 'People' }).press('Backspace')
  await text.fill('')
  const rest = 2049 - (await bytesSaid(page)) - '"content":"",'.length
  const many = Math.floor(rest / 3) - 1
  await text.fill('钉'.repeat(many) + 'a'.repeat(rest - 3 * many))
  await expect.poll(() => bytesSaid(page)).toBe(2049)

  await expect(lint(page).getByRole('listitem')).toHaveCount(3)
  await page.getByRole('button', { name: 'Send anyway' }).click()
  await expect(answer(page).getByText(/^Refused/)).toBeVisible()
  expect(await arrived(page)).toEqual([])

  await lint(page).getByRole('button', { name: 'Use FFBBBBBB' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Head colour' })).toHaveValue('FFBBBBBB')
  await lint(page)
    .getByRole('button', { name: /^People/ })
    .press('Enter')
  await page.keyboard.type('manager0001, weizhuo')
  await lint(page)
    .getByRole('button', { name: /^The message has 2050 bytes/ })
    .press('Enter')
  await expect(text).toBeFocused()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect(lint(page).getByText('Nothing to mend')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(answer(page).getByText('Accepted')).toBeVisible()
  expect(await arrived(page)).toHaveLength(2)
})

test('the same to the same person is noticed before it is sent again', async ({ bench }) => {
  const { page } = bench
  await open(page)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(answer(page).getByText('Accepted')).toBeVisible()
  await expect(lint(page).getByText(/manager0001 got the same today/)).toBeVisible()

  await page.getByRole('textbox', { name: 'Content' }).fill('something else')
  await expect(lint(page).getByText('Nothing to mend')).toBeVisible()
})

test('an OA goes to the custom robot in other words, and what is lost is said', async ({
  bench,
}) => {
  const { page } = bench
  await open(page)
  await page.getByRole('option', { name: /^OA/ }).click()
  await chooseChannel(page, 'Custom robot')
  await expect(page.getByText(/Not carried over: Head colour, Number of files/)).toBeVisible()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(answer(page).getByText('Accepted')).toBeVisible()
  expect(await arrived(page)).toMatchObject([{ channel: 'custom-robot', msgtype: 'markdown' }])

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('textbox', { name: 'Head colour' })).toHaveValue('FFBBBBBB')
})

test('a pasted curl command opens as a form, and JSON keeps what the form does not know', async ({
  bench,
}) => {
  const { page } = bench
  await open(page)
  await page.getByRole('button', { name: 'Paste…' }).click()
  await page
    .getByRole('textbox', { name: /curl command/ })
    .fill(
      `curl 'https://oapi.dingtalk.com/robot/send?access_token=abc' -H 'Content-Type: application/json' -d '{"msgtype":"text","text":{"content":"hello","n":9223372036854775807}}'`,
    )
  await expect(page.getByText(/The token in the command was left out/)).toBeVisible()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('textbox', { name: 'Content' }).fill('hello again')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(answer(page).getByText('Accepted')).toBeVisible()
  expect((await arrived(page))[0]?.content).toBe(
    '{"content":"hello again","n":9223372036854775807}',
  )
})

test('everyone is asked about first', async ({ bench }) => {
  const { page } = bench
  await open(page)
  await page.getByRole('button', { name: /Everyone/ }).click()
  await page.getByRole('option', { name: 'Yes' }).click()
  await page.keyboard.press('ControlOrMeta+Enter')
  const dialog = page.getByRole('alertdialog', { name: 'Send to everyone?' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await arrived(page)).toEqual([])

  await page.keyboard.press('ControlOrMeta+Enter')
  await dialog.getByRole('button', { name: 'Send it' }).click()
  await expect(answer(page).getByText('Accepted')).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the message tester, ${theme}`, async ({ bench }) => {
    await bench.choose({ theme })
    const { page } = bench
    await open(page)
    await page.getByRole('option', { name: /^Action card/ }).click()
    await page.getByRole('textbox', { name: 'People' }).press('Backspace')
    await page.getByRole('textbox', { name: 'Title' }).fill('t'.repeat(65))
    expect(await axeFinds(page)).toEqual([])
  })
}
