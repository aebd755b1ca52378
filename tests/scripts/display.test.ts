import { describe, expect, test } from 'vitest'
import { findDisplay } from '../../scripts/parts/display.ts'

/** Finds the display where only the given addresses answer, and tells which were asked. */
async function find(platform: NodeJS.Platform, env: Record<string, string>, open: string[]) {
  const asked: string[] = []
  const display = await findDisplay(platform, env, async (address) => {
    const name = 'path' in address ? address.path : `${address.host}:${address.port}`
    asked.push(name)
    return open.includes(name)
  })
  return { display, asked }
}

describe('the display', () => {
  test.each(['darwin', 'win32'] as const)('of %s is there without asking', async (platform) => {
    expect(await find(platform, {}, [])).toEqual({ display: { kind: 'there' }, asked: [] })
  })

  test.each([
    [{ DISPLAY: ':0' }, '/tmp/.X11-unix/X0'],
    [{ DISPLAY: 'unix:1.0' }, '/tmp/.X11-unix/X1'],
    [{ DISPLAY: ':7.0' }, '\0/tmp/.X11-unix/X7'],
    [{ DISPLAY: 'localhost:10.0' }, 'localhost:6010'],
    [{ WAYLAND_DISPLAY: 'wayland-0', XDG_RUNTIME_DIR: '/run/user/1' }, '/run/user/1/wayland-0'],
    [{ WAYLAND_DISPLAY: '/run/w', XDG_RUNTIME_DIR: '/run/user/1' }, '/run/w'],
    [{ WAYLAND_DISPLAY: 'gone', XDG_RUNTIME_DIR: '/r', DISPLAY: ':0' }, '/tmp/.X11-unix/X0'],
  ])('that %o names is there when it answers', async (env, address) => {
    expect((await find('linux', env, [address])).display).toEqual({ kind: 'there' })
  })

  test('is absent when nothing names one', async () => {
    const { display } = await find('linux', { DISPLAY: '', WAYLAND_DISPLAY: '' }, [])
    expect(display).toEqual({ kind: 'absent' })
  })

  test('that is named and does not answer has refused', async () => {
    const { display, asked } = await find('linux', { DISPLAY: ':42' }, [])
    expect(display).toEqual({ kind: 'refused', name: ':42' })
    expect(asked).toHaveLength(2)
  })

  test('that is named and does not exist has refused, by its real sockets', async () => {
    const display = await findDisplay('linux', { DISPLAY: ':59999' })
    expect(display).toEqual({ kind: 'refused', name: ':59999' })
  })
})
