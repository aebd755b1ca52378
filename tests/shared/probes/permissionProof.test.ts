import { describe, expect, it } from 'vitest'
import { proofsIn } from '../../../src/shared/probes/permissionProof.ts'
import { exchangeWith } from '../../support/exchanges.ts'

const COUNT = {
  id: 'oapi POST /topapi/user/count',
  token: 'app' as const,
  permissions: ['qyapi_get_member'],
}
const ACCEPTED = exchangeWith({ errcode: 0, errmsg: 'ok' }, 200, 1_000)
const LACKING = exchangeWith(
  { errcode: 60011, errmsg: '没有权限, {requiredScopes=[qyapi_get_member,qyapi_base]}' },
  200,
  1_000,
)

describe('what an answer proves of permissions', () => {
  it('is nothing where the call was refused for another reason', () => {
    expect(proofsIn(COUNT, exchangeWith({ errcode: 60121, errmsg: '' }))).toEqual([])
  })

  it('is nothing for a call with a person’s token, or with none', () => {
    expect(proofsIn({ ...COUNT, token: 'user' }, ACCEPTED)).toEqual([])
    expect(proofsIn({ ...COUNT, token: 'none' }, LACKING)).toEqual([])
  })

  it('is nothing where the operation needs one of several: nobody knows which it was', () => {
    expect(proofsIn({ ...COUNT, permissions: ['a', 'b'] }, ACCEPTED)).toEqual([])
  })

  it('is nothing where it is not known what the operation needs', () => {
    expect(proofsIn({ ...COUNT, permissions: [] }, ACCEPTED)).toEqual([])
  })

  it('is each permission that DingTalk names as missing', () => {
    const proof = { state: 'missing', at: 1_004, operationId: COUNT.id }

    expect(proofsIn(COUNT, LACKING)).toEqual([
      { code: 'qyapi_get_member', ...proof },
      { code: 'qyapi_base', ...proof },
    ])
  })

  it('is the grant of the one permission that an accepted call needs', () => {
    expect(proofsIn(COUNT, ACCEPTED)).toEqual([
      { code: 'qyapi_get_member', state: 'granted', at: 1_004, operationId: COUNT.id },
    ])
  })
})
