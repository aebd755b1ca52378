import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { WORDS } from './words.ts'

test.use({ secretsIn: 'memory' })

const MORE_WORDS = {
  en: {
    add: 'Add an entry: formComponentValues',
    required: 'This is required.',
    kinds: 'What can be lent',
    clock: 'Signatures with a timestamp',
    refusal: 'refused',
    inspector: 'Token inspector',
    probes: 'Probes',
    runAll: 'Run all four',
    lacks: /lacks a permission \(60011\)/,
    scopes: 'Scopes',
    everyone: 'The whole company',
    sideBySide: 'Side by side',
    askBoth: 'Ask both',
    same: 'Both lent the same token',
    pasted: 'Pasted token',
    field: 'Pasted text',
    ask: 'Ask DingTalk',
    unknown: 'DingTalk does not know it',
  },
  'zh-CN': {
    add: '添加一项: formComponentValues',
    required: '必填。',
    kinds: '可获取的凭证',
    clock: '带时间戳的签名',
    refusal: '被拒绝',
    inspector: 'Token 检查',
    probes: '探测',
    runAll: '全部运行（4 次）',
    lacks: /应用缺少权限（60011）/,
    scopes: '权限范围',
    everyone: '全部员工',
    sideBySide: '新旧对比',
    askBoth: '同时询问',
    same: '两个接口返回同一个 token',
    pasted: '粘贴的 token',
    field: '粘贴的内容',
    ask: '问问钉钉',
    unknown: '钉钉不认识它',
  },
} as const

/** Each theme and each language once: colours do not depend on the words, nor names on the colours. */
const PAIRINGS = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'zh-CN' },
] as const

for (const { theme, language } of PAIRINGS) {
  const t = { ...WORDS[language], ...MORE_WORDS[language] }
  const answer = (page: Page) => page.getByRole('region', { name: t.answer, exact: true })

  /** One state after the other in the same window; each is looked at as a whole page. */
  const look = async (page: Page, state: string, rulesOff: string[] = []) => {
    await test.step(state, async () => {
      // Colours that are on their way fail by being half-way.
      await page.waitForTimeout(300)
      const axe = new AxeBuilder({ page })
        .setLegacyMode(true)
        .disableRules(rulesOff)
        // React Aria's announcer names what was announced a while ago, gone or not.
        .exclude('[data-live-announcer]')
        // A tooltip comes and goes with focus and pointer, and belongs to no part of the page.
        .exclude('[role="tooltip"]')
      const { violations } = await axe.analyze()
      const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
      expect.soft(found, state).toEqual([])
    })
  }

  test(`axe finds nothing on the way through the explorer, ${theme}, ${language}`, async ({
    bench,
  }) => {
    test.slow()
    await bench.choose({ theme, language })
    const { page } = bench
    await answer(page).waitFor()
    await look(page, 'at first')

    await page.getByRole('button', { name: t.filters }).click()
    await page.getByRole('dialog', { name: t.filters }).waitFor()
    // A popover begins with a hidden button for screen readers, which lies outside its dialog.
    await look(page, 'filters', ['region'])
    await page.keyboard.press('Escape')

    await page.keyboard.press('ControlOrMeta+Enter')
    await answer(page).getByText(t.accepted, { exact: true }).waitFor()
    await look(page, 'accepted')
    await answer(page).getByRole('treeitem', { name: /"id"/ }).first().click({ button: 'right' })
    await page.getByRole('menuitem', { name: t.copyPath }).waitFor()
    await look(page, 'menu of a line')
    await page.keyboard.press('Escape')

    await page.getByRole('tab', { name: t.code }).click()
    await page.getByRole('button', { name: t.language }).waitFor()
    await look(page, 'code')
    await page.getByRole('tab', { name: t.fields, exact: true }).click()

    await page.getByRole('textbox', { name: /^id/ }).fill('99421')
    await page.keyboard.press('ControlOrMeta+Enter')
    await answer(page).getByText(t.refused).waitFor()
    await look(page, 'refused')
    await page.getByRole('tab', { name: t.compare }).click()
    await look(page, 'compare')

    await page.keyboard.press('ControlOrMeta+K')
    await page.keyboard.type('/v1.0/workflow/processInstances')
    await page.getByRole('dialog').getByRole('option').first().waitFor()
    await look(page, 'palette')
    await page.keyboard.press('Enter')

    await page.getByRole('button', { name: t.add, exact: true }).click()
    await page.getByRole('button', { name: t.add, exact: true }).click()
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.getByText(t.required).first().waitFor()
    await look(page, 'nested form with problems')
  })

  test(`axe finds nothing on the way through the inspector, ${theme}, ${language}`, async ({
    bench,
  }) => {
    test.slow()
    await bench.choose({ theme, language })
    const { page } = bench
    await page.getByRole('button', { name: t.inspector, exact: true }).click()
    await page.getByRole('listbox', { name: t.kinds }).waitFor()
    await look(page, 'inspector at first')

    await page.evaluate(liveALittle)
    await page.getByText(t.refusal).first().waitFor()
    await page.getByText(t.clock).waitFor()
    await look(page, 'timeline')

    await page.getByRole('tab', { name: t.probes, exact: true }).click()
    await page.getByRole('button', { name: t.runAll }).click()
    await page.getByText(t.lacks).waitFor()
    await look(page, 'probes')

    await page.getByRole('tab', { name: t.scopes, exact: true }).click()
    await page.getByText(t.everyone, { exact: true }).waitFor()
    await look(page, 'scopes')

    await page.getByRole('tab', { name: t.sideBySide, exact: true }).click()
    await page.getByRole('button', { name: t.askBoth }).click()
    await page.getByText(t.same, { exact: true }).waitFor()
    await look(page, 'side by side')

    await page.getByRole('tab', { name: t.pasted, exact: true }).click()
    await page.getByLabel(t.field).fill('c0ffee00'.repeat(4))
    await page.getByRole('button', { name: t.ask }).click()
    await page.getByText(t.unknown, { exact: true }).waitFor()
    await look(page, 'pasted')
  })
}

/** Runs in the page: a token is refused and replaced by a server ahead, and a permission is lost. */
async function liveALittle(): Promise<void> {
  const { ask } = window.dingbench
  await ask('tokens.fetch', { profileId: 'sandbox', kind: 'jsapi-ticket' })
  await ask('simulator.invalidateTokens', {})
  await ask('simulator.moveClock', { byMs: 600_000 })
  const operationId = 'oapi GET /department/list'
  await ask('operations.send', { callId: 'c', profileId: 'sandbox', operationId, values: {} })
  const given = { permission: 'qyapi_get_member' }
  await ask('simulator.orderFault', { kind: 'permission-removed', given })
}
