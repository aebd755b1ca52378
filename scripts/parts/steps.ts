import type { ReportForm } from './counts.ts'

/** One step of `npm test`. */
export interface Step {
  name: string
  /** The script of package.json that does it. */
  script: string
  /** How its runner reports; a step without runs no tests and speaks only when it fails. */
  report?: ReportForm
  /** A step without whose success this one makes no sense. */
  needs?: string
  /** Whether it meets a keychain of its own, and a display of its own. */
  session?: 'keychain' | 'keychain and display'
}

/** The steps of `npm test`, in order. */
export const STEPS: readonly Step[] = [
  { name: 'format', script: 'format' },
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'types' },
  { name: 'unused', script: 'unused' },
  { name: 'unit', script: 'unit', report: 'vitest' },
  { name: 'build', script: 'build' },
  {
    name: 'integration',
    script: 'integration',
    report: 'vitest',
    needs: 'build',
    session: 'keychain',
  },
  {
    name: 'end-to-end',
    script: 'e2e',
    report: 'playwright',
    needs: 'build',
    session: 'keychain and display',
  },
]
