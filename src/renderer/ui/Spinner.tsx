import { LoaderCircle } from 'lucide-react'
import styles from './small.module.css'

/** A turning circle for what takes a moment. Decoration: say in words what is under way. */
export function Spinner() {
  return <LoaderCircle aria-hidden className={styles.spinner} />
}
