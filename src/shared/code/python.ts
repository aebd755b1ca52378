import { expression, indented, quoted } from './literals.ts'
import type { Sample, SamplePart, Text } from './sample.ts'

/** The request with Python's requests. */
export function pythonRequests({ method, url, headers, body }: Sample): string {
  const values = [words(url)]
  if (headers.length > 0) {
    const lines = headers.map(([name, value]) => `    ${quoted(name)}: ${words(value)},`)
    values.push(['headers={', ...lines, '}'].join('\n'))
  }
  if (body.kind === 'text') values.push(`data=(${words(body.text)}).encode("utf-8")`)
  if (body.kind === 'multipart') {
    values.push(['files=[', ...body.parts.map((one) => `    ${partOf(one)},`), ']'].join('\n'))
  }
  const asked = values.flatMap((value) => `${value},`.split('\n'))
  const needsOs = [asked].join().includes('os.environ')
  return [
    ...(needsOs ? ['import os', ''] : []),
    'import requests',
    '',
    'response = requests.request(',
    indented([`"${method}",`, ...asked], 4),
    ')',
    'print(response.status_code, response.text)',
    '',
  ].join('\n')
}

function partOf(part: SamplePart): string {
  const name = quoted(part.name)
  if ('text' in part) return `(${name}, (None, ${words(part.text)}))`
  const type = part.type === '' ? '' : `, ${quoted(part.type)}`
  return `(${name}, (${quoted(part.fileName)}, open(${quoted(part.fileName)}, "rb")${type}))`
}

function words(text: Text): string {
  return expression(text, quoted, (name) => `os.environ["${name}"]`, ' + ')
}
