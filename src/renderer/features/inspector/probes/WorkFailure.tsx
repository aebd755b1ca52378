import { Banner } from '../../../ui/Banner.tsx'
import { useApp } from '../../../useApp.tsx'
import { useFailureText } from '../../../useFailureText.ts'
import { type ProbeWork, workKey } from './probes.slice.ts'

/** Why nothing came of what was asked; nothing unless it failed. */
export function WorkFailure({ profileId, work }: { profileId: string; work: ProbeWork }) {
  const working = useApp((app) => app.probeWork[workKey(profileId, work)])
  const say = useFailureText()
  if (working?.at !== 'failed') return null

  const { what, todo } = say(working.failure)
  const tone = working.failure.kind === 'cancelled' ? 'info' : 'bad'
  return (
    <Banner announce tone={tone} title={what}>
      <p>{todo}</p>
    </Banner>
  )
}
