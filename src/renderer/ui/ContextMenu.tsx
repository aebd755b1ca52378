import { type ReactNode, useRef } from 'react'
import { Menu as AriaMenu } from 'react-aria-components'
import type { Point } from './menuAsked.ts'
import { Popover } from './Popover.tsx'

/** A menu that opens where it was asked for. Closing gives the focus back. */
export function ContextMenu({
  label,
  at,
  onClose,
  children,
}: {
  label: string
  at: Point
  onClose: () => void
  children: ReactNode
}) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={anchor} style={{ position: 'fixed', left: at.x, top: at.y }} />
      <Popover
        look="menu"
        aria-label={label}
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu must take the focus */}
        <AriaMenu aria-label={label} autoFocus="first" onClose={onClose}>
          {children}
        </AriaMenu>
      </Popover>
    </>
  )
}
