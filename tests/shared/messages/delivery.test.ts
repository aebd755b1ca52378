import { describe, expect, it } from 'vitest'
import { deliveryIn, taskIdIn } from '../../../src/shared/messages/delivery.ts'

const nothing = {
  read: [],
  unread: [],
  invalid: [],
  invalidDepartments: [],
  forbidden: [],
  failed: [],
  throttled: [],
}

describe('the delivery', () => {
  it('of a work notification is known by a task id with all its digits', () => {
    expect(taskIdIn('{"errcode":0,"task_id":9223372036854775806}')).toBe('9223372036854775806')
    expect(taskIdIn('{"errcode":0}')).toBeNull()
    expect(taskIdIn('<html>')).toBeNull()
  })

  it('of a work notification says who read it, and why somebody did not get it', () => {
    const answer = `{"errcode":0,"send_result":{"read_user_id_list":["a"],"unread_user_id_list":["b"],
      "invalid_user_id_list":["nobody"],"invalid_dept_id_list":[99],"failed_user_id_list":["f"],
      "forbidden_user_id_list":["c","d"],"forbidden_list":[{"code":"143106","count":1,"userid":"c"}]}}`
    expect(deliveryIn(answer)).toEqual({
      ...nothing,
      read: ['a'],
      unread: ['b'],
      invalid: ['nobody'],
      invalidDepartments: ['99'],
      failed: ['f'],
      forbidden: [
        { userId: 'c', code: '143106' },
        { userId: 'd', code: '' },
      ],
    })
  })

  it('of an enterprise message of 2016 is in its own answer', () => {
    expect(
      deliveryIn('{"errcode":0,"invaliduser":"x|y","invalidparty":"7","forbiddenUserId":"z"}'),
    ).toEqual({
      ...nothing,
      invalid: ['x', 'y'],
      invalidDepartments: ['7'],
      forbidden: [{ userId: 'z', code: '' }],
    })
  })

  it('of the app’s robot is in its own answer', () => {
    expect(
      deliveryIn(
        '{"processQueryKey":"k","invalidStaffIdList":["x"],"flowControlledStaffIdList":["y"]}',
      ),
    ).toEqual({ ...nothing, invalid: ['x'], throttled: ['y'] })
  })

  it.each([
    '{"hasMore":false,"readUserIds":["a"],"sendStatus":"SUCCESS"}',
    '{"errcode":0,"readUserIdList":["a"]}',
  ])('of a message to a group says who has read it: %s', (answer) => {
    expect(deliveryIn(answer)).toEqual({ ...nothing, read: ['a'] })
  })

  it('of a message to a group that nobody has read is known to be empty', () => {
    expect(deliveryIn('{"hasMore":false,"readUserIds":[]}')).toEqual(nothing)
  })

  it.each(['{"errcode":0}', '{"errcode":0,"invaliduser":""}', '[]', 'x'])(
    'is not known from %s',
    (answer) => {
      expect(deliveryIn(answer)).toBeNull()
    },
  )
})
