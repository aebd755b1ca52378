import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** What a shell answers when the window asks for one of its own files. */
export interface WindowFile {
  status: 200 | 404
  headers: Record<string, string>
  body: Buffer<ArrayBuffer>
}

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
 * Serves the built window from a folder: gives a function that turns an address into the file, its
 * content type and the headers that fence the window in. The caller checks the address's origin.
 */
export function createWindowFiles(
  folder: string,
): (url: Pick<URL, 'pathname'>) => Promise<WindowFile> {
  return async ({ pathname }) => {
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
