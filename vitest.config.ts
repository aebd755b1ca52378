import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const slow = 'tests/**/*.integration.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [slow, 'tests/renderer/**'],
          // No file leaves anything behind, so that one process takes many: in two thirds of the time.
          // Those of the renderer do: react-aria remembers by what the last file was used.
          isolate: false,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/renderer/setup.ts'],
        },
      },
      {
        // Needs the built bundles and a keychain; `npm test` provides both.
        test: {
          name: 'integration',
          include: [slow],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
