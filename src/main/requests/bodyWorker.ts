import { parentPort } from 'node:worker_threads'
import { type BodyJob, doBodyJob, movable } from './bodyJobs.ts'

// The program of the thread that works on large bodies: one job after another, nothing kept. What a
// job throws ends the thread, and is heard there where the job came from.
parentPort?.on('message', (job: BodyJob) => {
  const { body, bytes } = doBodyJob(job)
  const moved = bytes && movable(bytes)
  parentPort?.postMessage({ body, bytes: moved }, moved ? [moved.buffer] : [])
})
parentPort?.postMessage('ready', [])
