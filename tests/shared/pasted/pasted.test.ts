import { describe, expect, it } from 'vitest'
import { type PastedReading, readPasted } from '../../../src/shared/pasted/pasted.ts'
import { CREDENTIALS } from '../../../src/simulator/credentials.ts'

const TOKEN = '0123456789abcdef0123456789abcdef'
const OAPI = 'https://oapi.dingtalk.com'
const API = 'https://api.dingtalk.com'

type Told = Partial<PastedReading>

describe('what cannot be a token', () => {
  it.each<[fact: string, pasted: string, kind: PastedReading['kind']]>([
    ['nothing', '', 'nothing'],
    ['nothing but space', ' \n\t', 'nothing'],
    ['nothing but what nobody sees', '\u200B\uFEFF', 'nothing'],
    ['undefined', 'undefined', 'undefined-text'],
    ['null', 'null', 'undefined-text'],
    ['a quoted null', '"null"', 'undefined-text'],
    ['Bearer and nothing behind it', 'Bearer ', 'nothing'],
    ['Bearer undefined', 'Bearer undefined', 'undefined-text'],
    ['a header that holds undefined', 'x-acs-dingtalk-access-token: undefined', 'undefined-text'],
    [
      'an address that holds undefined',
      `${OAPI}/user/get?access_token=undefined`,
      'undefined-text',
    ],
    ['an address without a value', `${OAPI}/user/get?access_token=&userid=1`, 'nothing'],
    ['an address without a token', `${OAPI}/user/get?userid=1`, 'nothing'],
    ['JSON without a token', '{"errcode":40014,"errmsg":"x"}', 'nothing'],
    ['an object as text', '[object Object]', 'undefined-text'],
    ['an object as text behind Bearer', 'Bearer [object Promise]', 'undefined-text'],
    ['an AppKey', CREDENTIALS.appKey.replace('sandboxappkey001', '0a1b2c3d4e5f6g7h'), 'app-key'],
    ['a suite key', 'suiteabcd1234efgh', 'suite-key'],
    ['a CorpID', CREDENTIALS.corpId, 'corp-id'],
    ['an AgentID', CREDENTIALS.agentId, 'agent-id'],
    ['an AppSecret', 'Ab_-'.repeat(16), 'secret'],
    ['a secret by its name', '{"clientSecret":"short"}', 'secret'],
    ['the token of a robot’s webhook', CREDENTIALS.robotToken, 'robot-token'],
    [
      'a robot’s webhook',
      `${OAPI}/robot/send?access_token=${CREDENTIALS.robotToken}`,
      'robot-token',
    ],
    [
      'a robot’s webhook whose token has another shape',
      `${OAPI}/robot/send?access_token=${TOKEN}`,
      'robot-token',
    ],
    [
      'a curl command to a robot’s webhook',
      `curl '${OAPI}/robot/send?access_token=${TOKEN}' -d '{"msgtype":"text"}'`,
      'robot-token',
    ],
    ['the signing secret of a robot', CREDENTIALS.robotSecret, 'robot-secret'],
    ['a jsapi ticket, by its name', '{"jsapiTicket":"abcd","expireIn":7200}', 'jsapi-ticket'],
    ['a legacy ticket, by its name', '{"errcode":0,"ticket":"abcd1234"}', 'jsapi-ticket'],
    ['a refresh token, by its name', `refreshToken=${TOKEN}`, 'refresh-token'],
    ['a suite’s token, by its name', `{"suite_access_token":"${TOKEN}"}`, 'suite-token'],
    ['a sign-in code, by its name', `http://localhost/cb?authCode=${TOKEN}&state=1`, 'login-code'],
    ['a masked token', '••••cdef', 'masked'],
    ['a token masked with stars', 'abc***def', 'masked'],
    ['a placeholder', '<access_token>', 'placeholder'],
    ['a variable of a shell', '$ACCESS_TOKEN', 'placeholder'],
    ['a variable in braces', '{{token}}', 'placeholder'],
    ['the word itself', 'ACCESS_TOKEN', 'placeholder'],
    ['a picture’s id', '@lADOdvRYes0CbM0CbA', 'media-id'],
    ['a conversation’s id', 'cidWvRTxGmXXnwWvhbnFHjZRg==', 'conversation-id'],
    ['a chat’s id', `chat${TOKEN}`, 'conversation-id'],
    ['a sentence', 'the token is not valid', 'sentence'],
    ['Chinese words', '不合法的access_token', 'sentence'],
  ])('is %s', (_fact, pasted, kind) => {
    expect(readPasted(pasted)).toMatchObject({ kind, canProbe: false })
  })
})

describe('a token', () => {
  it.each<[fact: string, pasted: string, told: Told]>([
    ['alone', TOKEN, { container: 'text', faults: [] }],
    ['with the line break of a copied line', `${TOKEN}\n`, { faults: [] }],
    ['in capitals', TOKEN.toUpperCase(), { value: TOKEN.toUpperCase() }],
    ['in an address', `${OAPI}/auth/scopes?access_token=${TOKEN}`, { container: 'address' }],
    ['in an address behind a method', `GET ${OAPI}/x?access_token=${TOKEN}`, { faults: [] }],
    ['before another part', `${OAPI}/x?access_token=${TOKEN}&userid=1#top`, { faults: [] }],
    ['in a query alone', `access_token=${TOKEN}&userid=1`, { container: 'address' }],
    ['in a header line', `x-acs-dingtalk-access-token: ${TOKEN}`, { container: 'header' }],
    ['in a header line in any case', `X-Acs-Dingtalk-Access-Token:${TOKEN}`, { faults: [] }],
    [
      'in a curl command’s header',
      `curl -X POST ${API}/v1.0/x -H 'x-acs-dingtalk-access-token: ${TOKEN}' -d '{"a":1}'`,
      { container: 'curl', faults: [] },
    ],
    [
      'in a curl command’s address',
      `curl "${OAPI}/topapi/v2/user/get?access_token=${TOKEN}" -d '{"userid":"1"}'`,
      { container: 'curl', faults: [] },
    ],
    [
      'in a curl command copied for cmd',
      `curl.exe ^"${OAPI}/x?access_token=${TOKEN}^" ^\n  -H ^"Accept: */*^"`,
      { container: 'curl' },
    ],
    [
      'in a legacy answer',
      `{"errcode":0,"access_token":"${TOKEN}","errmsg":"ok","expires_in":7200}`,
      { container: 'json', name: 'access_token', faults: [] },
    ],
    ['in a current answer', `{"accessToken":"${TOKEN}","expireIn":7200}`, { container: 'json' }],
    ['deep in an answer', `{"data":{"rows":[{"accessToken":"${TOKEN}"}]}}`, { container: 'json' }],
    ['in an assignment', `accessToken: "${TOKEN}",`, { container: 'text', faults: ['quoted'] }],
    ['with white space around it', `  ${TOKEN} `, { faults: ['surrounding-space'] }],
    [
      'with a tab inside an answer',
      `{"access_token":"${TOKEN}\\t"}`,
      { faults: ['surrounding-space'] },
    ],
    ['with a mark that nobody sees', `\uFEFF${TOKEN}`, { faults: ['invisible'] }],
    [
      'with a zero-width space in it',
      `${TOKEN.slice(0, 9)}\u200B${TOKEN.slice(9)}`,
      { faults: ['invisible'] },
    ],
    [
      'in full-width characters',
      TOKEN.replaceAll(/./g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
      { faults: ['full-width'] },
    ],
    [
      'broken over two lines',
      `${TOKEN.slice(0, 16)}\n  ${TOKEN.slice(16)}`,
      { faults: ['inner-space'] },
    ],
    ['behind Bearer', `Bearer ${TOKEN}`, { faults: ['bearer'] }],
    ['in quotation marks', `"${TOKEN}"`, { faults: ['quoted'] }],
    ['in single ones', `'${TOKEN}'`, { faults: ['quoted'] }],
    ['in typographic ones', `“${TOKEN}”`, { faults: ['quoted'] }],
    ['encoded twice as JSON', JSON.stringify(JSON.stringify(TOKEN)), { faults: ['json-twice'] }],
    ['with escaped quotation marks', `\\"${TOKEN}\\"`, { faults: ['quoted'] }],
    [
      'as an answer that was put into the header',
      `x-acs-dingtalk-access-token: {"accessToken":"${TOKEN}"}`,
      { container: 'header', faults: ['json-twice'] },
    ],
    [
      'in an answer encoded as text',
      JSON.stringify(JSON.stringify({ access_token: TOKEN })),
      { faults: ['json-twice'] },
    ],
    [
      'percent-encoded with its quotes',
      `${OAPI}/x?access_token=%22${TOKEN}%22`,
      { faults: ['url-encoded', 'quoted'] },
    ],
    [
      'percent-encoded twice',
      `access_token=%2522${TOKEN}%2522`,
      { faults: ['url-encoded', 'quoted'] },
    ],
    [
      'in the query of the new host',
      `${API}/v1.0/contact/users/me?access_token=${TOKEN}`,
      { faults: ['query-on-new-host'] },
    ],
    [
      'in the header of a legacy call',
      `curl ${OAPI}/auth/scopes -H 'x-acs-dingtalk-access-token: ${TOKEN}'`,
      { faults: ['header-on-legacy-host'] },
    ],
    [
      'in a header that DingTalk does not read',
      `Authorization: Bearer ${TOKEN}`,
      { container: 'header', faults: ['authorization-header', 'bearer'] },
    ],
  ])('is found %s', (_fact, pasted, told) => {
    expect(readPasted(pasted)).toMatchObject({
      value: TOKEN,
      kind: 'access-token',
      canProbe: true,
      ...told,
    })
  })

  it('goes before everything else that a command holds', () => {
    const command = `curl '${API}/v1.0/x?code=1' -H 'x-acs-dingtalk-access-token: ${TOKEN}' -d '{"appSecret":"${'s'.repeat(64)}"}'`

    expect(readPasted(command)).toMatchObject({ value: TOKEN, kind: 'access-token' })
  })

  it('looks otherwise in the documentation’s samples, and may be asked about all the same', () => {
    expect(readPasted('fw8ef8we-8f76-4e12-a111-222233334444'.replaceAll('w', 'a'))).toMatchObject({
      kind: 'sample',
      canProbe: true,
    })
  })

  it('is a person’s when its name says so', () => {
    expect(readPasted(`{"userAccessToken":"${TOKEN}"}`)).toMatchObject({
      kind: 'user-token',
      canProbe: true,
    })
  })

  it('may have any other shape, for tokens are opaque', () => {
    expect(readPasted('Zm9vYmFyYmF6cXV4+/=')).toMatchObject({ kind: 'any', canProbe: true })
  })

  it('is not sent when it is too short to be one', () => {
    expect(readPasted('abc')).toMatchObject({ kind: 'any', canProbe: false })
  })
})

describe('any text', () => {
  it.each([
    '{',
    '"',
    '%',
    '%E0%A4%A',
    'curl',
    'curl -H',
    'https://',
    'https://[',
    '{"a":',
    '\\"',
    '“',
  ])('%j is read without failing', (pasted) => {
    expect(readPasted(pasted).canProbe).toBe(false)
  })

  it('of a megabyte is read in no time to speak of', () => {
    const long = '"'.repeat(500_000) + 'a%22'.repeat(100_000)

    expect(readPasted(long).canProbe).toBe(false)
  })
})
