import { describe, expect, test } from 'vitest'
import { loadListedCodes } from '../../src/shared/catalog/listedCodes.ts'
import { findErrorCodes } from '../../src/shared/findCodes.ts'

const codesFor = (query: string) => findErrorCodes(query).map(({ row }) => row.code)

describe('finding error codes', () => {
  test.each([
    ['40014', '40014'],
    [' 60020 ', '60020'],
    ['invalidauth', 'InvalidAuthentication'],
    ['qps', 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi'],
    ['token 无效', '40014'],
    ['白名单', '60020'],
    ['sub-departments', '60006'],
    ['jsapi 签名', '52012'],
    ['webhook quota', '20001'],
  ])('“%s” finds %s first', (query, code) => {
    expect(codesFor(query)[0]).toBe(code)
  })

  test('the beginning of a number finds every code that starts so', () => {
    const codes = codesFor('9000')

    expect(codes).toContain('90002')
    expect(codes).toContain('900010')
    expect(codes.filter((code) => !code.startsWith('9000'))).toEqual([])
  })

  test('a code of several meanings is a row for each, the general one first', () => {
    const rows = findErrorCodes('310000').filter((found) => found.kind === 'explained')
    const said = rows.map(({ row, meaning }) => (meaning ?? row).means.en)

    expect(said).toHaveLength(5)
    expect(said[0]).toMatch(/security settings/)
    expect(said.slice(1).join()).toMatch(/keyword.*timestamp.*signature.*address/)
  })

  test('a meaning is found by its own words', () => {
    const [first] = findErrorCodes('robot’s signature')

    expect(first).toMatchObject({ kind: 'explained', row: { code: '310000' } })
    expect(first?.kind === 'explained' && first.meaning?.means.en).toMatch(/signature/)
  })

  test('no more than 50 are found', () => {
    expect(findErrorCodes('4')).toHaveLength(50)
  })

  test('nothing is found for nothing, nor for words that no code has', () => {
    expect(findErrorCodes('  ')).toEqual([])
    expect(findErrorCodes('zebra crossing')).toEqual([])
  })
})

describe('finding codes that are only listed', async () => {
  const listed = await loadListedCodes()

  test('every one is found first by its code', () => {
    const others = listed.filter(({ code }) => findErrorCodes(code, listed)[0]?.row.code !== code)

    expect(others).toEqual([])
  })

  test('by DingTalk’s own words, after what is explained', () => {
    const found = findErrorCodes('应用头像失败', listed)

    expect(found[0]).toMatchObject({ kind: 'listed', row: { code: '40061' } })
    expect(findErrorCodes('白名单', listed)[0]).toMatchObject({ row: { code: '60020' } })
  })
})
