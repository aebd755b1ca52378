import { expect, test } from './fixtures.ts'

test.use({ secretsIn: 'memory' })

test('the window opens and shows the frame', async ({ bench: { page } }) => {
  await expect(page).toHaveTitle('Dingbench')
  await expect(page.getByRole('banner')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  await expect(page.getByRole('main', { name: 'Explorer' })).toBeVisible()
  await expect(page.getByRole('contentinfo')).toBeVisible()
})

test('nothing that the window shows comes from elsewhere', async ({ bench: { page } }) => {
  const origin = new URL(page.url()).origin
  const requested: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  await page.reload({ waitUntil: 'networkidle' })
  await expect(page.getByRole('main')).toBeVisible()

  expect(requested).not.toEqual([])
  const elsewhere = requested.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(origin))
  expect(elsewhere).toEqual([])
})

test('the page carries a policy that admits no script but its own', async ({ bench: { page } }) => {
  const response = await page.reload()
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/)
})

test('the window runs within its policy', async ({ bench: { page } }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.reload({ waitUntil: 'networkidle' })
  for (const screen of ['Profiles', 'Settings', 'Explorer']) {
    await page.getByRole('navigation').getByRole('button', { name: screen }).click()
    await expect(page.getByRole('main', { name: screen })).toBeVisible()
  }
  expect(complaints).toEqual([])
})

test('the bridge is `ask` and `on`, and nothing of Node or Electron is there', async ({
  bench: { page },
}) => {
  const found = await page.evaluate(() => ({
    bridge: Object.keys(window.dingbench).toSorted(),
    globals: ['require', 'process', 'module', 'Buffer', 'electron'].filter(
      (name) => name in window,
    ),
  }))
  expect(found).toEqual({ bridge: ['ask', 'on'], globals: [] })
})

test('a frame inside the window is refused at the door', async ({ bench: { page } }) => {
  const answer = await page.evaluate(async () => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    return (await frame.contentWindow?.dingbench?.ask('app.start', {})) ?? 'no bridge'
  })
  // Electron gives a frame no bridge at all; in a browser it has one that leads nowhere.
  const refused = { ok: false, failure: { kind: 'foreign-sender' } }
  expect([refused, 'no bridge']).toContainEqual(answer)
})

test('a command that does not exist is refused with a typed failure', async ({
  bench: { page },
}) => {
  const kinds = await page.evaluate(async () => {
    const ask: (command: never, input: never) => Promise<unknown> = window.dingbench.ask
    const commands: string[] = ['toString', '__proto__', 'no.such']
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what no honest caller would say
    return Promise.all(commands.map((command) => ask(command as never, {} as never)))
  })
  const refusal = { kind: 'invalid-input', problem: 'unknown-command' }
  const expected = { ok: false, failure: expect.objectContaining(refusal) }
  expect(kinds).toEqual([expected, expected, expected])
})

test('no second window opens', async ({ bench: { page } }) => {
  await page.evaluate(() => {
    window.open('about:blank', '_blank')
  })
  await expect.poll(() => page.context().pages().length).toBe(1)
})

test('the window stays where it is when its page wants to go elsewhere', async ({
  bench: { page },
}) => {
  const address = page.url()
  await page.evaluate(() => {
    location.href = 'https://open.dingtalk.com/'
  })
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  expect(page.url()).toBe(address)
})

test('language and theme are kept from one start to the next', async ({ bench }) => {
  await bench.choose({ language: 'zh-CN', theme: 'dark' })
  await expect(bench.page.getByRole('navigation', { name: '页面' })).toBeVisible()

  const page = await bench.relaunch()
  await expect(page.getByRole('navigation', { name: '页面' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test.describe('on a Chinese machine', () => {
  test.use({ languages: ['zh-Hans-CN', 'en'] })

  test('the first start is in Chinese', async ({ bench: { page } }) => {
    await expect(page.getByRole('navigation', { name: '页面' })).toBeVisible()
  })
})
