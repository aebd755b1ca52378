import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { ROOT } from './root.ts'

/** A program with its arguments. */
export type CommandLine = readonly [program: string, ...words: string[]]

/** How to run a program. */
export interface RunOptions {
  env?: NodeJS.ProcessEnv
  /** After this the program is ended and counts as failed. */
  limitMs?: number
}

/** How a program ended: its exit code, and what it printed if that was gathered. */
export interface Ended {
  exitCode: number
  output: string
}

/** Runs a program in the project's folder and gathers what it prints. */
export async function runQuietly(line: CommandLine, options: RunOptions = {}): Promise<Ended> {
  const [program, ...words] = line
  const child = spawn(program, words, { cwd: ROOT, env: options.env, windowsHide: true })
  const printed: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => printed.push(chunk))
  }
  const exitCode = await ended(child, options.limitMs)
  return { exitCode, output: Buffer.concat(printed).toString('utf8').trim() }
}

/** Runs a program in the project's folder with this terminal; gives its exit code. */
export async function runVisibly(line: CommandLine, options: RunOptions = {}): Promise<number> {
  const [program, ...words] = line
  const child = spawn(program, words, { cwd: ROOT, env: options.env, stdio: 'inherit' })

  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.on(signal, pass)
  const exitCode = await ended(child, options.limitMs)
  for (const signal of signals) process.off(signal, pass)
  return exitCode
}

/** As a shell would say it: 127 for a program that is not there, 128 and more for a signal. */
function ended(child: ChildProcess, limitMs: number | undefined): Promise<number> {
  const timer = limitMs === undefined ? undefined : setTimeout(() => child.kill(), limitMs)
  const { promise, resolve } = Promise.withResolvers<number>()
  child.once('error', () => resolve(127))
  child.once('close', (code, signal) =>
    resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
  )
  return promise.finally(() => clearTimeout(timer))
}
