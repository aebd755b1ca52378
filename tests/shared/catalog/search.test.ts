import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../src/shared/catalog/catalog.ts'
import { searchOperations } from '../../../src/shared/catalog/search.ts'

const { operations } = await loadCatalog()

function search(query: string): string[] {
  return searchOperations(query, operations).map(({ id }) => id)
}

describe('searching the catalogue', () => {
  test.each([
    ['部门列表', 'oapi POST /topapi/v2/department/listsub'],
    ['子部门', 'oapi POST /topapi/v2/department/listsubid'],
    ['删除部门', 'oapi POST /topapi/v2/department/delete'],
    ['部门用户', 'oapi POST /topapi/v2/user/list'],
    ['部门成员', 'oapi POST /topapi/v2/user/list'],
    ['部门 成员', 'oapi POST /topapi/v2/user/list'],
    ['部门人员', 'oapi POST /topapi/v2/user/list'],
    ['hqbmyh', 'oapi POST /topapi/v2/user/list'],
    ['bmyh', 'oapi POST /topapi/v2/user/list'],
    ['bumenliebiao', 'oapi POST /topapi/v2/department/listsub'],
    ['bumen liebiao', 'oapi POST /topapi/v2/department/listsub'],
    ['bumen 列表', 'oapi POST /topapi/v2/department/listsub'],
    ['huoqubumenyong', 'oapi POST /topapi/v2/user/list'],
    ['bumenchengyuan', 'oapi POST /topapi/v2/user/list'],
    ['用户详情', 'oapi POST /topapi/v2/user/get'],
    ['手机号', 'oapi POST /topapi/v2/user/getbymobile'],
    ['员工人数', 'oapi POST /topapi/user/count'],
    ['管理员', 'oapi POST /topapi/user/listadmin'],
    ['通讯录权限', 'oapi GET /auth/scopes'],
    ['发工作通知', 'oapi POST /topapi/message/corpconversation/asyncsend_v2'],
    ['撤回工作通知', 'oapi POST /topapi/message/corpconversation/recall'],
    ['免登', 'oapi POST /topapi/v2/user/getuserinfo'],
    ['发群消息', 'oapi POST /robot/send'],
    ['上传', 'oapi POST /media/upload'],
    ['发起审批', 'api POST /v1.0/workflow/processInstances'],
    ['创建 待办', 'api POST /v1.0/todo/users/{unionId}/tasks'],
    ['创建场景群', 'api POST /v1.0/im/sceneGroup/create'],
    ['角色列表', 'oapi POST /topapi/role/list'],
    ['注册回调', 'oapi POST /call_back/register_call_back'],
    ['send work notification', 'oapi POST /topapi/message/corpconversation/asyncsend_v2'],
    ['notification send', 'oapi POST /topapi/message/corpconversation/asyncsend_v2'],
    ['swn', 'oapi POST /topapi/message/corpconversation/asyncsend_v2'],
    ['asyncsend', 'oapi POST /topapi/message/corpconversation/asyncsend_v2'],
    ['list departments', 'oapi GET /department/list'],
    ['dept list', 'oapi GET /department/list'],
    ['department/list', 'oapi GET /department/list'],
    ['get user', 'oapi POST /topapi/v2/user/get'],
    ['user detail', 'oapi POST /topapi/v2/user/get'],
    ['/user/get', 'oapi GET /user/get'],
    ['v2/user/get', 'oapi POST /topapi/v2/user/get'],
    ['del user', 'oapi POST /topapi/v2/user/delete'],
    ['user info', 'oapi POST /topapi/v2/user/getuserinfo'],
    ['gettoken', 'oapi GET /gettoken'],
    ['AccessToken', 'api POST /v1.0/oauth2/accessToken'],
    ['jsapi ticket', 'api POST /v1.0/oauth2/jsapiTickets'],
    ['webhook', 'oapi POST /robot/send'],
    ['upload media', 'oapi POST /media/upload'],
    ['stream', 'api POST /v1.0/gateway/connections/open'],
    ['card update', 'api PUT /v1.0/card/instances'],
    ['calendar', 'api GET /v1.0/calendar/users/{userId}/calendars'],
    ['to-do create', 'api POST /v1.0/todo/users/{unionId}/tasks'],
    ['qyapi_get_department_list', 'oapi POST /topapi/v2/department/listsub'],
    ['Contact.User.Read', 'api GET /v1.0/contact/users/{unionId}'],
    ['group 二维码', 'oapi POST /topapi/chat/qrcode/get'],
    ['DING', 'api POST /v1.0/robot/ding/send'],
  ])('“%s” finds %s first', (query, id) => {
    expect(search(query)[0]).toBe(id)
  })

  test('a pasted address finds its operation, whatever stands in its query', () => {
    const address = 'https://oapi.dingtalk.com/topapi/v2/user/get?access_token=abc'

    expect(search(address)[0]).toBe('oapi POST /topapi/v2/user/get')
  })

  test('an empty query gives everything in catalogue order', () => {
    const all = operations.map(({ id }) => id)

    expect(search('')).toEqual(all)
    expect(search('  ')).toEqual(all)
  })

  test('the heading finds what stands under it', () => {
    const attendance = operations.filter(({ group }) => group === 'attendance')

    const found = new Set(search('考勤'))

    expect(attendance.filter(({ id }) => !found.has(id))).toEqual([])
  })

  test('the plural finds what the singular finds', () => {
    expect(search('roles')).toEqual(search('role'))
  })

  test('every word must be found', () => {
    expect(search('department zebra')).toEqual([])
    expect(search('斑马')).toEqual([])
  })

  test('characters may be left out, but not put in another order', () => {
    expect(search('发工作通知')).not.toEqual([])
    expect(search('知通作工发')).toEqual([])
  })

  test('a method or a host narrows the list', () => {
    expect(search('oapi user').filter((id) => !id.startsWith('oapi '))).toEqual([])
    expect(search('put card').filter((id) => !id.startsWith('api PUT '))).toEqual([])
    expect(search('put card').length).toBeGreaterThan(0)
  })

  test('pinyin comes after all that has the word itself, undocumented or not', () => {
    const found = searchOperations('she', operations)
    const byWord = found.map(({ names }) => names.pathWords.some((one) => one.startsWith('she')))
    const byPinyinOnly = found.findIndex(({ names: { anywhere, pinyin } }) => {
      return !anywhere.replace(pinyin, '').includes('she')
    })

    expect(byWord.indexOf(true)).toBe(0)
    expect(byPinyinOnly).toBeGreaterThan(byWord.lastIndexOf(true))
  })

  test('pinyin begins with a syllable', () => {
    expect(search('umenliebiao')).toEqual([])
  })

  test('the operations given are left as they were', () => {
    const given = operations.slice(0, 20)
    const before = [...given]
    searchOperations('user', given)

    expect(given).toEqual(before)
  })
})
