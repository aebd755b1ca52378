import { z } from 'zod'
import { METHODS } from './methods.ts'

/** A text in both languages of the window. */
export const bilingualSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
/** A text in both languages of the window. */
export type Bilingual = z.infer<typeof bilingualSchema>

/** `integer` may exceed 2^53; `list` and `object` are JSON. */
const fieldType = z.enum(['text', 'integer', 'number', 'boolean', 'list', 'object', 'file'])

/** What DingTalk is known to take of a field. */
const limitsSchema = z.strictObject({
  /** Characters of a text. */
  maxLength: z.int().positive().optional(),
  /** Entries of a list, or of a text that lists them with commas. */
  maxEntries: z.int().positive().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
})

const commonFieldSchema = z.strictObject({
  /** The name on the wire. Unique among its siblings. */
  name: z.string().min(1),
  type: fieldType,
  required: z.boolean(),
  example: z.string().optional(),
  choices: z.array(z.string()).min(2).optional(),
  limits: limitsSchema.optional(),
  note: bilingualSchema.optional(),
  /** What each entry of a list is; absent when it is not known. */
  entries: fieldType.optional(),
  /** The fields of an object, or of each entry of a list of objects, as far as they are known. */
  get fields() {
    return z.array(commonFieldSchema).optional()
  },
})

/** What a field of an operation takes, and where in the request it goes. */
export const fieldSchema = commonFieldSchema.extend({
  place: z.enum(['path', 'query', 'header', 'body']),
  /** Taken from the profile when left empty; a secret is always taken from there. */
  from: z.enum(['corpId', 'corpSecret', 'appKey', 'appSecret', 'agentId', 'ssoSecret']).optional(),
  /** A credential of its own that is typed, such as a one-time login code: masked, and never kept. */
  secret: z.literal(true).optional(),
})

/** What list and search need of an operation. */
export const listedOperationSchema = z.strictObject({
  /** Unique: generation, method and path, as in `oapi GET /department/list`. */
  id: z.string().min(1),
  generation: z.enum(['oapi', 'api']),
  method: z.enum(METHODS),
  /** With `{name}` for each path field. */
  path: z.string().startsWith('/'),
  title: bilingualSchema,
  /** Id of a row in `groups.json`. */
  group: z.string().min(1),
  /** What it does to the enterprise, which the HTTP method does not tell. */
  effect: z.enum(['reads', 'writes', 'deletes']),
  /**
   * Where its credential comes from: the app's AccessToken; `user`, a user's token typed as a
   * field; `none`, no credential or another kind typed as a field.
   */
  token: z.enum(['app', 'user', 'none']),
  permissions: z.array(z.string()),
  /**
   * `historic`: from the 2016 guide, without a page today; it may be refused. `undocumented`: known
   * from the official SDK alone, without a page.
   */
  status: z.enum(['current', 'archived', 'historic', 'undocumented']),
  /** Id of the operation that does the same job in the newer generation. */
  successor: z.string().optional(),
})

/** One thing that DingTalk can be asked. */
export const operationSchema = listedOperationSchema.extend({
  /** How the body is sent; `value`: it is the value of its one field, with no name around it. */
  bodyType: z.enum(['json', 'form', 'multipart', 'value']),
  docUrl: z.url({ protocol: /^https$/, hostname: /^open\.dingtalk\.com$/ }).nullable(),
  fields: z.array(fieldSchema),
})

/** What a field of an operation takes, and where in the request it goes. */
export type Field = z.infer<typeof fieldSchema>
/** A field within an object, or within each entry of a list. */
export type NestedField = z.infer<typeof commonFieldSchema>
/** What list and search need of an operation. */
export type ListedOperation = z.infer<typeof listedOperationSchema>
/** One thing that DingTalk can be asked. */
export type Operation = z.infer<typeof operationSchema>
/** The values typed for an operation, by field name. Text as typed; JSON where the field is JSON. */
export type Values = Record<string, unknown>
