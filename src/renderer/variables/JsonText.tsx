import type { ComponentProps } from 'react'
import { variablesOf } from '../../shared/request/variables.ts'
import { selectedProfile } from '../selectedProfile.ts'
import { LazyJsonEditor } from '../ui/code/LazyJsonEditor.tsx'
import { useApp } from '../useApp.tsx'
import { completionAt } from './completion.ts'

/** A JSON editor that completes `{{name}}` with the variables of the profile. */
export function JsonText(props: Omit<ComponentProps<typeof LazyJsonEditor>, 'complete'>) {
  const profile = useApp(selectedProfile)
  const own = useApp((app) => app.variables[profile.id])

  function complete(line: string, caret: number) {
    const found = completionAt(line, caret, Object.keys(variablesOf(profile, own ?? {})))
    return found && { ...found, texts: found.names.map((name) => `{{${name}}}`) }
  }

  return <LazyJsonEditor {...props} complete={complete} />
}
