import { type Control, createControl } from './control.ts'
import { createControlPaths, isControlPath } from './control/paths.ts'
import { CREDENTIALS, type Credentials } from './credentials.ts'
import type { Answer } from './dialects/dialect.ts'
import { banOn, spoiled } from './faults/transport.ts'
import { createGateway } from './gateway.ts'
import type { Incoming } from './incoming.ts'
import { OPERATIONS } from './operations/operations.ts'
import type { Outgoing } from './outgoing.ts'
import { LEGACY_MESSAGES } from './refusals.ts'
import { createRequestLog } from './requestLog.ts'
import { listenOnLoopback } from './server.ts'
import { createWorld } from './world.ts'

/** A DingTalk on loopback with an invented enterprise in it. */
export interface Simulator {
  /** Base URL of both generations, without a slash at the end. */
  url: string
  credentials: Credentials
  /** What can be seen and done besides asking it: the same as under `/_sim/…`. */
  control: Control
  /** Stops it and ends every connection. */
  close: () => Promise<void>
}

/** How a simulator may differ from the usual one. */
export interface SimulatorOptions {
  /** 0, the default, for any free one. */
  port?: number
  /** Milliseconds since 1970; the system's clock by default. */
  now?: () => number
  /** 7200 by default, as at DingTalk. */
  tokenLifetimeSeconds?: number
  /** Other ids and secrets than the usual ones. */
  credentials?: Partial<Credentials>
  /** Hears that there may be something new to see. */
  changed?: () => void
}

/**
 * Starts a simulator on 127.0.0.1. Several can run side by side; they share nothing.
 * Rejects with the system's error when the port is taken.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const {
    port = 0,
    now: system = Date.now,
    tokenLifetimeSeconds = 7200,
    changed = () => {},
  } = options
  const credentials = { ...CREDENTIALS, ...options.credentials }
  const makeWorld = () =>
    createWorld({ system, tokenLifetimeSeconds, credentials, address: () => server.url })
  let world = makeWorld()
  const now = () => world.clock.now()
  const log = createRequestLog()
  const gateway = createGateway(OPERATIONS, now)
  const control = createControl({
    world: () => world,
    makeAnew: () => {
      world.end()
      world = makeWorld()
    },
    log,
    changed,
  })
  const controlPaths = createControlPaths(control)

  const server = await listenOnLoopback({ port, now, answer, stream: () => world.stream })
  const close = async () => {
    world.end()
    await server.close()
  }
  return { url: server.url, credentials, control, close }

  async function answer(incoming: Incoming): Promise<Outgoing> {
    const isControl = isControlPath(incoming.path)
    const outgoing = isControl ? controlPaths(incoming) : await answerAsDingTalk(incoming)
    changed()
    return outgoing
  }

  async function answerAsDingTalk(incoming: Incoming): Promise<Outgoing> {
    const { path } = incoming
    const ban = banOn(world.faults, path)
    if (ban === null) return spoiled(world.faults, path, await operate(incoming))
    log.add({ at: now(), method: incoming.method, path, status: ban.status, code: 1111 })
    return ban
  }

  async function operate(incoming: Incoming): Promise<Answer> {
    const { method, path } = incoming
    const seen = { at: now(), method, path }
    try {
      const given = await gateway(incoming, world)
      log.add({ ...seen, status: given.status, code: codeOf(given.body) })
      return given
    } catch (error) {
      // A bug of ours is told where it is looked for; the caller hears what DingTalk would say.
      const bug = error instanceof Error ? (error.stack ?? error.message) : String(error)
      log.add({ ...seen, status: 200, code: -1, bug })
      return { status: 200, body: { errcode: -1, errmsg: LEGACY_MESSAGES[-1] } }
    }
  }
}

function codeOf(body: object): number | string {
  const code = 'errcode' in body ? body.errcode : 'code' in body ? body.code : 0
  return typeof code === 'number' || typeof code === 'string' ? code : 0
}
