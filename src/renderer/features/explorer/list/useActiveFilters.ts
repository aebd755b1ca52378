import { groups } from '../../../../shared/catalog/catalog.ts'
import type { Filters } from '../../../../shared/catalog/filters.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { useApp } from '../../../useApp.tsx'
import { explorerMessages } from '../explorer.messages.ts'

/** A filter in use, in words, and how it is taken out. */
export interface ActiveFilter {
  id: keyof Filters
  label: string
  remove: () => void
}

/** The filters in use that have no control of their own in sight. */
export function useActiveFilters(): ActiveFilter[] {
  const text = useText(explorerMessages)
  const language = useLanguage()
  const { effect, group, permission, documentedOnly } = useApp((app) => app.filters)
  const change = useApp((app) => app.filterOperations)
  const heading = groups.find(({ id }) => id === group)?.title
  const active: ActiveFilter[] = []

  if (effect !== null) {
    active.push({ id: 'effect', label: text[effect], remove: () => change({ effect: null }) })
  }
  if (heading) {
    const label = inLanguage(heading, language)
    active.push({ id: 'group', label, remove: () => change({ group: null }) })
  }
  if (permission.trim() !== '') {
    const label = permission.trim()
    active.push({ id: 'permission', label, remove: () => change({ permission: '' }) })
  }
  if (documentedOnly) {
    const label = text.documentedOnly
    active.push({ id: 'documentedOnly', label, remove: () => change({ documentedOnly: false }) })
  }
  return active
}
