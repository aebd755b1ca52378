import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as it arrived. */
export interface Arrived {
  method: string
  /** With its query. */
  target: string
  contentType: string
  body: string
}

/** Listens on loopback in DingTalk's place: lends a token, accepts everything, and keeps what arrived. */
export async function startRecorder(token: string) {
  const arrived: Arrived[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url: target = '', headers } = request
      const isLent = target.endsWith('/oauth2/accessToken')
      const body = Buffer.concat(chunks).toString()
      if (!isLent) {
        arrived.push({ method, target, contentType: headers['content-type'] ?? '', body })
      }
      response.setHeader('content-type', 'application/json')
      response.end(
        JSON.stringify(
          isLent ? { accessToken: token, expireIn: 7200 } : { errcode: 0, errmsg: 'ok' },
        ),
      )
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on a port has one
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    arrived,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}
