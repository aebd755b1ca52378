import { prettyJson } from './prettyJson.ts'

self.addEventListener('message', (event: MessageEvent<string>) => {
  self.postMessage(prettyJson(event.data))
})
