import { describe, expect, it } from 'vitest'
import { askedAhead } from '../../src/renderer/askedAhead.ts'
import { NO_MARKS } from '../../src/shared/operationMarks.ts'
import { createFakeBridge } from './fakeBridge.ts'

describe('the start that is asked for ahead', () => {
  it('is asked for at once, and lent to who asks first', async () => {
    const { bridge, asked } = createFakeBridge()
    const ahead = askedAhead(bridge)
    expect(asked.mock.calls).toEqual([['app.start', {}]])

    await expect(ahead.ask('app.start', {})).resolves.toMatchObject({ ok: true })
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('is asked for anew by who asks again', async () => {
    const { bridge, asked } = createFakeBridge()
    const ahead = askedAhead(bridge)
    await ahead.ask('app.start', {})
    await ahead.ask('app.start', {})

    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('is asked for anew when main has told something since', async () => {
    const { bridge, asked, tell } = createFakeBridge()
    const ahead = askedAhead(bridge)
    tell('tokens.happened', { profileId: null })
    await ahead.ask('app.start', {})

    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('leaves every other command and topic as it is', async () => {
    const { bridge, asked, tell } = createFakeBridge()
    const ahead = askedAhead(bridge)
    const heard: unknown[] = []
    ahead.on('menu.chosen', (chosen) => heard.push(chosen))
    tell('menu.chosen', 'settings')
    await ahead.ask('operations.mark', { marks: NO_MARKS })

    expect(heard).toEqual(['settings'])
    expect(asked).toHaveBeenLastCalledWith('operations.mark', { marks: NO_MARKS })
  })
})
