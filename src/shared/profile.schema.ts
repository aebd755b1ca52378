import { z } from 'zod'
import { isAllowedBaseAddress } from './profile.ts'

const baseAddress = z.string().max(2_000).refine(isAllowedBaseAddress, 'address-not-allowed')

/** What the user enters for an enterprise app. Nothing of it is secret. */
export const profileDraftSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  kind: z.enum(['sandbox', 'test', 'production']),
  corpId: z.string().trim().max(200),
  agentId: z.string().trim().max(40),
  appKey: z.string().trim().max(200),
  tokenSource: z.enum(['gettoken-corp', 'gettoken-app', 'oauth2-app']),
  oapiAddress: baseAddress,
  apiAddress: baseAddress,
  /**
   * One of them must be in each message to the custom robot; absent or empty where it asks for none.
   * https://open.dingtalk.com/document/dingstart/customize-robot-security-settings
   */
  robotKeywords: z.array(z.string().trim().min(1).max(100)).max(10).optional(),
})

/** A profile as it is kept in `profiles.json`. */
export const profileSchema = profileDraftSchema.extend({ id: z.string().min(1).max(64) })
