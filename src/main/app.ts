import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { SetAside, Start } from '../shared/contract.ts'
import { createMask } from '../shared/mask.ts'
import type { PlannedRequest } from '../shared/plan.ts'
import { SANDBOX_ID } from '../shared/profile.ts'
import { openDataFiles } from './dataFiles.ts'
import { createDoor, type Door } from './door.ts'
import { createHandlers } from './handlers.ts'
import { holdFolder } from './holdFolder.ts'
import { openLog } from './log.ts'
import { createMarks } from './marks.ts'
import { createLogin } from './login/login.ts'
import { createMedia } from './media/media.ts'
import { createShelf } from './media/shelf.ts'
import { createStaging } from './media/staging.ts'
import { createMessages } from './messages/messages.ts'
import { createSentMessages } from './messages/sentMessages.ts'
import { openProfiles } from './profiles/profiles.ts'
import { createWatchedFile } from './messages/watchedFile.ts'
import { createTemplates } from './messages/templates.ts'
import { createPublisher, type Listener } from './publisher.ts'
import { catalogOnce } from './requests/catalogOnce.ts'
import { createBodyReader } from './requests/bodyReader.ts'
import { createBodyThread } from './requests/bodyThread.ts'
import { exchange, type ExchangeOptions } from './requests/exchange.ts'
import { createPermissionLedger } from './probes/permissionLedger.ts'
import { createProbes } from './probes/probes.ts'
import { createKept } from './requests/kept.ts'
import { createLargeBodies, type LargeBodies } from './requests/largeBodies.ts'
import { createMasking } from './requests/masking.ts'
import type { Attached } from './requests/payload.ts'
import { createRequests, type RequestsGround } from './requests/requests.ts'
import { createSettings } from './settings.ts'
import { createSandbox } from './sandbox/sandbox.ts'
import { createSimulatorPart } from './sandbox/simulatorPart.ts'
import type { Surroundings } from './surroundings.ts'
import { openInspector } from './tokens/openInspector.ts'
import { createVariables } from './variables.ts'

/** The app without a shell: what a shell binds to its window. */
export interface App {
  /** The one way in. Never rejects. */
  ask: Door
  /** Hears every pushed topic; returns how to stop. */
  listen: (listener: Listener) => () => void
  /** A piece of a large body, for the shell to serve; `null` when it is not kept. */
  readBody: LargeBodies['read']
  /** The machine is about to sleep, or woke: the shell says so where it can. */
  power: (happened: 'sleeps' | 'woke') => void
  /** Ends calls under way and the simulator, writes what is to be written, lets go of the folder. */
  close: () => Promise<void>
}

/**
 * Starts the app over a data folder of its own. Throws `FolderInUseError` while another has the
 * folder open, and `storage` when the folder cannot be used.
 */
export async function startApp(surroundings: Surroundings): Promise<App> {
  await mkdir(surroundings.dataFolder, { recursive: true })
  await using held = new AsyncDisposableStack()
  held.defer(holdFolder(surroundings.dataFolder))
  const app = await openParts(surroundings)
  held.defer(app.close)

  const parts = held.move()
  return { ...app, close: () => parts.disposeAsync() }
}

/** Builds the parts in order of dependence. */
async function openParts(surroundings: Surroundings): Promise<App> {
  const { dataFolder, now, secretStore } = surroundings
  const userAgent = `Dingbench/${surroundings.version}`
  const publisher = createPublisher()
  const sandbox = createSandbox(now, (standing) => publisher.publish('simulator.changed', standing))

  const files = await openDataFiles(dataFolder, now)
  const settings = createSettings(files.settings)
  const variables = createVariables(files.variables)
  const marks = createMarks(files.marks)
  const shelf = createShelf(files.shelf)
  const staging = createStaging(join(dataFolder, 'uploads'))
  const profiles = await openProfiles({ dataFolder, secretStore, now, sandbox })

  const inspector = await openInspector({
    surroundings,
    publisher,
    findProfile: profiles.find,
    readSecret: profiles.secret,
    exchange: (plan, signal) => send(plan, signal),
    settings: settings.get,
    invalidateSandbox: async () => (await sandbox.start()).control.invalidateTokens(),
  })
  const { tokens } = inspector
  const knownSecrets = () => [
    ...profiles.knownSecrets(),
    ...tokens.knownTokens(),
    ...login.knownSecrets(),
    ...probes.knownSecrets(),
  ]
  const mask = () => createMask(knownSecrets())
  const log = await openLog(dataFolder, now, (text) => mask().text(text))
  const largeBodies = createLargeBodies()
  const bodyThread = createBodyThread({
    didNotStart: (error) => log.bug(randomUUID(), error),
  })
  const bodyReader = createBodyReader(bodyThread)
  // Vite's development server knows no bodies of ours: there they are handed over whole.
  const servesItself = !surroundings.origin.startsWith('http:')
  const masked = createMasking({
    knownSecrets,
    bodyReader,
    largeBodies: servesItself ? largeBodies : null,
  })
  const ledger = createPermissionLedger((proofs) => publisher.publish('permissions.proved', proofs))
  const answered: RequestsGround['answered'] = (profileId, operation, answer) => {
    ledger.note(profileId, operation, answer)
    inspector.heard(profileId, answer)
  }
  const findOperation = catalogOnce()
  const requests = createRequests({
    findOperation,
    findProfile: profiles.find,
    readSecret: profiles.secret,
    tokens,
    variablesFor: variables.of,
    exchange: sendForLarge,
    masked,
    answered,
  })
  const probes = createProbes({
    findOperation,
    findProfile: profiles.find,
    readSecret: profiles.secret,
    heldToken: tokens.held,
    foundDead: tokens.foundDead,
    exchange: sendForLarge,
    exchangeWhole: (plan, signal) => send(plan, signal),
    masked,
    answered,
  })
  const login = createLogin({
    requests,
    findProfile: profiles.find,
    readSecret: profiles.secret,
    exchange: (plan, signal) => send(plan, signal),
    mask,
  })
  const messages = createMessages({
    requests,
    readSecret: profiles.secret,
    hasSecret: (profileId, name) =>
      profiles
        .list()
        .some(({ id, secrets }) => id === profileId && secrets.some((one) => one.name === name)),
    now,
    sent: createSentMessages(files.sent, (news) => publisher.publish('message.sent', news)),
    fetching: (plan, { bytes, timeoutMs }) => {
      const limits = { sentBytes: bytes, unpackedBytes: bytes }
      return send(plan, new AbortController().signal, { limits, timeoutMs })
    },
  })
  const media = createMedia({
    requests,
    findProfile: profiles.find,
    staging,
    shelf,
    progress: (progress) => publisher.publish('media.progress', progress),
    now,
  })
  const watchedFile = createWatchedFile({
    chooseFile: surroundings.chooseFile,
    tell: (seen) => publisher.publish('message.file', seen),
  })

  const opened = [profiles, ...Object.values(files), ...inspector.files]
  const setAside = opened.map((one) => one.setAside).filter((one) => one !== null)
  const handlers = createHandlers({
    profiles,
    tokens,
    tokenDesk: inspector.desk,
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
    simulator: createSimulatorPart(sandbox.start),
    kept: createKept(files.typed, mask),
    variables,
    marks,
    templates: createTemplates(files.templates, mask),
    watchedFile,
    start: () => start(setAside),
    openExternal: surroundings.openExternal,
  })

  function send(plan: PlannedRequest, signal: AbortSignal, more: Partial<ExchangeOptions> = {}) {
    return exchange(plan, { id: randomUUID(), signal, now, userAgent, ...more })
  }

  /** What comes back has no text yet when it is large: `masked` gives it. */
  function sendForLarge(plan: PlannedRequest, signal: AbortSignal, attached?: Attached) {
    const reading = servesItself ? { readBody: bodyReader.read } : {}
    return send(plan, signal, { ...reading, ...(attached && { attached }) })
  }

  async function start(found: SetAside[]): Promise<Start> {
    const { version, shell, platform, languages } = surroundings
    const current = settings.get()
    // The sandbox's address is known once it runs; elsewhere it need not run at all.
    if (current.selectedProfileId === SANDBOX_ID) await profiles.find(SANDBOX_ID)
    return {
      version,
      shell,
      platform,
      languages,
      profiles: profiles.list(),
      tokens: tokens.descriptions(),
      settings: current,
      simulator: sandbox.standing(),
      variables: variables.all(),
      marks: marks.get(),
      setAside: found,
    }
  }

  return {
    ask: createDoor({ handlers, origin: surroundings.origin, logBug: log.bug }),
    listen: publisher.listen,
    readBody: largeBodies.read,
    power: inspector.power,
    close: async () => {
      requests.close()
      probes.close()
      watchedFile.stop()
      await bodyThread.close()
      await inspector.close()
      await sandbox.close()
      await staging.close()
      await Promise.all(Object.values(files).map((file) => file.settled()))
    },
  }
}
