import { connect } from 'node:net'
import { posix } from 'node:path'

/** Where a window can be shown. `name` is how the display calls itself. */
export type Display = { kind: 'there' } | { kind: 'absent' } | { kind: 'refused'; name: string }

/** Whether an address of a display answers. */
type Answers = (address: { path: string } | { host: string; port: number }) => Promise<boolean>

/** Finds out whether windows can be shown: everywhere but on Linux, by asking nobody. */
export async function findDisplay(
  platform: NodeJS.Platform = process.platform,
  env: Partial<Record<string, string>> = process.env,
  answers: Answers = connects,
): Promise<Display> {
  if (platform !== 'linux') return { kind: 'there' }

  const names = [env['WAYLAND_DISPLAY'], env['DISPLAY']].flatMap((name) => name || [])
  for (const name of names) {
    for (const address of addressesOf(name, env['XDG_RUNTIME_DIR'] ?? '')) {
      if (await answers(address)) return { kind: 'there' }
    }
  }
  const [first] = names
  return first === undefined ? { kind: 'absent' } : { kind: 'refused', name: first }
}

/** X11 names end in `:number` (with a screen after a point); anything else is a Wayland socket. */
function addressesOf(name: string, runtimeFolder: string): Parameters<Answers>[0][] {
  const [, host = '', number] = /^(.*):(\d+)(?:\.\d+)?$/.exec(name) ?? []
  if (number === undefined) return [{ path: posix.resolve(runtimeFolder, name) }]

  const socket = `/tmp/.X11-unix/X${number}`
  if (host === '' || host === 'unix') return [{ path: socket }, { path: `\0${socket}` }]
  return [{ host, port: 6_000 + Number(number) }]
}

function connects(address: Parameters<Answers>[0]): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = connect({ ...address, timeout: 3_000 })
  socket.once('connect', () => resolve(true))
  socket.once('error', () => resolve(false))
  socket.once('timeout', () => resolve(false))
  return promise.finally(() => socket.destroy())
}
