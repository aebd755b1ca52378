import { type Profile, type ProfileView, SANDBOX_ID } from '../../shared/profile.ts'
import type { SecretName } from '../../shared/result.ts'
import { tailOf } from './secretTail.ts'

/** What lets the sandbox into the simulator. */
interface SandboxCredentials extends Record<SecretName, string> {
  corpId: string
  appKey: string
  agentId: string
}

/** The simulator, as far as the sandbox profile needs it. */
export interface Sandbox {
  /** Starts the simulator, or gives the one that runs. */
  start: () => Promise<{ url: string; credentials: SandboxCredentials }>
}

interface Running {
  url: string
  credentials: SandboxCredentials
}

const SECRET_NAMES = ['corpSecret', 'appSecret', 'ssoSecret', 'robotToken', 'robotSecret'] as const

/**
 * The profile that is always there. Its addresses and ids are placeholders until the simulator has
 * been started by `find` or `secret`.
 */
export function createSandboxProfile(sandbox: Sandbox, now: () => number) {
  const since = now()
  let running: Running | null = null

  async function start(): Promise<Running> {
    running = await sandbox.start()
    return running
  }

  return {
    find: async (): Promise<Profile> => profileOf(await start()),
    secret: async (name: SecretName): Promise<string> => (await start()).credentials[name],
    knownSecrets: (): string[] => SECRET_NAMES.flatMap((name) => running?.credentials[name] ?? []),
    view: (): ProfileView => ({
      ...profileOf(running),
      builtIn: true,
      secrets: SECRET_NAMES.map((name) => ({
        name,
        tail: tailOf(running?.credentials[name] ?? ''),
        storedAt: since,
        keptIn: 'built-in',
      })),
    }),
  }
}

function profileOf(running: Running | null): Profile {
  const address = running?.url ?? 'http://127.0.0.1'
  return {
    id: SANDBOX_ID,
    name: '沙箱企业 Sandbox',
    kind: 'sandbox',
    corpId: running?.credentials.corpId ?? '',
    agentId: running?.credentials.agentId ?? '',
    appKey: running?.credentials.appKey ?? '',
    tokenSource: 'oauth2-app',
    oapiAddress: address,
    apiAddress: address,
  }
}
