import { createMasking, type Masking } from '../../src/main/requests/masking.ts'

/** Masks the secrets given, for parts whose answers are small. */
export function maskingOf(secrets: readonly string[]): Masking {
  return createMasking({
    knownSecrets: () => [...secrets],
    bodyReader: { mask: () => Promise.reject(new Error('no large body was expected')) },
    largeBodies: null,
  })
}
