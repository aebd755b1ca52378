import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Field, NestedField, Operation } from '../../src/shared/catalog/operation.ts'
import { ROOT } from '../parts/root.ts'
import { fieldsOfModel, type Models, readModels } from './sdkModels.ts'

/** Where the SDK's services lie: one folder each. */
const SERVICES = join(ROOT, 'node_modules', '@alicloud', 'dingtalk', 'src')

/** An operation as the SDK knows it. */
export interface SdkOperation extends Pick<
  Operation,
  'method' | 'path' | 'bodyType' | 'token' | 'fields'
> {
  /** The folder of its service, as in `todo_1_0`. */
  service: string
  /** The name of its function, as in `createTodoTask`. */
  name: string
  /** The first line of its comment: its title, in Chinese nearly always. */
  summary: string
}

const OPERATION =
  / {2}\/\*\*\n {3}\*(.*)\n(?: {3}\*.*\n)*? {3}\*\/\n {2}async (\w+)WithOptions\((.*?)\): Promise<[\s\S]*?\n {2}\}\n/g
const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const

/** Every operation of the SDK, read from its sources by their form; nothing of it is run. */
export async function readSdkOperations(): Promise<SdkOperation[]> {
  const folders = await readdir(SERVICES, { withFileTypes: true })
  const services = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const found: SdkOperation[] = []
  for (const service of services.toSorted()) {
    const source = await readFile(join(SERVICES, service, 'client.ts'), 'utf8')
    found.push(...operationsIn(source, service))
  }
  return found
}

/** The operations in the source of one service. */
export function operationsIn(source: string, service: string): SdkOperation[] {
  const models = readModels(source)
  return [...source.matchAll(OPERATION)].map(([text, summary = '', name = '', parameters = '']) => {
    const path = (/pathname: `([^`]+)`/.exec(text)?.[1] ?? '').trim().replaceAll('${', '{')
    const method = METHODS.find((one) => text.includes(`method: "${one}"`))
    if (!method || !path.startsWith('/v')) throw new Error(`${service} ${name}: not as expected`)

    const body = bodyOf(text, models, /request: (\w+)/.exec(parameters)?.[1] ?? '')
    return {
      service,
      name,
      summary: summary.trim(),
      method,
      path,
      token: text.includes('authType: "Anonymous"') ? 'none' : 'app',
      bodyType: body.bodyType,
      fields: [...pathFields(path), ...body.fields, ...headerFields(text)],
    }
  })
}

function pathFields(path: string): Field[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    place: 'path',
    type: 'text',
    required: true,
  }))
}

/** Headers of its own, besides the token. */
function headerFields(text: string): Field[] {
  const names = [...text.matchAll(/realHeaders\["([^"]+)"\]/g)].map(([, name = '']) => name)
  return names
    .filter((name) => name !== 'x-acs-dingtalk-access-token')
    .map((name) => ({ name, place: 'header', type: 'text', required: false }))
}

interface Body {
  bodyType: Operation['bodyType']
  fields: Field[]
}

/** The query and body fields of an operation, in the order of its request's model. */
function bodyOf(text: string, models: Models, requestModel: string): Body {
  const members = fieldsOfModel(models, requestModel)
  const inQuery = wireNamesIn(text, 'query')
  const inBody = wireNamesIn(text, 'body')
  const placed = members.flatMap((field) => {
    if (inQuery.has(field.name)) return [at('query', field)]
    return inBody.has(field.name) ? [at('body', field)] : []
  })

  const isForm = text.includes('reqBodyType: "formData"')
  // The body is no object of named parameters: a model's own fields, or a single value.
  const whole = / body: (?:Util\.toArray\()?request\.body\b/.test(text)
    ? members.find(({ name }) => name === 'body')
    : undefined
  if (!whole) return { bodyType: isForm ? 'form' : 'json', fields: placed }

  if (whole.type === 'object' && whole.fields) {
    return { bodyType: 'json', fields: [...placed, ...whole.fields.map((one) => at('body', one))] }
  }
  return { bodyType: 'value', fields: [...placed, at('body', whole)] }
}

function at(place: Field['place'], field: NestedField): Field {
  const { name, ...rest } = field
  return { name, place, ...rest }
}

function wireNamesIn(text: string, holder: 'query' | 'body'): Set<string> {
  const assigned = text.matchAll(new RegExp(`${holder}\\["([^"]+)"\\] =`, 'g'))
  return new Set([...assigned].map(([, name = '']) => name))
}
