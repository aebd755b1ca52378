import { defineMessages } from '../../i18n/messages.ts'

/** Texts of the inspector's frame: the screen and its tabs. */
export const inspectorMessages = defineMessages({
  en: {
    title: 'Token inspector',
    sections: 'Sections of the inspector',
    cardWidth: 'Width of the token card',
    timeline: 'Timeline',
    probes: 'Probes',
    scopes: 'Scopes',
    sideBySide: 'Side by side',
    pasted: 'Pasted token',
  },
  'zh-CN': {
    title: 'Token 检查',
    sections: 'Token 检查的分区',
    cardWidth: 'token 卡片的宽度',
    timeline: '时间线',
    probes: '探测',
    scopes: '权限范围',
    sideBySide: '新旧对比',
    pasted: '粘贴的 token',
  },
})
