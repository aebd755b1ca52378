import { describe, expect, it } from 'vitest'
import { answersExactly, type Case, withSimulator } from '../bench.ts'

const token = 'access_token={token}'
const create = `/microapp/create?${token}`
const no = (code: number, words: string) => `{"errcode":${code},"errmsg":"${words}"}`
const draft = {
  appIcon: '@lADPicon',
  appName: '请假',
  appDesc: '请假与审批',
  homepageUrl: 'https://leave.example.com',
}

const refusals: [string, object, number, string][] = [
  ['no icon', { appIcon: '' }, 41012, '缺少应用头像mediaid'],
  ['no name', { appName: null }, 41013, '缺少应用名字'],
  ['no description', { appDesc: '' }, 41014, '缺少应用描述'],
  ['no home page', { homepageUrl: '' }, 41010, '缺少url'],
  [
    'an icon that is no media_id',
    { appIcon: 'https://example.com/a.png' },
    33004,
    '无效的微应用的ICON',
  ],
  ['a name that is too long', { appName: '长'.repeat(33) }, 33002, '无效的微应用的名称'],
  ['a description that is too long', { appDesc: '长'.repeat(201) }, 33003, '无效的微应用的描述'],
  [
    'a home page of another scheme',
    { homepageUrl: 'ftp://example.com' },
    33005,
    '无效的微应用的移动端主页',
  ],
  [
    'a home page without a scheme',
    { homepageUrl: 'example.com' },
    33005,
    '无效的微应用的移动端主页',
  ],
  [
    'a home page of script',
    { homepageUrl: 'javascript:alert(1)' },
    33005,
    '无效的微应用的移动端主页',
  ],
  ['a bad page for computers', { pcHomepageUrl: 'x' }, 33006, '无效的微应用的PC端主页'],
  ['a bad page for the console', { ompLink: 'x' }, 33008, '无效的微应用OA后台的主页'],
]

describe('an app is refused for', () => {
  answersExactly(
    refusals.map(([fact, part, code, words]): Case => [
      fact,
      { path: create, body: { ...draft, ...part } },
      200,
      no(code, words),
    ]),
  )
})

describe('apps', () => {
  answersExactly([
    [
      'that nobody knows have no range',
      { path: `/microapp/visible_scopes?${token}`, body: { agentId: 7 } },
      200,
      no(70003, 'agentid对应微应用不存在'),
    ],
    [
      'of a word have no range',
      { path: `/microapp/visible_scopes?${token}`, body: { agentId: 'all' } },
      200,
      no(40056, '不合法的agentid'),
    ],
    [
      'have a range',
      { path: `/microapp/visible_scopes?${token}`, body: { agentId: 1000000001 } },
      200,
      '{"errcode":0,"deptVisibleScopes":[1],"userVisibleScopes":[],"errmsg":"ok","isHidden":false}',
    ],
    [
      'that DingTalk made cannot be deleted',
      { path: `/microapp/delete?${token}`, body: { agentId: 100001 } },
      200,
      no(60012, '不允许删除默认应用'),
    ],
    [
      'are not shown to strangers',
      { path: `/microapp/list_by_userid?${token}&userid=nobody` },
      200,
      no(60121, '找不到该用户'),
    ],
    [
      'have no range of unknown departments',
      {
        path: `/microapp/set_visible_scopes?${token}`,
        body: { agentId: 100001, deptVisibleScopes: [99] },
      },
      200,
      no(60003, '部门不存在'),
    ],
    [
      'have no range of strangers',
      {
        path: `/microapp/set_visible_scopes?${token}`,
        body: { agentId: 100001, userVisibleScopes: ['nobody'] },
      },
      200,
      no(40031, '不合法的UserID列表'),
    ],
  ])

  it('can be made, listed and deleted', () =>
    withSimulator(async (say) => {
      expect(await say({ path: create, body: draft })).toBe(
        '{"errcode":0,"agentid":1000000002,"errmsg":"ok","id":1000000002}',
      )
      const list = { method: 'POST', path: `/microapp/list?${token}` }
      expect(await say(list)).toContain(
        '{"agentId":1000000002,"appDesc":"请假与审批","appIcon":"@lADPicon","appStatus":1,"homepageLink":"https://leave.example.com","isSelf":true,"name":"请假","ompLink":"","pcHomepageLink":""}',
      )

      const path = `/microapp/delete?${token}`
      expect(await say({ path, body: { agentId: '1000000002' } })).toBe(
        '{"errcode":0,"errmsg":"ok"}',
      )
      expect(await say(list)).not.toContain('请假')
    }))

  it('are found by those in their range, and through the departments above', () =>
    withSimulator(async (say) => {
      const body = {
        agentId: 100002,
        deptVisibleScopes: [88001002],
        userVisibleScopes: ['weizhuo'],
      }
      expect(await say({ path: `/microapp/set_visible_scopes?${token}`, body })).toBe(
        '{"errcode":0,"errmsg":"ok"}',
      )
      const seenBy = (userId: string) =>
        say({ path: `/microapp/list_by_userid?${token}&userid=${userId}` })

      expect(await seenBy('weizhuo')).toContain('公告')
      expect(await seenBy('raomingze')).toContain('公告')
      expect(await seenBy('aimingyue')).not.toContain('公告')

      await say({
        path: `/microapp/set_visible_scopes?${token}`,
        body: { agentId: 100002, isHidden: true },
      })
      expect(await seenBy('weizhuo')).not.toContain('公告')
    }))
})
