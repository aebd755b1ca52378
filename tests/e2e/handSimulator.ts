import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'

const ROOT = join(import.meta.dirname, '..', '..')

const lineSchema = z.object({
  url: z.url(),
  corpId: z.string(),
  corpSecret: z.string(),
  appKey: z.string(),
  appSecret: z.string(),
  agentId: z.union([z.string(), z.number()]).transform(String),
  adminUserId: z.string(),
})

/** A simulator started by hand, as a developer would: where it is, and what it accepts. */
export type HandSimulator = z.output<typeof lineSchema> & { stop: () => Promise<void> }

/** Starts a simulator of its own process on a free port; `words` are further flags. */
export async function startSimulatorByHand(words: readonly string[] = []): Promise<HandSimulator> {
  const script = join(ROOT, 'src', 'simulator', 'cli.ts')
  const child = spawn(process.execPath, [script, '--port', '0', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(() => Promise.reject(new Error('the simulator ended before it listened'))),
  ])
  const said = lineSchema.parse(JSON.parse(String(line)))
  const stop = async () => {
    child.kill()
    await ended
  }
  return { ...said, stop }
}
