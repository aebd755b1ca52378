import type { OperationMarks } from '../shared/operationMarks.ts'
import type { JsonFile } from './jsonFile.ts'

/** Keeps which operations the user starred and sent last. */
export function createMarks(file: JsonFile<OperationMarks>) {
  return {
    get: (): OperationMarks => file.value,
    /** Replaces the marks; answers them as kept. */
    update: async (marks: OperationMarks): Promise<OperationMarks> => {
      await file.write(marks)
      return marks
    },
  }
}
