import { describe, expect, it } from 'vitest'
import { failureText, inputProblemText } from '../../../src/renderer/i18n/failureText.ts'
import type { Failure, InputProblem, KeychainReason } from '../../../src/shared/result.ts'

const REASONS: KeychainReason[] = ['absent', 'locked', 'refused', 'full', 'unknown']
const FAILURES: Failure[] = [
  { kind: 'invalid-input', field: 'draft.name', problem: 'required', message: '' },
  { kind: 'foreign-sender' },
  { kind: 'no-credential', profileId: 'p1', missing: 'appSecret' },
  { kind: 'token-needed', profileId: 'p1', because: 'none' },
  { kind: 'token-needed', profileId: 'p1', because: 'expired' },
  { kind: 'token-needed', profileId: 'p1', because: 'refused' },
  ...REASONS.map((reason) => ({ kind: 'keychain' as const, reason, message: 'org.freedesktop' })),
  { kind: 'storage', file: 'profiles.json', code: 'ENOSPC', message: 'no space left' },
  { kind: 'unreachable', code: 'ENOTFOUND', host: 'oapi.dingtalk.com', message: '' },
  { kind: 'cancelled' },
  { kind: 'too-large', what: 'unpacked', limitBytes: 20 * 1_024 * 1_024 },
  { kind: 'bug', reference: 'b-17' },
]

describe.each(FAILURES)('a failure of kind $kind', (failure) => {
  it('is said and answered in both languages', () => {
    const english = failureText(failure, 'en', 'linux')
    const chinese = failureText(failure, 'zh-CN', 'linux')

    expect(english.what.length).toBeGreaterThan(3)
    expect(english.todo).toMatch(/[.)]$|[a-z\d]$/)
    expect(`${english.what}${english.todo}`).not.toMatch(/\p{Script=Han}|undefined/u)
    expect(chinese.what).toMatch(/\p{Script=Han}/u)
    expect(chinese.todo).toMatch(/\p{Script=Han}/u)
  })
})

it('on Linux an absent keychain names the packages to install', () => {
  const failure: Failure = { kind: 'keychain', reason: 'absent', message: '' }
  for (const language of ['en', 'zh-CN'] as const) {
    expect(failureText(failure, language, 'linux').todo).toMatch(
      /gnome-keyring.*KWallet.*libsecret/s,
    )
    expect(failureText(failure, language, 'darwin').todo).not.toMatch(/gnome/)
  }
})

it('a missing credential is called as DingTalk calls it', () => {
  const failure: Failure = { kind: 'no-credential', profileId: 'p1', missing: 'corpId' }
  expect(failureText(failure, 'en', 'linux').what).toBe('The profile has no CorpID')
})

describe('an address that cannot be reached', () => {
  it.each([
    ['ENOTFOUND', /DNS/],
    ['EAI_AGAIN', /DNS/],
    ['ECONNREFUSED', /listens/],
    ['ETIMEDOUT', /too long/],
    ['CERT_HAS_EXPIRED', /secure connection/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /secure connection/],
    ['EHOSTUNREACH', /network, VPN or proxy/],
  ])('with %s gets its own advice', (code, advice) => {
    const failure: Failure = { kind: 'unreachable', code, host: 'oapi.dingtalk.com', message: '' }
    const { what, todo } = failureText(failure, 'en', 'linux')
    expect(what).toContain('oapi.dingtalk.com')
    expect(todo).toMatch(advice)
  })
})

it('every problem of an input is a sentence in both languages', () => {
  const problems: Record<InputProblem, true> = {
    'unknown-command': true,
    'unknown-profile': true,
    'unknown-operation': true,
    'unknown-message': true,
    'nothing-to-ask': true,
    'not-recallable': true,
    malformed: true,
    required: true,
    'not-an-integer': true,
    'not-a-number': true,
    'not-a-boolean': true,
    'not-json': true,
    'not-a-text': true,
    'not-a-list': true,
    'not-an-object': true,
    'not-a-choice': true,
    'not-in-range': true,
    'too-long': true,
    'too-many': true,
    'address-not-allowed': true,
    'built-in-profile': true,
    'already-under-way': true,
    'unknown-variable': true,
    'header-automatic': true,
    'token-automatic': true,
    'not-in-header': true,
    twice: true,
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the record above
  for (const problem of Object.keys(problems) as InputProblem[]) {
    expect(inputProblemText(problem, 'en')).toMatch(/\.$/)
    expect(inputProblemText(problem, 'zh-CN')).toMatch(/。$/)
  }
})
