import { describe, expect, it } from 'vitest'
import { isAllowedLink } from '../../src/main/links.ts'
import { type MenuColumn, menuRows } from '../../src/main/menuRows.ts'
import { MENU_WORDS } from '../../src/main/menuWords.ts'

const platforms = ['darwin', 'win32', 'linux'] as const

function rolesOf(columns: MenuColumn[]) {
  return columns.flatMap(({ rows }) => rows).flatMap((row) => ('role' in row ? [row.role] : []))
}

function choicesOf(columns: MenuColumn[]) {
  return columns.flatMap(({ rows }) => rows).flatMap((row) => ('choice' in row ? [row.choice] : []))
}

describe.each(platforms)('the menu on %s', (platform) => {
  const columns = menuRows(platform, MENU_WORDS.en, false)

  it('edits text, zooms and quits by the roles of the system', () => {
    expect(rolesOf(columns)).toEqual(
      expect.arrayContaining([
        'undo',
        'redo',
        'cut',
        'copy',
        'paste',
        'selectAll',
        'zoomIn',
        'quit',
      ]),
    )
  })

  it('has no role twice', () => {
    const roles = rolesOf(columns)
    expect(roles).toEqual([...new Set(roles)])
  })

  it('goes to every screen that can be chosen', () => {
    expect(new Set(choicesOf(columns))).toEqual(
      new Set([
        'palette',
        'explorer',
        'messages',
        'inspector',
        'simulator',
        'profiles',
        'settings',
      ]),
    )
  })

  it('opens only links that are allowed', () => {
    const links = columns
      .flatMap(({ rows }) => rows)
      .flatMap((row) => ('link' in row ? [row.link] : []))
    expect(links).toHaveLength(1)
    expect(links.every(isAllowedLink)).toBe(true)
  })

  it('reloads in development only', () => {
    expect(rolesOf(columns)).not.toContain('reload')
    expect(rolesOf(menuRows(platform, MENU_WORDS.en, true))).toContain('reload')
  })

  it('gives no two rows the same keys', () => {
    const keys = columns
      .flatMap(({ rows }) => rows)
      .flatMap((row) => ('accelerator' in row ? [row.accelerator] : []))
    expect(keys).toEqual([...new Set(keys)])
  })

  it('speaks Chinese', () => {
    const chinese = menuRows(platform, MENU_WORDS['zh-CN'], true)
    const rows = chinese.flatMap((column) => column.rows)
    const labels = [...chinese, ...rows].flatMap((one) => ('label' in one ? [one.label] : []))
    expect(labels.filter((label) => !/\p{Script=Han}/u.test(label))).toEqual(
      platform === 'darwin' ? ['Dingbench'] : [],
    )
  })
})

describe('the menu', () => {
  it('starts with the menu of the app on macOS and with File elsewhere', () => {
    expect(menuRows('darwin', MENU_WORDS.en, false)[0]?.label).toBe('Dingbench')
    expect(menuRows('win32', MENU_WORDS.en, false)[0]?.label).toBe('File')
    expect(menuRows('linux', MENU_WORDS['zh-CN'], false)[0]?.label).toBe('文件')
  })

  it('hides and serves as macOS apps do only there', () => {
    expect(rolesOf(menuRows('darwin', MENU_WORDS.en, false))).toEqual(
      expect.arrayContaining(['services', 'hide', 'hideOthers', 'unhide']),
    )
    expect(rolesOf(menuRows('linux', MENU_WORDS.en, false))).not.toContain('services')
  })
})
