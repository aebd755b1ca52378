import { describe, expect, it } from 'vitest'
import { contactScopeIn } from '../../../src/shared/probes/contactScope.ts'
import { exchangeWith } from '../../support/exchanges.ts'

const answer = (authed_dept: unknown[], authed_user: unknown[] = []) =>
  exchangeWith({
    errcode: 0,
    errmsg: 'ok',
    condition_field: ['mobile'],
    auth_user_field: ['name', 'userid'],
    auth_org_scopes: { authed_user, authed_dept },
  })

describe('a contact scope', () => {
  it('is null where DingTalk refused', () => {
    expect(contactScopeIn(exchangeWith({ errcode: 40014, errmsg: '' }))).toBeNull()
  })

  it('is null in an answer of something else', () => {
    expect(contactScopeIn(exchangeWith({ errcode: 0, department: [] }))).toBeNull()
  })

  it('is all of the enterprise when the root department is in it', () => {
    expect(contactScopeIn(answer([1, 7]))).toMatchObject({ isWhole: true, departments: ['7'] })
  })

  it('is departments and people otherwise', () => {
    expect(contactScopeIn(answer([7], ['u1']))).toEqual({
      isWhole: false,
      departments: ['7'],
      people: ['u1'],
      fields: ['name', 'userid'],
      conditionFields: ['mobile'],
    })
  })

  it('keeps every digit of a large department id', () => {
    const body =
      '{"errcode":0,"errmsg":"ok","auth_user_field":[],"condition_field":[],"auth_org_scopes":{"authed_user":[],"authed_dept":[9007199254740993]}}'
    const exchange = exchangeWith(body)
    exchange.response.body.form = 'json'

    expect(contactScopeIn(exchange)?.departments).toEqual(['9007199254740993'])
  })

  it('does without lists that were left out', () => {
    const bare = exchangeWith({ errcode: 0, auth_org_scopes: {} })

    expect(contactScopeIn(bare)).toEqual({
      isWhole: false,
      departments: [],
      people: [],
      fields: [],
      conditionFields: [],
    })
  })
})
