import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { serve, type TestServer } from '../support/httpServer.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { median, rounded } from './figures.ts'

const PROGRAM = fileURLToPath(new URL('uploadProcess.ts', import.meta.url))
const MEGABYTES = 20
const NAMES = ['report-1.pdf', 'report-2.pdf', 'report-3.pdf']
const takenSchema = z.array(
  z.strictObject({ totalMs: z.number(), grownMb: z.number(), longestMs: z.number() }),
)

/** What an upload of a large file takes. */
export interface UploadFigures {
  /** The file, in MB of 1,048,576 bytes. */
  mb: number
  /** From the file being chosen to its media_id on the shelf. */
  totalMs: number
  /** The same file streamed to the same server without Dingbench. */
  bareMs: number
  /** By how much the main process grew at most, all of its memory counted. */
  peakMb: number
  /** The longest task of the window's main thread meanwhile; 0 when none reached 50 ms. */
  longestTaskMs: number
}

/** A file as large as DingTalk takes, three times, each another one, through a Dingbench just started. */
export async function measureUpload(): Promise<UploadFigures> {
  await using folder = await temporaryFolder()
  await using server = await uploadServer()
  const first = await fileIn(folder.path, 'warm.pdf', 1)
  const paths = await Promise.all(NAMES.map((name) => fileIn(folder.path, name, MEGABYTES)))

  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, [PROGRAM, server.url, first, ...paths])
  const taken = takenSchema.parse(JSON.parse(stdout))
  const bare: number[] = []
  for (const path of paths) bare.push(await sendBare(server.url, path))
  return {
    mb: MEGABYTES,
    totalMs: median(taken.map(({ totalMs }) => totalMs)),
    bareMs: median(bare),
    peakMb: rounded(Math.max(...taken.map(({ grownMb }) => grownMb))),
    longestTaskMs: rounded(Math.max(...taken.map(({ longestMs }) => longestMs))),
  }
}

async function sendBare(url: string, path: string): Promise<number> {
  const startedAt = performance.now()
  const body = new FormData()
  body.append('media', await openAsBlob(path), 'report.pdf')
  await (await fetch(`${url}/media/upload`, { method: 'POST', body })).text()
  return performance.now() - startedAt
}

async function fileIn(folder: string, name: string, megabytes: number): Promise<string> {
  const path = join(folder, name)
  const bytes = randomBytes(megabytes * 1_048_576)
  bytes.write('%PDF-1.7\n')
  await writeFile(path, bytes)
  return path
}

/** Lends a token and takes every file, without keeping any. */
function uploadServer(): Promise<TestServer> {
  let count = 0
  return serve((request, response) => {
    request.resume().once('end', () => {
      count += 1
      const upload = { errcode: 0, media_id: `@file${count}` }
      const token = { accessToken: 't'.repeat(32), expireIn: 7_200 }
      const isUpload = request.url?.startsWith('/media/upload') ?? false
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(isUpload ? upload : token))
    })
  })
}
