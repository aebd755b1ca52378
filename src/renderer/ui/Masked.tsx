import { classes } from './classes.ts'
import styles from './small.module.css'

/** What may be shown of a secret or a token: its last characters. */
export function Masked({ tail }: { tail: string }) {
  return <code className={classes(styles.masked)}>{tail}</code>
}
