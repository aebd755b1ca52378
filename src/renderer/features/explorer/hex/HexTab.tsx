import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { Body } from '../../../../shared/exchange.ts'
import { formatBytes } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useWholeBody } from '../answer/useWholeBody.ts'
import { bytesOf, hexRow } from './hexRow.ts'
import { Scroller } from '../../../ui/Scroller.tsx'
import styles from './hex.module.css'
import { hexMessages } from './hex.messages.ts'
import { useBytesARow } from './useBytesARow.ts'

const ROW_PX = 20
/** Of a larger body the beginning is shown. */
const MOST_BYTES = 16_000_000

/** The bytes of a body, sixteen a line where there is room. Only the lines in sight exist. */
export function HexTab({ body }: { body: Body }) {
  const text = useText(hexMessages)
  const language = useLanguage()
  const whole = useWholeBody(body, MOST_BYTES)
  const bytes = useMemo(() => bytesOf(whole ?? { form: 'empty', text: '' }), [whole])
  const scroller = useRef<HTMLElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const bytesARow = useBytesARow(place)
  // oxlint-disable-next-line react/incompatible-library -- its functions change with every scroll; nothing here memoizes them
  const virtualizer = useVirtualizer({
    count: Math.ceil(bytes.length / bytesARow),
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  })
  if (whole && bytes.length === 0) {
    return <EmptyState title={text.nothing}>{text.nothingHint}</EmptyState>
  }

  return (
    <div ref={place} className={styles.tab}>
      {whole?.large && (
        <p className={styles.note}>{text.beginning(formatBytes(bytes.length, language))}</p>
      )}
      {body.form !== 'binary' && <p className={styles.note}>{text.ofText(body.charset)}</p>}
      <Scroller ref={scroller} className={styles.scroller} label={text.hex}>
        <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const { offset, hex, ascii } = hexRow(bytes, index, bytesARow)
            return (
              <div
                key={index}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                <span className={styles.offset}>{offset}</span>
                <span>{hex}</span>
                <span className={styles.ascii}>{ascii}</span>
              </div>
            )
          })}
        </div>
      </Scroller>
    </div>
  )
}
