import { z } from 'zod'
import { openJsonFile } from '../../src/main/jsonFile.ts'
import { FailureError } from '../../src/shared/result.ts'

const [path = '', length = '0'] = process.argv.slice(2)
const schema = z.strictObject({ text: z.string() })

const file = await openJsonFile({ path, version: 1, schema, initial: { text: '' }, now: () => 0 })
try {
  await file.write({ text: 'x'.repeat(Number(length)) })
  process.stdout.write(JSON.stringify({ written: file.value.text.length }))
} catch (error) {
  if (!(error instanceof FailureError)) throw error
  process.stdout.write(JSON.stringify({ failure: error.failure, value: file.value.text.length }))
}
