import type { ProfileKind } from '../../../shared/profile.ts'
import { useText } from '../../i18n/useText.ts'
import { Badge } from '../../ui/Badge.tsx'
import { classes } from '../../ui/classes.ts'
import { profilesMessages } from './profiles.messages.ts'
import styles from './switcher.module.css'

const TONES = { sandbox: 'ok', test: 'info', production: 'bad' } as const

/** Gives a function that says the kind of a profile in a word. */
export function useKindWord(): (kind: ProfileKind) => string {
  const text = useText(profilesMessages)
  const words = {
    sandbox: text.kindSandbox,
    test: text.kindTest,
    production: text.kindProduction,
  }
  return (kind) => words[kind]
}

/** The kind of a profile in a word and its colour: green, blue, red. */
export function KindBadge({ kind }: { kind: ProfileKind }) {
  const kindWord = useKindWord()
  return <Badge tone={TONES[kind]}>{kindWord(kind)}</Badge>
}

/** The colour of a profile's kind as a dot. Decoration: the badge says it in words. */
export function KindDot({ kind, inMenu = false }: { kind: ProfileKind; inMenu?: boolean }) {
  const look = classes(styles.dot, inMenu && styles.inMenu)
  return <span aria-hidden className={look} data-tone={TONES[kind]} />
}
