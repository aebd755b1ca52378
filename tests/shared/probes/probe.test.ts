import { describe, expect, it } from 'vitest'
import { loadCatalog } from '../../../src/shared/catalog/catalog.ts'
import { CHECK_IDS, PROBE_IDS, probeOf, PROBES } from '../../../src/shared/probes/probe.ts'

describe('the probes', () => {
  it('are those that are named, each once', () => {
    expect(PROBES.map(({ id }) => id)).toEqual(PROBE_IDS)
  })

  it.each(PROBES)('$id asks something documented that changes nothing', async (probe) => {
    const catalog = await loadCatalog()
    const operation = await catalog.read(probe.operationId)

    expect(operation).toMatchObject({
      effect: 'reads',
      status: 'current',
      permissions: [probe.permission],
      docUrl: probe.docUrl,
    })
  })

  it.each(PROBES)('$id gives every field that its operation requires', async (probe) => {
    const catalog = await loadCatalog()
    const operation = await catalog.read(probe.operationId)
    const given = [...Object.keys(probe.values), probe.tokenField]
    const required = operation?.fields.filter(({ required }) => required) ?? []

    expect(given).toEqual(expect.arrayContaining(required.map(({ name }) => name)))
  })

  it('ask each host once to find out whether a token is any good', () => {
    const hosts = CHECK_IDS.map((id) => probeOf(id).operationId.split(' ')[0])

    expect(hosts).toEqual(['oapi', 'api'])
  })
})
