/** The value below which a share of the figures lies; the share is from 0 to 1. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((one, other) => one - other)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  if (value === undefined) throw new Error('nothing was measured')
  return rounded(value)
}

/** The middle one of the figures. */
export function median(figures: readonly number[]): number {
  return quantile(figures, 0.5)
}

/** To two places: more would be noise. */
export function rounded(figure: number): number {
  return Math.round(figure * 100) / 100
}
