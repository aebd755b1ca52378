import { createSession } from './engine/session.ts'
import type { Question, Report, Request, Source } from './engine/messages.ts'
import { fetchPiece, pause } from './ground.ts'

/** Up to this size a text is read in the window itself: at once, without a worker's start. */
const SMALL_BYTES = 262_144

/** The window's end of a reading session, in a worker or in the window itself. */
export interface Reader {
  send: (request: Exclude<Request, { do: 'open' | 'ask' }>) => void
  /** Asks once. */
  ask: (question: Question) => Promise<string | Blob | null>
  /** Begins to read; `listen` hears what there is to show. */
  open: (source: Source, form: 'json' | 'text', listen: (report: Report) => void) => void
  /** Ends the worker and gives its memory back. */
  close: () => void
}

/** Makes a reader; nothing runs before `open`. */
export function createReader(): Reader {
  const waiting = new Map<number, (answer: string | Blob | null) => void>()
  let asked = 0
  let place: Place = NOWHERE

  function open(source: Source, form: 'json' | 'text', listen: (report: Report) => void) {
    const hear = (report: Report) => {
      if (report.say !== 'answer') {
        listen(report)
        return
      }
      waiting.get(report.id)?.(report.answer)
      waiting.delete(report.id)
    }
    const isSmall = 'bytes' in source && source.bytes.length <= SMALL_BYTES
    place = isSmall ? inWindow(hear) : inWorker(hear, showBeginning(source, form, hear))
    place.take({ do: 'open', source, form })
  }

  return {
    open,
    send: (request) => place.take(request),
    ask: (question) => {
      const { promise, resolve } = Promise.withResolvers<string | Blob | null>()
      asked += 1
      waiting.set(asked, resolve)
      place.take({ do: 'ask', id: asked, question })
      return promise
    },
    close: () => {
      place.end()
      for (const resolve of waiting.values()) resolve(null)
      waiting.clear()
      place = NOWHERE
    },
  }
}

interface Place {
  take: (request: Request) => void
  end: () => void
}

/** Before there is anything to read, and after. */
const NOWHERE: Place = { take: () => undefined, end: () => undefined }

function inWindow(hear: (report: Report) => void, fetchMore = fetchPiece): Place {
  let isOver = false
  const session = createSession({
    report: (report) => {
      if (!isOver) hear(report)
    },
    pause,
    now: () => performance.now(),
    fetchPiece: fetchMore,
  })
  return {
    take: session.take,
    end: () => {
      isOver = true
    },
  }
}

const BEGINNING_BYTES = 16_384
/** As many as most windows show. */
const BEGINNING_ROWS = 40

/**
 * Reads the beginning in the window, so that there is something to see while the worker starts.
 * Returns how to end that.
 */
function showBeginning(source: Source, form: 'json' | 'text', hear: (report: Report) => void) {
  const { length: sizeBytes } = 'bytes' in source ? source.bytes : { length: source.sizeBytes }
  const head = ('bytes' in source ? source.bytes : source.head).slice(0, BEGINNING_BYTES)
  const place = inWindow(
    (report) => {
      const isState = report.say === 'state'
      hear(isState ? { ...report, state: { ...report.state, sizeBytes } } : report)
    },
    // There is more, and it comes another way.
    () => new Promise(() => undefined),
  )
  const begin = async () => {
    // In a task of its own: what surrounds the text is being drawn in this one.
    await pause()
    place.take({ do: 'open', source: { address: '', sizeBytes: head.length + 1, head }, form })
    place.take({ do: 'look', from: 0, to: BEGINNING_ROWS })
  }
  void begin()
  return place.end
}

/** `begun` is called when the worker has something to say. */
function inWorker(hear: (report: Report) => void, begun: () => void): Place {
  const worker = new Worker(new URL('reader.worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
    begun()
    hear(data)
  })
  return {
    // The bytes are handed over, not copied: that takes the window no time, however many there are.
    take: (request) => worker.postMessage(request, transferredBy(request)),
    end: () => worker.terminate(),
  }
}

function transferredBy(request: Request): Transferable[] {
  if (request.do !== 'open') return []
  const { source } = request
  return ['bytes' in source ? source.bytes.buffer : source.head.buffer]
}
