import { createHash } from 'node:crypto'

/** Everything that lets a program into the invented enterprise. */
export interface Credentials {
  /** `ding` and 32 hex digits. */
  corpId: string
  corpSecret: string
  /** Also called Client ID: `ding` and 16 characters. */
  appKey: string
  /** Also called Client Secret. */
  appSecret: string
  /** Opens the app's pages in the admin console. */
  ssoSecret: string
  agentId: string
  /** The access_token of the custom robot's webhook: 64 hex digits. */
  robotToken: string
  /** The signing secret of the custom robot: `SEC` and 64 hex digits. */
  robotSecret: string
  /** Of the app's own robot; equals the AppKey. */
  robotCode: string
  adminUserId: string
  rootDeptId: number
}

/** Invented, of the shapes that DingTalk gives out, and the same at every start. */
export const CREDENTIALS: Credentials = {
  corpId: 'dingda0000000ffe000135c2f4657eb6378f',
  corpSecret: secretOf('corp-secret'),
  appKey: 'dingsandboxappkey001',
  appSecret: secretOf('app-secret'),
  ssoSecret: secretOf('sso-secret'),
  agentId: '1000000001',
  robotToken: hexOf('robot-token'),
  robotSecret: `SEC${hexOf('robot-secret')}`,
  robotCode: 'dingsandboxappkey001',
  adminUserId: 'manager0001',
  rootDeptId: 1,
}

/** 64 characters that say what they are, so that nobody takes them for a real secret. */
function secretOf(what: string): string {
  const label = `sandbox-${what}-`
  return (
    label +
    digest(what)
      .toString('base64url')
      .slice(0, 64 - label.length)
  )
}

function hexOf(what: string): string {
  return digest(what).toString('hex').slice(0, 64)
}

function digest(what: string): Buffer {
  return createHash('sha512').update(`dingbench sandbox ${what}`).digest()
}
