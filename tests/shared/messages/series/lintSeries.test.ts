import { expect, it } from 'vitest'
import type { Draft } from '../../../../src/shared/messages/draft.ts'
import { lintSeries } from '../../../../src/shared/messages/series/lintSeries.ts'
import { objectIn } from '../drafts.ts'

const draft: Draft = {
  channel: 'work-notification',
  body: objectIn(
    '{"agent_id":1,"userid_list":"{{who}}","msg":{"msgtype":"text","text":{"content":"{{text}}"}}}',
  ),
}
const ground = { now: 0, variables: { text: 'hello', who: '' } }

it('each row is linted by its own values; an empty cell leaves the profile’s', () => {
  const rows = [
    { id: 1, values: { who: 'u1', text: '' } },
    { id: 2, values: { who: '', text: 'x' } },
  ]
  expect(lintSeries(draft, rows, ground, 100)).toMatchObject([
    { findings: [], draft: { body: { userid_list: 'u1' } } },
    { findings: [{ rule: 'unknown-variable', where: 'userid_list' }] },
  ])
})

it('the same to the same person later in the series is noticed before', () => {
  const rows = [1, 2].map((id) => ({ id, values: { who: 'u1', text: 'same' } }))
  const [first, second] = lintSeries(draft, rows, ground, 100)
  expect(first?.findings).toEqual([])
  expect(second?.findings).toMatchObject([{ rule: 'duplicate' }])
})

it('the 21st row within a minute is one too many for a custom robot, unless the pause is long', () => {
  const robot: Draft = {
    channel: 'custom-robot',
    body: objectIn('{"msgtype":"text","text":{"content":"{{text}}"}}'),
  }
  const rows = Array.from({ length: 21 }, (_, id) => ({ id, values: { text: `row ${id}` } }))
  expect(lintSeries(robot, rows, ground, 100)[20]?.findings).toMatchObject([
    { rule: 'webhook-rate' },
  ])
  expect(lintSeries(robot, rows, ground, 3_500).flatMap(({ findings }) => findings)).toEqual([])
})
