import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMultipart } from '../../src/simulator/multipart.ts'

const type = 'multipart/form-data; boundary=x'
const field = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const file = (name: string, content: string) =>
  `--x\r\nContent-Disposition: form-data; name="media"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n${content}\r\n`
const read = (...parts: string[]) => readMultipart(type, Buffer.from(`${parts.join('')}--x--\r\n`))

describe('a multipart body', () => {
  it('gives its fields and its files', async () => {
    const fields = await read(field('type', '图片'), file('报告.png', 'content'))

    expect(fields).toEqual(
      new Map<string, unknown>([
        ['type', '图片'],
        ['media', { name: '报告.png', bytes: Buffer.from('content') }],
      ]),
    )
  })

  it.each([
    ['a part without a name', '--x\r\nContent-Disposition: form-data\r\n\r\na\r\n', []],
    ['an empty file', file('a.png', ''), [['media', { name: 'a.png', bytes: Buffer.of() }]]],
    ['folders before the name', file('C:\\a\\b.png', ''), [['media', { name: 'b.png' }]]],
    ['a name of objects', field('__proto__', 'a'), [['__proto__', 'a']]],
    ['one name twice: the first', field('a', '1') + field('a', '2'), [['a', '1']]],
    ['a name without quotes', field('a', '1').replaceAll('"', ''), [['a', '1']]],
    ['nothing at all', '', []],
  ])('may have %s', async (_fact, parts, fields) => {
    expect([...((await read(parts)) ?? [])]).toMatchObject(fields)
  })

  it.each([
    ['no boundary', 'multipart/form-data', `${field('a', '1')}--x--\r\n`],
    ['another boundary', 'multipart/form-data; boundary=y', `${field('a', '1')}--x--\r\n`],
    ['no end', type, field('a', '1')],
    ['101 parts', type, `${field('a', '1').repeat(101)}--x--\r\n`],
    ['eleven files', type, `${file('a', '1').repeat(11)}--x--\r\n`],
    ['a field of more than 64 KB', type, `${field('a', 'x'.repeat(70_000))}--x--\r\n`],
  ])('is broken with %s', async (_fact, contentType, body) => {
    expect(await readMultipart(contentType, Buffer.from(body))).toBeNull()
  })

  it('is read or is broken, wherever a byte is wrong and wherever it is cut', async () => {
    const whole = Buffer.from(`${field('type', 'image')}${file('a.png', 'content')}--x--\r\n`)
    const place = fc.nat(whole.length - 1)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(place, fc.constantFrom(...Buffer.from('\0\r\n-x";:'))), { maxLength: 6 }),
        fc.nat(whole.length),
        async (wrong, end) => {
          const bytes = Buffer.from(whole)
          for (const [index, byte] of wrong) bytes[index] = byte
          const fields = await readMultipart(type, bytes.subarray(0, end))
          expect(fields === null || fields instanceof Map).toBe(true)
        },
      ),
      { numRuns: 2_000, seed: 2016 },
    )
  })
})
