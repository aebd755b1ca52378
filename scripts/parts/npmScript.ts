import type { CommandLine } from './run.ts'

/**
 * The command line of a script of package.json, with words added. It runs on this very Node and,
 * when this was started by npm, by the same npm.
 */
export function npmScript(
  name: string,
  words: readonly string[] = [],
  env: Partial<Record<string, string>> = process.env,
): CommandLine {
  const rest = ['run', '--silent', name, ...(words.length > 0 ? ['--', ...words] : [])]
  const npm = env['npm_execpath'] ?? ''
  return /npm-cli\.c?js$/.test(npm) ? [process.execPath, npm, ...rest] : ['npm', ...rest]
}
