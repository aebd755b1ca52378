import { describe, expect, it } from 'vitest'
import {
  draftProblems,
  EMPTY_DRAFT,
  isSameDraft,
  refusedField,
} from '../../../../src/renderer/features/profiles/draft.ts'
import { draftOf } from '../../../../src/shared/profile.ts'
import { acme } from '../../fakeBridge.ts'

const good = draftOf(acme)

describe('a draft', () => {
  it('that is complete has no problem', () => {
    expect(draftProblems(good)).toEqual({})
  })

  it('that is empty lacks a name and the id of its credentials', () => {
    expect(draftProblems(EMPTY_DRAFT)).toEqual({ name: 'required', appKey: 'required' })
  })

  it('with CorpID credentials needs the CorpID and not the AppKey', () => {
    const draft = { ...good, tokenSource: 'gettoken-corp', corpId: ' ', appKey: '' } as const
    expect(draftProblems(draft)).toEqual({ corpId: 'required' })
  })

  it.each([
    ['http://oapi.dingtalk.com', 'address-not-allowed'],
    ['oapi.dingtalk.com', 'address-not-allowed'],
    ['', 'address-not-allowed'],
    [`https://${'a'.repeat(2_000)}.com`, 'too-long'],
    ['http://127.0.0.1:4010', undefined],
  ] as const)('with the base address %s is told %s', (oapiAddress, problem) => {
    expect(draftProblems({ ...good, oapiAddress }).oapiAddress).toBe(problem)
  })

  it('with a name of 81 characters is told that it is too long', () => {
    expect(draftProblems({ ...good, name: 'x'.repeat(81) })).toEqual({ name: 'too-long' })
  })
})

it('two drafts differ in any field', () => {
  expect(isSameDraft(good, { ...good })).toBe(true)
  for (const field of [
    'name',
    'corpId',
    'agentId',
    'appKey',
    'oapiAddress',
    'apiAddress',
  ] as const) {
    expect(isSameDraft(good, { ...good, [field]: 'https://other' })).toBe(false)
  }
})

it('a refusal that names a field stands beside that field', () => {
  const refusal = { kind: 'invalid-input', problem: 'address-not-allowed', message: '' } as const
  expect(refusedField({ ...refusal, field: 'draft.apiAddress' })).toEqual({
    apiAddress: 'address-not-allowed',
  })
  expect(refusedField({ ...refusal, field: 'profileId' })).toEqual({})
  expect(refusedField({ kind: 'cancelled' })).toEqual({})
})
