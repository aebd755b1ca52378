import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  firstOperation,
  groups,
  loadCatalog,
  operationCounts,
} from '../../../src/shared/catalog/catalog.ts'
import {
  bilingualSchema,
  type Field,
  type NestedField,
  type Operation,
  operationSchema,
  type Values,
} from '../../../src/shared/catalog/operation.ts'
import { readFieldValue } from '../../../src/shared/fieldValue.ts'
import { type Ground, planRequest } from '../../../src/shared/plan.ts'

const HAN = /\p{Script=Han}/u

const catalog = await loadCatalog()
const operations: Operation[] = []
for (const { id } of catalog.operations) {
  const operation = await catalog.read(id)
  if (operation) operations.push(operation)
}

describe('the catalogue', () => {
  test('every row fits the schema', () => {
    expect(z.array(operationSchema).safeParse(operations).error).toBeUndefined()
  })

  test('there are at least 3,200 operations, and no id stands twice', () => {
    const ids = operations.map(({ id }) => id)

    expect(ids.length).toBeGreaterThanOrEqual(3_200)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('its counts are those of its rows', () => {
    const oapi = operations.filter(({ generation }) => generation === 'oapi').length
    const documented = operations.filter(({ status }) => status !== 'undocumented').length

    expect(operationCounts).toEqual({
      operations: operations.length,
      oapi,
      api: operations.length - oapi,
      documented,
    })
    expect(documented).toBeGreaterThanOrEqual(1_330)
  })

  test('an operation is found by its id, and nothing by another name', async () => {
    expect(catalog.find('oapi GET /department/list')?.title.en).toBe('List departments')
    expect(catalog.find('toString')).toBeUndefined()
    expect(await catalog.read('toString')).toBeUndefined()
  })

  test('the operation of the first start is at hand without loading the rest', () => {
    expect(operationSchema.safeParse(firstOperation).error).toBeUndefined()
    expect(firstOperation).toEqual(operations[0])
  })

  test('an operation knows the older ones that it succeeds', () => {
    const older = catalog.succeededBy('oapi POST /topapi/v2/department/listsub')

    expect(older.map(({ id }) => id)).toContain('oapi GET /department/list')
  })

  test('the list opens with department/list', () => {
    expect(operations[0]?.id).toBe('oapi GET /department/list')
    expect(operations[0]?.fields.map(({ name }) => name)).toEqual(['id', 'fetch_child', 'lang'])
  })

  test('groups stand in their order, each with operations of its own', () => {
    const row = z.strictObject({
      id: z.string(),
      order: z.int().positive(),
      title: bilingualSchema,
      paths: z.array(z.string().min(1)).min(1),
    })

    expect(z.array(row).safeParse(groups).error).toBeUndefined()
    expect(groups.map(({ order }) => order)).toEqual(groups.map((_, index) => index + 1))
    expect(new Set(operations.map(({ group }) => group))).toEqual(
      new Set(groups.map(({ id }) => id)),
    )
  })

  test('operations stand group by group, in the order of the groups', () => {
    const orders = operations.map(({ group }) => groups.findIndex(({ id }) => id === group))

    expect(orders).toEqual(orders.toSorted((a, b) => a - b))
  })

  test('the operations of the 2016 guide are all there', () => {
    expect(GUIDE_OF_2016.filter((id) => catalog.find(`oapi ${id}`) === undefined)).toEqual([])
  })

  test('what a GET destroys counts as a delete', () => {
    const destroying = ['/department/delete', '/user/delete', '/call_back/delete_call_back']

    expect(destroying.map((path) => catalog.find(`oapi GET ${path}`)?.effect)).toEqual([
      'deletes',
      'deletes',
      'deletes',
    ])
  })
})

describe('every operation', () => {
  test('is named by generation, method and path', () => {
    expect(
      offenders(
        ({ id, generation, method, path }) =>
          id === `${generation} ${method} ${path}` &&
          path.startsWith('/v') === (generation === 'api'),
      ),
    ).toEqual([])
  })

  test('has a required field for each part of its path, and no other in the path', () => {
    expect(
      offenders(({ path, fields }) => {
        const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
        const inPath = fields.filter(({ place, required }) => place === 'path' && required)
        const others = fields.some(({ place, required }) => place === 'path' && !required)
        return !others && new Set(parts).symmetricDifference(new Set(namesOf(inPath))).size === 0
      }),
    ).toEqual([])
  })

  test('has titles and notes in both languages', () => {
    expect(
      offenders(({ title, fields, status }) => {
        const notes = fields.flatMap(({ note }) => note ?? [])
        const isEnglishPlain = [title, ...notes].every(
          ({ en }) => !HAN.test(en) && en.trim() !== '',
        )
        // Without a page, the title is made of the function's name.
        const isVerbFirst =
          status === 'undocumented' || (/^[A-Z][a-z]+ /.test(title.en) && title.en.length <= 60)
        return isEnglishPlain && isVerbFirst && HAN.test(title.zh)
      }),
    ).toEqual([])
  })

  test('has fields of distinct names, within each object too', () => {
    expect(
      offenders(({ fields }) =>
        siblingsOf(fields).every((siblings) => {
          return new Set(namesOf(siblings)).size === siblings.length
        }),
      ),
    ).toEqual([])
  })

  test('has fields only within what can hold them', () => {
    const holders = new Set(['object', 'list'])

    expect(
      offenders(({ fields }) =>
        siblingsOf(fields)
          .flat()
          .every((field) => field.fields === undefined || holders.has(field.type)),
      ),
    ).toEqual([])
  })

  test('sends a value without a name only when it is the whole body', () => {
    expect(
      offenders(({ bodyType, fields }) => {
        const inBody = fields.filter(({ place }) => place === 'body')
        return bodyType !== 'value' || inBody.length === 1
      }),
    ).toEqual([])
  })

  test('has examples that can be sent as they are', () => {
    expect(
      fieldOffenders(
        (field) => field.example === undefined || readFieldValue(field, field.example).ok,
      ),
    ).toEqual([])
  })

  test('is planned as a request from its examples', () => {
    const ground: Ground = {
      oapiAddress: 'https://oapi.dingtalk.com',
      apiAddress: 'https://api.dingtalk.com',
      token: 'token',
      credentials: {
        corpId: 'c',
        corpSecret: 's',
        appKey: 'k',
        appSecret: 's',
        ssoSecret: 's',
        agentId: '1',
      },
    }

    expect(
      offenders((operation) => planRequest(operation, examplesOf(operation), ground).ok),
    ).toEqual([])
  })

  test('leaves the AccessToken to Dingbench', () => {
    expect(
      offenders(
        ({ token, fields }) => token !== 'app' || !namesOf(fields).includes('access_token'),
      ),
    ).toEqual([])
  })

  test('has secrets as text without an example', () => {
    expect(
      fieldOffenders(({ name, type, example }) => {
        return !/secret$/i.test(name) || (type === 'text' && example === undefined)
      }),
    ).toEqual([])
  })

  test('takes no secret from the profile together with its token', () => {
    expect(
      offenders(({ token, fields }) => {
        return token === 'none' || !fields.some(({ from }) => from?.endsWith('Secret') === true)
      }),
    ).toEqual([])
  })

  test('takes the AgentId from the profile, except to delete the app', () => {
    expect(
      offenders(({ token, effect, path, fields }) => {
        const takesAgent = fields.filter(({ name }) => /^agent_?id$/i.test(name))
        const deletesApp = effect === 'deletes' && /microapp/i.test(path)
        return takesAgent.every(({ from }) => {
          return token === 'none' || (from === 'agentId') === !deletesApp
        })
      }),
    ).toEqual([])
  })

  test('sends a body only where the method has one, in parts only with a file', () => {
    expect(
      offenders(({ id, method, bodyType, fields }) => {
        const hasBody = fields.some(({ place }) => place === 'body')
        const hasFile = fields.some(({ type }) => type === 'file')
        const mayHaveBody = method === 'POST' || method === 'PUT' || method === 'PATCH'
        const isKnownException = WITH_BODY_ALL_THE_SAME.has(id)
        return (
          (mayHaveBody || !hasBody || isKnownException) && (bodyType === 'multipart') === hasFile
        )
      }),
    ).toEqual([])
  })

  test('says where it is documented, unless it is historic or undocumented', () => {
    expect(
      offenders(({ status, docUrl, id }) => {
        const hasNoPage = status === 'historic' || status === 'undocumented' || id === UNDOCUMENTED
        return (docUrl === null) === hasNoPage
      }),
    ).toEqual([])
  })

  test('is succeeded, if at all, by a current operation of the same effect', () => {
    expect(
      offenders(({ status, effect, successor }) => {
        if (successor === undefined) return true
        const next = catalog.find(successor)
        return status !== 'current' && next?.status === 'current' && next.effect === effect
      }),
    ).toEqual([])
  })
})

/** The ids of the operations that do not hold to a rule. */
function offenders(holds: (operation: Operation) => boolean): string[] {
  return operations.filter((operation) => !holds(operation)).map(({ id }) => id)
}

/** The fields that do not hold to a rule, each with its operation's id. */
function fieldOffenders(holds: (field: Field) => boolean): string[] {
  return operations.flatMap(({ id, fields }) =>
    fields.filter((field) => !holds(field)).map(({ name }) => `${id}: ${name}`),
  )
}

/** What somebody types where there is no example. */
const TYPED = {
  text: 'typed-by-hand',
  integer: '1',
  number: '1.5',
  boolean: 'true',
  list: '[]',
  object: '{}',
  file: '',
}

/** The values that a newcomer gets from the examples; text where an operation gives none. */
function examplesOf({ fields }: Operation): Values {
  const file = { name: 'a.png', type: 'image/png', base64: 'AAEC' }
  return Object.fromEntries(
    fields.map((field) => {
      const { name, type, from, example, choices } = field
      const least = field.fields ? JSON.stringify(leastOf(field)) : TYPED[type]
      const typed = type === 'file' ? file : (example ?? choices?.[0] ?? least)
      return [name, from === undefined ? typed : '']
    }),
  )
}

/** The least that a field takes: of an object its required members, of a list nothing. */
function leastOf({ type, fields = [], example, choices, limits }: NestedField): unknown {
  if (type === 'object') {
    const required = fields.filter((field) => field.required)
    return Object.fromEntries(required.map((field) => [field.name, leastOf(field)]))
  }
  if (type === 'list') return []
  if (type === 'boolean') return true
  if (type === 'integer' || type === 'number') return limits?.min ?? 1
  return example ?? choices?.[0] ?? 'x'
}

/** The fields of an operation, and those within each of them, as lists of siblings. */
function siblingsOf(fields: readonly NestedField[]): (readonly NestedField[])[] {
  return [fields, ...fields.flatMap((field) => siblingsOf(field.fields ?? []))]
}

function namesOf(fields: readonly NestedField[]): string[] {
  return fields.map(({ name }) => name)
}

/** What the SDK sends in the body of a GET or a DELETE. */
const WITH_BODY_ALL_THE_SAME = new Set([
  'api GET /v2.0/doc/dentries/{dentryUuid}/contents',
  'api DELETE /v1.0/transcribe/tasks/{taskUuid}/permissions/remove',
  'api GET /v1.0/esign/developers/create',
])

/** Described by the Stream protocol, which has no page on that host. */
const UNDOCUMENTED = 'api POST /v1.0/gateway/connections/open'

const GUIDE_OF_2016 = `
  GET /gettoken
  GET /sso/gettoken
  GET /get_jsapi_ticket
  GET /department/list
  GET /department/get
  POST /department/create
  POST /department/update
  GET /department/delete
  GET /user/get
  POST /user/create
  POST /user/update
  GET /user/delete
  POST /user/batchdelete
  GET /user/simplelist
  GET /user/list
  POST /microapp/create
  POST /microapp/visible_scopes
  POST /chat/create
  POST /chat/update
  GET /chat/get
  GET /chat/bind
  GET /chat/unbind
  POST /chat/send
  POST /call_back/register_call_back
  GET /call_back/get_call_back
  POST /call_back/update_call_back
  GET /call_back/delete_call_back
  GET /call_back/get_call_back_failed_result
  POST /message/send_to_conversation
  POST /message/send
  POST /media/upload
  GET /media/get
  GET /user/getuserinfo
  GET /sso/getuserinfo
  GET /sns/gettoken
  POST /sns/get_persistent_code
  POST /sns/get_sns_token
  GET /sns/getuserinfo
  POST /data/record
  POST /data/update
  POST /service/get_suite_token
  POST /service/get_permanent_code
  POST /service/get_corp_token
  POST /service/get_auth_info
  POST /service/get_agent
  POST /service/activate_suite
  POST /service/set_corp_ipwhitelist
`
  .trim()
  .split(/\n\s*/)
