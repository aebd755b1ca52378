import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Topics } from '../shared/contract.ts'
import type { MenuColumn, MenuRow } from './menuRows.ts'

/** What the rows of the menu call on. */
export interface MenuActions {
  choose: (choice: Topics['menu.chosen']) => void
  openLink: (url: string) => void
}

/** Puts up the menu bar. */
export function setMenu(columns: MenuColumn[], actions: MenuActions): void {
  const template = columns.map(({ rows, ...column }) => ({
    ...column,
    submenu: rows.map((row) => entryOf(row, actions)),
  }))
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function entryOf(row: MenuRow, actions: MenuActions): MenuItemConstructorOptions {
  if ('choice' in row) {
    const { choice, ...shown } = row
    return { ...shown, click: () => actions.choose(choice) }
  }
  if ('link' in row) return { label: row.label, click: () => actions.openLink(row.link) }
  return row
}
