import { parseArgs } from 'node:util'
import { isJsonObject } from './json.ts'
import { type Simulator, startSimulator } from './simulator.ts'
import { variablesOf } from './variables.ts'

const USAGE =
  'usage: npm run --silent simulator -- [--port <0-65535>] [--env] [--token-lifetime <seconds>] [--time <date>] [--fault <kind>[:<name>=<value>,…]]…'

/** Starts a simulator, says how to reach it, and runs until it is told to end. */
async function run(words: string[]): Promise<void> {
  const flags = readFlags(words)
  const simulator = await start(flags)
  try {
    if (flags.time !== undefined) await setClock(simulator, flags.time)
    for (const fault of flags.faults) await orderFault(simulator, fault)
  } catch (error) {
    await simulator.close()
    throw error
  }
  console.log(flags.env ? inShellWords(simulator) : await inJson(simulator))
  const end = () => void simulator.close().then(() => process.exit(0))
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}

/** Address, credentials and a login-free code in one line. */
async function inJson(simulator: Simulator): Promise<string> {
  const loginCode = await mintLoginCode(simulator)
  return JSON.stringify({ url: simulator.url, ...simulator.credentials, loginCode })
}

/** Address and credentials to paste into a shell. */
function inShellWords(simulator: Simulator): string {
  return variablesOf(simulator)
    .map(({ name, value }) => `export ${name}='${value}'`)
    .join('\n')
}

/** A login-free code of the admin: good once, for five minutes. */
async function mintLoginCode({ url }: Simulator): Promise<string> {
  const response = await fetch(`${url}/_sim/login-code`, { method: 'POST' })
  const minted: unknown = await response.json()
  return isJsonObject(minted) && typeof minted['code'] === 'string' ? minted['code'] : ''
}

/** Orders a fault that is written as `errcode:code=90018,times=3`. Throws when it is not known. */
async function orderFault(simulator: Simulator, written: string): Promise<void> {
  const [kind = '', fields = ''] = written.split(/:(.*)/s)
  const pairs =
    fields === '' ? [] : fields.split(',').map((pair) => pair.split(/=(.*)/s).slice(0, 2))
  const named: Record<string, unknown> = {}
  for (const [name = '', value] of pairs) named[name] = value
  const problem = await order(simulator, '/_sim/faults', { ...named, kind })
  if (problem !== null) throw new Error(`--fault ${written}: ${problem}`)
}

/** Puts the clock to a date. Throws when it is none. */
async function setClock(simulator: Simulator, setTo: string): Promise<void> {
  const problem = await order(simulator, '/_sim/clock', { setTo })
  if (problem !== null) throw new Error(`--time ${setTo}: ${problem}`)
}

/** Sends an order to one of the simulator's own paths; says what is wrong with it. */
async function order({ url }: Simulator, path: string, body: object): Promise<string | null> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json()
  return isJsonObject(answer) && typeof answer['error'] === 'string' ? answer['error'] : null
}

interface Flags {
  port: number
  /** Say it in words of the shell. */
  env: boolean
  /** As it was written, `undefined` for the system's. */
  time: string | undefined
  faults: string[]
  tokenLifetimeSeconds: number
}

function readFlags(words: string[]): Flags {
  const { values } = parseArgs({
    args: words,
    options: {
      port: { type: 'string', default: '0' },
      env: { type: 'boolean', default: false },
      'token-lifetime': { type: 'string', default: '7200' },
      time: { type: 'string' },
      fault: { type: 'string', multiple: true, default: [] },
    },
  })
  return {
    port: wholeNumber('--port', values.port, 65_535),
    env: values.env,
    time: values.time,
    faults: values.fault,
    tokenLifetimeSeconds: wholeNumber('--token-lifetime', values['token-lifetime'], 31_536_000),
  }
}

function wholeNumber(flag: string, word: string, most: number): number {
  const value = /^\d+$/.test(word) ? Number(word) : Number.NaN
  if (value <= most) return value
  throw new Error(`${flag} takes a whole number from 0 to ${most}, not "${word}"`)
}

async function start(flags: Flags): Promise<Simulator> {
  const { port, tokenLifetimeSeconds } = flags
  try {
    return await startSimulator({ port, tokenLifetimeSeconds })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') throw new Error(`port ${port} is taken`, { cause: error })
    if (code === 'EACCES') throw new Error(`port ${port} is not allowed`, { cause: error })
    throw error
  }
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
  console.error(`The simulator did not start: ${reason}. ${USAGE}`)
  process.exitCode = 1
}
