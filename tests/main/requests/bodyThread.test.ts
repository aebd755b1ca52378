import { setImmediate } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { type BodyJob, doBodyJob } from '../../../src/main/requests/bodyJobs.ts'
import { createBodyThread } from '../../../src/main/requests/bodyThread.ts'
import { DOTS } from '../../../src/shared/masked.ts'
import { FailureError } from '../../../src/shared/result.ts'
import { exchangeWith } from '../../support/exchanges.ts'
import { peopleText } from '../../support/largeAnswers.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

function threadWith(given: { program?: URL; idleMs?: number } = {}) {
  const reasons: unknown[] = []
  const thread = createBodyThread({ ...given, didNotStart: (error) => reasons.push(error) })
  closing.push(thread.close)
  return { ...thread, reasons }
}

/** A thread whose program does this with a message. */
function threadThat(does: string, idleMs = 60_000) {
  const source = `
    import { parentPort, threadId } from 'node:worker_threads'
    parentPort.on('message', (job) => { ${does} })
    parentPort.postMessage('ready')`
  return threadWith({
    program: new URL(`data:text/javascript,${encodeURIComponent(source)}`),
    idleMs,
  })
}

const TELLS_ITSELF = 'parentPort.postMessage({ body: { text: String(threadId) }, bytes: null })'

function maskJob(text: string, secrets: string[] = []): BodyJob {
  const bytes = new Uint8Array(Buffer.from(text))
  return { kind: 'mask', bytes, cut: false, exchange: exchangeWith({}), secrets }
}

/** How often other work had its turn while a promise was awaited. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  const during = { turns: 0, isOver: false }
  const ended = work.finally(() => {
    during.isOver = true
  })
  for (; !during.isOver; during.turns += 1) await setImmediate()
  await ended
  return during.turns
}

describe('the thread for large bodies', () => {
  it('that does not start says why; the work is done all the same', async () => {
    const thread = threadWith({ program: new URL('./nowhere.js', import.meta.url) })

    const done = await thread.run(maskJob('{"a":"secret-one"}', ['secret-one']))

    expect(done.body.text).toBe(`{"a":"${DOTS}"}`)
    expect(String(thread.reasons[0])).toContain('nowhere.js')
  })

  it('that ends in the middle of a job fails this job, and the next has a new one', async () => {
    const thread = threadThat(`
      if (job.secrets.length) process.exit(3)
      ${TELLS_ITSELF}`)
    const first = await thread.run(maskJob(''))

    await expect(thread.run(maskJob('', ['ends']))).rejects.toThrow('ended with 3')

    const second = await thread.run(maskJob(''))
    expect(second.body.text).toMatch(/^\d+$/)
    expect(second.body.text).not.toBe(first.body.text)
  })

  it('throws what the job throws', async () => {
    const thread = threadThat('throw new RangeError("a string too long")')

    await expect(thread.run(maskJob(''))).rejects.toThrow(RangeError)
  })

  it('is given up with a cancelled job; the next job has another', async () => {
    const thread = threadThat(`if (!job.secrets.length) ${TELLS_ITSELF}`)
    const first = await thread.run(maskJob(''))
    const cancelling = new AbortController()
    const never = thread.run(maskJob('', ['never answered']), cancelling.signal)
    const waiting = thread.run(maskJob(''))
    // By then it is with the thread, which was started before.
    await setImmediate()

    cancelling.abort()

    await expect(never).rejects.toEqual(new FailureError({ kind: 'cancelled' }))
    expect((await waiting).body.text).not.toBe(first.body.text)
  })

  it('is given up when the app closes', async () => {
    const thread = threadThat(`if (!job.secrets.length) ${TELLS_ITSELF}`)
    await thread.run(maskJob(''))
    const never = thread.run(maskJob('', ['never answered']))

    const [ended] = await Promise.allSettled([never, thread.close()])

    expect(ended).toMatchObject({ reason: { failure: { kind: 'cancelled' } } })
  })

  it('serves one job after another, and ends when none comes any more', async () => {
    const thread = threadThat(TELLS_ITSELF)
    const [first, second] = await Promise.all([thread.run(maskJob('')), thread.run(maskJob(''))])
    expect(first.body.text).toBe(second.body.text)

    const brief = threadThat(TELLS_ITSELF, 0)
    const { text } = (await brief.run(maskJob(''))).body
    await expect.poll(async () => (await brief.run(maskJob(''))).body.text).not.toBe(text)
  })

  it('leaves main its turns while fifty megabytes are read, judged and masked', async () => {
    const thread = threadWith()
    const bytes = new Uint8Array(Buffer.from(peopleText(50_000_000)))
    const exchange = exchangeWith('')
    const read = await work(async (job) => doBodyJob(job))
    const beside = await work((job) => thread.run(job))

    expect(thread.reasons).toEqual([])
    // On the same thread only the awaits between the jobs give turns.
    expect(read).toBeLessThan(10)
    expect(beside).toBeGreaterThan(20 * read)

    async function work(run: (job: BodyJob) => Promise<ReturnType<typeof doBodyJob>>) {
      return turnsDuring(
        (async () => {
          const came = await run({ kind: 'read', bytes: bytes.slice(), cut: false, exchange })
          expect(came.body).toMatchObject({
            form: 'json',
            text: '',
            large: { verdict: { accepted: true } },
          })
          const answer = { ...exchange, response: { ...exchange.response, body: came.body } }
          const again = new Uint8Array(came.bytes?.buffer ?? new ArrayBuffer())
          const secrets = ['manager150000']
          const done = await run({
            kind: 'mask',
            bytes: again,
            cut: false,
            exchange: answer,
            secrets,
          })
          expect(done.bytes?.includes('manager150000')).toBe(false)
        })(),
      )
    }
  })
})
