import { z } from 'zod'
import type { Outcome } from './exchange.ts'
import type { OperationMarks } from './operationMarks.ts'
import { operationMarksSchema } from './operationMarks.schema.ts'
import { profileDraftSchema } from './profile.schema.ts'
import type { ProfileView, SecretDescription } from './profile.ts'
import { LOGIN_WAYS, type LoginRun } from './login.ts'
import { MEDIA_TYPES } from './media/fileTypes.ts'
import { uploadedFactsSchema } from './media/mediaEntry.schema.ts'
import type { MediaEntry } from './media/mediaEntry.ts'
import { CHANNEL_IDS } from './messages/channels.ts'
import { templatesSchema } from './messages/template.schema.ts'
import type { Template } from './messages/template.ts'
import type { WatchedFile } from './messages/watched.ts'
import type { SentMessage } from './messages/sentMessage.ts'
import type { WebPicture } from './messages/preview/webPicture.ts'
import type { PermissionProof, PermissionProofs } from './probes/permissionProof.ts'
import { PROBE_IDS, probeIdSchema, type ProbeRun } from './probes/probe.ts'
import type { SideBySide } from './probes/sideBySide.ts'
import type { Failure, KeychainReason, Result } from './result.ts'
import { freeSchema } from './request/free.schema.ts'
import { moreSchema, typedSchema } from './request/typed.schema.ts'
import { NOTHING_MORE } from './request/typed.ts'
import { VARIABLE_NAME, type Variables } from './request/variables.ts'
import { type Settings, settingsSchema } from './settings.ts'
import { isFaultKind } from './sandbox/faultKinds.ts'
import type { LoginCode, SimulatorStanding, SimulatorView, Variable } from './sandbox/view.ts'
import { renewalSchema } from './renewal.ts'
import type { TokenDescription } from './token.ts'
import { TOKEN_KIND_NAMES } from './tokenKinds.ts'
import type { TokenLook } from './tokenLook.ts'

const profileId = z.string().min(1).max(64)
const callId = z.string().min(1).max(64)
/** A hundred days. */
const MOST_MOVED_MS = 100 * 24 * 3_600_000
const faultKind = z.string().refine(isFaultKind)
const simulatorIds = z.array(z.int().min(1)).max(10_000)
/** Base64 of a megabyte. */
const MOST_OF_PIECE = 1_400_000
const tokenKind = z.enum(TOKEN_KIND_NAMES)
const requestId = z.string().min(1).max(300)
/** What is typed beside the fields; a caller that knows fields alone leaves it out. */
const more = {
  extras: moreSchema.shape.extras.default(NOTHING_MORE.extras),
  body: moreSchema.shape.body.default(NOTHING_MORE.body),
}
/** What was typed for a request, as it is kept from one start to the next. */
export const keptSchema = typedSchema.extend({ free: freeSchema.optional() })
/** What was typed for a request, as it is kept from one start to the next. */
export type Kept = z.infer<typeof keptSchema>
const variablesSchema = z.record(z.string().regex(VARIABLE_NAME), z.string().max(10_000))

const sentCall = z.strictObject({ callId, profileId, id: callId })
const secretName = z.enum(['corpSecret', 'appSecret', 'ssoSecret', 'robotToken', 'robotSecret'])

/** What became of an upload. */
export interface Uploaded {
  outcome: Outcome
  /** What the shelf keeps now; `null` when DingTalk refused the file. */
  entry: MediaEntry | null
}

/** How far an upload has come. */
export interface MediaProgress {
  callId: string
  sentBytes: number
  totalBytes: number
}

/** What the window needs to draw itself once, at start. */
export interface Start {
  version: string
  shell: 'electron' | 'chromium'
  platform: 'darwin' | 'win32' | 'linux'
  /** The machine's preferred languages, best first, as BCP 47 tags. */
  languages: string[]
  profiles: ProfileView[]
  tokens: TokenDescription[]
  settings: Settings
  /** How the simulator stands; it need not run. */
  simulator: SimulatorStanding
  /** The variables that the user named, by profile. */
  variables: Record<string, Variables>
  /** The operations that the user starred, and those sent last. */
  marks: OperationMarks
  /** What the user must know: files that were damaged and have been set aside. */
  setAside: SetAside[]
}

/** A file that could not be read and now lies under another name. */
export interface SetAside {
  file: string
  renamedTo: string
}

/** A message that was sent or about which something became known. */
export interface SentNews {
  sent: SentMessage
  /** Why it is remembered until the end of the process only; `null` when it is kept. */
  notKept: Failure | null
}

/** Whether the OS keychain can be used now. */
export type KeychainState = { usable: true } | { usable: false; reason: KeychainReason }

/**
 * Every command that the window can give: what it takes, and what it answers. The input is parsed
 * at the door; a row without a handler does not compile.
 */
export const contract = {
  /** Everything the first paint needs. */
  'app.start': command(z.strictObject({})).answers<Start>(),
  /** Opens an https page of an allowed host in the user's browser. */
  'app.openLink': command(z.strictObject({ url: z.string().max(4_000) })).answers<null>(),

  /** Adds a profile; answers it with its new id. */
  'profiles.create': command(z.strictObject({ draft: profileDraftSchema })).answers<ProfileView>(),
  /**
   * Replaces what is not secret in a profile. With another base address its secrets are deleted: a
   * window that was taken over must not send them to a host of its choice.
   */
  'profiles.update': command(
    z.strictObject({ profileId, draft: profileDraftSchema }),
  ).answers<ProfileView>(),
  /** Deletes a profile together with its secrets. */
  'profiles.delete': command(z.strictObject({ profileId })).answers<null>(),
  /**
   * Stores a secret in the OS keychain, or for this session only when the user chose so.
   * The value never comes back.
   */
  'profiles.storeSecret': command(
    z.strictObject({
      profileId,
      name: secretName,
      value: z.string().min(1).max(1_000),
      keepIn: z.enum(['keychain', 'session']),
    }),
  ).answers<SecretDescription>(),
  /** Deletes a secret. */
  'profiles.deleteSecret': command(z.strictObject({ profileId, name: secretName })).answers<null>(),
  /** Asks the OS keychain whether it can be used, by storing and deleting a value of no meaning. */
  'profiles.keychain': command(z.strictObject({})).answers<KeychainState>(),

  /**
   * Sends an operation of the catalogue with the profile's token. What DingTalk answers, refusals
   * included, is an `Outcome`.
   */
  'operations.send': command(
    z.strictObject({
      callId,
      profileId,
      operationId: requestId,
      values: typedSchema.shape.values,
      ...more,
    }),
  ).answers<Outcome>(),
  /** Sends a request of any method and path to one of the profile's own two addresses. */
  'requests.sendFree': command(
    z.strictObject({ callId, profileId, free: freeSchema, ...more }),
  ).answers<Outcome>(),
  /** Cancels a call under way; answers false when it had ended already. */
  'operations.cancel': command(z.strictObject({ callId })).answers<boolean>(),
  /** Gives up large bodies that are not shown any more. */
  'bodies.release': command(z.strictObject({ ids: z.array(z.uuid()).max(100) })).answers<null>(),

  /** Replaces which operations the user starred and sent last; answers them as kept. */
  'operations.mark': command(
    z.strictObject({ marks: operationMarksSchema }),
  ).answers<OperationMarks>(),

  /** What was typed for a request the last time; `null` when nothing is kept. */
  'typed.read': command(z.strictObject({ profileId, requestId })).answers<Kept | null>(),
  /** Keeps what was typed, without what is secret in it; answers false when it is too large to keep. */
  'typed.keep': command(
    z.strictObject({ profileId, requestId, typed: keptSchema }),
  ).answers<boolean>(),
  /** Replaces the variables that the user named for a profile; answers them as kept. */
  'variables.update': command(
    z.strictObject({ profileId, variables: variablesSchema }),
  ).answers<Variables>(),

  /** Fetches a token now, whether or not one is held; the profile's own unless a kind is named. */
  'tokens.fetch': command(
    z.strictObject({ profileId, kind: tokenKind.optional() }),
  ).answers<Outcome>(),
  /** Forgets what is held, of one kind or of all. */
  'tokens.forget': command(
    z.strictObject({ profileId, kind: tokenKind.optional() }),
  ).answers<null>(),
  /** All that is remembered of a profile's tokens, without the tokens. */
  'tokens.look': command(z.strictObject({ profileId })).answers<TokenLook>(),
  /** The token itself, to be shown while the user holds the button; `null` when none is held. Recorded. */
  'tokens.reveal': command(z.strictObject({ profileId, kind: tokenKind })).answers<string | null>(),
  /**
   * Puts the token into the system's clipboard for thirty seconds; it never reaches the window.
   * Answers false when none is held. Recorded.
   */
  'tokens.copy': command(z.strictObject({ profileId, kind: tokenKind })).answers<boolean>(),
  /** When the profile's tokens are fetched anew, and whether their end is announced. */
  'tokens.chooseRenewal': command(
    z.strictObject({ profileId, renewal: renewalSchema }),
  ).answers<null>(),
  /** Ends a token of the sandbox now, here and in the simulator. */
  'tokens.expire': command(z.strictObject({ profileId, kind: tokenKind })).answers<null>(),

  /** All that can be seen of the simulator inside the app; starts it when it does not run. */
  'simulator.look': command(z.strictObject({})).answers<SimulatorView>(),
  /** Orders a fault; `given` holds its parameters as typed. */
  'simulator.orderFault': command(
    z.strictObject({
      kind: faultKind,
      given: z.record(z.string().max(40), z.string().max(500)),
    }),
  ).answers<null>(),
  /** Takes faults back. */
  'simulator.removeFaults': command(z.strictObject({ ids: simulatorIds })).answers<null>(),
  /** Marks messages as read by whom they went to. */
  'simulator.markRead': command(z.strictObject({ ids: simulatorIds })).answers<null>(),
  /** Moves the simulator's clock from where it stands; `null` puts it back to the real time. */
  'simulator.moveClock': command(
    z.strictObject({ byMs: z.int().min(-MOST_MOVED_MS).max(MOST_MOVED_MS).nullable() }),
  ).answers<null>(),
  /** Makes every token that the simulator lent invalid at once. */
  'simulator.invalidateTokens': command(z.strictObject({})).answers<null>(),
  /** A login-free code for a person of the invented enterprise. */
  'simulator.mintLoginCode': command(
    z.strictObject({
      userId: z.string().min(1).max(64),
      /** Of the app's own pages, unless said otherwise. */
      kind: z.enum(['app', 'sso']).optional(),
    }),
  ).answers<LoginCode>(),
  /** Makes the invented enterprise as it was at the start. */
  'simulator.reset': command(z.strictObject({})).answers<null>(),
  /** The simulator's variables with its own, invented secrets in full; for copying and on request. */
  'simulator.reveal': command(z.strictObject({})).answers<Variable[]>(),

  /**
   * Finds out who an authorisation code belongs to, all steps in one go. What DingTalk answers at
   * each, refusals included, is an `Outcome`; the code is masked in them.
   */
  'login.run': command(
    z.strictObject({
      callId,
      profileId,
      way: z.enum(LOGIN_WAYS),
      code: z.string().trim().min(1).max(2_000),
    }),
  ).answers<LoginRun>(),
  /** Cancels a login under way; answers false when it had ended already. */
  'login.cancel': command(z.strictObject({ callId })).answers<boolean>(),

  /** Runs probes with the profile's token as it is; answers none when no token is held. */
  'probes.run': command(
    z.strictObject({
      callId,
      profileId,
      probeIds: z.array(probeIdSchema).min(1).max(PROBE_IDS.length),
    }),
  ).answers<ProbeRun[]>(),
  /** Whether the profile's token is any good, by as few probes as will do; none without a token. */
  'probes.check': command(z.strictObject({ callId, profileId })).answers<ProbeRun[]>(),
  /**
   * Probes a token from elsewhere at the profile's two addresses. It is held for as long as that
   * takes, and masked in what is answered.
   */
  'probes.inspect': command(
    z.strictObject({ callId, profileId, token: z.string().regex(/^[\x21-\x7E]{8,2000}$/) }),
  ).answers<ProbeRun[]>(),
  /**
   * Asks the legacy and the current endpoint for a token, and both hosts whether they take each.
   * The profile's own token stays as it is.
   */
  'probes.compare': command(z.strictObject({ callId, profileId })).answers<SideBySide>(),
  /** Cancels probes under way; answers false when they had ended already. */
  'probes.cancel': command(z.strictObject({ callId })).answers<boolean>(),
  /** What answers have shown of the app's permissions since Dingbench started. */
  'permissions.proofs': command(z.strictObject({ profileId })).answers<PermissionProof[]>(),

  /**
   * Sends a message: the body of a channel's call, to the letter. A custom robot's address and
   * signature are made from the profile's secrets.
   */
  'messages.send': command(
    z.strictObject({
      callId,
      profileId,
      channel: z.enum(CHANNEL_IDS),
      body: z.string().max(1_000_000),
    }),
  ).answers<Outcome>(),

  /** What was sent with a profile and taken, of earlier starts too, the latest at the end. */
  'messages.sent': command(z.strictObject({ profileId })).answers<SentMessage[]>(),
  /** Asks how far DingTalk is with a message that was sent and, once it is through, who got it. */
  'messages.askDelivery': command(sentCall).answers<Outcome>(),
  /** Recalls a message that was sent, where DingTalk lets it. */
  'messages.recall': command(sentCall).answers<Outcome>(),

  /**
   * Fetches one picture of a message from the web, because the user asked for it; nothing of
   * anybody's is sent along. What is no plain picture is not given.
   */
  'messages.picture': command(z.strictObject({ url: z.string().max(4096) })).answers<WebPicture>(),

  /** Hands over the next piece of a file; answers how many of its bytes are here. */
  'media.stage': command(
    z.strictObject({
      stagedId: z.uuid(),
      from: z.int().min(0),
      base64: z.base64().max(MOST_OF_PIECE),
    }),
  ).answers<number>(),
  /**
   * Uploads a file that was handed over, and keeps its media_id; says `media.progress` meanwhile and
   * is cancelled by `operations.cancel`. What was handed over is gone afterwards.
   */
  'media.upload': command(
    z.strictObject({
      callId,
      profileId,
      stagedId: z.uuid(),
      type: z.enum(MEDIA_TYPES),
      facts: uploadedFactsSchema,
    }),
  ).answers<Uploaded>(),
  /** Gives up a file that was handed over; an unknown one is no matter. */
  'media.discard': command(z.strictObject({ stagedId: z.uuid() })).answers<null>(),
  /** Everything that was uploaded, by all profiles, the latest first. */
  'media.shelf': command(z.strictObject({})).answers<MediaEntry[]>(),
  /** Forgets entries of the shelf. Their files stay at DingTalk, which has no way to delete them. */
  'media.forget': command(z.strictObject({ ids: z.array(z.uuid()).max(1_000) })).answers<
    MediaEntry[]
  >(),

  /**
   * Lets the user choose a file, which is watched from then on in the place of the one before;
   * `null` when none was chosen. Its path stays in main.
   */
  'messages.watchFile': command(z.strictObject({})).answers<WatchedFile | null>(),
  'messages.stopWatching': command(z.strictObject({})).answers<null>(),

  /** The messages that are kept under a name. */
  'templates.read': command(z.strictObject({})).answers<Template[]>(),
  /** Replaces them; answers them as kept, without secrets. */
  'templates.keep': command(z.strictObject({ templates: templatesSchema })).answers<Template[]>(),

  /** Replaces the settings; answers them as kept. */
  'settings.update': command(z.strictObject({ settings: settingsSchema })).answers<Settings>(),
} as const

/** What main tells the window unasked, by topic. */
export interface Topics {
  /** What is known of a token changed. */
  'token.changed': TokenDescription
  /** An answer showed something of an app's permissions. */
  'permissions.proved': PermissionProofs
  /** Something happened to a profile's tokens, or to all (`null`): look again, if you look. */
  'tokens.happened': { profileId: string | null }
  /** The end of a token is near, and the shell has no way of its own to say so. */
  'token.ending': TokenDescription
  /** How much of a file has gone out. */
  'media.progress': MediaProgress
  /** Something happened in the simulator: look again, if you look. */
  'simulator.changed': SimulatorStanding
  /** A message was sent, or something became known about one. */
  'message.sent': SentNews
  /** The watched file was saved, removed, or came back. */
  'message.file': WatchedFile
  /** A menu item of the shell was chosen. */
  'menu.chosen':
    'palette' | 'settings' | 'profiles' | 'explorer' | 'simulator' | 'inspector' | 'messages'
}

/** The name of a command. */
export type Command = keyof typeof contract
/** What a command takes. */
export type Input<C extends Command> = z.input<(typeof contract)[C]['input']>
/** What a command's handler gets: the input, parsed. */
export type Parsed<C extends Command> = z.output<(typeof contract)[C]['input']>
/** What a command answers when it succeeds. */
export type Answer<C extends Command> =
  (typeof contract)[C] extends Row<z.ZodType, infer A> ? A : never
/** One handler for each command. */
export type Handlers = { [C in Command]: (input: Parsed<C>) => Promise<Answer<C>> | Answer<C> }
/** The name of a pushed topic. */
export type Topic = keyof Topics

/** What the preload puts on `window.dingbench`, and nothing more. */
export interface Bridge {
  /** Gives a command. Never rejects: what went wrong is in the `Result`. */
  ask: <C extends Command>(command: C, input: Input<C>) => Promise<Result<Answer<C>>>
  /** Listens to a topic; returns how to stop. */
  on: <T extends Topic>(topic: T, listener: (payload: Topics[T]) => void) => () => void
}

interface Row<I extends z.ZodType, A> {
  input: I
  /** Never set: carries the answer's type. */
  answer?: A
}

function command<I extends z.ZodType>(input: I) {
  return { answers: <A>(): Row<I, A> => ({ input }) }
}
