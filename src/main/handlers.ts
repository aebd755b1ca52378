import type { Handlers, Start } from '../shared/contract.ts'
import { SANDBOX_ID } from '../shared/profile.ts'
import { FailureError } from '../shared/result.ts'
import { isAllowedLink } from './links.ts'
import type { Login } from './login/login.ts'
import type { createMarks } from './marks.ts'
import type { WatchedFilePart } from './messages/watchedFile.ts'
import type { createTemplates } from './messages/templates.ts'
import type { Media } from './media/media.ts'
import type { createShelf } from './media/shelf.ts'
import type { Staging } from './media/staging.ts'
import type { Messages } from './messages/messages.ts'
import type { Profiles } from './profiles/profiles.ts'
import type { PermissionLedger } from './probes/permissionLedger.ts'
import type { Probes } from './probes/probes.ts'
import type { createKept } from './requests/kept.ts'
import type { LargeBodies } from './requests/largeBodies.ts'
import type { Requests } from './requests/requests.ts'
import type { SimulatorPart } from './sandbox/simulatorPart.ts'
import type { SettingsPart } from './settings.ts'
import type { TokenDesk } from './tokens/tokenDesk.ts'
import type { Tokens } from './tokens/tokens.ts'
import type { createVariables } from './variables.ts'

/** The parts that answer commands. */
export interface Parts {
  profiles: Profiles
  tokens: Pick<Tokens, 'forget'>
  tokenDesk: TokenDesk
  requests: Pick<Requests, 'send' | 'cancel' | 'fetchToken'>
  largeBodies: Pick<LargeBodies, 'release'>
  login: Pick<Login, 'run' | 'cancel'>
  probes: Pick<Probes, 'run' | 'check' | 'inspect' | 'compare' | 'cancel'>
  ledger: Pick<PermissionLedger, 'of' | 'forget'>
  messages: Pick<Messages, 'send' | 'picture' | 'sent' | 'ask' | 'recall'>
  media: Media
  shelf: ReturnType<typeof createShelf>
  staging: Pick<Staging, 'append' | 'discard'>
  settings: SettingsPart
  simulator: SimulatorPart
  kept: ReturnType<typeof createKept>
  variables: ReturnType<typeof createVariables>
  marks: ReturnType<typeof createMarks>
  templates: ReturnType<typeof createTemplates>
  watchedFile: WatchedFilePart
  start: () => Promise<Start>
  openExternal: (url: string) => Promise<void>
}

const CHANGED = { why: 'profile-changed' } as const

/** Each command, and the part that answers it. */
export function createHandlers(parts: Parts): Handlers {
  const {
    profiles,
    tokens,
    tokenDesk,
    requests,
    largeBodies,
    login,
    probes,
    ledger,
    messages,
    media,
    shelf,
    staging,
    settings,
    simulator,
    kept,
    variables,
    marks,
    templates,
    watchedFile,
  } = parts

  return {
    'app.start': parts.start,
    'app.openLink': ({ url }) => openLink(url, parts.openExternal),

    'profiles.create': ({ draft }) => profiles.create(draft),
    'profiles.update': async ({ profileId, draft }) => {
      const updated = await profiles.update(profileId, draft)
      tokens.forget(profileId, CHANGED)
      ledger.forget(profileId)
      return updated
    },
    'profiles.delete': async ({ profileId }) => {
      await profiles.delete(profileId)
      tokens.forget(profileId, CHANGED)
      tokenDesk.erase(profileId)
      ledger.forget(profileId)
      await kept.forget(profileId)
      await variables.forget(profileId)
      await shelf.forgetProfile(profileId)
      await messages.sent.forget(profileId)
      return null
    },
    'profiles.storeSecret': async ({ profileId, name, value, keepIn }) => {
      const description = await profiles.storeSecret(profileId, name, value, keepIn)
      tokens.forget(profileId, CHANGED)
      return description
    },
    'profiles.deleteSecret': async ({ profileId, name }) => {
      await profiles.deleteSecret(profileId, name)
      tokens.forget(profileId, CHANGED)
      return null
    },
    'profiles.keychain': () => profiles.keychain(),

    'operations.mark': (input) => marks.update(input.marks),
    'messages.watchFile': watchedFile.choose,
    'messages.stopWatching': () => {
      watchedFile.stop()
      return null
    },
    'templates.read': () => templates.all(),
    'templates.keep': (input) => templates.keep(input.templates),
    'operations.send': (call) => requests.send(call),
    'requests.sendFree': (call) => requests.send({ ...call, values: {} }),
    'bodies.release': ({ ids }) => {
      largeBodies.release(ids)
      return null
    },
    'operations.cancel': ({ callId }) => requests.cancel(callId),

    'typed.read': ({ profileId, requestId }) => kept.read(profileId, requestId),
    'typed.keep': ({ profileId, requestId, typed }) => kept.keep(profileId, requestId, typed),
    'variables.update': (input) => variables.update(input.profileId, input.variables),

    'tokens.fetch': ({ profileId, kind }) => requests.fetchToken(profileId, kind),
    'tokens.forget': ({ profileId, kind }) => {
      tokens.forget(profileId, { ...(kind && { kind }), why: 'user' })
      return null
    },
    'tokens.look': ({ profileId }) => tokenDesk.look(profileId),
    'tokens.reveal': ({ profileId, kind }) => tokenDesk.reveal(profileId, kind),
    'tokens.copy': ({ profileId, kind }) => tokenDesk.copy(profileId, kind),
    'tokens.chooseRenewal': ({ profileId, renewal }) =>
      done(tokenDesk.chooseRenewal(profileId, renewal)),
    'tokens.expire': ({ profileId, kind }) => done(tokenDesk.expire(profileId, kind)),

    'simulator.look': simulator.look,
    'simulator.orderFault': ({ kind, given }) => done(simulator.orderFault(kind, given)),
    'simulator.removeFaults': ({ ids }) => done(simulator.removeFaults(ids)),
    'simulator.markRead': ({ ids }) => done(simulator.markRead(ids)),
    'simulator.moveClock': ({ byMs }) => done(simulator.moveClock(byMs)),
    'simulator.invalidateTokens': () => done(simulator.invalidateTokens()),
    'simulator.mintLoginCode': ({ userId, kind }) => simulator.mintLoginCode(userId, kind),
    'simulator.reset': async () => {
      await simulator.reset()
      await shelf.forgetProfile(SANDBOX_ID)
      await messages.sent.forget(SANDBOX_ID)
      return null
    },
    'simulator.reveal': simulator.reveal,

    'login.run': (call) => login.run(call),
    'login.cancel': ({ callId }) => login.cancel(callId),

    'probes.run': (call) => probes.run(call),
    'probes.check': (call) => probes.check(call),
    'probes.inspect': (call) => probes.inspect(call),
    'probes.compare': (call) => probes.compare(call),
    'probes.cancel': ({ callId }) => probes.cancel(callId),
    'permissions.proofs': ({ profileId }) => ledger.of(profileId),

    'messages.send': (call) => messages.send(call),
    'messages.sent': ({ profileId }) => messages.sent.of(profileId),
    'messages.askDelivery': (call) => messages.ask(call),
    'messages.recall': (call) => messages.recall(call),
    'messages.picture': ({ url }) => messages.picture(url),

    'media.stage': ({ stagedId, from, base64 }) =>
      staging.append(stagedId, from, Buffer.from(base64, 'base64')),
    'media.upload': (call) => media.upload(call),
    'media.discard': ({ stagedId }) => done(staging.discard(stagedId)),
    'media.shelf': () => shelf.all(),
    'media.forget': async ({ ids }) => {
      await shelf.forget(ids)
      return shelf.all()
    },

    'settings.update': (input) => settings.update(input.settings),
  }
}

async function done(work: Promise<void>): Promise<null> {
  await work
  return null
}

async function openLink(url: string, openExternal: Parts['openExternal']): Promise<null> {
  if (!isAllowedLink(url)) {
    throw new FailureError({
      kind: 'invalid-input',
      field: 'url',
      problem: 'address-not-allowed',
      message: 'only https pages of DingTalk and of this project are opened',
    })
  }
  await openExternal(url)
  return null
}
