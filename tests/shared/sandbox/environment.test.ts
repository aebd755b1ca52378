import { expect, it } from 'vitest'
import { environmentText } from '../../../src/shared/sandbox/environment.ts'

const variables = [
  { name: 'A', value: 'http://127.0.0.1:1' },
  { name: 'B', value: "it's" },
]

it.each([
  ['bash', String.raw`export A='http://127.0.0.1:1'` + '\n' + String.raw`export B='it'\''s'`],
  ['powershell', "$env:A = 'http://127.0.0.1:1'\n$env:B = 'it''s'"],
] as const)('variables are quoted as %s wants it', (format, text) => {
  expect(environmentText(variables, format)).toBe(text)
})

it('a .env file has a name and a quoted value on each line', () => {
  expect(environmentText(variables.slice(0, 1), 'dotenv')).toBe("A='http://127.0.0.1:1'")
})
