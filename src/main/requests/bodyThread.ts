import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Body } from '../../shared/exchange.ts'
import { createTurns } from '../profiles/turns.ts'
import { type BodyJob, doBodyJob, movable } from './bodyJobs.ts'
import type { Parted } from './largeBody.ts'
import { unlessCancelled } from './unlessCancelled.ts'

/** What the thread answers to a job. */
interface Answer {
  body: Body
  /** A buffer's class does not cross. */
  bytes: Uint8Array<ArrayBuffer> | null
}

/** What a thread for large bodies needs. */
export interface BodyThreadGround {
  /** The program of the thread: beside this file, in the build as in the sources. */
  program?: URL
  /** How long the thread waits for another job before it ends. */
  idleMs?: number
  /** Hears why the thread does not start; the work is then done on this one. */
  didNotStart: (error: unknown) => void
}

const NAME = `./bodyWorker${extname(new URL(import.meta.url).pathname)}`
const PROGRAM = new URL(NAME, import.meta.url)
const IDLE_MS = 10_000

/** A thread beside main's own, for work on large bodies: main goes on answering meanwhile. */
export type BodyThread = ReturnType<typeof createBodyThread>

/** Makes the thread for large bodies. It starts with the first job and ends when none comes any more. */
export function createBodyThread({
  program = PROGRAM,
  idleMs = IDLE_MS,
  didNotStart,
}: BodyThreadGround) {
  const inTurn = createTurns()
  const closing = new AbortController()
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined

  /**
   * Does one job after another. Throws `cancelled` at once when the signal says so, and what the job
   * or the end of the thread in the middle of it threw.
   */
  async function run(job: BodyJob, signal?: AbortSignal): Promise<Parted> {
    const both = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
    return unlessCancelled(
      inTurn('body', () => perform(job, both)),
      both,
    )
  }

  async function perform(job: BodyJob, signal: AbortSignal): Promise<Parted> {
    signal.throwIfAborted()
    clearTimeout(idle)
    worker ??= await started()
    if (worker === null) return doBodyJob(job)

    const mine = worker
    mine.ref()
    try {
      const { body, bytes } = await unlessCancelled(answerOf(mine, job), signal)
      return { body, bytes: bytes && Buffer.from(bytes.buffer) }
    } catch (error) {
      // Whatever it is in the middle of is of no use to anybody.
      end()
      throw error
    } finally {
      mine.unref()
      idle = setTimeout(end, idleMs).unref()
    }
  }

  async function started(): Promise<Worker | null> {
    try {
      const starting = new Worker(program)
      // Without a listener an error would be one of main.
      starting.on('error', () => {})
      starting.once('exit', () => {
        if (worker === starting) worker = null
      })
      await Promise.race([once(starting, 'message'), endOf(starting)])
      return starting
    } catch (error) {
      didNotStart(error)
      return null
    }
  }

  function end(): void {
    void worker?.terminate()
    worker = null
  }

  return {
    run,
    /** Gives up what is under way. */
    close: async (): Promise<void> => {
      closing.abort()
      clearTimeout(idle)
      await worker?.terminate()
    },
  }
}

async function answerOf(worker: Worker, job: BodyJob): Promise<Answer> {
  const bytes = movable(job.bytes)
  const listening = new AbortController()
  const { signal } = listening
  try {
    const answered = Promise.race([once(worker, 'message', { signal }), endOf(worker, signal)])
    worker.postMessage({ ...job, bytes }, [bytes.buffer])
    const answers = await answered
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own program's answer to a job
    return answers[0] as Answer
  } finally {
    listening.abort()
  }
}

/** Rejects when the thread ends: a job that waits for it waits in vain. */
async function endOf(worker: Worker, signal?: AbortSignal): Promise<never> {
  // `once` rejects with what the thread threw, if it did.
  const codes: unknown[] = await once(worker, 'exit', { signal })
  throw new Error(`the thread for large bodies ended with ${String(codes[0])}`)
}
