import { prettyJson } from './prettyJson.ts'

self.addEventListener('message', (event: MessageEvent<string>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker answers its maker, there is no origin
  self.postMessage(prettyJson(event.data))
})
