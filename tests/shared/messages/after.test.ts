import { describe, expect, it } from 'vitest'
import { afterOf, whyNotRecalled } from '../../../src/shared/messages/after.ts'
import type { ChannelId } from '../../../src/shared/messages/channels.ts'

describe('the next page of readers', () => {
  const rows: [ChannelId, string, object | null][] = [
    ['app-robot-group', '{"hasMore":true,"nextToken":"n","readUserIds":["a"]}', { nextToken: 'n' }],
    ['app-robot-group', '{"hasMore":false,"nextToken":"n","readUserIds":["a"]}', null],
    ['app-robot-group', '{"hasMore":true,"readUserIds":["a"]}', null],
    ['chat', '{"errcode":0,"next_cursor":100,"readUserIdList":["a"]}', { cursor: '100' }],
    ['chat', '{"errcode":0,"next_cursor":100,"readUserIdList":[]}', null],
    ['chat', '{"errcode":0,"next_cursor":0,"readUserIdList":["a"]}', null],
    ['chat', '{"errcode":0,"readUserIdList":["a"]}', null],
  ]
  it.each(rows)('by %s after %s is asked with %j', (channel, answer, more) => {
    expect(afterOf({ channel }).result?.next?.(answer)).toEqual(more)
  })
})

describe('a recall', () => {
  it('that an app robot took and did not do says by which code', () => {
    const answer = '{"failedResult":{"k":"invalid.processQueryKey"},"successResult":[]}'
    expect(whyNotRecalled(answer, 'k')).toBe('invalid.processQueryKey')
    expect(whyNotRecalled(answer, 'other')).toBeNull()
  })

  it.each(['{"failedResult":{},"successResult":["k"]}', '{"errcode":0}', 'x'])(
    'is done by %s',
    (answer) => {
      expect(whyNotRecalled(answer, 'k')).toBeNull()
    },
  )
})
