import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'

/** A server on a free port of this machine. */
export interface TestServer extends AsyncDisposable {
  url: string
}

/** Starts an HTTP server that answers with the listener given. */
export async function serve(listener: RequestListener): Promise<TestServer> {
  return listen(createServer(listener), 'http')
}

/** Starts an HTTPS server whose certificate nobody trusts. Needs openssl. */
export async function serveUntrusted(listener: RequestListener): Promise<TestServer> {
  return listen(createSecureServer(selfSigned(), listener), 'https')
}

/**
 * Starts an HTTPS server that this process trusts until it is closed, also under the names given.
 * Needs openssl.
 */
export async function serveTrusted(
  listener: RequestListener,
  names: readonly string[] = [],
): Promise<TestServer> {
  const made = selfSigned(names)
  const trusted = getCACertificates('default')
  setDefaultCACertificates([...trusted, made.cert])
  const server = await listen(createSecureServer(made, listener), 'https')
  return {
    url: server.url,
    [Symbol.asyncDispose]: async () => {
      setDefaultCACertificates(trusted)
      await server[Symbol.asyncDispose]()
    },
  }
}

/** Has a server listen on a free port. */
export async function listen(
  server: Server & { closeAllConnections: () => void },
  protocol: string,
): Promise<TestServer> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const { port } = addressOf(server)
  return {
    url: `${protocol}://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      await closed.promise
    },
  }
}

function addressOf(server: Server): AddressInfo {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return address
}

/** A key and certificate made for this run. */
function selfSigned(names: readonly string[] = []): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'dingbench-cert-'))
  const keyFile = join(folder, 'key.pem')
  const certFile = join(folder, 'cert.pem')
  const subject = '-days 2 -subj /CN=localhost -addext'
  const keyKind = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1'
  const alternatives = ['IP:127.0.0.1', ...names.map((name) => `DNS:${name}`)]
  execFileSync(
    'openssl',
    `req -x509 -nodes ${keyKind} ${subject}`
      .split(' ')
      .concat(`subjectAltName=${alternatives.join(',')}`, '-keyout', keyFile, '-out', certFile),
    { stdio: 'ignore' },
  )
  const made = { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') }
  rmSync(folder, { recursive: true })
  return made
}
