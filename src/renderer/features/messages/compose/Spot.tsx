import type { ReactNode } from 'react'
import styles from './fields.module.css'

/** Marks the place in the form that findings of this name are about, so that they can lead to it. */
export function Spot({
  where,
  isWide = false,
  children,
}: {
  where: string
  /** Over all columns of the form. */
  isWide?: boolean
  children: ReactNode
}) {
  return (
    <div className={styles.spot} data-where={where} data-wide={isWide}>
      {children}
    </div>
  )
}

const FOCUSABLE = 'input, textarea, button, [tabindex="0"]'

/** Puts the focus on the place that a finding is about, or on what holds it; false without one. */
export function focusSpot(root: ParentNode, where: string): boolean {
  const parts = where.split('.')
  for (let count = parts.length; count > 0; count -= 1) {
    const name = parts.slice(0, count).join('.')
    const spot = root.querySelector(`[data-where="${CSS.escape(name)}"]`)
    const field = spot?.querySelector<HTMLElement>(FOCUSABLE)
    if (field) {
      field.focus()
      field.scrollIntoView?.({ block: 'nearest' })
      return true
    }
  }
  return false
}
