import { profileDraftSchema } from '../../../shared/profile.schema.ts'
import {
  API_ADDRESS,
  OAPI_ADDRESS,
  type ProfileDraft,
  TOKEN_SOURCES,
} from '../../../shared/profile.ts'
import type { Failure, InputProblem } from '../../../shared/result.ts'

/** What is wrong with a draft, by field. */
export type DraftProblems = Partial<Record<keyof ProfileDraft, InputProblem>>

/** The form of a profile that is not there yet. */
export const EMPTY_DRAFT: ProfileDraft = {
  name: '',
  kind: 'test',
  corpId: '',
  agentId: '',
  appKey: '',
  tokenSource: 'oauth2-app',
  oapiAddress: OAPI_ADDRESS,
  apiAddress: API_ADDRESS,
}

/** Whether two drafts say the same. */
export function isSameDraft(one: ProfileDraft, other: ProfileDraft): boolean {
  return DRAFT_FIELDS.every((field) => one[field] === other[field])
}

/** What must be mended before a draft can be kept; empty when nothing. */
export function draftProblems(draft: ProfileDraft): DraftProblems {
  const problems: DraftProblems = {}
  const { id } = TOKEN_SOURCES[draft.tokenSource]
  if (draft[id].trim() === '') problems[id] = 'required'

  for (const issue of profileDraftSchema.safeParse(draft).error?.issues ?? []) {
    const field = DRAFT_FIELDS.find((name) => name === issue.path[0])
    if (field) problems[field] ??= PROBLEMS[issue.code] ?? 'malformed'
  }
  return problems
}

/** The field that main refused, when the failure names one. */
export function refusedField(failure: Failure): DraftProblems {
  if (failure.kind !== 'invalid-input') return {}

  const field = DRAFT_FIELDS.find((name) => failure.field.endsWith(name))
  return field ? { [field]: failure.problem } : {}
}

const DRAFT_FIELDS = [
  'name',
  'kind',
  'corpId',
  'agentId',
  'appKey',
  'tokenSource',
  'oapiAddress',
  'apiAddress',
] as const satisfies (keyof ProfileDraft)[]

/** By zod's issue code. The only check of ours in the schema is that of the addresses. */
const PROBLEMS: Record<string, InputProblem> = {
  too_small: 'required',
  too_big: 'too-long',
  custom: 'address-not-allowed',
}
