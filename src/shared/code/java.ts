import { expression, quoted, splitContentType } from './literals.ts'
import type { Sample, SamplePart, Text } from './sample.ts'

/** The request with OkHttp; `null` for a GET with a body, which OkHttp refuses. */
export function javaOkHttp({ method, url, headers, body }: Sample): string | null {
  if (method === 'GET' && body.kind !== 'none') return null

  const { contentType, others } = splitContentType(headers)
  const header = body.kind === 'text' ? others : headers
  return [
    'import java.io.File;',
    'import java.nio.charset.StandardCharsets;',
    'import okhttp3.*;',
    '',
    'public class Main {',
    '  public static void main(String[] args) throws Exception {',
    ...bodyLines(body, contentType),
    '    Request request = new Request.Builder()',
    `        .url(${words(url)})`,
    ...header.map(([name, value]) => `        .header(${quoted(name)}, ${words(value)})`),
    `        .method("${method}", ${bodyName(method, body)})`,
    '        .build();',
    '    try (Response response = new OkHttpClient().newCall(request).execute()) {',
    '      System.out.println(response.code() + " " + response.body().string());',
    '    }',
    '  }',
    '}',
    '',
  ]
    .filter((line) => body.kind === 'multipart' || line !== 'import java.io.File;')
    .filter((line) => body.kind === 'text' || !line.includes('StandardCharsets;'))
    .join('\n')
}

function bodyLines(body: Sample['body'], contentType: Text | undefined): string[] {
  if (body.kind === 'none') return []
  if (body.kind === 'text') {
    const type = contentType ? `MediaType.parse(${words(contentType)})` : 'null'
    // As bytes: of a String, OkHttp adds a charset to the type.
    return [
      '    RequestBody body = RequestBody.create(',
      `        (${words(body.text)}).getBytes(StandardCharsets.UTF_8), ${type});`,
    ]
  }
  return [
    '    RequestBody body = new MultipartBody.Builder()',
    '        .setType(MultipartBody.FORM)',
    ...body.parts.map((part) => `        ${partOf(part)}`),
    '        .build();',
  ]
}

function partOf(part: SamplePart): string {
  const name = quoted(part.name)
  if ('text' in part) return `.addFormDataPart(${name}, ${words(part.text)})`
  const file = quoted(part.fileName)
  const type = quoted(part.type === '' ? 'application/octet-stream' : part.type)
  return `.addFormDataPart(${name}, ${file},\n            RequestBody.create(new File(${file}), MediaType.parse(${type})))`
}

function bodyName(method: string, body: Sample['body']): string {
  if (body.kind !== 'none') return 'body'
  return method === 'GET' || method === 'DELETE' ? 'null' : 'RequestBody.create(new byte[0])'
}

function words(text: Text): string {
  return expression(text, quoted, (name) => `System.getenv("${name}")`, ' + ')
}
