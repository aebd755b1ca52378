import { ExternalLink } from 'lucide-react'
import type { ProbeVerdict } from '../../../../shared/probes/probeVerdict.ts'
import { useText } from '../../../i18n/useText.ts'
import { permissionPage } from '../../../permissionPage.ts'
import { selectedProfile } from '../../../selectedProfile.ts'
import { Button } from '../../../ui/Button.tsx'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { useApp } from '../../../useApp.tsx'
import { verdictMessages } from './verdict.messages.ts'

/** What a verdict lets one do at once: copy the address, apply for the permission. */
export function VerdictActions({ verdict }: { verdict: ProbeVerdict }) {
  const text = useText(verdictMessages)
  const appKey = useApp((app) => selectedProfile(app).appKey)
  const openLink = useApp((app) => app.openLink)
  if (verdict.kind === 'ip-refused' && verdict.seenIp !== null) {
    return <CopyButton words text={verdict.seenIp} label={text.copyIp} />
  }
  if (verdict.kind !== 'lacks-permission') return null

  const { applyUrl, permissions } = verdict
  const page = permissionPage({ applyUrl, missingPermissions: permissions }, appKey)
  if (page === null) return null
  return (
    <Button look="plain" icon={<ExternalLink aria-hidden />} onPress={() => void openLink(page)}>
      {text.apply}
    </Button>
  )
}
