import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright/test'
import type { FaultKind } from '../../src/shared/sandbox/faultKinds.ts'
import { filesBelow } from '../support/filesBelow.ts'
import { expect, test } from './fixtures.ts'

test.use({ secretsIn: 'memory' })

/** What stands on the controls and in the answers, by language. */
const WORDS = {
  en: {
    inspector: 'Token inspector',
    probes: 'Probes',
    scopes: 'Scopes',
    sideBySide: 'Side by side',
    pasted: 'Pasted token',
    check: 'Is it good?',
    runAll: 'Run all four',
    read: 'Read the scope',
    whole: 'The whole company',
    askBoth: 'Ask both',
    same: 'Both lent the same token',
    valid: 'The token is good',
    dead: 'The token is dead',
    ipRefused: 'The token is known, but this address is refused',
    seen: /DingTalk saw 198\.51\.100\.9/,
    lacks: /lacks a permission \(60011\): qyapi_get_member/,
    missing: 'missing',
    field: 'Pasted text',
    ask: 'Ask DingTalk',
    unknown: 'DingTalk does not know it',
  },
  'zh-CN': {
    inspector: 'Token 检查',
    probes: '探测',
    scopes: '权限范围',
    sideBySide: '新旧对比',
    pasted: '粘贴的 token',
    check: '还能用吗？',
    runAll: '全部运行（4 次）',
    read: '读取范围',
    whole: '全部员工',
    askBoth: '同时询问',
    same: '两个接口返回同一个 token',
    valid: 'token 有效',
    dead: 'token 已失效',
    ipRefused: '钉钉认识这个 token，但拒绝了本机地址',
    seen: /钉钉看到的地址是 198\.51\.100\.9/,
    lacks: /应用缺少权限（60011）：qyapi_get_member/,
    missing: '缺少',
    field: '粘贴的内容',
    ask: '问问钉钉',
    unknown: '钉钉不认识它',
  },
} as const

async function open(page: Page, text: (typeof WORDS)['en' | 'zh-CN'], tab: string): Promise<void> {
  await page.getByRole('button', { name: text.inspector, exact: true }).click()
  await page.getByRole('tab', { name: tab, exact: true }).click()
}

async function hold(page: Page): Promise<void> {
  await page.evaluate(() => window.dingbench.ask('tokens.fetch', { profileId: 'sandbox' }))
}

async function order(page: Page, kind: FaultKind, given: Record<string, string>): Promise<void> {
  await page.evaluate(
    ([kind, given]) => window.dingbench.ask('simulator.orderFault', { kind, given }),
    [kind, given] as const,
  )
}

for (const language of ['en', 'zh-CN'] as const) {
  const text = WORDS[language]

  test(`an invalidated token is found dead and left as it is, ${language}`, async ({ bench }) => {
    await bench.choose({ language, theme: 'light' })
    const { page } = bench
    await hold(page)
    await open(page, text, text.probes)
    await page.getByRole('button', { name: text.check }).click()
    await expect(page.getByText(text.valid, { exact: true })).toBeVisible()

    await page.evaluate(() => window.dingbench.ask('simulator.invalidateTokens', {}))
    await page.getByRole('button', { name: text.check }).click()

    await expect(page.getByText(text.dead, { exact: true })).toBeVisible()
    expect(await requestsSeen(page)).toEqual([
      'POST /v1.0/oauth2/accessToken',
      'GET /auth/scopes',
      'GET /auth/scopes',
    ])
  })

  test(`a refused address is named as DingTalk saw it, ${language}`, async ({ bench }) => {
    await bench.choose({ language, theme: 'light' })
    const { page } = bench
    await hold(page)
    await order(page, 'ip-refused', { address: '198.51.100.9' })
    await open(page, text, text.probes)
    await page.getByRole('button', { name: text.check }).click()

    await expect(page.getByText(text.ipRefused, { exact: true })).toBeVisible()
    await expect(page.getByText(text.seen).first()).toBeVisible()
  })

  test(`a permission that was removed is named, and kept as missing, ${language}`, async ({
    bench,
  }) => {
    await bench.choose({ language, theme: 'light' })
    const { page } = bench
    await hold(page)
    await order(page, 'permission-removed', { permission: 'qyapi_get_member' })
    await open(page, text, text.probes)
    await page.getByRole('button', { name: text.runAll }).click()
    await expect(page.getByText(text.lacks)).toBeVisible()

    await page.getByRole('tab', { name: text.scopes }).click()

    const missing = page.getByRole('row', { name: /qyapi_get_member/ })
    await expect(missing).toContainText(text.missing)
    await expect(page.getByText(text.whole, { exact: true })).toBeVisible()
  })

  test(`both endpoints lend the same token, ${language}`, async ({ bench }) => {
    await bench.choose({ language, theme: 'light' })
    const { page } = bench
    await open(page, text, text.sideBySide)
    await page.getByRole('button', { name: text.askBoth }).click()

    await expect(page.getByText(text.same, { exact: true })).toBeVisible()
  })
}

test('the evidence is one press away, and Esc leads back to where one was', async ({ bench }) => {
  const { page } = bench
  await hold(page)
  await open(page, WORDS.en, WORDS.en.probes)
  await page.getByRole('button', { name: 'Run “Departments”' }).click()
  const button = page.getByRole('button', { name: 'Evidence of “Departments”: the exchange' })
  await button.click()

  const evidence = page.getByRole('region', { name: 'Evidence: Departments' })
  await expect(evidence.getByText('Accepted')).toBeVisible()
  await expect(evidence.getByRole('button', { name: 'Back' })).toBeFocused()
  await page.keyboard.press('Escape')

  await expect(evidence).toBeHidden()
  await expect(button).toBeFocused()
})

test('a pasted token is probed and is found nowhere: no page, no file, no store', async ({
  bench,
}) => {
  const { page } = bench
  const token = randomBytes(16).toString('hex')
  const text = WORDS.en
  const spoken: string[] = []
  page.on('console', (message) => spoken.push(message.text()))
  await open(page, text, text.pasted)
  await page
    .getByLabel(text.field)
    .fill(
      `curl 'https://api.dingtalk.com/v1.0/x' \\\n  -H 'x-acs-dingtalk-access-token: "${token}"'`,
    )
  await expect(page.getByText('Looks like an AccessToken')).toBeVisible()
  await expect(page.getByText(/Quotation marks stood around it/)).toBeVisible()
  await page.getByRole('button', { name: text.ask }).click()
  await expect(page.getByText(text.unknown, { exact: true })).toBeVisible()

  await page.getByRole('button', { name: /^Evidence of “Legacy host”/ }).click()
  await page.getByRole('tab', { name: 'Raw' }).click()
  await page.getByText('HTTP/1.1').first().waitFor()

  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), document.cookie]),
  )
  const everything = [await page.content(), stored, await filesBelow(bench.dataFolder), ...spoken]
  expect(everything.join('\n')).not.toContain(token)
})

test('what cannot be a token is not sent', async ({ bench }) => {
  const { page } = bench
  const text = WORDS.en
  await open(page, text, text.pasted)
  for (const [pasted, said] of [
    ['undefined', 'Looks like a variable that was never set'],
    [`SEC${'0a'.repeat(32)}`, 'Looks like the signing secret of a robot'],
    ['a1'.repeat(32), 'Looks like the token of a robot’s webhook'],
    ['{"jsapiTicket":"abcdefgh"}', 'Looks like a jsapi ticket'],
  ] as const) {
    await page.getByLabel(text.field).fill(pasted)
    await expect(page.getByText(said)).toBeVisible()
    await expect(page.getByRole('button', { name: text.ask })).toBeHidden()
  }
})

async function requestsSeen(page: Page): Promise<string[]> {
  const view = await page.evaluate(() => window.dingbench.ask('simulator.look', {}))
  if (!view.ok) throw new Error(view.failure.kind)
  return view.value.requests.map(({ method, path }) => `${method} ${path}`).toReversed()
}
