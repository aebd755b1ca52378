import type { ComponentType } from 'react'
import type { Operation } from '../../../shared/catalog/operation.ts'
import type { Outcome } from '../../../shared/exchange.ts'
import type { ProfileView } from '../../../shared/profile.ts'
import type { Typed } from '../../../shared/request/typed.ts'
import type { Variables } from '../../../shared/request/variables.ts'

/**
 * What the frame lends from other features: an answer as the explorer shows it, a message as it
 * arrived, and a request as code.
 */
export interface Lent {
  Outcome: ComponentType<{ outcome: Outcome }>
  Arrived: ComponentType<{ taskId: string | null; since: number }>
  Code: ComponentType<{
    operation: Operation
    typed: Typed
    profile: ProfileView
    variables: Variables
  }>
}
