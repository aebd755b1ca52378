import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './overlay.module.css'

/** A dialog over the window; Esc and a click outside close it. */
export function Dialog({
  isOpen,
  onClose,
  title,
  children,
  buttons,
  role = 'dialog',
}: {
  isOpen: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
  buttons?: ReactNode
  role?: 'dialog' | 'alertdialog'
}) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={classes(styles.scrim)}
    >
      <Modal className={classes(styles.dialog)}>
        <AriaDialog role={role} className={classes(styles.inside)}>
          <Heading slot="title" level={2} className={classes(styles.title)}>
            {title}
          </Heading>
          {children}
          {buttons !== undefined && <div className={styles.buttons}>{buttons}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
