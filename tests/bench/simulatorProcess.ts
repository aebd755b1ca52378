/** A server in a process of its own: answers itself once, says so in a line of JSON, and stays. */
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'

const start = process.argv[2] === 'bare' ? startBare : await loadWhole()
const loadedAt = performance.now()
const url = await start()
get(`${url}/gettoken`, (response) => {
  response.resume().once('end', () => {
    const firstAnswerMs = performance.now()
    process.stdout.write(
      `${JSON.stringify({ url, firstAnswerMs, startMs: firstAnswerMs - loadedAt })}\n`,
    )
  })
})

async function loadWhole(): Promise<() => Promise<string>> {
  const { startSimulator } = await import('../../src/simulator/simulator.ts')
  return async () => (await startSimulator()).url
}

function startBare(): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'application/json').end('{"errcode":0}')
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has no other kind of address
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    })
  })
}
