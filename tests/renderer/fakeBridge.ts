import {
  type Answer,
  type Bridge,
  type Command,
  type Input,
  type Start,
  type Topic,
  type Topics,
} from '../../src/shared/contract.ts'
import { NO_MARKS } from '../../src/shared/operationMarks.ts'
import type { ProfileView } from '../../src/shared/profile.ts'
import type { Result } from '../../src/shared/result.ts'
import type { TokenDescription } from '../../src/shared/token.ts'
import { vi } from 'vitest'
import { API_ADDRESS, OAPI_ADDRESS, SANDBOX_ID } from '../../src/shared/profile.ts'

/** Answers for the commands of a test. */
export type FakeAnswers = {
  [C in Command]?: (input: Input<C>) => Result<Answer<C>> | Promise<Result<Answer<C>>>
}

/** The sandbox as main describes it. */
export const sandbox: ProfileView = {
  id: SANDBOX_ID,
  name: 'Sandbox',
  kind: 'sandbox',
  corpId: 'ding5a6b7c8d9e0f',
  agentId: '1001',
  appKey: 'dingsandboxkey',
  tokenSource: 'oauth2-app',
  oapiAddress: 'http://127.0.0.1:41327',
  apiAddress: 'http://127.0.0.1:41327',
  secrets: [
    { name: 'corpSecret', tail: 'c0de', storedAt: 0, keptIn: 'built-in' },
    { name: 'appSecret', tail: 'f00d', storedAt: 0, keptIn: 'built-in' },
  ],
  builtIn: true,
}

/** A profile that a user entered, without a secret yet. */
export const acme: ProfileView = {
  id: 'p1',
  name: 'Acme',
  kind: 'test',
  corpId: 'ding0123456789abcdef0123456789abcdef',
  agentId: '2002',
  appKey: 'dingacmeacmeacme',
  tokenSource: 'oauth2-app',
  oapiAddress: OAPI_ADDRESS,
  apiAddress: API_ADDRESS,
  secrets: [],
  builtIn: false,
}

/** A first start in English with the sandbox and one profile. */
export const firstStart: Start = {
  version: '0.1.0',
  shell: 'chromium',
  platform: 'linux',
  languages: ['en-US'],
  profiles: [sandbox, acme],
  tokens: [],
  settings: { language: 'system', theme: 'system', selectedProfileId: SANDBOX_ID },
  simulator: { faults: 0, aheadMs: 0 },
  variables: {},
  marks: NO_MARKS,
  setAside: [],
}

/**
 * A bridge that answers as the test says, and records what was asked. `app.start`,
 * `settings.update` and the keeping of what is typed and uploaded answer by themselves; any other command without an answer throws.
 */
export function createFakeBridge(answers: FakeAnswers = {}) {
  const listeners = new Map<Topic, Set<(payload: never) => void>>()
  const given: FakeAnswers = {
    'app.start': () => ({ ok: true, value: firstStart }),
    'settings.update': ({ settings }) => ({ ok: true, value: settings }),
    'typed.read': () => ({ ok: true, value: null }),
    'operations.mark': ({ marks }) => ({ ok: true, value: marks }),
    'typed.keep': () => ({ ok: true, value: true }),
    'media.shelf': () => ({ ok: true, value: [] }),
    'messages.sent': () => ({ ok: true, value: [] }),
    'templates.read': () => ({ ok: true, value: [] }),
    'templates.keep': ({ templates }) => ({ ok: true, value: templates }),
    ...answers,
  }

  const asked = vi.fn<(command: Command, input: unknown) => void>()
  const bridge: Bridge = {
    ask: async (command, input) => {
      asked(command, input)
      const answer = given[command]
      if (!answer) throw new Error(`the test gives no answer to ${command}`)
      return answer(input)
    },
    on: (topic, listener) => {
      const forTopic = listeners.get(topic) ?? new Set()
      listeners.set(topic, forTopic.add(listener))
      return () => forTopic.delete(listener)
    },
  }

  /** Tells the window something, as main does. */
  function tell<T extends Topic>(topic: T, payload: Topics[T]) {
    for (const listener of listeners.get(topic) ?? []) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the map's key fixes the listener's payload
      ;(listener as (payload: Topics[T]) => void)(payload)
    }
  }

  return { bridge, asked, tell }
}

/** A token of the sandbox, held since 1970 unless said otherwise. */
export function heldToken(change: Partial<TokenDescription> = {}): TokenDescription {
  return {
    profileId: SANDBOX_ID,
    kind: 'oauth2-app',
    state: 'held',
    tail: 'a91f',
    fingerprint: '5f2c81d0',
    fetchedAt: 0,
    expiresAt: 7_200_000,
    lifetimeSeconds: 7_200,
    fetchMs: 41.3,
    fetches: 1,
    cause: { by: 'user', call: '' },
    refusedCode: null,
    ...change,
  }
}
