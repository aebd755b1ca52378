import { readdir, readFile } from 'node:fs/promises'

/** A running process, as Linux tells. */
export interface RunningProcess {
  id: number
  parentId: number
  commandLine: string
}

/** The processes that descend from one, that one left out. Linux only. */
export async function descendantsOf(id: number): Promise<RunningProcess[]> {
  const names = await readdir('/proc')
  const ids = names.filter((name) => /^\d+$/.test(name)).map(Number)
  const all = (await Promise.all(ids.map(look))).filter((one) => one !== null)

  const found: RunningProcess[] = []
  let parents = [id]
  while (parents.length > 0) {
    const children = all.filter(({ parentId }) => parents.includes(parentId))
    found.push(...children)
    parents = children.map((child) => child.id)
  }
  return found
}

/** `null` for a process that ended while it was looked at. */
async function look(id: number): Promise<RunningProcess | null> {
  try {
    const status = await readFile(`/proc/${id}/status`, 'utf8')
    const commandLine = await readFile(`/proc/${id}/cmdline`, 'utf8')
    const parentId = Number(/^PPid:\s*(\d+)$/m.exec(status)?.[1])
    return { id, parentId, commandLine: commandLine.replaceAll('\0', ' ') }
  } catch {
    return null
  }
}
