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

  it('searches everybody by name, and looks up only the names that are not known', async () => {
    const calls: string[] = []
    const { bridge } = createFakeBridge({
      'operations.send': ({ operationId, values }: Input<'operations.send'>) => {
        calls.push(
          `${operationId} ${JSON.stringify(values['queryWord'] ?? values['userid'] ?? null)}`,
        )
        if (operationId.endsWith('/users/search')) {
          return outcome(exchangeWith({ hasMore: false, totalCount: 2, list: ['a', 'b'] }))
        }
        if (operationId.endsWith('/listsimple')) {
          const list = [{ userid: 'a', name: '安' }]
          return outcome(exchangeWith({ errcode: 0, result: { has_more: false, list } }))
        }
        return outcome(exchangeWith({ errcode: 0, result: { userid: 'b', name: '白' } }))
      },
    })
    const store = createAppStore(bridge)
    await store.getState().readPeople('p1', '42')
    await store.getState().searchPeople('p1', '安')
    await store.getState().searchPeople('p1', '安')

    expect(store.getState().foundPeople['p1 安']).toMatchObject({
      value: {
        rows: [
          { id: 'a', name: '安' },
          { id: 'b', name: '白' },
        ],
      },
    })
    expect(calls).toEqual([
      'oapi POST /topapi/user/listsimple null',
      'api POST /v1.0/contact/users/search "安"',
      'oapi POST /topapi/v2/user/get "b"',
    ])
  })

  it('says why a search was refused, and searches again when that is asked', async () => {
    let isRefused = true
    const { bridge } = createFakeBridge({
      'operations.send': () => {
        const refusal = { code: 'Forbidden.AccessDenied', message: 'no', requestid: 'r' }
        const none = { hasMore: false, totalCount: 0, list: [] }
        return outcome(exchangeWith(isRefused ? refusal : none, isRefused ? 403 : 200))
      },
    })
    const store = createAppStore(bridge)
    await store.getState().searchPeople('p1', 'x')
    expect(store.getState().foundPeople['p1 x']).toMatchObject({
      at: 'failed',
      failure: { kind: 'refused', code: 'Forbidden.AccessDenied' },
    })
    isRefused = false
    await store.getState().searchPeople('p1', 'x')
    expect(store.getState().foundPeople['p1 x']).toMatchObject({ at: 'done' })
  })
})
