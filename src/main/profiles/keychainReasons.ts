import type { KeychainReason } from '../../shared/result.ts'

interface Row {
  platform: NodeJS.Platform
  reason: KeychainReason
  words: RegExp
}

/**
 * What the keychains say when they do not do what is asked, and what it means. They give no codes
 * through keytar, only words, and Linux may give them in the user's language. The first row wins.
 */
const ROWS: Row[] = [
  // gnome-keyring, KWallet and KeePassXC through libsecret, D-Bus and GLib.
  { platform: 'linux', reason: 'locked', words: /locked collection|is ?locked/i },
  // There is no default collection yet, and nobody answered the prompt that would make one.
  { platform: 'linux', reason: 'locked', words: /\/org\/freedesktop\/secrets?[/”'"]/ },
  {
    platform: 'linux',
    reason: 'locked',
    words: /timeout was reached|did not receive a reply|超时/i,
  },
  { platform: 'linux', reason: 'refused', words: /dismissed|cancell?ed by/i },
  {
    platform: 'linux',
    reason: 'refused',
    words: /accessdenied|apparmor|rejected send|not authori[sz]ed/i,
  },
  { platform: 'linux', reason: 'full', words: /no space left|quota exceeded|没有空间|配额/i },
  {
    platform: 'linux',
    reason: 'absent',
    words: /not provided by any|serviceunknown|has no owner/i,
  },
  {
    platform: 'linux',
    reason: 'absent',
    words: /\$DISPLAY|machine-id|机器 ID|session bus|会话总线/i,
  },
  {
    platform: 'linux',
    reason: 'absent',
    words: /could not connect|无法连接|connection is closed|连接已关闭/i,
  },
  { platform: 'linux', reason: 'absent', words: /unknown or unsupported transport|传输“.*不支持/i },
  {
    platform: 'linux',
    reason: 'absent',
    words: /exited with status|activate|startup job failed|spawn/i,
  },
  { platform: 'linux', reason: 'absent', words: /communicate with the secret storage/i },

  // The Security framework; the number is its OSStatus.
  { platform: 'darwin', reason: 'refused', words: /^User cancell?ed the operation/i }, // -128
  { platform: 'darwin', reason: 'refused', words: /^The user name or passphrase you entered/i }, // -25293
  { platform: 'darwin', reason: 'refused', words: /^This keychain cannot be modified/i }, // -25292
  { platform: 'darwin', reason: 'refused', words: /^Write permissions error/i }, // -61
  { platform: 'darwin', reason: 'refused', words: /^A required entitlement/i }, // -34018
  { platform: 'darwin', reason: 'locked', words: /^User interaction is/i }, // -25308, -25315
  { platform: 'darwin', reason: 'locked', words: /^In dark wake/i }, // -25320
  { platform: 'darwin', reason: 'absent', words: /^No keychain is available/i }, // -25291
  { platform: 'darwin', reason: 'absent', words: /keychain could not be found/i }, // -25294, -25307
  { platform: 'darwin', reason: 'absent', words: /^A required component/i }, // -25312
  { platform: 'darwin', reason: 'full', words: /^The disk is full/i }, // -34

  // Windows Credential Manager; the number is the Win32 error.
  { platform: 'win32', reason: 'refused', words: /^Access is denied/i }, // 5
  { platform: 'win32', reason: 'refused', words: /canceled by the user/i }, // 1223
  { platform: 'win32', reason: 'full', words: /^Not enough (storage|memory)/i }, // 8, 14
  { platform: 'win32', reason: 'full', words: /not enough space on the disk/i }, // 112
  { platform: 'win32', reason: 'full', words: /^The stub received bad data/i }, // 1783
  { platform: 'win32', reason: 'absent', words: /^A specified logon session/i }, // 1312
  { platform: 'win32', reason: 'absent', words: /^The service cannot be started/i }, // 1058
  { platform: 'win32', reason: 'absent', words: /^The RPC server is unavailable/i }, // 1722
]

/** Why the keychain of a platform did not do what was asked, by the words it used. */
export function keychainReason(platform: NodeJS.Platform, words: string): KeychainReason {
  const row = ROWS.find((row) => row.platform === platform && row.words.test(words))
  return row?.reason ?? 'unknown'
}
