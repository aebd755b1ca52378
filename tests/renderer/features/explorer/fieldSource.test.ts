import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../../../src/renderer/features/explorer/request/fieldSource.ts'
import { loadCatalog } from '../../../../src/shared/catalog/catalog.ts'
import type { Field } from '../../../../src/shared/catalog/operation.ts'
import type { ProfileView } from '../../../../src/shared/profile.ts'
import { acme, sandbox } from '../../fakeBridge.ts'

const catalog = await loadCatalog()
const getToken = await catalog.read('oapi GET /gettoken')

function source(from: NonNullable<Field['from']>, profile: ProfileView) {
  const field = getToken?.fields.find((one) => one.from === from)
  if (!getToken || !field) throw new Error(`/gettoken takes no ${from}`)
  return sourceOf(field, getToken, profile)
}

const byCorp: ProfileView = { ...sandbox, tokenSource: 'gettoken-corp' }
const byApp: ProfileView = { ...sandbox, tokenSource: 'gettoken-app' }

describe('where a value comes from', () => {
  it.each([
    [
      'the CorpID of a profile that uses it',
      'corpId',
      byCorp,
      { kind: 'id', value: byCorp.corpId },
    ],
    ['the secret of the pair in use', 'corpSecret', byCorp, { kind: 'secret', shown: '••••c0de' }],
    ['the id of the other pair is not sent', 'appKey', byCorp, { kind: 'other-pair' }],
    ['the secret of the other pair is not sent', 'corpSecret', byApp, { kind: 'other-pair' }],
    ['a secret that is not stored', 'appSecret', acme, { kind: 'secret-missing' }],
    [
      'an id that the profile lacks is typed',
      'appKey',
      { ...byApp, appKey: '' },
      { kind: 'typed' },
    ],
  ] as const)('%s', (_fact, from, profile, expected) => {
    expect(source(from, profile)).toEqual(expected)
  })
})
