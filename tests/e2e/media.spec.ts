import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { amr, pdf, png } from '../support/mediaFiles.ts'
import { expect, test } from './fixtures.ts'
import { axeFinds } from './axe.ts'

test.use({ secretsIn: 'memory' })

const answer = (page: Page) => page.getByRole('region', { name: 'Answer' })
const lint = (page: Page) => page.getByRole('region', { name: 'What DingTalk will say' })
const shelf = (page: Page) => page.getByRole('tabpanel', { name: 'Media' })
const row = (page: Page, name: string) => page.getByRole('listitem', { name, exact: true })
const photo = { name: 'booth.png', mimeType: 'image/png', buffer: png(600, 400) }

async function openMessages(page: Page, type: RegExp): Promise<void> {
  await answer(page).first().waitFor()
  await page.keyboard.press('Alt+2')
  await page.getByRole('option', { name: type }).click()
}

/** Has the simulator misbehave at the next upload. */
function spoilUpload(
  page: Page,
  kind: 'latency' | 'connection-reset',
  given = {},
): Promise<unknown> {
  return page.evaluate(
    ([kind, given]) => window.dingbench.ask('simulator.orderFault', { kind, given }),
    [kind, { ...given, path: '/media/upload', times: '1' }] as const,
  )
}

/** The message that the simulator got last, and the address of the simulator. */
function arrived(page: Page) {
  return page.evaluate(async () => {
    const look = await window.dingbench.ask('simulator.look', {})
    const start = await window.dingbench.ask('app.start', {})
    if (!look.ok || !start.ok) throw new Error('no simulator')
    const sandbox = start.value.profiles.find(({ builtIn }) => builtIn)
    return { content: look.value.messages[0]?.content ?? '', url: sandbox?.oapiAddress ?? '' }
  })
}

async function bytesOf(url: string, mediaId: string): Promise<Buffer> {
  const response = await fetch(`${url}/_sim/media/${encodeURIComponent(mediaId)}`)
  return Buffer.from(await response.arrayBuffer())
}

test('a picture is chosen, cancelled on its way, cut off, uploaded again, sent and arrives byte for byte', async ({
  bench,
}) => {
  const { page } = bench
  await openMessages(page, /^Image/)
  const form = page.getByRole('tabpanel', { name: 'Form' })

  await test.step('cancelled while it is on its way; the window goes on meanwhile', async () => {
    await spoilUpload(page, 'latency', { ms: '60000' })
    await form.locator('input[type=file]').setInputFiles(photo)
    await expect(page.getByRole('progressbar', { name: 'Upload of booth.png' })).toBeVisible()
    await expect(row(page, 'booth.png')).toContainText('Waiting for DingTalk’s answer')
    await page.getByRole('textbox', { name: 'People' }).fill('manager0001, weizhuo')
    await page.getByRole('button', { name: 'Cancel the upload of booth.png' }).click()
    await expect(row(page, 'booth.png')).toContainText('Cancelled. The file is still here.')
  })

  await test.step('the next try is cut off, and says what it is', async () => {
    await spoilUpload(page, 'connection-reset')
    await page.getByRole('button', { name: 'Upload again' }).click()
    await expect(row(page, 'booth.png')).toContainText('begins again at its first byte')
  })

  await test.step('the one after it goes through and fills the field', async () => {
    await page.getByRole('button', { name: 'Upload again' }).click()
    await expect(row(page, 'booth.png')).toHaveCount(0)
    await expect(page.getByRole('textbox', { name: 'Picture' })).toHaveValue(/^@/)
    await expect(page.getByRole('img', { name: 'Picture' })).toHaveJSProperty('naturalWidth', 600)
  })

  await test.step('what arrives names the same bytes', async () => {
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(answer(page).getByText('Accepted')).toBeVisible()
    const { content, url } = await arrived(page)
    const mediaId = /"media_id":"([^"]+)"/.exec(content)?.[1] ?? ''
    expect((await bytesOf(url, mediaId)).equals(photo.buffer)).toBe(true)
  })

  await test.step('the same file is not uploaded twice', async () => {
    await page.getByRole('tab', { name: 'Media' }).click()
    await shelf(page).locator('input[type=file]').setInputFiles(photo)
    await expect(page.getByText(/uploaded the same bytes before/)).toBeVisible()
    await page.getByRole('button', { name: 'Got it', exact: true }).click()
  })
})

test('twenty megabytes and a voice that is dropped are on the shelf, and used from there', async ({
  bench,
}) => {
  const { page } = bench
  await openMessages(page, /^Text/)
  await page.getByRole('tab', { name: 'Media' }).click()
  const large = { name: 'report.pdf', mimeType: 'application/pdf' }
  const buffer = Buffer.concat([pdf(64), randomBytes(20 * 1024 * 1024 - 64)])

  await test.step('20 MB tell how far they are', async () => {
    await page.evaluate(() => {
      const seen: number[] = []
      window.dingbench.on('media.progress', ({ sentBytes }) => {
        document.body.dataset['seen'] = String([seen.push(sentBytes), sentBytes])
      })
    })
    await shelf(page)
      .locator('input[type=file]')
      .setInputFiles({ ...large, buffer })
    await expect(page.getByRole('button', { name: 'Use report.pdf in the message' })).toBeVisible()
    const seen = await page.evaluate(() => document.body.dataset['seen'])
    const [count, last] = (seen ?? '').split(',').map(Number)
    expect(count).toBeGreaterThan(0)
    expect(last).toBe(buffer.length)
    expect(await readdir(join(bench.dataFolder, 'uploads'))).toEqual([])
  })

  await test.step('it makes a message of its own type', async () => {
    await page.getByRole('button', { name: 'Use report.pdf in the message' }).click()
    await expect(page.getByRole('option', { selected: true }).first()).toContainText('File')
    await expect(lint(page)).toContainText('The file has 20.0 MB')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(answer(page).getByText('Accepted')).toBeVisible()
    const { content, url } = await arrived(page)
    const mediaId = /"media_id":"([^"]+)"/.exec(content)?.[1] ?? ''
    expect((await bytesOf(url, mediaId)).equals(buffer)).toBe(true)
  })

  await test.step('a voice is dropped; what DingTalk would refuse waits and says why', async () => {
    const dropped = await page.evaluateHandle(
      ([voice, text]) => {
        const dropped = new DataTransfer()
        dropped.items.add(new File([Uint8Array.from(voice)], 'hello.amr'))
        dropped.items.add(new File([text], 'notes.txt'))
        return dropped
      },
      [[...amr(150)], 'x'] as const,
    )
    await shelf(page).locator('> div').dispatchEvent('drop', { dataTransfer: dropped })
    await expect(row(page, 'hello.amr')).toContainText('voice · 4.7 KB · 3 s')
    await expect(row(page, 'hello.amr')).toContainText('Browsers cannot play AMR')
    await expect(row(page, 'notes.txt')).toContainText('DingTalk answers 40005')
    await page.getByRole('button', { name: 'Upload anyway' }).click()
    await expect(row(page, 'notes.txt')).toContainText('40005')
    await expect(row(page, 'notes.txt').getByRole('button', { name: 'Upload again' })).toBeVisible()
  })

  await test.step('axe finds nothing on the shelf', async () => {
    expect(await axeFinds(page)).toEqual([])
  })

  await test.step('the duration of a voice fills itself in', async () => {
    await page.getByRole('button', { name: 'Use hello.amr in the message' }).click()
    await page.getByRole('tab', { name: 'Form' }).click()
    await expect(page.getByRole('textbox', { name: /^Duration/ })).toHaveValue('3')
    await page.getByRole('textbox', { name: /^Duration/ }).fill('9')
    await expect(lint(page)).toContainText('The file itself lasts 3.0 s')
  })
})
