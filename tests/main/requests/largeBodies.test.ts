import { describe, expect, it } from 'vitest'
import { createLargeBodies, type LargeBodies } from '../../../src/main/requests/largeBodies.ts'
import { partLarge } from '../../../src/main/requests/largeBody.ts'
import type { Exchange } from '../../../src/shared/exchange.ts'
import { verdictOf } from '../../../src/shared/verdict.ts'
import { exchangeWith } from '../../support/exchanges.ts'

const LONG = '部'.repeat(300_000)

function keepIn(bodies: LargeBodies, whole: Exchange): Exchange {
  return bodies.keep(whole, partLarge(whole))
}

describe('a large body', () => {
  it('is kept, and its beginning handed over with the verdict of all of it', () => {
    const bodies = createLargeBodies()
    const whole = exchangeWith({ list: [LONG, LONG], errcode: 60011, errmsg: '没有权限' })

    const exchange = keepIn(bodies, whole)

    const { text, large } = exchange.response.body
    expect(whole.response.body.text.startsWith(text)).toBe(true)
    expect(text.length).toBeLessThan(100_000)
    expect(verdictOf(exchange)).toEqual(verdictOf(whole))
    expect(verdictOf(exchange)).toMatchObject({ accepted: false, code: '60011' })
    const bytes = Buffer.from(whole.response.body.text)
    expect(large?.sizeBytes).toBe(bytes.length)
    expect(bodies.read(large?.id ?? '', 1_000_000, 1_000_009)).toEqual(
      bytes.subarray(1_000_000, 1_000_009),
    )
  })

  it('is large by its text: a small one stays as it is', () => {
    const small = exchangeWith({ errcode: 0 })

    expect(keepIn(createLargeBodies(), small)).toEqual(small)
  })

  it('that is released is gone; an unknown one is no matter', () => {
    const bodies = createLargeBodies()
    const id = idOf(keepIn(bodies, exchangeWith({ a: LONG, b: LONG })))

    bodies.release([id, 'unknown'])

    expect(bodies.read(id, 0, 1)).toBeNull()
  })

  it('makes room for newer ones', () => {
    const bodies = createLargeBodies()
    const ids = Array.from({ length: 13 }, () =>
      idOf(keepIn(bodies, exchangeWith({ a: LONG, b: LONG }))),
    )

    expect(ids.map((id) => bodies.read(id, 0, 1) !== null)).toEqual([
      false,
      ...Array.from({ length: 12 }, () => true),
    ])
  })

  it('never begins with half a letter', () => {
    const bodies = createLargeBodies()
    const whole = exchangeWith(`"${'😀'.repeat(400_000)}"`)

    const exchange = keepIn(bodies, whole)

    expect(exchange.response.body.text.isWellFormed()).toBe(true)
    expect(whole.response.body.text.startsWith(exchange.response.body.text)).toBe(true)
  })
})

function idOf(exchange: Exchange): string {
  return exchange.response.body.large?.id ?? ''
}
