import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Separator,
} from 'react-aria-components'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './overlay.module.css'
import { Popover } from './Popover.tsx'

/** A menu that opens from its trigger, a `Button` or `IconButton`. */
export function Menu({
  label,
  trigger,
  children,
}: {
  label: string
  trigger: ReactNode
  children: ReactNode
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover look="menu" placement="bottom start">
        <AriaMenu aria-label={label}>{children}</AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

/** One row of a menu. */
export function MenuItem({
  id,
  label,
  name,
  icon,
  aside,
  isDisabled = false,
  staysOpen = false,
  onAction,
}: {
  id: string
  label: string
  /** What it is called where the title of its section is not seen. */
  name?: string
  icon?: ReactNode
  /** At the right end: a badge, a tick, a shortcut. */
  aside?: ReactNode
  isDisabled?: boolean
  /** Whether the menu stays when it is chosen. */
  staysOpen?: boolean
  onAction?: () => void
}) {
  return (
    <AriaMenuItem
      id={id}
      textValue={name ?? label}
      {...(name !== undefined && { 'aria-label': name })}
      isDisabled={isDisabled}
      shouldCloseOnSelect={!staysOpen}
      {...(onAction && { onAction })}
      className={classes(styles.row)}
    >
      {icon}
      <span className={classes(styles.words, styles.oneLine)}>{label}</span>
      {aside}
    </AriaMenuItem>
  )
}

/** A titled part of a menu. */
export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className={styles.heading}>{title}</Header>
      {children}
    </AriaMenuSection>
  )
}

/** A line between parts of a menu. */
export function MenuRule() {
  return <Separator className={classes(styles.rule)} />
}
