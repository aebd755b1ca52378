import type { MessageView, SimulatorView } from '../../../../src/shared/sandbox/view.ts'
import { sandbox } from '../../fakeBridge.ts'

/** A moment of the tests. */
export const NOW = Date.UTC(2026, 7, 22, 9)

/** A text for weizhuo, unread, unless said otherwise. */
export function arrived(change: Partial<MessageView> = {}): MessageView {
  return {
    id: 1,
    at: NOW,
    channel: 'work-notification',
    to: { kind: 'person', userId: 'weizhuo' },
    msgtype: 'text',
    content: '{"content":"hello"}',
    mentions: [],
    taskId: '256271667001',
    read: false,
    recalled: false,
    ...change,
  }
}

const person = {
  title: '',
  mobile: '10000000000',
  active: true,
  boss: false,
  admin: null,
}

/** A small enterprise: two departments, one below the other, and a group. */
export function viewWith(change: Partial<SimulatorView> = {}): SimulatorView {
  return {
    address: sandbox.oapiAddress,
    aheadMs: 0,
    departments: [
      { id: 1, name: '沙箱企业', parentId: null },
      { id: 3, name: '平台小组', parentId: 2 },
      { id: 2, name: '研发中心', parentId: 1 },
    ],
    people: [
      {
        ...person,
        userId: 'manager0001',
        name: '林知夏',
        boss: true,
        admin: 'main',
        departments: [{ id: 1, leader: true }],
      },
      {
        ...person,
        userId: 'weizhuo',
        name: '卫卓',
        title: '会计',
        departments: [
          { id: 2, leader: false },
          { id: 3, leader: false },
        ],
      },
      {
        ...person,
        userId: 'heqingci',
        name: '何清辞',
        active: false,
        departments: [{ id: 3, leader: true }],
      },
    ],
    groups: [
      {
        chatId: 'chat0123',
        conversationId: 'cid0123==',
        name: '沙箱联调群',
        owner: 'manager0001',
        members: ['manager0001', 'weizhuo'],
      },
    ],
    messages: [],
    olderMessages: 0,
    faults: [],
    requests: [],
    variables: [
      { name: 'DINGTALK_BASE_URL', value: sandbox.oapiAddress, isSecret: false },
      { name: 'DINGTALK_APP_SECRET', value: 'f00d', isSecret: true },
    ],
    ...change,
  }
}
