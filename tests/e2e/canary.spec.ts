import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createKeytarStore } from '../../src/main/profiles/keytarStore.ts'
import { startSimulator } from '../../src/simulator/simulator.ts'
import { filesBelow } from '../support/filesBelow.ts'
import { expect, test } from './fixtures.ts'

/** Every form in which a secret could be found again. */
function formsOf(secret: string): string[] {
  return [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('base64url'),
    JSON.stringify(secret).slice(1, -1),
  ]
}

/** The command lines of every process that this user may look at. */
async function commandLines(): Promise<string> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const lines = ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => ''))
  return (await Promise.all(lines)).join('\n')
}

test('a secret is in the keychain and nowhere else', async ({ bench, keychainService }) => {
  // Secrets of this run, with what needs escaping in an address and in JSON.
  const corpSecret = `corp+/"&=${randomBytes(24).toString('base64')}`
  const appSecret = `app+/"&=${randomBytes(24).toString('base64')}`
  const ssoSecret = `sso+/"&=${randomBytes(24).toString('base64')}`
  const loginCode = `code${randomBytes(12).toString('hex')}`
  await using simulator = await simulatorWith({ corpSecret, appSecret, ssoSecret })
  const { page } = bench
  const spoken: string[] = []
  page.on('console', (message) => spoken.push(message.text()))

  const results = await page.evaluate(
    async ({ url, corpId, appKey, secrets, loginCode }) => {
      const results: unknown[] = []
      const draft = {
        name: 'Canary',
        kind: 'test' as const,
        corpId,
        agentId: '',
        appKey,
        tokenSource: 'gettoken-corp' as const,
        oapiAddress: url,
        apiAddress: url,
      }
      const made = await window.dingbench.ask('profiles.create', { draft })
      if (!made.ok) throw new Error(made.failure.kind)
      const profileId = made.value.id
      for (const name of ['corpSecret', 'appSecret', 'ssoSecret'] as const) {
        const input = { profileId, name, value: secrets[name], keepIn: 'keychain' as const }
        results.push(await window.dingbench.ask('profiles.storeSecret', input))
      }
      for (const tokenSource of ['gettoken-corp', 'gettoken-app', 'oauth2-app'] as const) {
        const changed = { ...draft, tokenSource }
        results.push(await window.dingbench.ask('profiles.update', { profileId, draft: changed }))
        results.push(await window.dingbench.ask('tokens.fetch', { profileId }))
        for (const operationId of [
          'oapi GET /department/list',
          'oapi GET /gettoken',
          'api POST /v1.0/oauth2/accessToken',
          'oapi GET /sso/gettoken',
          'api POST /v1.0/oauth2/ssoAccessToken',
        ]) {
          const call = { callId: operationId, profileId, operationId, values: {} }
          results.push(await window.dingbench.ask('operations.send', call))
        }
        for (const operationId of [
          'oapi GET /user/getuserinfo',
          'oapi POST /topapi/v2/user/getuserinfo',
        ]) {
          const typed = { values: { code: loginCode }, extras: [], body: { as: 'fields' as const } }
          const call = { callId: operationId, profileId, operationId, ...typed }
          results.push(await window.dingbench.ask('operations.send', call))
          const kept = { profileId, requestId: operationId, typed }
          results.push(await window.dingbench.ask('typed.keep', kept))
        }
      }
      for (const kind of ['oauth2-corp', 'gettoken-corp', 'jsapi-ticket'] as const) {
        results.push(await window.dingbench.ask('tokens.fetch', { profileId, kind }))
      }
      results.push(await window.dingbench.ask('tokens.look', { profileId }))
      results.push(await window.dingbench.ask('app.start', {}))
      return { profileId, said: JSON.stringify(results), refused: results.filter(isRefused).length }

      function isRefused(result: unknown): boolean {
        return JSON.stringify(result).startsWith('{"ok":false')
      }
    },
    {
      url: simulator.url,
      corpId: simulator.credentials.corpId,
      appKey: simulator.credentials.appKey,
      secrets: { corpSecret, appSecret, ssoSecret },
      loginCode,
    },
  )
  expect(results.refused).toBe(0)

  await page.reload()
  await page.getByRole('button', { name: /^Profile:/ }).click()
  await page.getByRole('menuitem', { name: /Canary/ }).click()
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByText('Accepted').waitFor()
  const dom = [await page.content()]
  for (const screen of ['Alt+6', 'Alt+7', 'Alt+3', 'Alt+1']) {
    await page.keyboard.press(screen)
    dom.push(await page.content())
  }
  const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))

  const token = await lentToken(simulator.url, simulator.credentials.corpId, corpSecret)
  const places = {
    results: results.said,
    dom: dom.join('\n'),
    storage: stored,
    console: spoken.join('\n'),
    files: await filesBelow(bench.dataFolder),
    processes: await commandLines(),
  }
  for (const [place, content] of Object.entries(places)) {
    for (const secret of [corpSecret, appSecret, ssoSecret, loginCode, token]) {
      for (const form of formsOf(secret)) {
        expect(content.includes(form), `${place} holds ${form.slice(0, 8)}…`).toBe(false)
      }
    }
  }
  expect(places.files).toContain('Canary')
  expect(places.dom).toContain('Canary')

  const keychain = createKeytarStore(keychainService)
  expect(await keychain.read(`${results.profileId}/corpSecret`)).toBe(corpSecret)
  expect(await keychain.read(`${results.profileId}/appSecret`)).toBe(appSecret)
  await page.evaluate(
    (profileId) => window.dingbench.ask('profiles.delete', { profileId }),
    results.profileId,
  )
  expect(await keychain.read(`${results.profileId}/corpSecret`)).toBeNull()
  expect(await keychain.read(`${results.profileId}/appSecret`)).toBeNull()
})

async function simulatorWith(secrets: Record<'corpSecret' | 'appSecret' | 'ssoSecret', string>) {
  const simulator = await startSimulator({ credentials: secrets })
  return { ...simulator, [Symbol.asyncDispose]: () => simulator.close() }
}

/** The token that the app holds: the same credentials are lent the same one. */
async function lentToken(url: string, corpid: string, corpsecret: string): Promise<string> {
  const query = new URLSearchParams({ corpid, corpsecret })
  const answer: unknown = await (await fetch(`${url}/gettoken?${query.toString()}`)).json()
  const isToken = typeof answer === 'object' && answer !== null && 'access_token' in answer
  if (!isToken) throw new Error(`no token: ${JSON.stringify(answer)}`)
  return String(answer.access_token)
}
