import { describe, expect, it } from 'vitest'
import { pickKind, withPicked } from '../../../src/renderer/directory/directory.ts'
import { createAppStore } from '../../../src/renderer/store.ts'
import type { Input } from '../../../src/shared/contract.ts'
import { exchangeWith } from '../../support/exchanges.ts'
import { createFakeBridge } from '../fakeBridge.ts'
import { outcome } from '../features/explorer/explorer.tsx'

describe('what can be picked', () => {
  it.each(['userid', 'user_id', 'userId', 'userid_list', 'userIds', 'operator_userid', 'staffId'])(
    'a person for %s',
    (name) => {
      expect(pickKind(name)).toBe('person')
    },
  )
  it.each(['dept_id', 'deptId', 'department_id', 'deptIdList', 'dept_id_list', 'parent_dept_id'])(
    'a department for %s',
    (name) => {
      expect(pickKind(name)).toBe('department')
    },
  )
  it.each(['unionId', 'name', 'openUserId', 'agent_id', 'mediaId', 'id', 'lang'])(
    'nothing for %s',
    (name) => {
      expect(pickKind(name)).toBeNull()
    },
  )
})

it.each([
  ['text', 'userid', 'old', 'a', 'a'],
  ['text', 'userid_list', '', 'a', 'a'],
  ['text', 'userid_list', 'a', 'b', 'a,b'],
  ['list', 'userIds', undefined, 'a', '["a"]'],
  ['list', 'userIds', '["a"]', 'b', '["a", "b"]'],
  ['list', 'deptIds', '[1]', '2', '[1, 2]'],
])('picked into a %s %s of %j, %s makes %s', (type, name, before, id, after) => {
  expect(withPicked(type, name, before, id)).toBe(after)
})

describe('reading for picking', () => {
  it('says a refusal with its code', async () => {
    const { bridge } = createFakeBridge({
      'operations.send': () => outcome(exchangeWith({ errcode: 60011, errmsg: '没有权限' })),
    })
    const store = createAppStore(bridge)

    await store.getState().readDepartments('p1')

    expect(store.getState().departmentsOf['p1']).toMatchObject({
      at: 'failed',
      failure: { kind: 'refused', code: '60011' },
    })
  })

  it('goes on to the last page, and reads again only when told to', async () => {
    const cursors: unknown[] = []
    const { bridge, asked } = createFakeBridge({
      'operations.send': ({ values }: Input<'operations.send'>) => {
        cursors.push(values['cursor'])
        const isFirst = values['cursor'] === '0'
        const list = [{ userid: isFirst ? 'a' : 'b', name: '某人' }]
        const result = isFirst
          ? { has_more: true, next_cursor: 9, list }
          : { has_more: false, list }
        return outcome(exchangeWith({ errcode: 0, result }))
      },
    })
    const store = createAppStore(bridge)

    await store.getState().readPeople('p1', '42')
    await store.getState().readPeople('p1', '42')
    expect(cursors).toEqual(['0', '9'])
    expect(store.getState().peopleOf['p1 42']).toMatchObject({
      at: 'done',
      value: { rows: [{ id: 'a' }, { id: 'b' }] },
    })

    await store.getState().readPeople('p1', '42', true)
    expect(asked).toHaveBeenCalledTimes(4)
  })
})
