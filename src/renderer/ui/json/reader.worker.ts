import type { Request } from './engine/messages.ts'
import { createSession } from './engine/session.ts'
import { fetchPiece, pause } from './ground.ts'

const session = createSession({
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker answers its maker, there is no origin
  report: (report) => self.postMessage(report),
  pause,
  now: () => performance.now(),
  fetchPiece,
})

self.addEventListener('message', ({ data }: MessageEvent<Request>) => session.take(data))
