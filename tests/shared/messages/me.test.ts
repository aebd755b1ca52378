import { describe, expect, it } from 'vitest'
import { CHANNEL_IDS } from '../../../src/shared/messages/channels.ts'
import { meOf, toOne } from '../../../src/shared/messages/me.ts'
import { SANDBOX_ID } from '../../../src/shared/profile.ts'

describe('me', () => {
  it('is a variable of the profile; in the sandbox somebody is there', () => {
    expect(meOf('p1', {})).toBe('')
    expect(meOf('p1', { me: 'u1' })).toBe('u1')
    expect(meOf(SANDBOX_ID, {})).toBe('manager0001')
    expect(meOf(SANDBOX_ID, { me: 'weizhuo' })).toBe('weizhuo')
  })

  it('alone gets a message of a channel that writes to people', () => {
    const body = { agent_id: 1, userid_list: 'a,b', dept_id_list: '1', to_all_user: true, msg: {} }
    expect(toOne({ channel: 'work-notification', body }, 'me1')).toEqual({
      draft: { channel: 'work-notification', body: { agent_id: 1, userid_list: 'me1', msg: {} } },
    })
    const robot = { robotCode: 'r', userIds: ['a', 'b'] }
    expect(toOne({ channel: 'app-robot', body: robot }, 'me1')).toMatchObject({
      draft: { body: { robotCode: 'r', userIds: ['me1'] } },
    })
  })

  it('is told why a channel cannot do that', () => {
    const cannot = CHANNEL_IDS.filter((channel) => 'why' in toOne({ channel, body: {} }, 'me1'))
    expect(cannot).toEqual(['conversation', 'chat', 'custom-robot', 'app-robot-group'])
  })
})
