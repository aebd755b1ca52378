import type { CredentialField } from '../../../shared/credentialShape.ts'
import type { SecretName } from '../../../shared/result.ts'

/** DingTalk's own names of what lets an app in, the same in both languages. */
export const CREDENTIAL_NAMES: Record<CredentialField | SecretName, string> = {
  corpId: 'CorpID',
  appKey: 'AppKey',
  agentId: 'AgentID',
  corpSecret: 'CorpSecret',
  appSecret: 'AppSecret',
  ssoSecret: 'SSOSecret',
  robotToken: 'Webhook access_token',
  robotSecret: 'Webhook secret (SEC…)',
}
