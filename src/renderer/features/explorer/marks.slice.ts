import {
  NO_MARKS,
  type OperationMarks,
  withFavourite,
  withRecent,
} from '../../../shared/operationMarks.ts'
import type { SliceCreator } from '../../store.ts'

/** Which operations the user starred, and sent last. */
export interface MarksSlice {
  marks: OperationMarks
  /** Stars an operation, or takes its star away. */
  toggleFavourite: (operationId: string) => Promise<void>
  /** Puts an operation first among those sent last. */
  rememberSent: (operationId: string) => Promise<void>
}

/** Makes the slice of marks. They are shown at once and kept by main. */
export const createMarksSlice: SliceCreator<MarksSlice> = (bridge) => (set, get) => {
  async function keep(marks: OperationMarks) {
    set({ marks })
    const result = await bridge.ask('operations.mark', { marks })
    if (!result.ok) get().notify(result.failure)
  }

  return {
    marks: NO_MARKS,
    toggleFavourite: (operationId) => keep(withFavourite(get().marks, operationId)),
    rememberSent: async (operationId) => {
      if (get().marks.recent[0] !== operationId) await keep(withRecent(get().marks, operationId))
    },
  }
}
