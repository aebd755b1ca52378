import type { Variable } from '../shared/sandbox/view.ts'
import type { Simulator } from './simulator.ts'

type Credentials = Simulator['credentials']

/** The names that programs may know the simulator's credentials by. */
const NAMES = [
  ['DINGTALK_CORP_ID', 'corpId'],
  ['DINGTALK_CORP_SECRET', 'corpSecret'],
  ['DINGTALK_APP_KEY', 'appKey'],
  ['DINGTALK_APP_SECRET', 'appSecret'],
  ['DINGTALK_AGENT_ID', 'agentId'],
  ['DINGTALK_ROBOT_CODE', 'robotCode'],
  ['DINGTALK_ROBOT_TOKEN', 'robotToken'],
  ['DINGTALK_ROBOT_SECRET', 'robotSecret'],
  ['DINGTALK_SSO_SECRET', 'ssoSecret'],
  ['DINGTALK_USER_ID', 'adminUserId'],
] as const satisfies (readonly [string, keyof Credentials])[]

const SECRETS = new Set<keyof Credentials>([
  'corpSecret',
  'appSecret',
  'robotToken',
  'robotSecret',
  'ssoSecret',
])

/** Address and credentials of the simulator, for the environment of a program. */
export function variablesOf({
  url,
  credentials,
}: Pick<Simulator, 'url' | 'credentials'>): Variable[] {
  return [
    { name: 'DINGTALK_BASE_URL', value: url, isSecret: false },
    ...NAMES.map(([name, key]) => ({ name, value: credentials[key], isSecret: SECRETS.has(key) })),
  ]
}
