import type { CredentialField } from '../../../shared/credentialShape.ts'

/** DingTalk's own names of what lets an app in, the same in both languages. */
export const CREDENTIAL_NAMES: Record<CredentialField, string> = {
  corpId: 'CorpID',
  appKey: 'AppKey',
  agentId: 'AgentID',
  corpSecret: 'CorpSecret',
  appSecret: 'AppSecret',
}
