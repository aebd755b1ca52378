import type { Start, Topics } from '../shared/contract.ts'
import { DOCUMENTATION_LINK } from './links.ts'
import type { MenuWords } from './menuWords.ts'

/** What a row of the menu does: something that Electron knows, a choice told to the window, a page. */
export type MenuRow =
  | { type: 'separator' }
  | { role: MenuRole; label: string }
  | { label: string; choice: Topics['menu.chosen']; accelerator?: string }
  | { label: string; link: string }

/** A menu of the menu bar. */
export interface MenuColumn {
  label: string
  /** Tells macOS which menu this is. */
  role?: 'window' | 'help'
  rows: MenuRow[]
}

/** The roles of Electron that our rows have. https://www.electronjs.org/docs/latest/api/menu-item#roles */
type MenuRole =
  | 'about'
  | 'close'
  | 'copy'
  | 'cut'
  | 'hide'
  | 'hideOthers'
  | 'minimize'
  | 'paste'
  | 'quit'
  | 'redo'
  | 'reload'
  | 'resetZoom'
  | 'selectAll'
  | 'services'
  | 'toggleDevTools'
  | 'togglefullscreen'
  | 'undo'
  | 'unhide'
  | 'zoom'
  | 'zoomIn'
  | 'zoomOut'

const separator: MenuRow = { type: 'separator' }

/** The menu bar as data. Reloading is for development: it would throw away what was typed. */
export function menuRows(
  platform: Start['platform'],
  words: MenuWords,
  isDevelopment: boolean,
): MenuColumn[] {
  const isMac = platform === 'darwin'

  return [
    isMac ? macColumn(words) : fileColumn(words),
    editColumn(words),
    viewColumn(words, isDevelopment),
    goColumn(words),
    windowColumn(words, isMac),
    helpColumn(words, isMac),
  ]
}

function macColumn(words: MenuWords): MenuColumn {
  return {
    label: 'Dingbench',
    rows: [
      { role: 'about', label: words.about },
      separator,
      settingsRow(words),
      separator,
      { role: 'services', label: words.services },
      separator,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      separator,
      { role: 'quit', label: words.quit },
    ],
  }
}

function fileColumn(words: MenuWords): MenuColumn {
  return {
    label: words.file,
    rows: [settingsRow(words), separator, { role: 'quit', label: words.quit }],
  }
}

function settingsRow(words: MenuWords): MenuRow {
  return { label: words.settings, choice: 'settings', accelerator: 'CmdOrCtrl+,' }
}

function editColumn(words: MenuWords): MenuColumn {
  return {
    label: words.edit,
    rows: [
      { role: 'undo', label: words.undo },
      { role: 'redo', label: words.redo },
      separator,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ],
  }
}

function viewColumn(words: MenuWords, isDevelopment: boolean): MenuColumn {
  const reload: MenuRow[] = isDevelopment ? [{ role: 'reload', label: words.reload }] : []
  return {
    label: words.view,
    rows: [
      ...reload,
      { role: 'resetZoom', label: words.resetZoom },
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      separator,
      { role: 'togglefullscreen', label: words.fullScreen },
      { role: 'toggleDevTools', label: words.developerTools },
    ],
  }
}

function goColumn(words: MenuWords): MenuColumn {
  return {
    label: words.go,
    rows: [
      { label: words.palette, choice: 'palette', accelerator: 'CmdOrCtrl+K' },
      separator,
      { label: words.explorer, choice: 'explorer', accelerator: 'CmdOrCtrl+1' },
      { label: words.messages, choice: 'messages', accelerator: 'CmdOrCtrl+2' },
      { label: words.inspector, choice: 'inspector', accelerator: 'CmdOrCtrl+3' },
      { label: words.simulator, choice: 'simulator', accelerator: 'CmdOrCtrl+5' },
      { label: words.profiles, choice: 'profiles', accelerator: 'CmdOrCtrl+6' },
      { label: words.settings, choice: 'settings', accelerator: 'CmdOrCtrl+7' },
    ],
  }
}

function windowColumn(words: MenuWords, isMac: boolean): MenuColumn {
  const zoom: MenuRow[] = isMac ? [{ role: 'zoom', label: words.zoom }] : []
  return {
    label: words.window,
    role: 'window',
    rows: [
      { role: 'minimize', label: words.minimize },
      ...zoom,
      { role: 'close', label: words.close },
    ],
  }
}

function helpColumn(words: MenuWords, isMac: boolean): MenuColumn {
  const about: MenuRow[] = isMac ? [] : [separator, { role: 'about', label: words.about }]
  return {
    label: words.help,
    role: 'help',
    rows: [{ label: words.documentation, link: DOCUMENTATION_LINK }, ...about],
  }
}
