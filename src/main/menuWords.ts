import type { Settings } from '../shared/settings.ts'

/** A language that the shell speaks. */
export type Language = Exclude<Settings['language'], 'system'>

/** What the menu says, in each language. */
export const MENU_WORDS = {
  en: {
    about: 'About Dingbench',
    close: 'Close Window',
    copy: 'Copy',
    cut: 'Cut',
    developerTools: 'Developer Tools',
    documentation: 'DingTalk Documentation',
    edit: 'Edit',
    explorer: 'Explorer',
    file: 'File',
    fullScreen: 'Full Screen',
    go: 'Go',
    help: 'Help',
    hide: 'Hide Dingbench',
    hideOthers: 'Hide Others',
    inspector: 'Token Inspector',
    messages: 'Message Tester',
    minimize: 'Minimize',
    palette: 'Command Palette…',
    paste: 'Paste',
    profiles: 'Profiles',
    quit: 'Quit Dingbench',
    redo: 'Redo',
    reload: 'Reload',
    resetZoom: 'Actual Size',
    selectAll: 'Select All',
    services: 'Services',
    settings: 'Settings…',
    showAll: 'Show All',
    simulator: 'Simulator',
    undo: 'Undo',
    view: 'View',
    window: 'Window',
    zoom: 'Zoom',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
  },
  'zh-CN': {
    about: '关于 Dingbench',
    close: '关闭窗口',
    copy: '复制',
    cut: '剪切',
    developerTools: '开发者工具',
    documentation: '钉钉开放平台文档',
    edit: '编辑',
    explorer: 'API 浏览器',
    file: '文件',
    fullScreen: '全屏',
    go: '前往',
    help: '帮助',
    hide: '隐藏 Dingbench',
    hideOthers: '隐藏其他',
    inspector: 'Token 检查',
    messages: '消息测试',
    minimize: '最小化',
    palette: '命令面板…',
    paste: '粘贴',
    profiles: '企业配置',
    quit: '退出 Dingbench',
    redo: '重做',
    reload: '重新加载',
    resetZoom: '实际大小',
    selectAll: '全选',
    services: '服务',
    settings: '设置…',
    showAll: '全部显示',
    simulator: '模拟器',
    undo: '撤销',
    view: '视图',
    window: '窗口',
    zoom: '缩放',
    zoomIn: '放大',
    zoomOut: '缩小',
  },
} as const satisfies Record<Language, Record<string, string>>

/** The words of one language. */
export type MenuWords = Record<keyof (typeof MENU_WORDS)['en' | 'zh-CN'], string>

/** The language to speak: the one chosen, else the first of the machine's that we know, else English. */
export function chooseLanguage(chosen: Settings['language'], preferred: string[]): Language {
  if (chosen !== 'system') return chosen

  const known = preferred.map((tag) => tag.toLowerCase().split('-')[0])
  const first = known.find((language) => language === 'zh' || language === 'en')
  return first === 'zh' ? 'zh-CN' : 'en'
}
