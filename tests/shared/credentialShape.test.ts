import { describe, expect, it } from 'vitest'
import {
  checkCredentials,
  type CredentialField,
  type CredentialNoticeKind,
  type Credentials,
} from '../../src/shared/credentialShape.ts'

const CORP_ID = 'ding0123456789abcdef35c2f4657eb6378f'
const APP_KEY = 'dingq7w3e9r1t5y2u8i4'
const SECRET = 'aB3-_dE6'.repeat(8)
const ROBOT_TOKEN = '0123456789abcdef'.repeat(4)
const sound: Credentials = {
  corpId: CORP_ID,
  appKey: APP_KEY,
  agentId: '123456789',
  corpSecret: SECRET,
  appSecret: SECRET.toUpperCase(),
  tokenSource: 'oauth2-app',
}

function kindsOf(field: CredentialField, text: string): CredentialNoticeKind[] {
  return checkCredentials({ ...sound, [field]: text })
    .filter((notice) => notice.field === field)
    .map(({ kind }) => kind)
}

it('credentials of the usual shape are not remarked on', () => {
  expect(checkCredentials(sound)).toEqual([])
})

it('empty fields and secrets that are not typed anew are not remarked on', () => {
  const empty = { corpId: '', appKey: '', agentId: '', tokenSource: 'gettoken-corp' } as const
  expect(checkCredentials(empty)).toEqual([])
})

it('a notice names the field it is about, and every field is looked at', () => {
  const mixedUp = { ...sound, corpId: APP_KEY, appKey: CORP_ID }
  expect(checkCredentials(mixedUp)).toEqual([
    { field: 'corpId', kind: 'app-key' },
    { field: 'appKey', kind: 'corp-id' },
  ])
})

describe('things in the wrong field', () => {
  it.each<[CredentialNoticeKind, CredentialField, string]>([
    ['app-key', 'corpId', APP_KEY],
    ['app-key', 'agentId', APP_KEY],
    ['app-key', 'appSecret', APP_KEY],
    ['corp-id', 'appKey', CORP_ID],
    ['corp-id', 'agentId', CORP_ID],
    ['corp-id', 'corpSecret', CORP_ID],
    ['suite-key', 'appKey', 'suitexq2w3e4r5t6y7u8'],
    ['suite-key', 'corpId', 'suitexq2w3e4r5t6y7u8'],
    ['agent-id', 'appKey', '123456789'],
    ['agent-id', 'corpId', '123456789'],
    ['agent-id', 'appSecret', '123456789'],
    ['secret', 'appKey', SECRET],
    ['secret', 'corpId', SECRET],
    ['secret', 'agentId', SECRET],
    ['access-token', 'appSecret', ROBOT_TOKEN.slice(0, 32)],
    ['access-token', 'appKey', ROBOT_TOKEN.slice(0, 32)],
    ['robot-token', 'appSecret', ROBOT_TOKEN],
    ['robot-token', 'appKey', ROBOT_TOKEN],
    ['robot-token', 'corpId', `https://oapi.dingtalk.com/robot/send?access_token=${ROBOT_TOKEN}`],
    ['robot-secret', 'corpSecret', `SEC${ROBOT_TOKEN}`],
    ['robot-secret', 'appKey', `SEC${ROBOT_TOKEN}`],
    ['address', 'corpId', 'https://oapi.dingtalk.com'],
  ])('%s in %s is noticed: %s', (kind, field, text) => {
    expect(kindsOf(field, text)).toEqual([kind])
  })
})

describe('faults of the text', () => {
  it.each<[CredentialNoticeKind, CredentialField, string]>([
    ['not-digits', 'agentId', '12345a'],
    ['secret-too-short', 'appSecret', SECRET.slice(0, 63)],
    ['secret-too-short', 'corpSecret', 'x'],
    ['secret-too-long', 'appSecret', `${SECRET}a`],
    ['secret-too-long', 'appSecret', SECRET.repeat(2)],
    ['surrounding-space', 'appSecret', `${SECRET} `],
    ['surrounding-space', 'corpSecret', `\n${SECRET}`],
    ['surrounding-space', 'corpSecret', `${SECRET}\u200B`],
    ['surrounding-space', 'corpSecret', '  '],
    ['inner-space', 'appKey', 'dingq7w3 e9r1t5y2u8i4'],
    ['inner-space', 'appSecret', `${SECRET.slice(0, 32)}\n${SECRET.slice(32)}`],
    ['inner-space', 'corpId', `${CORP_ID.slice(0, 8)}\u200B${CORP_ID.slice(8)}`],
    ['quoted', 'appKey', `"${APP_KEY}"`],
    ['quoted', 'appSecret', `“${SECRET}”`],
    ['labelled', 'appKey', `appkey=${APP_KEY}`],
    ['labelled', 'corpId', `CorpId: ${CORP_ID}`],
    ['labelled', 'appSecret', `"appSecret": "${SECRET}"`],
    ['placeholder', 'corpId', '<CorpID>'],
    ['placeholder', 'appKey', '${APP_KEY}'],
    ['placeholder', 'appSecret', 'your_app_secret'],
    ['placeholder', 'appSecret', '●●●●Z2k9'],
    ['undefined-text', 'appKey', 'undefined'],
    ['undefined-text', 'corpSecret', 'NULL'],
    ['undefined-text', 'agentId', '[object Object]'],
    ['not-ascii', 'appKey', 'ｄｉｎｇq7w3e9r1t5y2'],
  ])('%s in %s is noticed: %j', (kind, field, text) => {
    expect(kindsOf(field, text)).toContain(kind)
  })

  it('a quoted text in the wrong field is noticed for both', () => {
    expect(kindsOf('corpId', `'${APP_KEY}'`)).toEqual(['quoted', 'app-key'])
  })

  it('blanks around an id are not remarked on, because they are taken off', () => {
    expect(kindsOf('appKey', ` ${APP_KEY}\n`)).toEqual([])
  })
})

describe('the pair that the token source takes', () => {
  it.each<[Partial<Credentials>, CredentialField | null]>([
    [{ tokenSource: 'gettoken-corp', corpId: '' }, 'corpId'],
    [{ tokenSource: 'gettoken-app', appKey: ' ' }, 'appKey'],
    [{ tokenSource: 'oauth2-app', appKey: '' }, 'appKey'],
    [{ tokenSource: 'oauth2-app', corpId: '' }, null],
    [{ tokenSource: 'oauth2-app', corpId: '', appKey: '' }, null],
  ])('with %j, the empty field while the other pair is filled is %s', (given, field) => {
    const notices = checkCredentials({ ...sound, ...given })
    expect(notices).toEqual(field === null ? [] : [{ field, kind: 'other-pair-filled' }])
  })
})
