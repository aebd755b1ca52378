/** Abbreviations that stay as they are written. */
const UPPER = new Set(
  `ai api app asr ats bom cad cid crm dc ding dpaas erp h5 hr http https id ids im iot ip isv jsapi kpi
  llm mac mcs nl2x oa ocr okr oss pc pts qr rcs rpa sdk sku sms sn sso tts ui uid uri url vip vpc wms`.split(
    /\s+/,
  ),
)

/** Words of function names, and what the catalogue calls them. */
const CALLED = new Map(
  Object.entries({
    accesstoken: 'AccessToken',
    agoal: 'Agoal',
    app: 'app',
    apps: 'apps',
    attence: 'attendance',
    auth: 'authorisation',
    biz: 'business',
    blackboard: 'announcement',
    bpms: 'approval',
    cert: 'certificate',
    chat: 'group chat',
    conf: 'meeting',
    conference: 'meeting',
    conv: 'conversation',
    corp: 'enterprise',
    cid: 'conversation id',
    del: 'delete',
    dept: 'department',
    depts: 'departments',
    dentries: 'files',
    dentry: 'file',
    desc: 'description',
    emp: 'employee',
    flash: 'flash',
    h3yun: 'H3yun',
    id: 'id',
    ids: 'ids',
    info: 'info',
    infos: 'info',
    mini: 'mini',
    msg: 'message',
    open: 'open',
    org: 'organisation',
    orgs: 'organisations',
    perm: 'permission',
    proc: 'process',
    todo: 'to-do',
    todos: 'to-dos',
    userid: 'userid',
    unionid: 'unionid',
    yida: 'Yida',
  }),
)

/** First words that the catalogue says otherwise. */
const VERBS = new Map(
  Object.entries({
    query: 'Query',
    search: 'Search',
    add: 'Add',
    modify: 'Update',
    edit: 'Update',
  }),
)

/** The words of a name written in one: `getUserInfoV2` as `get`, `User`, `Info`, `V2`. */
export function wordsOf(name: string): string[] {
  return name.match(/[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]|\d+[a-zA-Z]*/g) ?? [name]
}

/**
 * An English title for an operation that has only a function's name: `batchGetUserIds` as “Batch
 * get user ids”. In the terms that the other titles use.
 */
export function titleFromName(name: string): string {
  const words = wordsOf(name).map((word) => {
    const lower = word.toLowerCase()
    return CALLED.get(lower) ?? (UPPER.has(lower) ? word.toUpperCase() : lower)
  })
  const [first = '', ...rest] = words
  const verb = VERBS.get(first) ?? first.charAt(0).toUpperCase() + first.slice(1)
  return [verb, ...rest].join(' ')
}
