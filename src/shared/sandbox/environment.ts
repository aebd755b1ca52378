import type { Variable } from './view.ts'

/** The ways in which variables can be written for a program to read. */
export const ENVIRONMENT_FORMATS = ['bash', 'powershell', 'dotenv'] as const

/** A way to write variables: for a POSIX shell, for PowerShell, or as a `.env` file. */
export type EnvironmentFormat = (typeof ENVIRONMENT_FORMATS)[number]

const LINES: Record<EnvironmentFormat, (name: string, value: string) => string> = {
  bash: (name, value) => `export ${name}='${value.replaceAll("'", String.raw`'\''`)}'`,
  powershell: (name, value) => `$env:${name} = '${value.replaceAll("'", "''")}'`,
  dotenv: (name, value) => `${name}='${value}'`,
}

/** Variables as a text to paste, one a line. */
export function environmentText(
  variables: readonly Pick<Variable, 'name' | 'value'>[],
  format: EnvironmentFormat,
): string {
  return variables.map(({ name, value }) => LINES[format](name, value)).join('\n')
}
