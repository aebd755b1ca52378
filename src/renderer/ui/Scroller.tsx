import type { ReactNode, Ref } from 'react'

/** A named part that scrolls, by the keyboard too. */
export function Scroller({
  ref,
  label,
  className,
  children,
}: {
  ref: Ref<HTMLElement>
  label: string
  className: string | undefined
  children: ReactNode
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keyboard could not scroll
    <section ref={ref} aria-label={label} tabIndex={0} className={className}>
      {children}
    </section>
  )
}
