import type { Exchange, Outcome } from '../../shared/exchange.ts'
import { createMask } from '../../shared/mask.ts'
import type { BodyReader } from './bodyReader.ts'
import { partLarge } from './largeBody.ts'
import type { LargeBodies } from './largeBodies.ts'

/**
 * An outcome as it may leave main: every secret and token known now, and those typed, are masked, and
 * what is too large to be handed over is kept. Throws `cancelled`.
 */
export type Masking = (
  outcome: Outcome,
  typed?: readonly string[],
  signal?: AbortSignal,
) => Promise<Outcome>

/** What masking needs. */
export interface MaskingGround {
  knownSecrets: () => string[]
  bodyReader: Pick<BodyReader, 'mask'>
  /** Where large bodies are kept; with `null` they are handed over whole. */
  largeBodies: Pick<LargeBodies, 'keep'> | null
}

/** Makes the masking of outcomes. */
export function createMasking({ knownSecrets, bodyReader, largeBodies }: MaskingGround): Masking {
  return async (outcome, typed = [], signal) => {
    const secrets = [...knownSecrets(), ...typed]
    const mask = createMask(secrets)
    const before: Exchange[] = []
    for (const one of outcome.before) before.push(await maskedOne(one))
    return { ...outcome, exchange: await maskedOne(outcome.exchange), before }

    async function maskedOne(exchange: Exchange): Promise<Exchange> {
      // A large body has no text here yet.
      const masked = mask.exchange(exchange)
      if (largeBodies === null) return masked
      const { body } = exchange.response
      return largeBodies.keep(
        masked,
        body.large ? await bodyReader.mask(body, { masked, secrets }, signal) : partLarge(masked),
      )
    }
  }
}
