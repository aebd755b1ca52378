import { parseArgs } from 'node:util'
import { isJsonObject } from './json.ts'
import { type Simulator, startSimulator } from './simulator.ts'

const USAGE = 'usage: npm run --silent simulator -- [--port <0-65535>] [--token-lifetime <seconds>]'

/** Starts a simulator, says in one line of JSON how to reach it, and runs until it is told to end. */
async function run(words: string[]): Promise<void> {
  const simulator = await start(readFlags(words))
  const loginCode = await mintLoginCode(simulator)
  console.log(JSON.stringify({ url: simulator.url, ...simulator.credentials, loginCode }))
  const end = () => void simulator.close().then(() => process.exit(0))
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}

/** A login-free code of the admin: good once, for five minutes. */
async function mintLoginCode({ url }: Simulator): Promise<string> {
  const response = await fetch(`${url}/_sim/login-code`, { method: 'POST' })
  const minted: unknown = await response.json()
  return isJsonObject(minted) && typeof minted['code'] === 'string' ? minted['code'] : ''
}

interface Flags {
  port: number
  tokenLifetimeSeconds: number
}

function readFlags(words: string[]): Flags {
  const { values } = parseArgs({
    args: words,
    options: {
      port: { type: 'string', default: '0' },
      'token-lifetime': { type: 'string', default: '7200' },
    },
  })
  return {
    port: wholeNumber('--port', values.port, 65_535),
    tokenLifetimeSeconds: wholeNumber('--token-lifetime', values['token-lifetime'], 31_536_000),
  }
}

function wholeNumber(flag: string, word: string, most: number): number {
  const value = /^\d+$/.test(word) ? Number(word) : Number.NaN
  if (value <= most) return value
  throw new Error(`${flag} takes a whole number from 0 to ${most}, not "${word}"`)
}

async function start(flags: Flags): Promise<Simulator> {
  try {
    return await startSimulator(flags)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') throw new Error(`port ${flags.port} is taken`, { cause: error })
    if (code === 'EACCES') throw new Error(`port ${flags.port} is not allowed`, { cause: error })
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
