import type { Operation } from '../catalog/operation.ts'
import { groundFor } from '../ground.ts'
import { type PlannedRequest, planRequest } from '../plan.ts'
import type { Profile } from '../profile.ts'
import { FREE_ID, planFree } from '../request/free.ts'
import { secretFieldsOf } from '../catalog/secretFields.ts'
import { isSecretName, secretsTyped } from '../request/secrets.ts'
import type { Typed } from '../request/typed.ts'
import type { Variables } from '../request/variables.ts'

/** A text in pieces: as it is, or the environment variable that holds a secret. */
export type Text = readonly (string | { secret: string })[]

/** One part of a multipart body, its file by name. */
export type SamplePart =
  { name: string; text: Text } | { name: string; fileName: string; type: string }

/** A request as code writes it. */
export interface Sample {
  method: PlannedRequest['method']
  url: Text
  headers: (readonly [name: string, value: Text])[]
  body: { kind: 'none' } | { kind: 'text'; text: Text } | { kind: 'multipart'; parts: SamplePart[] }
}

/** Stands in the plan for a secret. Of word characters alone, so that no encoding changes it. */
const written = (name: string) => `__DINGBENCH_${name}__`
const WRITTEN = /__DINGBENCH_([A-Z\d_]+?)__/

/** The request that is typed as a sample, an environment variable in every secret's place. */
export function sampleOf(
  operation: Operation,
  typed: Typed,
  profile: Profile,
  variables: Variables,
): Sample {
  const token = operation.token === 'none' ? null : written('DINGTALK_ACCESS_TOKEN')
  const secrets = {
    corpSecret: written('DINGTALK_CORP_SECRET'),
    appSecret: written('DINGTALK_APP_SECRET'),
    ssoSecret: written('DINGTALK_SSO_SECRET'),
  }
  const ground = groundFor(operation, profile, token, secrets, variables)
  const safe = withoutSecrets(typed, secretFieldsOf(operation.id))
  const planned =
    operation.id === FREE_ID
      ? planFree(operation, ground, safe)
      : planRequest(operation, safe.values, ground, safe)
  return sampleOfPlan(planned.ok ? planned.plan : planned.rest)
}

/** A plan as a sample. */
function sampleOfPlan({ method, url, headers, body }: PlannedRequest): Sample {
  return {
    method,
    url: piecesOf(url),
    headers: headers.map(([name, value]) => [name, piecesOf(value)] as const),
    body:
      body.kind === 'none'
        ? body
        : body.kind === 'text'
          ? { kind: 'text', text: piecesOf(body.text) }
          : {
              kind: 'multipart',
              parts: body.parts.map((part) =>
                'text' in part
                  ? { name: part.name, text: piecesOf(part.text) }
                  : { name: part.name, fileName: part.file.name, type: part.file.type },
              ),
            },
  }
}

function piecesOf(text: string): Text {
  const pieces = text.toWellFormed().split(WRITTEN)
  return pieces
    .map((piece, index) => (index % 2 === 1 ? { secret: piece } : piece))
    .filter((piece) => piece !== '')
}

function withoutSecrets(typed: Typed, fields: readonly string[]): Typed {
  const { body } = typed
  const inBody = secretsTyped({ values: {}, extras: [], body }, fields)
  return {
    values: Object.fromEntries(
      Object.entries(typed.values).map(([name, value]) => [
        name,
        fields.includes(name) && value !== ''
          ? written(environmentName(name))
          : withoutSecret(name, value),
      ]),
    ),
    extras: typed.extras.map((extra) => ({
      ...extra,
      value: String(withoutSecret(extra.name, extra.value)),
    })),
    body:
      body.as === 'fields'
        ? body
        : { ...body, text: withoutTyped(withoutNamed(body.text), inBody) },
  }
}

function withoutSecret(name: string, value: unknown): unknown {
  if (typeof value === 'string') {
    if (!isSecretName(name) || value === '') return withoutNamed(value)
    const scheme = /^(?:Bearer|Basic|Token) /i.exec(value)?.[0] ?? ''
    return scheme + written(environmentName(name))
  }
  if (Array.isArray(value)) return value.map((one) => withoutSecret(name, one))
  if (typeof value !== 'object' || value === null || 'base64' in value) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withoutSecret(key, one)]),
  )
}

function withoutTyped(text: string, secrets: readonly string[]): string {
  return secrets.reduce((left, one) => left.replaceAll(one, written('DINGTALK_CODE')), text)
}

/** Secrets that JSON or a form in the text names. */
function withoutNamed(text: string): string {
  return text
    .replaceAll(
      /"([\w-]{1,60})"(\s{0,8}:\s{0,8})"(?:[^"\\]|\\[^])+"/g,
      (whole, name: string, colon: string) =>
        isSecretName(name) ? `"${name}"${colon}"${written(environmentName(name))}"` : whole,
    )
    .replaceAll(/(^|[?&])([\w-]{1,60})=[^&\s"]+/g, (whole, mark: string, name: string) =>
      isSecretName(name) ? `${mark}${name}=${written(environmentName(name))}` : whole,
    )
}

/** `x-apiKey` as `X_API_KEY`. */
function environmentName(name: string): string {
  const words = name.trim().replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
  return (
    words
      .replaceAll(/[^A-Za-z\d]+/g, '_')
      .replaceAll(/^_+|_+$/g, '')
      .toUpperCase() || 'SECRET'
  )
}
