import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './fixtures.ts'

test.use({ secretsIn: 'memory' })

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const ACTIVE = 'a, script, iframe, object, embed, form, [onerror], [onload], [href], [src^="http"]'

test('a hostile message stays inert, and its picture comes when it is asked for', async ({
  bench,
}) => {
  const { page } = bench
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'content-type': 'image/gif' }).end(GIF)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on TCP
  const { port } = server.address() as AddressInfo

  await page.getByRole('region', { name: 'Answer' }).first().waitFor()
  await page.keyboard.press('Alt+2')
  await page.getByRole('option', { name: /^Markdown/ }).click()
  const hostile = [
    '<script>document.title = "run"</script>',
    '<img src=x onerror="document.title = 1">',
    '[press](javascript:alert(1))',
    `![pixel](http://127.0.0.1:${port}/pixel.gif)`,
  ]
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(hostile.join('\n\n'))
  const preview = page.getByRole('region', { name: 'As the recipient sees it' })
  await expect(preview.getByText('<script>')).toBeVisible()
  await page.getByText('Desktop', { exact: true }).click()
  await expect(preview.getByText(`127.0.0.1:${port}`, { exact: true })).toBeVisible()
  expect(await preview.locator(ACTIVE).count()).toBe(0)
  expect(asked).toEqual([])

  await preview.getByRole('button', { name: 'Load' }).press('Enter')
  const drawn = preview.getByRole('img', { name: 'Picture' })
  await expect
    .poll(() => drawn.evaluate((node) => node instanceof HTMLImageElement && node.naturalWidth))
    .toBe(1)
  expect(asked).toEqual(['/pixel.gif'])
  expect(await page.title()).not.toContain('run')
  server.close()
})
