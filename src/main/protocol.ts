import { protocol } from 'electron'
import { createWindowFiles, type ReadBody } from './windowFiles.ts'

const SCHEME = 'app'
const HOST = 'dingbench'

/** The origin of the window, as Chromium writes it. */
export const WINDOW_ORIGIN = `${SCHEME}://${HOST}`

/** Makes our scheme a standard, secure one like https. Must be called before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built window from a folder under our scheme; nothing else is found there. */
export function serveWindow(folder: string, readBody: ReadBody): void {
  const fileFor = createWindowFiles(folder, readBody)

  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url)
    if (url.host !== HOST || request.method !== 'GET') return new Response(null, { status: 404 })

    const { status, headers, body } = await fileFor(url)
    return new Response(body, { status, headers })
  })
}
