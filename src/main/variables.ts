import { z } from 'zod'
import { SANDBOX_ID } from '../shared/profile.ts'
import type { Variables } from '../shared/request/variables.ts'
import type { JsonFile } from './jsonFile.ts'

/** The variables that the user named, by profile. */
export const variablesFileSchema = z.strictObject({
  byProfile: z.record(z.string(), z.record(z.string(), z.string())),
})
/** The variables that the user named, by profile. */
export type VariablesFile = z.infer<typeof variablesFileSchema>

/** In the sandbox a person and a department stand ready. */
export const INITIAL_VARIABLES: VariablesFile = {
  byProfile: { [SANDBOX_ID]: { userid: 'manager0001', deptId: '88001002' } },
}

/** Keeps the variables that the user named. */
export function createVariables(file: JsonFile<VariablesFile>) {
  return {
    all: (): Record<string, Variables> => file.value.byProfile,
    of: (profileId: string): Variables => file.value.byProfile[profileId] ?? {},
    /** Replaces those of a profile; answers them as kept. */
    update: async (profileId: string, variables: Variables): Promise<Variables> => {
      await file.write({ byProfile: { ...file.value.byProfile, [profileId]: { ...variables } } })
      return variables
    },
    /** Forgets those of a profile. */
    forget: async (profileId: string): Promise<void> => {
      const { [profileId]: _gone, ...byProfile } = file.value.byProfile
      await file.write({ byProfile })
    },
  }
}
