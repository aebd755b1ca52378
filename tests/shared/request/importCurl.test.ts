import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCatalog } from '../../../src/shared/catalog/catalog.ts'
import { importCurl } from '../../../src/shared/request/importCurl.ts'
import { shellWords } from '../../../src/shared/request/shellWords.ts'
import { profileWith } from '../../support/profiles.ts'

const profile = profileWith()
const catalog = await loadCatalog()
const read = (command: string, given = profile) => importCurl(command, given, catalog)
const NEVER = 'canary-0a1b2c3d'

async function imported(command: string, given = profile) {
  const result = await read(command, given)
  if (!result.ok) throw new Error(result.why)
  return result.imported
}

describe('a command that is refused', () => {
  it.each([
    ['wget https://oapi.dingtalk.com/', { why: 'no-curl' }],
    ['curl', { why: 'no-url' }],
    ['curl -H', { why: 'no-url' }],
    ['curl https://evil.example/user/get', { why: 'foreign-host', host: 'evil.example' }],
    [
      'curl https://oapi.dingtalk.com@evil.example/x',
      { why: 'foreign-host', host: 'evil.example' },
    ],
    ['curl https://oapi.dingtalk.com.evil.example/x', { why: 'foreign-host' }],
    ['curl -I https://oapi.dingtalk.com/x', { why: 'method' }],
  ])('%s', async (command, why) => {
    expect(await read(command)).toMatchObject({ ok: false, ...why })
  })
})

describe('a command becomes an operation', () => {
  const JSON_BODY = '{"userid":"it\'s","language":"zh_CN"}'

  it.each([
    [
      'bash',
      `curl 'https://oapi.dingtalk.com/topapi/v2/user/get?access_token=${NEVER}' \\\n  -H 'Content-Type: application/json' \\\n  --data-raw '{"userid":"it'\\''s","language":"zh_CN"}' --compressed`,
    ],
    [
      'bash with $',
      `$ curl -sSL -XPOST https://oapi.dingtalk.com/topapi/v2/user/get?access_token=${NEVER} --data-raw $'{"userid":"it\\'s","language":"zh\\u005fCN"}'`,
    ],
    [
      'bash in double quotation marks',
      `curl "https://oapi.dingtalk.com/topapi/v2/user/get?access_token=${NEVER}" -d "{\\"userid\\":\\"it's\\",\\"language\\":\\"zh_CN\\"}"`,
    ],
    [
      '--json and --url',
      `curl --json='{"userid":"it'"'"'s","language":"zh_CN"}' --url https://oapi.dingtalk.com/topapi/v2/user/get?access_token=${NEVER}`,
    ],
    [
      'cmd',
      `curl "https://oapi.dingtalk.com/topapi/v2/user/get?access_token=${NEVER}" ^\n  -H "Content-Type: application/json" ^\n  --data-raw "{\\"userid\\":\\"it's\\",\\"language\\":\\"zh_CN\\"}"`,
    ],
    [
      'cmd with carets',
      `curl ^"https://oapi.dingtalk.com/topapi/v2/user/get?access_token=${NEVER}^" ^\n  -H ^"Content-Type: application/json^" ^\n  --data-raw ^"^{^\\^"userid^\\^":^\\^"it's^\\^",^\\^"language^\\^":^\\^"zh_CN^\\^"^}^"`,
    ],
    [
      'PowerShell',
      `curl.exe "https://oapi.dingtalk.com/topapi/v2/user/get?access_token=${NEVER}" \`\n  -H "Content-Type: application/json" \`\n  --data-raw '{"userid":"it''s","language":"zh_CN"}'`,
    ],
  ])('copied from %s', async (_shell, command) => {
    expect(await imported(command)).toEqual({
      requestId: 'oapi POST /topapi/v2/user/get',
      typed: { values: JSON.parse(JSON_BODY), extras: [], body: { as: 'fields' } },
      tokenReplaced: true,
      leftOut: [],
    })
  })

  it('with a token in the header, which the automatic one replaces', async () => {
    const command = `curl https://api.dingtalk.com/v1.0/calendar/users/me/calendars -H 'x-acs-dingtalk-access-token: ${NEVER}' -H 'X-Trace: 1'`
    const result = await imported(command)

    expect(result).toMatchObject({
      requestId: 'api GET /v1.0/calendar/users/{userId}/calendars',
      tokenReplaced: true,
      typed: {
        values: { userId: 'me' },
        extras: [{ place: 'header', name: 'X-Trace', value: '1' }],
      },
    })
    expect(JSON.stringify(result)).not.toContain(NEVER)
  })

  it('with a user’s own token, which is a value: the automatic one is no substitute', async () => {
    const command = `curl https://api.dingtalk.com/v1.0/contact/users/me -H 'x-acs-dingtalk-access-token: abc'`

    expect(await imported(command)).toMatchObject({
      requestId: 'api GET /v1.0/contact/users/{unionId}',
      tokenReplaced: false,
      typed: { values: { unionId: 'me', 'x-acs-dingtalk-access-token': 'abc' }, extras: [] },
    })
  })

  it('of a robot’s webhook, whose token is a value', async () => {
    const command = `curl 'https://oapi.dingtalk.com/robot/send?access_token=${'a'.repeat(64)}' -H 'Content-Type: application/json' -d '{"msgtype":"text","text":{"content":"{{hi}}"}}'`

    expect(await imported(command)).toMatchObject({
      requestId: 'oapi POST /robot/send',
      tokenReplaced: false,
      typed: { values: { access_token: 'a'.repeat(64) } },
    })
  })

  it('with -G, whose data are a query', async () => {
    const command = `curl -G https://oapi.dingtalk.com/user/get -d userid=a --data-urlencode 'lang=zh_CN' -d more=1`

    expect(await imported(command)).toMatchObject({
      requestId: 'oapi GET /user/get',
      typed: { values: { userid: 'a', lang: 'zh_CN' }, extras: [{ place: 'query', name: 'more' }] },
    })
  })

  it('of a profile with addresses of its own, and of a sandbox with one for both', async () => {
    const own = profileWith({
      oapiAddress: 'http://127.0.0.1:9/',
      apiAddress: 'http://127.0.0.1:9',
    })

    const secure = { ...own, oapiAddress: 'https://127.0.0.1:9' }
    expect((await imported('curl 127.0.0.1:9/user/get', secure)).requestId).toBe(
      'oapi GET /user/get',
    )
    expect((await imported('curl http://127.0.0.1:9/user/get', own)).requestId).toBe(
      'oapi GET /user/get',
    )
    expect((await imported('curl http://127.0.0.1:9/v1.0/contact/users/x', own)).requestId).toBe(
      'api GET /v1.0/contact/users/{unionId}',
    )
  })
})

it('no file that a command names is read', async () => {
  const command = `curl 'https://oapi.dingtalk.com/media/upload?type=image' -F media=@/etc/passwd -F note=x -d @/etc/hosts`

  expect(await imported(command)).toMatchObject({
    requestId: 'oapi POST /media/upload',
    typed: { values: { type: 'image' }, extras: [{ place: 'body', name: 'note', value: 'x' }] },
    leftOut: ['-F media=@/etc/passwd', '-d @/etc/hosts'],
  })
})

it('what the catalogue does not know becomes a free-form request', async () => {
  const command = `curl -X PATCH 'https://api.dingtalk.com/v9.9/unheard/of?a=1 2' -H 'Authorization: Bearer ${NEVER}' -d 'a=b'`

  expect(await imported(command)).toMatchObject({
    requestId: 'free',
    free: { host: 'api', method: 'PATCH', path: '/v9.9/unheard/of?a=1%202', withToken: true },
    typed: {
      body: { as: 'raw', text: 'a=b' },
      extras: [
        { name: 'Authorization' },
        { name: 'Content-Type', value: 'application/x-www-form-urlencoded' },
      ],
    },
  })
})

it('words are those of bash, whatever stands between single quotation marks', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', ' ', "'", '"', '\\', '$', '`', '\n', '部', ';', '^', '{'),
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      // `^` before a quotation mark, and a backtick before one, are read as cmd's and PowerShell's.
      fc.pre(!/\^["%&^\n]|`["\n]/.test(words.join(' ')))
      const line = `curl ${words.map((one) => `'${one.replaceAll("'", String.raw`'\''`)}'`).join(' ')}`

      expect(shellWords(line)).toEqual(['curl', ...words])
    }),
  )
  const line = String.raw`curl a"b c"'d'\ e $'x\ty\'z' "q\"r\$s"`
  const bash = execFileSync('bash', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' })
  expect(shellWords(line)).toEqual(bash.split('\0').slice(0, -1))
})

it('no text makes it throw or take long', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      await expect(read(`curl ${text}`)).resolves.toBeDefined()
    }),
  )
})
