import { createServer, request as sendOn } from 'node:http'
import { connect, type Socket } from 'node:net'
import { vi } from 'vitest'
import { listen, serveTrusted } from './httpServer.ts'

/** The hosts that clients have written into their code. */
const HOSTS = ['oapi.dingtalk.com', 'api.dingtalk.com']

/**
 * Has a simulator stand in for DingTalk's own hosts until it is disposed of: clients that know no
 * other address reach it through the proxy that their environment names. Nothing in them is
 * replaced; they even check its certificate. Every other host is refused. Needs openssl.
 */
export async function standInForDingTalk(simulatorUrl: string): Promise<AsyncDisposable> {
  const { hostname, port } = new URL(simulatorUrl)
  const secure = await serveTrusted((request, response) => {
    const { method, url: path, headers } = request
    const onward = sendOn({ hostname, port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.once('error', () => response.destroy())
    request.pipe(onward)
  }, HOSTS)

  const tunnels = new Set<Socket>()
  const server = createServer((_request, response) => response.writeHead(403).end())
  server.on('connect', ({ url = '' }, client: Socket) => {
    if (!HOSTS.some((host) => url === `${host}:443`)) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    const there = connect(Number(new URL(secure.url).port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      client.pipe(there).pipe(client)
    })
    for (const [end, other] of [
      [client, there],
      [there, client],
    ] as const) {
      tunnels.add(end)
      end.on('error', () => other.destroy())
      end.once('close', () => tunnels.delete(end))
    }
  })
  const proxy = await listen(server, 'http')

  for (const name of ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']) {
    vi.stubEnv(name, proxy.url)
  }
  for (const name of ['no_proxy', 'NO_PROXY']) vi.stubEnv(name, '127.0.0.1')
  return {
    [Symbol.asyncDispose]: async () => {
      vi.unstubAllEnvs()
      for (const tunnel of tunnels) tunnel.destroy()
      await proxy[Symbol.asyncDispose]()
      await secure[Symbol.asyncDispose]()
    },
  }
}
