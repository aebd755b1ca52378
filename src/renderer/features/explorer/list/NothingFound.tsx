import { Clock, SearchX, Star } from 'lucide-react'
import { NO_FILTERS } from '../../../../shared/catalog/filters.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useApp } from '../../../useApp.tsx'
import { explorerMessages } from '../explorer.messages.ts'

/** Why the list is empty, and what to do about it. */
export function NothingFound() {
  const text = useText(explorerMessages)
  const query = useApp((app) => app.operationQuery).trim()
  const filters = useApp((app) => app.filters)
  const hasMarks = useApp((app) => filters.kept === null || app.marks[filters.kept].length > 0)
  const change = useApp((app) => app.filterOperations)
  const isFiltered = Object.entries(NO_FILTERS).some(
    ([name, none]) => Object.entries(filters).find(([key]) => key === name)?.[1] !== none,
  )
  const showAll = <Button onPress={() => change(NO_FILTERS)}>{text.showAll}</Button>

  if (filters.kept !== null && !hasMarks) {
    const isStars = filters.kept === 'favourites'
    return (
      <EmptyState
        icon={isStars ? <Star aria-hidden /> : <Clock aria-hidden />}
        title={isStars ? text.noFavourites : text.noRecent}
        action={showAll}
      >
        {isStars ? text.noFavouritesHint : text.noRecentHint}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<SearchX aria-hidden />}
      title={query === '' ? text.nothingFits : text.nothingFound(query)}
      action={isFiltered ? showAll : undefined}
    >
      {isFiltered ? text.nothingFoundInFilter : text.nothingFoundHint}
    </EmptyState>
  )
}
