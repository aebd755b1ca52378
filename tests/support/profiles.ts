import { API_ADDRESS, OAPI_ADDRESS, type Profile } from '../../src/shared/profile.ts'

/** A profile with invented ids; what a test cares about is given. */
export function profileWith(given: Partial<Profile> = {}): Profile {
  return {
    id: 'p1',
    name: 'Shop',
    kind: 'test',
    corpId: 'ding0123456789abcdef35c2f4657eb6378f',
    agentId: '100001',
    appKey: 'ding0123456789abcdef',
    tokenSource: 'oauth2-app',
    oapiAddress: OAPI_ADDRESS,
    apiAddress: API_ADDRESS,
    ...given,
  }
}
