import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

test.use({ secretsIn: 'memory' })

async function openFromSwitcher(page: Page) {
  await page.getByRole('button', { name: /^Profile:/ }).click()
  await page.getByRole('menuitem', { name: 'Open the simulator' }).click()
  await page.getByRole('treegrid', { name: 'Enterprise' }).waitFor()
}

const toExplorer = (page: Page) =>
  page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: 'Explorer' })
    .click()
const toSimulator = (page: Page) =>
  page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: 'Simulator' })
    .click()
const tools = (page: Page) => page.getByRole('region', { name: 'Tools' })
const answer = (page: Page) => page.getByRole('region', { name: 'Answer' })

async function open(page: Page, operation: string) {
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type(operation)
  await page.keyboard.press('Enter')
}

test('a fault that was ordered refuses a call in the explorer, until it is removed', async ({
  bench: { page },
}) => {
  await openFromSwitcher(page)
  await page.getByRole('tab', { name: 'Faults' }).click()
  await page.getByRole('button', { name: 'Error code', exact: true }).click()
  await page.getByRole('textbox', { name: /^Code/ }).fill('60020')
  await page.getByRole('textbox', { name: 'Path begins with' }).fill('/department')
  await page.getByRole('button', { name: 'Order it' }).click()
  await expect(tools(page).getByRole('region', { name: '1 fault strikes now' })).toBeVisible()

  await toExplorer(page)
  await expect(page.getByRole('contentinfo')).toContainText('1 fault is on')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(answer(page).getByText(/^Refused · 60020/)).toBeVisible()

  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: /^1 fault is on/ })
    .click()
  await page.getByRole('button', { name: 'Remove Error code' }).click()
  await expect(page.getByRole('contentinfo')).not.toContainText('fault')
  await toExplorer(page)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(answer(page).getByText('Accepted')).toBeVisible()
})

test('a message sent from the explorer is in the inbox of whom it went to, and is read there', async ({
  bench: { page },
}) => {
  await openFromSwitcher(page)
  await page.getByRole('button', { name: /send a work notification/ }).click()
  await page.getByRole('textbox', { name: /^userid_list/ }).fill('guweiran,weizhuo')
  await page
    .getByRole('textbox', { name: /^msg/ })
    .fill('{"msgtype":"markdown","markdown":{"title":"Release","text":"It is **out**"}}')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(answer(page).getByText('Accepted')).toBeVisible()

  await toSimulator(page)
  await page.getByRole('searchbox').fill('guweiran')
  const row = page.getByRole('row', { name: /顾未然/ })
  await expect(row).toContainText('1 unread')
  await row.click()
  const inbox = page.getByRole('region', { name: 'Inbox' })
  await expect(inbox.getByText('Release')).toBeVisible()
  await expect(inbox.locator('strong', { hasText: 'out' })).toBeVisible()
  await inbox.getByRole('button', { name: 'JSON' }).click()
  await expect(inbox.getByLabel('The content as JSON')).toContainText('"title": "Release"')

  await inbox.getByRole('button', { name: 'Mark as read' }).click()
  await expect(inbox.getByText('read', { exact: true })).toBeVisible()
  await expect(row).not.toContainText('unread')
})

test('two hours on the simulator refuses the old token, and the call comes through with a new one', async ({
  bench: { page },
}) => {
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(answer(page).getByText('Accepted')).toBeVisible()
  await openFromSwitcher(page)
  await page.getByRole('tab', { name: 'Clock' }).click()
  await page.getByRole('button', { name: '+2 h' }).click()
  await expect(tools(page).getByText('2:00:00 ahead')).toBeVisible()

  await toExplorer(page)
  await page.keyboard.press('ControlOrMeta+Enter')
  await toSimulator(page)
  await page.getByRole('tab', { name: 'Requests' }).click()
  const requests = page.getByRole('list', { name: 'Requests' }).getByRole('listitem')
  // Newest first: the call, the token fetched for it, the call that was refused; and the first two.
  await expect(requests).toHaveCount(5)
  await expect(requests.nth(0)).toContainText('/department/list')
  await expect(requests.nth(1)).toContainText('/v1.0/oauth2/accessToken')
  await expect(requests.nth(2)).toContainText('40014')

  await requests.nth(1).getByRole('button').click()
  await expect(page.getByRole('main', { name: 'Explorer' })).toBeVisible()
  await expect(page.getByText('/v1.0/oauth2/accessToken').first()).toBeVisible()
})

test('address and credentials are copied for code of one’s own, and are not on the screen', async ({
  bench: { page },
}) => {
  await openFromSwitcher(page)
  await page.getByRole('tab', { name: 'Access' }).click()
  const masked = await page.getByLabel('Variables').innerText()
  await page.getByRole('button', { name: 'Copy with secrets' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const content = await page.content()

  // The window may not read the clipboard; it takes a paste, as one line.
  const field = page.getByRole('searchbox')
  await field.focus()
  await page.keyboard.press('ControlOrMeta+V')
  const copied = await field.inputValue()
  expect(copied).toMatch(/export DINGTALK_BASE_URL='http:\/\/127\.0\.0\.1:\d+'/)
  const secret = /DINGTALK_APP_SECRET='(.{64})'/.exec(copied)?.[1] ?? 'none'
  expect(masked).toContain(`••••${secret.slice(-4)}`)
  expect(content).not.toContain(secret)

  const button = page.getByRole('button', { name: 'Hold to reveal' })
  await button.hover()
  await page.mouse.down()
  await expect(page.getByLabel('Variables')).toContainText(secret)
  await page.mouse.up()
  await expect(page.getByLabel('Variables')).not.toContainText(secret)
})

test('a request from code of one’s own is seen as it comes', async ({ bench: { page } }) => {
  await openFromSwitcher(page)
  const address = /127\.0\.0\.1:\d+/.exec(await page.getByRole('contentinfo').innerText())?.[0]
  await fetch(`http://${address}/topapi/v2/user/get`, { method: 'POST' })

  const requests = page.getByRole('list', { name: 'Requests' })
  await expect(requests.getByText('/topapi/v2/user/get')).toBeVisible()
})

test('a person added through the API is in the tree', async ({ bench: { page } }) => {
  await openFromSwitcher(page)
  await open(page, 'topapi/v2/user/create')
  await page.getByRole('textbox', { name: /^name/ }).fill('Newcomer')
  await page.getByRole('textbox', { name: /^mobile/ }).fill('13800000000')
  await page.getByRole('textbox', { name: /^dept_id_list/ }).fill('1')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(answer(page).getByText('Accepted')).toBeVisible()

  await toSimulator(page)
  await expect(page.getByRole('row', { name: /Newcomer/ })).toBeVisible()
})
