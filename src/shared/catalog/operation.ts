import { z } from 'zod'

/** A text in both languages of the window. */
export const bilingualSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
/** A text in both languages of the window. */
export type Bilingual = z.infer<typeof bilingualSchema>

/** What a field of an operation takes, and where in the request it goes. */
export const fieldSchema = z.strictObject({
  /** The name on the wire. Unique within the operation. */
  name: z.string().min(1),
  place: z.enum(['path', 'query', 'body']),
  /** `integer` may exceed 2^53; `list` and `object` are JSON. */
  type: z.enum(['text', 'integer', 'number', 'boolean', 'list', 'object', 'file']),
  required: z.boolean(),
  example: z.string().optional(),
  choices: z.array(z.string()).min(2).optional(),
  /** Taken from the profile when left empty; a secret is always taken from there. */
  from: z.enum(['corpId', 'corpSecret', 'appKey', 'appSecret', 'agentId']).optional(),
  note: bilingualSchema.optional(),
})

/** One thing that DingTalk can be asked. */
export const operationSchema = z.strictObject({
  /** Unique: generation, method and path, as in `oapi GET /department/list`. */
  id: z.string().min(1),
  generation: z.enum(['oapi', 'api']),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  /** With `{name}` for each path field. */
  path: z.string().startsWith('/'),
  title: bilingualSchema,
  /** Id of a row in `groups.json`. */
  group: z.string().min(1),
  /** What it does to the enterprise, which the HTTP method does not tell. */
  effect: z.enum(['reads', 'writes', 'deletes']),
  /** Where its credential comes from: the app's AccessToken, none, or another kind typed as a field. */
  token: z.enum(['app', 'none']),
  /** How the body is sent. */
  bodyType: z.enum(['json', 'form', 'multipart']),
  permissions: z.array(z.string()),
  docUrl: z.url({ protocol: /^https$/, hostname: /^open\.dingtalk\.com$/ }).nullable(),
  /** `historic`: from the 2016 guide, without a page today; it may be refused. */
  status: z.enum(['current', 'archived', 'historic']),
  fields: z.array(fieldSchema),
  /** Id of the operation that does the same job in the newer generation. */
  successor: z.string().optional(),
})

/** What a field of an operation takes, and where in the request it goes. */
export type Field = z.infer<typeof fieldSchema>
/** One thing that DingTalk can be asked. */
export type Operation = z.infer<typeof operationSchema>
/** The values typed for an operation, by field name. Text as typed; JSON where the field is JSON. */
export type Values = Record<string, unknown>
