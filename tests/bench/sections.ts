import { measureCatalog } from './catalog.ts'
import { measureJson } from './json.ts'
import { measureMemory } from './memory.ts'
import { measureRequest } from './request.ts'
import { measureSimulator } from './simulator.ts'
import { measureStart } from './start.ts'
import { measureUpload } from './upload.ts'

/** What `npm run bench` measures, each against its baseline in the same run. */
export const SECTIONS = {
  request: measureRequest,
  catalog: measureCatalog,
  json: measureJson,
  start: measureStart,
  memory: measureMemory,
  simulator: measureSimulator,
  upload: measureUpload,
} as const satisfies Record<string, () => Promise<object>>

/** The name of a section, as it stands in the JSON. */
export type SectionName = keyof typeof SECTIONS
