import type { Start } from './contract.ts'
import type { ProfileView } from './profile.ts'
import type { TokenLook } from './tokenLook.ts'

const TAIL_LENGTH = 4

/**
 * The state of a profile's tokens for a bug report: no token, no secret, of ids the last four
 * characters, and no name of the profile or of its servers that are not DingTalk's.
 */
export function exportOf(
  look: TokenLook,
  profile: ProfileView,
  from: Pick<Start, 'version' | 'shell' | 'platform'> & { at: number },
) {
  const { at, ...dingbench } = from
  const { tokens, events, renewal, serverClocks } = look
  return {
    exportedAt: new Date(at).toISOString(),
    dingbench,
    profile: {
      kind: profile.kind,
      tokenSource: profile.tokenSource,
      corpId: tailOf(profile.corpId),
      appKey: tailOf(profile.appKey),
      hosts: [hostOf(profile.oapiAddress), hostOf(profile.apiAddress)],
    },
    renewal,
    serverClocks: serverClocks.map((clock) => ({ ...clock, host: shownHost(clock.host) })),
    tokens: tokens.map(({ profileId: _profileId, ...token }) => token),
    events: events.map((event) => {
      const { profileId: _profileId, ...shown } = { profileId: '', ...event }
      return shown
    }),
  }
}

function tailOf(id: string): string {
  return id === '' ? '' : `…${id.slice(-TAIL_LENGTH)}`
}

function hostOf(address: string): string {
  return shownHost(new URL(address).host)
}

function shownHost(host: string): string {
  const isKnown = host.endsWith('.dingtalk.com') || /^(127\.|localhost)/.test(host)
  return isKnown ? host : '(another host)'
}
