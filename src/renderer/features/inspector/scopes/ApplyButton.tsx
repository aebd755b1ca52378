import { ExternalLink } from 'lucide-react'
import { useText } from '../../../i18n/useText.ts'
import { permissionPage } from '../../../permissionPage.ts'
import { selectedProfile } from '../../../selectedProfile.ts'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import { scopesMessages } from './scopes.messages.ts'

/** Opens the official page to apply for a permission; nothing where the app's key is not known. */
export function ApplyButton({ code }: { code: string }) {
  const text = useText(scopesMessages)
  const appKey = useApp((app) => selectedProfile(app).appKey)
  const openLink = useApp((app) => app.openLink)
  const page = permissionPage({ applyUrl: null, missingPermissions: [code] }, appKey)
  if (page === null) return null

  return (
    <Button
      look="plain"
      icon={<ExternalLink aria-hidden />}
      aria-label={text.applyFor(code)}
      onPress={() => void openLink(page)}
    >
      {text.apply}
    </Button>
  )
}
