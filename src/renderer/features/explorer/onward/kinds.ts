import type { Bilingual, Field, Operation } from '../../../../shared/catalog/operation.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import type { Language } from '../../../i18n/messages.ts'

/** A kind of value that leads from one operation to another, by the names that answers and fields have for it. */
interface Kind {
  kind: string
  /** What to call it, where answers and fields have many names for it. */
  called?: Bilingual
  answers: readonly string[]
  fields: readonly string[]
}

/** Names without underscores and capitals, the kinds in the order in which they are offered. */
const KINDS: readonly Kind[] = [
  {
    kind: 'userid',
    answers: [
      'userid',
      'useridlist',
      'userids',
      'staffid',
      'manageruserid',
      'jobuserid',
      'creatoruserid',
      'originatoruserid',
      'owneruserid',
      'adminuserid',
    ],
    fields: ['userid', 'userids', 'useridlist', 'staffid', 'staffids'],
  },
  { kind: 'unionid', answers: ['unionid', 'associatedunionid'], fields: ['unionid', 'unionids'] },
  {
    kind: 'dept_id',
    called: { zh: '部门 ID', en: 'department ID' },
    answers: ['deptid', 'deptidlist', 'deptids', 'department', 'departmentid', 'parentid'],
    fields: ['deptid', 'deptids', 'deptidlist', 'departmentid', 'departmentids'],
  },
  { kind: 'chatid', answers: ['chatid'], fields: ['chatid'] },
  {
    kind: 'openConversationId',
    answers: ['openconversationid'],
    fields: ['openconversationid', 'openconversationids'],
  },
  { kind: 'media_id', answers: ['mediaid'], fields: ['mediaid'] },
  { kind: 'task_id', answers: ['taskid'], fields: ['taskid'] },
  {
    kind: 'process_instance_id',
    answers: ['processinstanceid', 'processinstanceids'],
    fields: ['processinstanceid', 'processinstanceids'],
  },
  { kind: 'process_code', answers: ['processcode'], fields: ['processcode'] },
  { kind: 'role_id', answers: ['roleid', 'roleids'], fields: ['roleid', 'roleids'] },
]

/** The lists of departments call it `id`, which elsewhere may be anything. */
const DEPARTMENT_PATH = /\/department\//
/** Of every answer and every call, and so of none in particular. */
const OF_ALL = new Set([
  'requestid',
  'errcode',
  'errorcode',
  'subcode',
  'code',
  'agentid',
  'corpid',
])

/** The known kinds, in the order in which they are offered. */
export const KIND_NAMES: readonly string[] = KINDS.map(({ kind }) => kind)

/** The known kind that a key of an answer names; `null` for one that leads nowhere. */
export function kindOf(key: string, requestPath: string): string | null {
  if (DEPARTMENT_PATH.test(requestPath) && key === 'id') return 'dept_id'
  return KINDS.find(({ answers }) => answers.includes(bare(key)))?.kind ?? null
}

/** As `kindOf`; for an id or code of no known kind, its own name, which fields may have as well. */
export function kindOrName(key: string, requestPath: string): string | null {
  const isId = /(?:id|uuid|code)s?$/.test(bare(key)) && bare(key).length > 2
  return kindOf(key, requestPath) ?? (isId && !OF_ALL.has(bare(key)) ? key : null)
}

/** What a kind is called: mostly as DingTalk writes it, in either language. */
export function kindText(kind: string, language: Language): string {
  const called = KINDS.find((one) => one.kind === kind)?.called
  return called ? inLanguage(called, language) : kind
}

/** Whether a field takes a kind of value. */
export function takes({ name, type }: Field, { path }: Operation, kind: string): boolean {
  if (type === 'file' || type === 'boolean' || type === 'object') return false
  if (kind === 'dept_id' && name === 'id' && DEPARTMENT_PATH.test(path)) return true
  const known = KINDS.find((one) => one.kind === kind)
  return known ? known.fields.includes(bare(name)) : bare(name) === bare(kind)
}

function bare(name: string): string {
  return name.replaceAll('_', '').toLowerCase()
}
