import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { LARGE_TEXTS, peopleText, serveLargeAnswer } from '../support/largeAnswers.ts'
import { askLarge } from '../support/largeProfile.ts'
import { expect, test } from './fixtures.ts'

test.use({ secretsIn: 'memory' })

const body = (page: Page) => page.getByRole('tree', { name: 'Body of the answer' })
const foot = (page: Page) => page.getByRole('region', { name: 'Answer' }).locator('footer')
const current = (page: Page) => body(page).getByRole('treeitem', { selected: true })

test('fifty megabytes are shown, scrolled through, searched, folded and saved', async ({
  bench,
}) => {
  const { page } = bench
  const text = LARGE_TEXTS['50mb']()
  await using server = await serveLargeAnswer(text)
  await askLarge(page, server.url)
  const pieces = piecesAsked(page)
  await expect(page.getByRole('option').first()).toBeVisible()
  const idleMb = await heapMb(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Accepted')).toBeVisible()
  await expect(body(page).getByRole('treeitem').first()).toHaveText('{')
  await expect(foot(page)).not.toContainText('reading', { timeout: 40_000 })

  await test.step('to the last line and back by keys', async () => {
    await body(page).focus()
    await page.keyboard.press('End')
    await expect(current(page)).toHaveText('}')
    await expect(current(page)).toBeInViewport()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect(current(page)).toHaveText(']')
    await page.keyboard.press('ArrowLeft')
    await expect(foot(page).getByText('$.result', { exact: true })).toBeVisible()
  })

  await test.step('to a hit far down', async () => {
    await page.keyboard.press('ControlOrMeta+F')
    await page.keyboard.type('"manager150000"')
    await expect(page.getByRole('search')).toContainText('1 of 1', { timeout: 20_000 })
    await expect(current(page)).toHaveText('"userid": "manager150000",')
    await expect(foot(page).getByText('$.result.list[150000].userid')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('folded to its outline', async () => {
    await page.getByRole('button', { name: 'Fold and unfold' }).click()
    await page.getByRole('menuitem', { name: 'Show 2 levels' }).click()
    await body(page).focus()
    await page.keyboard.press('Home')
    await expect(body(page).getByRole('treeitem')).toHaveCount(8)
    await expect(body(page).getByText(/^\d\d\d,\d\d\d elements$/)).toBeVisible()
  })

  await test.step('a filter says that it is too large for one', async () => {
    await page.getByRole('button', { name: 'JSONPath filter' }).click()
    await page.keyboard.type('$..name')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Texts above .* are not filtered/)).toBeVisible()
  })

  await test.step('saved whole', async () => {
    // There a dialog of the system asks the user where to.
    if (bench.shell === 'electron') return
    await page.getByRole('button', { name: 'Save the body as a file' }).click()
    await expect(async () => {
      const [file] = await readdir(bench.downloadsFolder)
      expect(file).toBe('department-list.json')
      const { size } = await stat(join(bench.downloadsFolder, file ?? ''))
      expect(size).toBe(Buffer.byteLength(text))
    }).toPass({ timeout: 30_000 })
  })

  await test.step('closed, it leaves nothing: no worker, no memory, nothing in main', async () => {
    const isKept = () => page.evaluate(async (piece) => (await fetch(piece)).ok, pieces[0] ?? '')
    expect(await isKept()).toBe(true)
    await page.getByRole('button', { name: 'Close this answer' }).click()
    await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeFocused()
    await expect(page.getByText('No answer yet')).toBeVisible()
    await expect.poll(() => page.workers()).toHaveLength(0)
    await expect.poll(isKept).toBe(false)
    // The catalogue and the views that were loaded since take some of it.
    expect(await heapMb(page)).toBeLessThan(idleMb + 15)
  })
})

test('fifty megabytes take little of the window, and nothing once they are left and replaced', async ({
  bench,
}) => {
  const { page } = bench
  await using server = await serveLargeAnswer(LARGE_TEXTS['50mb'](), '{"errcode":0}')
  await askLarge(page, server.url)
  const pieces = piecesAsked(page)
  await expect(page.getByRole('option').first()).toBeVisible()
  const idleMb = await heapMb(page)

  await test.step('read by one worker, in pieces', async () => {
    await page.keyboard.press('Enter')
    await expect(body(page)).toHaveAttribute('aria-busy', 'false', { timeout: 40_000 })
    expect(page.workers()).toHaveLength(1)
    expect(await heapMb(page)).toBeLessThan(40)
    expect(await body(page).getByRole('treeitem').count()).toBeLessThan(200)
  })

  await test.step('the worker ends with the view', async () => {
    await page.getByRole('button', { name: 'Settings' }).click()
    await expect.poll(() => page.workers()).toHaveLength(0)
    // The other screens, and what is loaded in idle moments, take some of it.
    expect(await heapMb(page)).toBeLessThan(idleMb + 15)
  })

  await test.step('main lets go when another answer takes its place', async () => {
    const isKept = (address = '') =>
      page.evaluate(async (piece) => (await fetch(piece)).ok, address)
    expect(await isKept(pieces[0])).toBe(true)
    await page.getByRole('button', { name: 'Explorer' }).click()
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(body(page).getByRole('treeitem')).toHaveCount(3)
    await expect.poll(() => isKept(pieces[0])).toBe(false)
  })
})

test('a hundred megabytes are shown to the last line', async ({ bench }) => {
  test.slow()
  const { page } = bench
  await using server = await serveLargeAnswer(peopleText(100_000_000))
  await askLarge(page, server.url)

  await page.keyboard.press('Enter')
  await expect(body(page)).toHaveAttribute('aria-busy', 'false', { timeout: 80_000 })
  await body(page).focus()
  await page.keyboard.press('End')

  await expect(current(page)).toHaveText('}')
  await expect(foot(page)).toContainText(/^.*\d,\d{3},\d{3} lines$/)
})

test('a string of two megabytes is cut, and more of it shown on demand', async ({ bench }) => {
  const { page } = bench
  await using server = await serveLargeAnswer(LARGE_TEXTS.line2mb())
  await askLarge(page, server.url)
  await page.keyboard.press('Enter')
  const line = body(page).getByRole('treeitem').nth(2)
  await expect(line).toContainText('2 MB more')

  await line.getByRole('button', { name: /more$/ }).click()

  await expect(async () => {
    expect((await line.textContent())?.length).toBeGreaterThan(5_000)
  }).toPass()
})

test('a large answer that breaks off is shown as it came, and where it breaks off', async ({
  bench,
}) => {
  const { page } = bench
  const text = LARGE_TEXTS['10mb']()
  await using server = await serveLargeAnswer(`${text.slice(0, -2)}\n!`)
  await askLarge(page, server.url)

  await page.keyboard.press('Enter')

  await expect(page.getByText(/^Not JSON: line 2, column 1: /)).toBeVisible()
  await page.getByRole('button', { name: 'Show the place' }).click()
  await expect(current(page)).toHaveText('!')
})

test('the values of a megabyte and its next page are used in other calls', async ({ bench }) => {
  const { page } = bench
  const text = LARGE_TEXTS['1mb']().replace('"has_more":false', '"has_more":true,"next_cursor":5')
  await using server = await serveLargeAnswer(text, '{"errcode":0}')
  await askLarge(page, server.url)
  await page.getByRole('combobox', { name: /^Search/ }).fill('topapi/v2/user/list')
  await page.keyboard.press('Enter')
  for (const [name, value] of [
    ['dept_id', '1'],
    ['cursor', '0'],
    ['size', '100'],
  ] as const) {
    await page.getByRole('textbox', { name: new RegExp(`^${name}`) }).fill(value)
  }
  await page.keyboard.press('Enter')
  await expect(body(page)).toHaveAttribute('aria-busy', 'false')

  await test.step('a line far down has its menu', async () => {
    await body(page).focus()
    await page.keyboard.press('ControlOrMeta+F')
    await page.keyboard.type('"manager3000"')
    await expect(current(page)).toContainText('"manager3000"')
    await page.keyboard.press('Escape')
    await current(page).click({ button: 'right' })
    await expect(page.getByRole('menu').getByText('manager3000')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('its values are listed', async () => {
    await page.getByRole('button', { name: 'Use a value of it in another operation' }).click()
    await expect(page.getByRole('button', { name: /manager0/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  })

  await test.step('its next page is sent', async () => {
    await page.getByRole('button', { name: 'Next page: cursor = 5' }).click()
    await expect(page.getByRole('textbox', { name: /^cursor/ })).toHaveValue('5')
    await expect(body(page).getByRole('treeitem')).toHaveCount(3)
  })
})

test('why the values of ten megabytes are not listed is said', async ({ bench }) => {
  const { page } = bench
  await using server = await serveLargeAnswer(LARGE_TEXTS['10mb']())
  await askLarge(page, server.url)
  await page.keyboard.press('Enter')

  await page.getByRole('button', { name: 'Use a value of it in another operation' }).click()

  await expect(page.getByText(/^Answers above 2 MB are not searched/)).toBeVisible()
})

/** What lives in the window's own heap once everything else has been collected, in megabytes. */
/** The addresses of large bodies that the window asks for from now on. */
function piecesAsked(page: Page): string[] {
  const pieces: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/bodies/')) pieces.push(request.url())
  })
  return pieces
}

async function heapMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1e6
}
