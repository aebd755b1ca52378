import { csharp } from './csharp.ts'
import { curl } from './curl.ts'
import { goHttp } from './go.ts'
import { javaOkHttp } from './java.ts'
import { nodeFetch, nodeGot } from './node.ts'
import { php } from './php.ts'
import { pythonRequests } from './python.ts'
import type { Sample } from './sample.ts'

/** The languages that a request is written in, each with what writes it; `null` where its library refuses such a request. */
export const LANGUAGES = [
  { id: 'curl', label: 'curl', write: curl },
  { id: 'node-fetch', label: 'Node · fetch', write: nodeFetch },
  { id: 'node-got', label: 'Node · got', write: nodeGot },
  { id: 'python', label: 'Python · requests', write: pythonRequests },
  { id: 'java', label: 'Java · OkHttp', write: javaOkHttp },
  { id: 'go', label: 'Go · net/http', write: goHttp },
  { id: 'php', label: 'PHP · curl', write: php },
  { id: 'csharp', label: 'C# · HttpClient', write: csharp },
] as const satisfies readonly {
  id: string
  label: string
  write: (sample: Sample) => string | null
}[]
