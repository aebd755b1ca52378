import { Suspense, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { later, useLoadedAhead } from '../../ui/later.tsx'
import { useText } from '../../i18n/useText.ts'
import { classes } from '../../ui/classes.ts'
import { useApp } from '../../useApp.tsx'
import { paletteMessages } from './palette.messages.ts'
import styles from './palette.module.css'
import { PaletteSearch } from './PaletteSearch.tsx'

// With it come all explanations; the first paint does without.
const CodeDialog = later('CodeDialog', () => import('./CodeDialog.tsx'))

/** The command palette over the window, and the explanation of an error code chosen in it. */
export function Palette() {
  const text = useText(paletteMessages)
  const isOpen = useApp((app) => app.paletteOpen)
  const close = useApp((app) => app.closePalette)
  const [code, setCode] = useState<string | null>(null)
  useLoadedAhead(CodeDialog)

  return (
    <>
      <ModalOverlay
        isOpen={isOpen}
        onOpenChange={(open) => !open && close()}
        isDismissable
        className={classes(styles.scrim)}
      >
        <Modal className={classes(styles.sheet)}>
          <Dialog aria-label={text.title} className={classes(styles.dialog)}>
            <PaletteSearch onExplain={setCode} />
          </Dialog>
        </Modal>
      </ModalOverlay>
      {code !== null && (
        <Suspense>
          <CodeDialog code={code} onClose={() => setCode(null)} />
        </Suspense>
      )}
    </>
  )
}
