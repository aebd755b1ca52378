/** A list of whole numbers below 2^32 that grows; four bytes each. */
export interface Numbers {
  readonly length: number
  push: (value: number) => void
  /** Removes the last one. */
  pop: () => void
  /** 0 beyond the end. */
  at: (index: number) => number
  set: (index: number, value: number) => void
}

const FIRST_CAPACITY = 1_024

/** Makes an empty list. */
export function createNumbers(): Numbers {
  let values = new Uint32Array(FIRST_CAPACITY)
  let length = 0
  return {
    get length() {
      return length
    },
    push: (value) => {
      if (length === values.length) {
        const larger = new Uint32Array(values.length * 2)
        larger.set(values)
        values = larger
      }
      values[length] = value
      length += 1
    },
    pop: () => {
      length -= 1
    },
    at: (index) => (index < length ? (values[index] ?? 0) : 0),
    set: (index, value) => {
      values[index] = value
    },
  }
}

/** The first index below `length` for which `isPast` holds, `length` when there is none. */
export function firstWhere(length: number, isPast: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isPast(middle)) high = middle
    else low = middle + 1
  }
  return low
}
