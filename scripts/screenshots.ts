/** `npm run screenshots`: the pictures of README, taken from the real window over its sandbox. */
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
      await page.keyboard.press('Alt+2')
      await page.getByRole('button', { name: /^Blue Harbour/ }).click()
    },
  },
  {
    name: 'settings',
    language: 'en',
    reach: async (page) => {
      await page.keyboard.press('Alt+3')
      await page.getByRole('button', { name: 'Check now' }).click()
    },
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
const browserPath = findBrowser()
if (browserPath === null) throw new Error('no Chromium, Chrome or Edge was found')

await mkdir(FOLDER, { recursive: true })
for (const theme of ['light', 'dark'] as const) {
  for (const picture of PICTURES) await take(picture, theme, browserPath)
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
