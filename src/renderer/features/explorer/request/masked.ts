import { DOTS } from '../../../../shared/masked.ts'

/** A secret as it may be shown: dots and at most its last four characters. */
export function masked(tail: string): string {
  return DOTS + tail
}

/** An address whose masks are readable again; in a query the dots are percent-encoded. */
export function withReadableMasks(address: string): string {
  return address.replaceAll(encodeURIComponent(DOTS), DOTS)
}
