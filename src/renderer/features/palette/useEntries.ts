import { UserRound } from 'lucide-react'
import { useEffect } from 'react'
import { searchOperations } from '../../../shared/catalog/search.ts'
import type { FoundCode } from '../../../shared/findCodes.ts'
import { inLanguage } from '../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useApp } from '../../useApp.tsx'
import { useProfileName } from '../../useProfileName.ts'
import { useCatalog } from '../../useCatalog.ts'
import { type Entry, ENTRY_GROUPS, type EntryGroup } from './entry.ts'
import { matches } from './highlight.ts'
import { paletteMessages } from './palette.messages.ts'
import { useActionEntries } from './useActionEntries.ts'

const MOST_OPERATIONS = 20
const MOST_CODES = 8

/** What the palette offers for a query, by group; without one, profiles and actions. */
export function useEntries(
  query: string,
  explainCode: (code: string) => void,
): { group: EntryGroup; entries: Entry[] }[] {
  const found: Record<EntryGroup, Entry[]> = {
    codes: useCodeEntries(query, explainCode),
    operations: useOperationEntries(query),
    profiles: useProfileEntries().filter((entry) => isMeant(entry, query)),
    actions: useActionEntries().filter((entry) => isMeant(entry, query)),
  }
  // Who types a code means the code; a word of its explanation is a weaker sign.
  const isCode = /\d/.test(query) && found.codes.some(({ id }) => matches(id, query))
  const order = isCode ? new Set<EntryGroup>(['codes', ...ENTRY_GROUPS]) : ENTRY_GROUPS
  return [...order]
    .map((group) => ({ group, entries: found[group] }))
    .filter(({ entries }) => entries.length > 0)
}

function useCodeEntries(query: string, explainCode: (code: string) => void): Entry[] {
  const text = useText(paletteMessages)
  const language = useLanguage()
  const findCodes = useApp((app) => app.findCodes)
  const read = useApp((app) => app.readCodes)
  const isAsked = query.trim() !== ''

  useEffect(() => {
    if (isAsked) void read()
  }, [isAsked, read])

  if (!isAsked) return []
  return findCodes(query)
    .slice(0, MOST_CODES)
    .map((found) => ({
      id: idOf(found),
      mark: found.row.code,
      title: titleOf(found),
      aside: found.kind === 'listed' ? text.listedOnly : undefined,
      run: () => explainCode(found.row.code),
    }))

  function titleOf(found: FoundCode): string {
    if (found.kind === 'listed') return found.row.words === '' ? text.noWords : found.row.words
    return inLanguage((found.meaning ?? found.row).means, language)
  }
}

/** Distinct for each of the meanings that one code has. */
function idOf(found: FoundCode): string {
  const meaning = found.kind === 'explained' ? found.meaning?.messageHas[0] : undefined
  return meaning === undefined ? found.row.code : `${found.row.code} ${meaning}`
}

function useOperationEntries(query: string): Entry[] {
  const language = useLanguage()
  const openOperation = useApp((app) => app.openOperation)
  const goTo = useApp((app) => app.goTo)
  const isAsked = query.trim() !== ''
  const catalog = useCatalog(isAsked)
  if (!isAsked || catalog === null) return []

  return searchOperations(query, catalog.operations)
    .slice(0, MOST_OPERATIONS)
    .map(({ id, method, path, title, generation }) => ({
      id,
      mark: method,
      title: inLanguage(title, language),
      detail: path,
      aside: generation,
      run: () => {
        void openOperation(id)
        goTo('explorer')
      },
    }))
}

function useProfileEntries(): Entry[] {
  const text = useText(paletteMessages)
  const nameOf = useProfileName()
  const profiles = useApp((app) => app.profiles)
  const selectedId = useApp((app) => app.settings.selectedProfileId)
  const selectProfile = useApp((app) => app.selectProfile)

  return profiles.map(({ id, name, builtIn }) => ({
    id,
    title: text.callAs(nameOf({ builtIn, name })),
    Icon: UserRound,
    aside: id === selectedId ? text.inUse : undefined,
    also: 'profile 企业配置',
    run: () => void selectProfile(id),
  }))
}

function isMeant({ title, also = '' }: Entry, query: string): boolean {
  return matches(`${title} ${also}`, query)
}
