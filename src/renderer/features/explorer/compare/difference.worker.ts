import { compare } from './difference.ts'
import type { Bodies } from './useDifference.ts'

self.addEventListener('message', ({ data: { first, second, ignores } }: MessageEvent<Bodies>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker answers its maker, there is no origin
  self.postMessage(compare(first, second, ignores))
})
