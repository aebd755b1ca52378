import { expression, indented, quoted } from './literals.ts'
import type { Sample, SamplePart, Text } from './sample.ts'

/** The request with Go's net/http, as a whole program. */
export function goHttp({ method, url, headers, body }: Sample): string {
  const isForm = body.kind === 'multipart'
  const reader =
    body.kind === 'text' ? `strings.NewReader(${words(body.text)})` : isForm ? '&content' : 'nil'
  const lines = [
    ...(isForm ? ['var content bytes.Buffer', 'form := multipart.NewWriter(&content)'] : []),
    ...(isForm ? body.parts.flatMap(partLines) : []),
    ...(isForm ? check('form.Close()') : []),
    `request, err := http.NewRequest("${method}", ${words(url)}, ${reader})`,
    'if err != nil {',
    '\tpanic(err)',
    '}',
    ...headers.map(([name, value]) => `request.Header.Set(${quoted(name)}, ${words(value)})`),
    ...(isForm ? ['request.Header.Set("Content-Type", form.FormDataContentType())'] : []),
    'response, err := http.DefaultClient.Do(request)',
    'if err != nil {',
    '\tpanic(err)',
    '}',
    'defer response.Body.Close()',
    'answer, err := io.ReadAll(response.Body)',
    'if err != nil {',
    '\tpanic(err)',
    '}',
    'fmt.Println(response.StatusCode, string(answer))',
  ]
  const program = lines.join('\n')
  const uses = (name: string) => program.includes(`${name.split('/').at(-1)}.`)
  const packages = PACKAGES.filter(uses)
  return [
    'package main',
    '',
    'import (',
    ...packages.map((name) => `\t"${name}"`),
    ')',
    '',
    'func main() {',
    indented(program.split('\n'), 0).replaceAll(/^/gm, '\t'),
    '}',
    '',
  ].join('\n')
}

const PACKAGES = [
  'bytes',
  'fmt',
  'io',
  'mime/multipart',
  'net/http',
  'net/textproto',
  'os',
  'strings',
]

function partLines(part: SamplePart, index: number): string[] {
  if ('text' in part) return check(`form.WriteField(${quoted(part.name)}, ${words(part.text)})`)

  const disposition = `form-data; name="${part.name}"; filename="${part.fileName}"`
  const type = part.type === '' ? 'application/octet-stream' : part.type
  return [
    `file${index}, err := os.ReadFile(${quoted(part.fileName)})`,
    'if err != nil {',
    '\tpanic(err)',
    '}',
    `part${index}, err := form.CreatePart(textproto.MIMEHeader{`,
    `\t"Content-Disposition": {${quoted(disposition)}},`,
    `\t"Content-Type": {${quoted(type)}},`,
    '})',
    'if err != nil {',
    '\tpanic(err)',
    '}',
    `if _, err := part${index}.Write(file${index}); err != nil {`,
    '\tpanic(err)',
    '}',
  ]
}

function check(call: string): string[] {
  return [`if err := ${call}; err != nil {`, '\tpanic(err)', '}']
}

function words(text: Text): string {
  return expression(text, quoted, (name) => `os.Getenv("${name}")`, ' + ')
}
