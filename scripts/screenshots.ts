/** `npm run screenshots [-- name…]`: the pictures of README, taken from the real window over its sandbox. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { findBrowser } from '../src/chromium/browsers.ts'
import { openDingbench } from '../src/chromium/openDingbench.ts'
import type { Bridge } from '../src/shared/contract.ts'
import type { ProfileDraft } from '../src/shared/profile.ts'
import type { Settings } from '../src/shared/settings.ts'
import { createMemoryStore } from '../tests/support/memoryStore.ts'
import { buildWhenStale } from './parts/buildWhenStale.ts'
import { ROOT } from './parts/root.ts'

declare const window: { dingbench: Bridge }

interface Picture {
  name: string
  language: 'en' | 'zh-CN'
  reach: (page: Page) => Promise<void>
}

const FOLDER = join(ROOT, 'docs', 'screenshots')

/** What each picture shows, and how a user gets there from a fresh window. */
const PICTURES: readonly Picture[] = [
  { name: 'explorer', language: 'en', reach: sendFirstCall },
  { name: 'explorer-zh', language: 'zh-CN', reach: sendFirstCall },
  {
    name: 'refused',
    language: 'en',
    reach: async (page) => {
      await page.getByRole('textbox', { name: /^id/ }).fill('99421')
      await page.keyboard.press('Enter')
      await page.getByText(/^Refused/).waitFor()
    },
  },
  {
    name: 'profiles',
    language: 'en',
    reach: async (page) => {
      await page.keyboard.press('Alt+6')
      await page.getByRole('button', { name: /^Blue Harbour/ }).click()
    },
  },
  {
    name: 'inspector',
    language: 'en',
    reach: async (page) => {
      await page.evaluate(liveALittle)
      await page.keyboard.press('Alt+3')
      await page.getByText('40014 on').waitFor()
    },
  },
  {
    name: 'settings',
    language: 'en',
    reach: async (page) => {
      await page.keyboard.press('Alt+7')
      await page.getByRole('button', { name: 'Check now' }).click()
    },
  },
  {
    name: 'simulator',
    language: 'en',
    reach: async (page) => {
      await page.evaluate(arriveAndFault)
      const rail = page.getByRole('navigation', { name: 'Screens' })
      await rail.getByRole('button', { name: 'Simulator' }).click()
      await page.getByRole('tab', { name: 'Faults' }).click()
      await page.getByRole('button', { name: 'Throttling' }).click()
    },
  },
  { name: 'messages', language: 'en', reach: (page) => writeWrongMessage(page, EXPENSES) },
  {
    name: 'messages-zh',
    language: 'zh-CN',
    reach: (page) => writeWrongMessage(page, REIMBURSEMENT),
  },
  {
    name: 'palette',
    language: 'en',
    reach: async (page) => {
      await sendFirstCall(page)
      await page.keyboard.press('ControlOrMeta+K')
      await page.keyboard.type('depart')
    },
  },
]

/** What stands in the message of the pictures. */
interface Claim {
  head: string
  title: string
  form: { key: string; value: string }[]
  unit: string
  author: string
}

const EXPENSES: Claim = {
  head: 'Expenses',
  title: 'A travel claim of October awaits you',
  form: [
    { key: 'From: ', value: 'Su Yanqing' },
    { key: 'For: ', value: 'Support at a customer, Hangzhou' },
  ],
  unit: 'CNY',
  author: 'Shared finance centre',
}

const REIMBURSEMENT: Claim = {
  head: '报销审批',
  title: '10 月差旅报销待你审批',
  form: [
    { key: '申请人', value: '苏砚青' },
    { key: '事由', value: '杭州客户现场支持' },
  ],
  unit: '元',
  author: '财务共享中心',
}

/** An invented enterprise. */
const ENTERPRISE: ProfileDraft = {
  name: 'Blue Harbour Trading',
  kind: 'test',
  corpId: 'ding7a1c0f42e95b8d3635c2f4657eb6378f',
  agentId: '2718281828',
  appKey: 'dingq3v8k1m5x0w7z2ab',
  tokenSource: 'oauth2-app',
  oapiAddress: 'https://oapi.dingtalk.com',
  apiAddress: 'https://api.dingtalk.com',
}

await buildWhenStale()
/** All of them without names. */
const wanted = process.argv.slice(2)
const browserPath = findBrowser()
if (browserPath === null) throw new Error('no Chromium, Chrome or Edge was found')

await mkdir(FOLDER, { recursive: true })
for (const theme of ['light', 'dark'] as const) {
  for (const picture of PICTURES) {
    if (wanted.length === 0 || wanted.includes(picture.name))
      await take(picture, theme, browserPath)
  }
}

async function take({ name, language, reach }: Picture, theme: Settings['theme'], path: string) {
  const folder = await mkdtemp(join(tmpdir(), 'dingbench-screenshots-'))
  const { page, close } = await openDingbench({
    browserPath: path,
    headless: true,
    dataFolder: folder,
    secretStore: createMemoryStore(),
  })
  await page.evaluate(prepare, { language, theme, draft: ENTERPRISE })
  await page.reload()
  await page.getByRole('region', { name: /^(Answer|应答)$/ }).waitFor()
  await reach(page)

  // Fonts, the first highlighting of the answer and tooltips settle.
  await page.mouse.move(0, 0)
  await page.waitForTimeout(800)
  const file = join(FOLDER, `${name}-${theme}.png`)
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' })
  console.log(file)
  await close()
  await rm(folder, { recursive: true, force: true })
}

async function sendFirstCall(page: Page): Promise<void> {
  await page.keyboard.press('Enter')
  await page
    .getByRole('region', { name: /^(Answer|应答)$/ })
    .getByRole('tree')
    .waitFor()
}

/** An OA that DingTalk would refuse, with what is wrong of it and how it would look. */
async function writeWrongMessage(page: Page, claim: Claim): Promise<void> {
  await page.evaluate(keepWrongMessage, claim)
  await page.keyboard.press('Alt+2')
  await page.getByRole('listbox', { name: /^(Message types|消息类型)$/ }).waitFor()
}

/** Runs in the page: the message of the last time. */
async function keepWrongMessage({ head, title, form, unit, author }: Claim): Promise<void> {
  const { ask } = window.dingbench
  const start = await ask('app.start', {})
  if (!start.ok) throw new Error(start.failure.kind)

  const sandbox = start.value.profiles.find(({ builtIn }) => builtIn)
  const oa = {
    message_url: 'https://example.com/approve/20261',
    head: { bgcolor: '#2B6DE8', text: head },
    body: { title, form, rich: { num: '2380.50', unit }, author },
  }
  const body = { agent_id: sandbox?.agentId ?? '', msg: { msgtype: 'oa', oa } }
  const typed = {
    values: { channel: 'work-notification' },
    extras: [],
    body: { as: 'json' as const, text: JSON.stringify(body) },
  }
  await ask('typed.keep', { profileId: 'sandbox', requestId: 'messages', typed })
}

/** Runs in the page: tokens are lent, one is refused and replaced. */
async function liveALittle(): Promise<void> {
  const { ask } = window.dingbench
  const profileId = 'sandbox'
  const operationId = 'oapi GET /department/list'
  await ask('operations.send', { callId: '1', profileId, operationId, values: {} })
  await ask('tokens.fetch', { profileId, kind: 'jsapi-ticket' })
  // The drawing wants some time between what happens.
  await new Promise((resolve) => setTimeout(resolve, 6_000))
  await ask('simulator.invalidateTokens', {})
  await ask('operations.send', { callId: '2', profileId, operationId, values: {} })
  await new Promise((resolve) => setTimeout(resolve, 3_000))
}

/** Runs in the page: chooses language and theme, and adds the enterprise with a secret. */
async function prepare({
  language,
  theme,
  draft,
}: Pick<Settings, 'language' | 'theme'> & { draft: ProfileDraft }): Promise<void> {
  const { ask } = window.dingbench
  const settings = { language, theme, selectedProfileId: 'sandbox' }
  await ask('settings.update', { settings })
  const made = await ask('profiles.create', { draft })
  if (!made.ok) throw new Error(made.failure.kind)

  const profileId = made.value.id
  const value = `invented-${'0'.repeat(55)}`
  await ask('profiles.storeSecret', { profileId, name: 'appSecret', value, keepIn: 'keychain' })
}

/** Runs in the page: invented messages arrive in the sandbox, and a fault is ordered. */
async function arriveAndFault(): Promise<void> {
  const { ask } = window.dingbench
  const start = await ask('app.start', {})
  if (!start.ok) throw new Error(start.failure.kind)

  const sandbox = start.value.profiles.find(({ builtIn }) => builtIn)
  const sendings = [
    {
      userid_list: 'guweiran,weizhuo,aimingyue',
      msg: {
        msgtype: 'markdown',
        markdown: { title: '接口日报', text: '- 通讯录 **99.98%**\n- 消息 **99.71%**' },
      },
    },
    {
      to_all_user: true,
      msg: {
        msgtype: 'oa',
        oa: {
          message_url: 'https://example.com/approve/20261',
          head: { bgcolor: 'FF2B6DE8', text: '报销审批' },
          body: {
            title: '10 月差旅报销待你审批',
            form: [
              { key: '申请人', value: '苏砚青' },
              { key: '事由', value: '杭州客户现场支持' },
            ],
            rich: { num: '2380.50', unit: '元' },
          },
        },
      },
    },
  ]
  for (const [index, values] of sendings.entries()) {
    const sent = await ask('operations.send', {
      callId: `send-${index}`,
      profileId: 'sandbox',
      operationId: 'oapi POST /topapi/message/corpconversation/asyncsend_v2',
      values: { agent_id: sandbox?.agentId ?? '', ...values },
    })
    if (!sent.ok) throw new Error(sent.failure.kind)
  }
  await ask('simulator.orderFault', { kind: 'errcode', given: { code: '60020', times: '2' } })
}
