import { describe, expect, test } from 'vitest'
import { operationsIn, readSdkOperations } from '../../../scripts/catalog/sdkOperations.ts'

/** The form that the SDK's sources have, around what a test wants in it. */
function source({ models = '', query = '', body = '', request = '', params = '' }) {
  return `${models}
export default class Client extends OpenApi {

  /**
   * 改一件事
   *${' '}
   * @param request - ChangeRequest
   */
  async changeThingWithOptions(thingId: string, request: ChangeRequest, headers: ChangeHeaders, runtime: $Util.RuntimeOptions): Promise<ChangeResponse> {
    ${query}
    ${body}
    realHeaders["x-acs-dingtalk-access-token"] = headers.xAcsDingtalkAccessToken;
    let req = new $OpenApi.OpenApiRequest({
      headers: realHeaders,
      ${request}
    });
    let params = new $OpenApi.Params({
      pathname: \`/v1.0/things/\${thingId}\`,
      method: "PUT",
      ${params}
    });
  }
}
`
}

function model(name: string, properties: string, names: string, types: string) {
  return `export class ${name} extends $tea.Model {
${properties}
  static names(): { [key: string]: string } {
    return {
${names}
    };
  }

  static types(): { [key: string]: any } {
    return {
${types}
    };
  }
}
`
}

const inner = model(
  'ChangeRequestPart',
  '  size?: number;',
  `      size: 'size',`,
  `      size: 'number',`,
)
const outer = model(
  'ChangeRequest',
  `  /**
   * @remarks
   * This parameter is required.
   *${' '}
   * @example
   * 7
   */
  count?: number;
  parts?: ChangeRequestPart[];`,
  `      count: 'thing_count',
      parts: 'parts',`,
  `      count: 'number',
      parts: { 'type': 'array', 'itemType': ChangeRequestPart },`,
)

describe('an operation of the SDK', () => {
  const [operation] = operationsIn(
    source({
      models: inner + outer,
      query: 'query["thing_count"] = request.count;',
      body: 'body["parts"] = request.parts;',
      request: 'body: OpenApiUtil.parseToMap(body),',
    }),
    'things_1_0',
  )

  test('has the title, method and path that its source says', () => {
    expect(operation).toMatchObject({
      service: 'things_1_0',
      name: 'changeThing',
      summary: '改一件事',
      method: 'PUT',
      path: '/v1.0/things/{thingId}',
      token: 'app',
      bodyType: 'json',
    })
  })

  test('has its fields by their names on the wire, nested ones within', () => {
    expect(operation?.fields).toEqual([
      { name: 'thingId', place: 'path', type: 'text', required: true },
      { name: 'thing_count', place: 'query', type: 'number', required: true, example: '7' },
      {
        name: 'parts',
        place: 'body',
        type: 'list',
        required: false,
        entries: 'object',
        fields: [{ name: 'size', type: 'number', required: false }],
      },
    ])
  })

  test('without a token is anonymous', () => {
    const [anonymous] = operationsIn(source({ params: 'authType: "Anonymous",' }), 'things_1_0')

    expect(anonymous?.token).toBe('none')
  })

  test('whose body is a list has no names in it', () => {
    const list = model(
      'ChangeRequest',
      '  body?: string[];',
      `      body: 'body',`,
      `      body: { 'type': 'array', 'itemType': 'string' },`,
    )
    const [whole] = operationsIn(
      source({ models: list, request: 'body: request.body,' }),
      'things_1_0',
    )

    expect(whole?.bodyType).toBe('value')
    expect(whole?.fields.at(-1)).toMatchObject({ name: 'body', type: 'list', entries: 'text' })
  })
})

describe('the SDK in the project', () => {
  test('holds 2,821 operations, each of which is read', async () => {
    const operations = await readSdkOperations()

    expect(operations).toHaveLength(2_821)
    expect(operations.filter(({ summary }) => summary === '')).toEqual([])
  })
})
