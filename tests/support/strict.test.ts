import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { type Call, listenersOf, strict } from './strict.ts'

interface Bell {
  strikes: number
  strike: (times: number) => string
}

function createBell(calls: Call[]) {
  return strict<Bell>('bell', { strikes: 0, strike: (times) => 'ding '.repeat(times) }, calls)
}

describe('a strict stub', () => {
  it('records each call and each setting in their order', () => {
    const calls: Call[] = []
    const bell = createBell(calls)
    bell.strikes = 2

    expect(bell.strike(bell.strikes)).toBe('ding ding ')
    expect(calls).toEqual([
      { name: 'bell.strikes =', given: [2] },
      { name: 'bell.strike', given: [2] },
    ])
  })

  it('throws with the name of what it lacks', () => {
    const bell = createBell([])
    expect(() => Reflect.has(bell, String(Reflect.get(bell, 'ring')))).toThrow(
      'the stub has no bell.ring',
    )
    expect(() => Reflect.set(bell, 'tone', 'a')).toThrow('the stub has no bell.tone')
  })

  it('passes events of its emitter on', () => {
    const emitter = new EventEmitter()
    const heard: unknown[] = []
    const bell = listenersOf<Pick<EventEmitter, 'on' | 'off'>>(emitter)
    const hear = (tone: unknown) => heard.push(tone)

    bell.on('ding', hear)
    emitter.emit('ding', 'a')
    bell.off('ding', hear)
    emitter.emit('ding', 'b')
    expect(heard).toEqual(['a'])
  })
})
