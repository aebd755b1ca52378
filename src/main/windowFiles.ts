import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** What a shell answers when the window asks for one of its own files. */
export interface WindowFile {
  status: 200 | 404
  headers: Record<string, string>
  body: Buffer<ArrayBuffer>
}

/** Gives a piece of a large body of an answer; `null` when it is not there. */
export type ReadBody = (id: string, from: number, to: number) => Buffer<ArrayBuffer> | null

/** Where the large bodies of answers are found. */
const BODIES = '/bodies/'

/** What the built HTML holds where the nonce of one load belongs. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/** The kinds of file that a window consists of; anything else is not found. */
const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** Segments start with a letter, digit or `_`: no `..`, no escapes, no drive, no hidden file. */
const SAFE_PATH = /^(\/\w[\w.-]*)+$/

/**
 * Serves the built window from a folder, and pieces of large bodies: gives a function that turns an
 * address into the file, its content type and the headers that fence the window in. The caller
 * checks the address's origin.
 */
export function createWindowFiles(
  folder: string,
  readBody: ReadBody,
): (url: Pick<URL, 'pathname' | 'searchParams'>) => Promise<WindowFile> {
  return async ({ pathname, searchParams }) => {
    if (pathname.startsWith(BODIES)) {
      return pieceOf(pathname.slice(BODIES.length), searchParams, readBody)
    }

    const path = pathname === '/' ? '/index.html' : pathname
    const contentType = CONTENT_TYPES[extname(path)]
    if (contentType === undefined || !SAFE_PATH.test(path)) return notFound()

    const content = await read(join(folder, path))
    if (content === null) return notFound()

    const nonce = randomBytes(16).toString('base64')
    const isPage = contentType.startsWith('text/html')
    const body = isPage
      ? Buffer.from(content.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce))
      : content
    return { status: 200, headers: headersFor(contentType, nonce), body }
  }
}

/** So much of a body at a time, whatever is asked for. */
const LARGEST_PIECE_BYTES = 16_777_216

function pieceOf(id: string, places: URLSearchParams, readBody: ReadBody): WindowFile {
  const [from, to] = [Number(places.get('from') ?? ''), Number(places.get('to') ?? '')]
  const isPiece =
    Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to - from <= LARGEST_PIECE_BYTES
  const body = isPiece ? readBody(id, from, to) : null
  if (body === null) return notFound()

  const nonce = randomBytes(16).toString('base64')
  const headers = headersFor('application/octet-stream', nonce)
  return { status: 200, headers: { ...headers, 'Cache-Control': 'no-store' }, body }
}

/** The content security policy of one load. Its nonce admits styles made at run time, no scripts. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    'media-src blob: data:',
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

function headersFor(contentType: string, nonce: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
}

function notFound(): WindowFile {
  const nonce = randomBytes(16).toString('base64')
  return {
    status: 404,
    headers: headersFor('text/plain; charset=utf-8', nonce),
    body: Buffer.from('not found'),
  }
}

async function read(path: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (isAbsence(error)) return null
    throw error
  }
}

function isAbsence(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR'
}
