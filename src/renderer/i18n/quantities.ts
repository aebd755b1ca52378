import type { Language } from './messages.ts'

const UNITS = ['B', 'KB', 'MB', 'GB']

/** A size in the largest unit that leaves at least one, as in `1.2 KB`. 1 KB is 1,024 bytes. */
export function formatBytes(bytes: number, language: Language): string {
  let amount = bytes
  let unit = 0
  while (amount >= 1_024 && unit < UNITS.length - 1) {
    amount /= 1_024
    unit += 1
  }
  const maximumFractionDigits = unit === 0 || amount >= 100 ? 0 : 1
  return `${formatNumber(amount, language, maximumFractionDigits)} ${UNITS[unit]}`
}

/** A duration in milliseconds: `41 ms`, or from a second on `1.24 s`. */
export function formatMs(milliseconds: number, language: Language): string {
  if (milliseconds < 1_000) return `${formatNumber(Math.round(milliseconds), language)} ms`
  return `${formatNumber(milliseconds / 1_000, language, 2)} s`
}

/** How far two clocks are apart, in milliseconds: as `formatMs`, from a minute on `1.5 min`. */
export function formatApart(milliseconds: number, language: Language): string {
  if (milliseconds < 60_000) return formatMs(milliseconds, language)
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(milliseconds / 60_000)
}

/** A number with the separators of the language. */
export function formatNumber(value: number, language: Language, maximumFractionDigits = 0): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits }).format(value)
}

/** What is left as a clock shows it: `1:58:41`, below an hour `8:41`; never negative. */
export function formatCountdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1_000))
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  const rest = String(seconds % 60).padStart(2, '0')
  if (hours === 0) return `${minutes}:${rest}`
  return `${hours}:${String(minutes).padStart(2, '0')}:${rest}`
}

/** A moment of this machine's clock, to the second. */
export function formatMoment(moment: number, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(moment)
}

/** The time of day of a moment on this machine, to the second, as in `09:14:05`. */
export function formatTime(moment: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' }).format(moment)
}

/** A moment in UTC, as in `2026-08-22 09:14:05 UTC`. */
export function formatUtc(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}
