import { expression, indented, quoted } from './literals.ts'
import type { Sample, SamplePart, Text } from './sample.ts'

/** The request with the `fetch` of Node; `null` for a GET with a body, which fetch refuses. */
export function nodeFetch(sample: Sample): string | null {
  if (sample.method === 'GET' && sample.body.kind !== 'none') return null

  return [
    ...fileImport(sample),
    ...formLines(sample),
    `const response = await fetch(${words(sample.url)}, {`,
    indented(options(sample), 2),
    '})',
    'console.log(response.status, await response.text())',
    '',
  ].join('\n')
}

/** The request with got. */
export function nodeGot(sample: Sample): string {
  const more = ['throwHttpErrors: false,']
  if (sample.method === 'GET' && sample.body.kind !== 'none') more.unshift('allowGetBody: true,')
  return [
    "import got from 'got'",
    ...fileImport(sample),
    '',
    ...formLines(sample),
    `const response = await got(${words(sample.url)}, {`,
    indented([...options(sample), ...more], 2),
    '})',
    'console.log(response.statusCode, response.body)',
    '',
  ].join('\n')
}

function options({ method, headers, body }: Sample): string[] {
  const lines = [`method: '${method}',`]
  if (headers.length > 0) {
    lines.push('headers: {')
    lines.push(...headers.map(([name, value]) => `  ${quoted(name)}: ${words(value)},`))
    lines.push('},')
  }
  if (body.kind === 'text') lines.push(`body: ${words(body.text)},`)
  if (body.kind === 'multipart') lines.push('body: form,')
  return lines
}

function fileImport({ body }: Sample): string[] {
  const hasFile = body.kind === 'multipart' && body.parts.some((part) => 'fileName' in part)
  return hasFile ? ["import { openAsBlob } from 'node:fs'", ''] : []
}

function formLines({ body }: Sample): string[] {
  if (body.kind !== 'multipart') return []
  return ['const form = new FormData()', ...body.parts.map(append)]
}

function append(part: SamplePart): string {
  const name = quoted(part.name)
  if ('text' in part) return `form.append(${name}, ${words(part.text)})`
  const file = quoted(part.fileName)
  const type = part.type === '' ? '' : `, { type: ${quoted(part.type)} }`
  return `form.append(${name}, await openAsBlob(${file}${type}), ${file})`
}

function words(text: Text): string {
  return expression(text, quoted, (name) => `process.env.${name}`, ' + ')
}
