import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'playwright/test'

/** Electron's runtime is downloaded at the first `npm start`; where it cannot be, its project is left out. */
const hasElectron = existsSync(
  join(import.meta.dirname, 'node_modules', 'electron', 'dist', 'version'),
)

export default defineConfig<{ shell: 'chromium' | 'electron' }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  // A trace takes a quarter more time; who looks for a fault asks for it: `npm run e2e -- --trace on`.
  use: { screenshot: 'only-on-failure' },
  projects: [
    { name: 'chromium', use: { shell: 'chromium' } },
    ...(hasElectron ? [{ name: 'electron', use: { shell: 'electron' as const } }] : []),
  ],
})
