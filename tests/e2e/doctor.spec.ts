import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

test.use({ secretsIn: 'memory' })

/** Orders a fault of the simulator that the sandbox runs on, as a developer would by curl. */
async function order(page: Page, fault: Record<string, unknown>): Promise<void> {
  const address = await page.evaluate(async () => {
    const start = await window.dingbench.ask('app.start', {})
    if (!start.ok) throw new Error(start.failure.kind)
    return start.value.profiles.find(({ id }) => id === 'sandbox')?.oapiAddress ?? ''
  })
  const answer = await fetch(`${address}/_sim/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  })
  expect(answer.status).toBe(200)
}

/** Sends the operation that is open at first start, once the fault was ordered. */
async function refusedBy(page: Page, fault: Record<string, unknown>) {
  await page.getByRole('button', { name: /^Send/ }).waitFor()
  await order(page, { path: '/department/list', ...fault })
  await page.keyboard.press('ControlOrMeta+Enter')
  return page.getByRole('region', { name: 'Answer' })
}

test('a limit on calls is waited out in sight, then the call is sent again', async ({ bench }) => {
  const message = '限制将在 2026-01-05 10:00:02 结束'
  const fault = { kind: 'errcode', code: '410100', message, times: 1 }
  const answer = await refusedBy(bench.page, fault)
  await expect(answer.getByText('Refused · 410100')).toBeVisible()
  await answer.getByRole('button', { name: 'Send again' }).click()

  await expect(answer.getByText('Accepted')).toBeVisible()
})

test('a robot that sends too fast waits ten minutes, and waiting can be given up', async ({
  bench,
}) => {
  const answer = await refusedBy(bench.page, { kind: 'errcode', code: '660026', times: 1 })
  await answer.getByRole('button', { name: /^Wait (10:00|9:5\d), then send again$/ }).click()
  await expect(answer.getByRole('timer')).toContainText('Sends again in 9:5')

  await answer.getByRole('button', { name: 'Stop waiting' }).click()

  await expect(answer.getByRole('button', { name: /^Wait 9:\d\d/ })).toBeVisible()
  await expect(answer.getByText('Refused · 660026')).toBeVisible()
})

test('a busy server is called again after two seconds, by one press', async ({ bench }) => {
  const answer = await refusedBy(bench.page, { kind: 'errcode', code: '-1', times: 1 })
  await answer.getByRole('button', { name: /Wait 0:0|Send again/ }).click()

  await expect(answer.getByText('Accepted')).toBeVisible()
})

test('a missing permission is named, and its page offered', async ({ bench }) => {
  const permission = 'qyapi_get_department_list'
  const answer = await refusedBy(bench.page, { kind: 'permission-removed', permission })

  await expect(answer.getByText('Refused · 60011')).toBeVisible()
  await expect(answer.getByText(permission, { exact: true })).toBeVisible()
  await expect(answer.getByRole('button', { name: 'Open the permission page' })).toBeVisible()
})

test('the address that DingTalk saw is copied', async ({ bench }) => {
  const address = '203.0.113.99'
  const answer = await refusedBy(bench.page, { kind: 'ip-refused', address })

  await expect(answer.getByText(address, { exact: true })).toBeVisible()
  await answer.getByRole('button', { name: 'Copy the address' }).click()
  await expect(answer.getByRole('button', { name: 'Copied' })).toBeVisible()
})

for (const as of ['html', 'json']) {
  test(`a banned address told as ${as} says until when`, async ({ bench }) => {
    const answer = await refusedBy(bench.page, { kind: 'ip-banned', as, times: 1 })

    await expect(answer.getByText(/^Refused · this address is blocked/)).toBeVisible()
    await expect(answer.getByText('Until')).toBeVisible()
    await expect(answer.getByRole('button', { name: /^Wait [45]:\d\d/ })).toBeVisible()
  })
}

test('a code without an explanation has DingTalk’s own words', async ({ bench }) => {
  const answer = await refusedBy(bench.page, { kind: 'errcode', code: '40061' })

  await expect(answer.getByText('设置应用头像失败')).toBeVisible()
})

test.describe('the palette, in Chinese', () => {
  test.use({ languages: ['zh-CN'] })

  test('shows every meaning of a code, and codes that are only listed', async ({ bench }) => {
    const { page } = bench
    await page.getByRole('button', { name: '发送', exact: true }).waitFor()
    await page.keyboard.press('ControlOrMeta+K')
    // The whole sheet has the focus: no ring of the common rules stands around its field.
    await expect(page.getByRole('combobox', { name: '搜索与执行' })).toHaveCSS(
      'outline-style',
      'none',
    )
    await page.keyboard.type('310000')
    const codes = page.getByRole('group', { name: '错误码' }).getByRole('option')
    await expect(codes).toHaveCount(5)

    await page.getByRole('combobox', { name: '搜索与执行' }).fill('dentryNotExist')
    await page.getByRole('option', { name: /dentryNotExist.*仅列出/ }).click()
    const dialog = page.getByRole('dialog', { name: 'dentryNotExist' })
    await expect(dialog.getByRole('button', { name: '文档出处' })).toBeVisible()
  })
})
