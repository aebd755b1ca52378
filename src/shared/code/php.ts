import { expression, indented } from './literals.ts'
import type { Sample, SamplePart, Text } from './sample.ts'

/** The request with PHP's curl extension. */
export function php({ method, url, headers, body }: Sample): string {
  const options = [`CURLOPT_CUSTOMREQUEST => '${method}',`, 'CURLOPT_RETURNTRANSFER => true,']
  if (headers.length > 0) {
    options.push('CURLOPT_HTTPHEADER => [')
    for (const [name, value] of headers) {
      options.push(`    ${words(value.length === 0 ? [`${name};`] : [`${name}: `, ...value])},`)
    }
    options.push('],')
  }
  if (body.kind === 'text') options.push(`CURLOPT_POSTFIELDS => ${words(body.text)},`)
  if (body.kind === 'multipart') {
    options.push('CURLOPT_POSTFIELDS => [', ...body.parts.map((one) => `    ${partOf(one)},`), '],')
  }
  return [
    '<?php',
    '',
    `$request = curl_init(${words(url)});`,
    'curl_setopt_array($request, [',
    indented(options, 4),
    ']);',
    '$answer = curl_exec($request);',
    "echo curl_getinfo($request, CURLINFO_RESPONSE_CODE), ' ', $answer, PHP_EOL;",
    '',
  ].join('\n')
}

function partOf(part: SamplePart): string {
  const name = literal(part.name)
  if ('text' in part) return `${name} => ${words(part.text)}`
  const type = part.type === '' ? '' : `, ${literal(part.type)}`
  return `${name} => new CURLFile(${literal(part.fileName)}${type})`
}

/** Between single quotation marks PHP reads two escapes and no variables. */
function literal(text: string): string {
  return `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`
}

function words(text: Text): string {
  return expression(text, literal, (name) => `getenv('${name}')`, ' . ')
}
