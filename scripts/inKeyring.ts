/**
 * Runs a command by hand as `npm test` runs it, with a keychain and a display of its own:
 * `node scripts/inKeyring.ts npm run e2e`.
 */
import { runInPrivateSession } from './parts/session.ts'

const [program, ...words] = process.argv.slice(2)
if (program === undefined) throw new Error('say which command to run')

process.exitCode = await runInPrivateSession([program, ...words], { display: true })
