import type { Locator, Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { axeFinds } from './axe.ts'

test.use({ secretsIn: 'memory' })

const APPROVAL = '/v1.0/workflow/processInstances'
const WORDS = {
  en: {
    title: 'Start an approval',
    add: 'Add an entry',
    remove: 'Remove',
    asJson: 'Edit as JSON',
    asForm: 'Edit as a form',
    preview: 'As it will be sent',
    required: 'This is required.',
    answer: 'Answer',
    kept: 'Kept as they are',
  },
  'zh-CN': {
    title: '发起审批',
    add: '添加一项',
    remove: '删除',
    asJson: '以 JSON 编辑',
    asForm: '以表单编辑',
    preview: '将要发送的请求',
    required: '必填。',
    answer: '应答',
    kept: '原样保留',
  },
} as const

/** Goes on with Tab until something has the focus. */
async function tabTo(page: Page, aim: Locator) {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await aim.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not lead there')
}

for (const language of ['en', 'zh-CN'] as const) {
  const words = WORDS[language]

  test.describe(`an approval is filled in by keyboard alone, in ${language}`, () => {
    test.use({ languages: [language] })

    test('lists, objects in them, JSON of a part, problems, and what was typed comes back', async ({
      bench,
    }) => {
      // Every key on the way is pressed, one after the other.
      test.slow()
      const { page } = bench
      const part = (name: string) => page.getByRole('group', { name, exact: true })
      const box = (name: string) => page.getByRole('textbox', { name, exact: true })
      const button = (word: string, name: string) =>
        page.getByRole('button', { name: `${word}: ${name}`, exact: true })
      const preview = page.getByRole('region', { name: words.preview })

      await page.keyboard.press('ControlOrMeta+K')
      await page.keyboard.type(APPROVAL)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: words.title })).toBeVisible()

      await tabTo(page, page.getByRole('textbox', { name: /^processCode/ }))
      await page.keyboard.type('PROC-1')
      await tabTo(page, page.getByRole('textbox', { name: /^originatorUserId/ }))
      await page.keyboard.type('manager0001')

      // Send goes to what is missing: the empty list, where an entry can be added.
      await page.keyboard.press('Enter')
      await expect(button(words.add, 'formComponentValues')).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(
        part('formComponentValues[0]').getByRole('textbox', { name: /^name/ }),
      ).toBeFocused()
      await page.keyboard.type('Days')
      await page.keyboard.press('Enter')
      await expect(
        part('formComponentValues[0]').getByRole('textbox', { name: /^value/ }),
      ).toBeFocused()
      await expect(part('formComponentValues').getByText(words.required)).toHaveCount(1)
      await page.keyboard.type('3')
      await expect(preview).toContainText('"formComponentValues":[{"name":"Days","value":"3"}]')

      // An optional list: opened, three entries, moved and removed.
      await tabTo(page, part('ccList').locator('[data-fold]'))
      await page.keyboard.press('Enter')
      for (const name of ['a', 'b', 'c']) {
        await tabTo(page, button(words.add, 'ccList'))
        await page.keyboard.press('Enter')
        await page.keyboard.type(name)
      }
      await page.keyboard.press('Alt+ArrowUp')
      await page.keyboard.press('Alt+ArrowUp')
      await expect(box('ccList[0]')).toBeFocused()
      await page.keyboard.type('c')
      await expect(preview).toContainText('"ccList":["cc","a","b"]')
      await tabTo(page, button(words.remove, 'ccList[1]'))
      await page.keyboard.press('Enter')
      await expect(button(words.remove, 'ccList[1]')).toBeFocused()
      await expect(preview).toContainText('"ccList":["cc","b"]')

      // An entry as JSON: what the catalogue does not know stays, to the last digit.
      await page.keyboard.press('Shift+Tab')
      await tabTo(page, part('targetSelectActioners').locator('[data-fold]'))
      await page.keyboard.press('Enter')
      await tabTo(page, button(words.asJson, 'targetSelectActioners'))
      await page.keyboard.press('Shift+Tab')
      await tabTo(page, button(words.asJson, 'targetSelectActioners'))
      await page.keyboard.press('Enter')
      const editor = part('targetSelectActioners').getByRole('textbox')
      await expect(editor).toHaveAttribute('contenteditable', 'true')
      await tabTo(page, editor)
      await page.keyboard.insertText('[{"actionerKey":"k","newId":9007199254740993')
      await page.keyboard.press('ControlOrMeta+Enter')
      await expect(preview).toContainText('targetSelectActioners')
      await expect(editor).toBeFocused()
      await page.keyboard.type(',"who":"{{corp')
      await expect(page.getByRole('option', { name: '{{corpId}}' })).toBeVisible()
      await page.keyboard.press('Enter')
      await page.keyboard.type('"}]')
      await expect(preview).toContainText('"newId":9007199254740993,"who":"ding')

      const reopened = await bench.relaunch()
      const again = reopened.getByRole('group', { name: 'targetSelectActioners', exact: true })
      await reopened.keyboard.press('ControlOrMeta+K')
      await reopened.keyboard.type(APPROVAL)
      await reopened.keyboard.press('Enter')
      await expect(again.getByText('newId: 9007199254740993')).toBeVisible()
      await expect(reopened.getByRole('textbox', { name: 'ccList[0]' })).toHaveValue('cc')

      expect(await axeFinds(reopened)).toEqual([])

      await reopened.keyboard.press('ControlOrMeta+Enter')
      await expect(
        reopened.getByRole('region', { name: words.answer }).getByRole('tree'),
      ).toBeVisible()
    })
  })
}
