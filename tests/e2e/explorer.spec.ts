import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { startRecorder } from './recorder.ts'
import { WORDS } from './words.ts'

test.use({ secretsIn: 'memory' })

const MEMBERS = '/topapi/v2/user/list'

for (const language of ['en', 'zh-CN'] as const) {
  const t = WORDS[language]
  const answer = (page: Page) => page.getByRole('region', { name: t.answer, exact: true })
  const preview = (page: Page) => page.getByRole('region', { name: t.preview })
  const box = (page: Page, name: string) =>
    page.getByRole('textbox', { name: new RegExp(`^${name}`) })
  const tab = (page: Page, name: string, nth = 0) =>
    page.getByRole('tab', { name, exact: true }).nth(nth)
  const accepted = (page: Page) => answer(page).getByText(t.accepted, { exact: true })

  /** Opens the first operation that is found. */
  async function open(page: Page, query: string, title: string) {
    await page.getByRole('combobox', { name: t.search }).fill(query)
    await expect(page.getByRole('option').first()).toContainText(title)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
  }

  async function send(page: Page) {
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(answer(page)).toHaveAttribute('aria-busy', 'false')
    await expect(accepted(page)).toBeVisible()
  }

  async function more(page: Page, item: string) {
    await page.getByRole('button', { name: t.more, exact: true }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }

  test.describe(language, () => {
    test.use({ languages: [language] })

    test('finding: by words, initials, path and permission; by filters, stars and what was sent', async ({
      bench: { page },
    }) => {
      const search = page.getByRole('combobox', { name: t.search })
      const options = page.getByRole('listbox', { name: t.list }).getByRole('option')
      await test.step('by what is typed', async () => {
        for (const query of ['部门用户', '部门成员', 'hqbmyh', 'v2/user/list']) {
          await search.fill(query)
          await expect(options.first()).toContainText(t.membersTitle)
        }
        await search.fill('qyapi_get_department_list')
        await expect(options.first()).toContainText(/department/)
        await page.getByRole('button', { name: t.clearSearch }).click()
      })

      await test.step('by filters, which are taken out again', async () => {
        await page.getByRole('button', { name: t.filters }).click()
        const sheet = page.getByRole('dialog', { name: t.filters })
        await sheet.getByText(t.deletes, { exact: true }).click()
        await sheet.getByRole('textbox', { name: t.permission }).fill('calendar')
        await page.keyboard.press('Escape')
        await expect(options.filter({ hasText: 'calendar' }).first()).toBeVisible()
        await page.getByRole('button', { name: t.removeDeletes }).click()
        await page.getByRole('button', { name: t.removeCalendar }).click()
      })

      await test.step('by stars and by what was sent', async () => {
        await page.getByRole('listbox', { name: t.list }).focus()
        await page.keyboard.press('Home')
        await page.keyboard.press('f')
        await page.getByRole('button', { name: t.favourites, exact: true }).click()
        await expect(options).toHaveCount(1)
        await send(page)
        await page.getByRole('button', { name: t.recent, exact: true }).click()
        await expect(options).toHaveCount(1)
      })
    })

    test('asking: form, JSON and raw body, extras, variables, curl, free-form, code', async ({
      bench: { page },
    }) => {
      await test.step('the form fills the body, and the body the form', async () => {
        await open(page, 'topapi/v2/user/get', t.getUserTitle)
        await box(page, 'userid').fill('manager0001')
        await page.getByRole('tab', { name: t.body }).first().click()
        const editor = page.getByRole('textbox', { name: t.bodyText })
        await expect(editor).toHaveAttribute('contenteditable', 'true')
        await expect(editor).toContainText('"manager0001"')
        await editor.click()
        await page.keyboard.press('ControlOrMeta+A')
        await page.keyboard.insertText('{"userid": "guweiran", "mine": 9223372036854775807}')
        await expect(preview(page)).toContainText(
          '{"userid":"guweiran","mine":9223372036854775807}',
        )
        await tab(page, t.fields).click()
        await expect(box(page, 'userid')).toHaveValue('guweiran')
        await page.getByRole('tab', { name: t.body }).first().click()
        await page.getByRole('checkbox', { name: t.asRaw }).click()
        await editor.click()
        await page.keyboard.press('ControlOrMeta+A')
        await page.keyboard.insertText('as it is')
        await expect(preview(page)).toContainText('as it is')
      })

      await test.step('extras go with it', async () => {
        await page.getByRole('tab', { name: t.extras }).click()
        await page.getByRole('button', { name: t.addRow }).click()
        await box(page, t.name).last().fill('X-Trace')
        await box(page, t.value).last().fill('77')
        await expect(preview(page)).toContainText('X-Trace: 77')
      })

      await test.step('the code says the same, without the token', async () => {
        await tab(page, t.code).click()
        const code = page.getByRole('tree', { name: 'curl' })
        await expect(code).toContainText('as it is')
        await expect(code).toContainText('$DINGTALK_ACCESS_TOKEN')
      })

      await test.step('a curl command becomes the operation, its token replaced', async () => {
        await page.getByRole('combobox', { name: t.search }).focus()
        await page.evaluate(pasteCurl)
        await expect(page.getByText(t.tokenReplaced)).toBeVisible()
        await expect(page.locator('body')).not.toContainText('canary-99')
        await tab(page, t.fields).click()
        await expect(box(page, 'userid')).toHaveValue('manager0001')
        await send(page)
      })

      await test.step('a variable stands in a free-form request, and it is sent', async () => {
        await more(page, t.variables)
        await box(page, t.deptIdValue).fill('88001002')
        await page.getByRole('button', { name: t.save, exact: true }).click()
        await more(page, t.free)
        await page.getByRole('button', { name: t.host }).click()
        await page.getByRole('option', { name: 'oapi', exact: true }).click()
        await box(page, t.path).fill('/department/get?id={{deptId}}')
        await expect(preview(page)).toContainText('id=88001002')
        await send(page)
      })
    })

    test('reading: every tab, comparison, table, next page, and a value sent on', async ({
      bench: { page },
    }) => {
      await test.step('the next page', async () => {
        await open(page, MEMBERS, t.membersTitle)
        await box(page, 'dept_id').fill('88001002')
        await box(page, 'cursor').fill('0')
        await box(page, 'size').fill('1')
        await send(page)
        await page.getByRole('button', { name: t.nextPage }).click()
        await expect(box(page, 'cursor')).toHaveValue('1')
        await expect(accepted(page)).toBeVisible()
      })

      await test.step('every tab', async () => {
        await answer(page).getByRole('tab', { name: t.table }).click()
        await expect(page.getByRole('grid', { name: /^\$\.result\.list/ })).toBeVisible()
        await answer(page).getByRole('tab', { name: t.headers }).click()
        await expect(answer(page).getByText('content-type').first()).toBeVisible()
        await answer(page).getByRole('tab', { name: t.timing }).click()
        await expect(answer(page).getByText('DNS')).toBeVisible()
        await answer(page).getByRole('tab', { name: t.raw }).click()
        await expect(answer(page).getByRole('tree')).toContainText(`POST ${MEMBERS}`)
        await answer(page).getByRole('tab', { name: t.hex }).click()
        await expect(page.getByRole('region', { name: t.bytes })).toContainText('7b 22')
        await answer(page).getByRole('tab', { name: t.compare }).click()
        await expect(page.getByText(t.differences)).toBeVisible()
      })

      await test.step('a value is sent on', async () => {
        await answer(page).getByRole('tab').first().click()
        const line = answer(page).getByRole('treeitem', { name: /"userid"/ })
        await line.click({ button: 'right' })
        const menu = page.getByRole('menu', { name: t.valueMenu })
        await expect(menu.getByRole('menuitem', { name: t.copyPath })).toBeVisible()
        await menu.getByRole('menuitem', { name: t.getUser }).click()
        await expect(page.getByRole('heading', { name: t.getUserTitle })).toBeVisible()
        await send(page)
      })
    })

    test('a newcomer finds a department’s members, names a wrong department, and mends it in place', async ({
      bench: { page },
    }) => {
      await open(page, '部门 成员', t.membersTitle)
      await expect(box(page, 'dept_id')).toBeFocused()
      await page.keyboard.type('99421')
      await box(page, 'cursor').fill('0')
      await box(page, 'size').fill('10')
      await page.keyboard.press('Enter')
      await expect(answer(page).getByText(t.refused)).toBeVisible()
      await expect(answer(page).getByText(t.noSuchDepartment)).toBeVisible()

      await answer(page).getByRole('button', { name: t.pickDepartment }).click()
      await expect(page.getByRole('searchbox', { name: t.searchDepartments })).toBeFocused()
      await page.keyboard.type('研发')
      await page.getByRole('button', { name: /研发中心/ }).click()

      await expect(accepted(page)).toBeVisible()
      await expect(answer(page).getByText('顾未然').first()).toBeVisible()
      await expect(box(page, 'dept_id')).toHaveValue('88001002')
    })

    test('a code of the sandbox is traded on the login-free bench', async ({ bench: { page } }) => {
      await page.getByRole('button', { name: t.login }).click()
      await page.getByRole('button', { name: t.mint }).click()
      await expect(page.getByRole('button', { name: t.trade })).toBeEnabled()
      await page.keyboard.press('Enter')
      await expect(page.getByText(t.belongs)).toBeVisible()
    })

    test('guards: production is typed for, what arrives is what was shown, 21 calls are asked about', async ({
      bench: { page },
    }) => {
      const token = 'token-0123456789-c0de'
      const recorder = await startRecorder(token)
      await page.evaluate(addProduction, recorder.url)
      await page.reload()
      await open(page, 'topapi/v2/user/delete', language === 'en' ? 'Delete user' : '删除用户')
      await box(page, 'userid').fill('some & one')

      await test.step('nothing is sent before the name is typed', async () => {
        await page.keyboard.press('Enter')
        const dialog = page.getByRole('alertdialog', { name: t.production })
        await expect(dialog.getByRole('button', { name: t.toProduction })).toBeDisabled()
        await dialog.getByRole('textbox', { name: t.type }).fill('Acme')
        expect(recorder.arrived).toEqual([])
        await page.keyboard.press('Enter')
        await expect(accepted(page)).toBeVisible()
      })

      await test.step('what arrived is what the preview shows', async () => {
        const [{ method, target, contentType, body } = NOTHING] = recorder.arrived
        expect(target).toContain(token)
        const whole = `${method}${recorder.url}${target.replace(token, '••••c0de')}Content-Type:${contentType}${body}`
        const shown = (await preview(page).innerText()).replaceAll(/\s/g, '')
        expect(shown).toContain(whole.replaceAll(/\s/g, ''))
      })

      await test.step('the twenty-first call within a second is asked about', async () => {
        await open(page, MEMBERS, t.membersTitle)
        for (const [name, value] of [
          ['dept_id', '1'],
          ['cursor', '0'],
          ['size', '1'],
        ] as const) {
          await box(page, name).fill(value)
        }
        await page.clock.setFixedTime(Date.now())
        for (let sent = 2; sent < 22; sent += 1) {
          await page.getByRole('button', { name: t.send }).click()
          await expect.poll(() => recorder.arrived.length).toBe(sent)
          await expect(answer(page)).toHaveAttribute('aria-busy', 'false')
        }
        await page.getByRole('button', { name: t.send }).click()
        await expect(page.getByRole('alertdialog', { name: t.tooFast })).toBeVisible()
        await page.keyboard.press('Escape')
        expect(recorder.arrived).toHaveLength(21)
      })
      await recorder.stop()
    })
  })
}

const NOTHING = { method: '', target: '', contentType: '', body: '' }

/** Runs in the page: a curl command is pasted where the focus is. */
function pasteCurl(): void {
  const clipboardData = new DataTransfer()
  const address = 'https://oapi.dingtalk.com/topapi/v2/user/get?access_token=canary-99'
  clipboardData.setData('text/plain', `curl '${address}' -d '{"userid":"manager0001"}'`)
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
  document.activeElement?.dispatchEvent(event)
}

/** Runs in the page: adds a production enterprise at an address, and selects it. */
async function addProduction(url: string): Promise<void> {
  const { ask } = window.dingbench
  const draft = {
    name: 'Acme',
    kind: 'production' as const,
    corpId: '',
    agentId: '',
    appKey: 'dingq3v8k1m5x0w7z2ab',
    tokenSource: 'oauth2-app' as const,
    oapiAddress: url,
    apiAddress: url,
  }
  const made = await ask('profiles.create', { draft })
  const start = await ask('app.start', {})
  if (!made.ok || !start.ok) throw new Error('no profile was made')
  const profileId = made.value.id
  const secret = { profileId, name: 'appSecret' as const, value: 'S'.repeat(64) }
  const kept = await ask('profiles.storeSecret', { ...secret, keepIn: 'keychain' })
  if (!kept.ok) throw new Error(kept.failure.kind)
  const settings = { ...start.value.settings, selectedProfileId: profileId }
  await ask('settings.update', { settings })
}
