import type { CSSProperties } from 'react'

/** A style of custom properties, which React's types do not know. */
export function customStyle(properties: Record<`--${string}`, string | number>): CSSProperties {
  return properties
}
