import { expression, quoted, splitContentType } from './literals.ts'
import type { Sample, SamplePart, Text } from './sample.ts'

/** The request with .NET's HttpClient. */
export function csharp({ method, url, headers, body }: Sample): string {
  const { contentType, others } = splitContentType(headers)
  const header = body.kind === 'text' ? others : headers
  const name = method.charAt(0) + method.slice(1).toLowerCase()
  return [
    ...(body.kind === 'none' ? [] : ['using System.Net.Http.Headers;', '']),
    'using var client = new HttpClient();',
    `using var request = new HttpRequestMessage(HttpMethod.${name}, ${words(url)});`,
    ...header.map(
      ([one, value]) => `request.Headers.TryAddWithoutValidation(${quoted(one)}, ${words(value)});`,
    ),
    ...bodyLines(body, contentType),
    'using var response = await client.SendAsync(request);',
    'Console.WriteLine($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");',
    '',
  ].join('\n')
}

function bodyLines(body: Sample['body'], contentType: Text | undefined): string[] {
  if (body.kind === 'none') return []
  if (body.kind === 'text') {
    const type = contentType ? `MediaTypeHeaderValue.Parse(${words(contentType)})` : 'null'
    return [
      `request.Content = new StringContent(${words(body.text)});`,
      `request.Content.Headers.ContentType = ${type};`,
    ]
  }
  return [
    'using var form = new MultipartFormDataContent();',
    ...body.parts.flatMap(partLines),
    'request.Content = form;',
  ]
}

function partLines(part: SamplePart, index: number): string[] {
  const name = quoted(part.name)
  if ('text' in part) return [`form.Add(new StringContent(${words(part.text)}), ${name});`]
  const file = quoted(part.fileName)
  const type = quoted(part.type === '' ? 'application/octet-stream' : part.type)
  return [
    `var file${index} = new ByteArrayContent(await File.ReadAllBytesAsync(${file}));`,
    `file${index}.Headers.ContentType = MediaTypeHeaderValue.Parse(${type});`,
    `form.Add(file${index}, ${name}, ${file});`,
  ]
}

function words(text: Text): string {
  return expression(text, quoted, (name) => `Environment.GetEnvironmentVariable("${name}")`, ' + ')
}
