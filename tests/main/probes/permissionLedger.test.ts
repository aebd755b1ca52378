import { describe, expect, it } from 'vitest'
import { createPermissionLedger } from '../../../src/main/probes/permissionLedger.ts'
import { loadCatalog } from '../../../src/shared/catalog/catalog.ts'
import type { PermissionProofs } from '../../../src/shared/probes/permissionProof.ts'
import { exchangeWith } from '../../support/exchanges.ts'

const catalog = await loadCatalog()
const count = await catalog.read('oapi POST /topapi/user/count')
if (!count) throw new Error('no such operation')

const ACCEPTED = exchangeWith({ errcode: 0 })
const LACKING = exchangeWith({ errcode: 60011, errmsg: '{requiredScopes=[qyapi_get_member]}' })

function bench() {
  const published: PermissionProofs[] = []
  return { published, ledger: createPermissionLedger((proofs) => published.push(proofs)) }
}

describe('the ledger of permissions', () => {
  it('tells nothing of an answer that proves nothing', () => {
    const { ledger, published } = bench()

    ledger.note('p1', count, exchangeWith({ errcode: -1 }))

    expect(ledger.of('p1')).toEqual([])
    expect(published).toEqual([])
  })

  it('goes by the last proof: a permission can be taken away', () => {
    const { ledger, published } = bench()

    ledger.note('p1', count, ACCEPTED)
    ledger.note('p1', count, LACKING)

    expect(ledger.of('p1')).toMatchObject([{ code: 'qyapi_get_member', state: 'missing' }])
    expect(published.map(({ proofs }) => proofs[0]?.state)).toEqual(['granted', 'missing'])
  })

  it('keeps profiles apart', () => {
    const { ledger } = bench()

    ledger.note('p1', count, ACCEPTED)

    expect(ledger.of('p2')).toEqual([])
  })

  it('forgets a profile, and says so once', () => {
    const { ledger, published } = bench()
    ledger.note('p1', count, ACCEPTED)

    ledger.forget('p1')
    ledger.forget('p1')

    expect(ledger.of('p1')).toEqual([])
    expect(published.slice(1)).toEqual([{ profileId: 'p1', proofs: [] }])
  })
})
