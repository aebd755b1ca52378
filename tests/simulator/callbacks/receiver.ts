import DingTalkEncryptor from 'dingtalk-encrypt'
import { z } from 'zod'
import { CREDENTIALS } from '../../../src/simulator/credentials.ts'
import { serve, type TestServer } from '../../support/httpServer.ts'

/** What the receivers of tests register with. */
export const LOCK = {
  token: 'token123',
  aes_key: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
}

/** How a receiver answers. */
export type Manner = 'success' | 'unsealed' | 'other-words' | 'other-key' | 'error' | 'silent'

/** A receiver of callbacks that reads them with a published client. */
export interface Receiver extends TestServer {
  /** What was posted, decrypted. */
  got: Record<string, unknown>[]
  manner: Manner
}

const bodySchema = z.strictObject({ encrypt: z.string() })
const eventSchema = z.record(z.string(), z.unknown())

/** Starts a receiver on loopback. */
export async function receive(): Promise<Receiver> {
  const client = new DingTalkEncryptor(LOCK.token, LOCK.aes_key, CREDENTIALS.corpId)
  const foreign = new DingTalkEncryptor(LOCK.token, LOCK.aes_key, 'dingother')
  const got: Receiver['got'] = []
  const receiver: Pick<Receiver, 'manner'> = { manner: 'success' }
  const server = await serve((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://host')
    const of = (name: string) => searchParams.get(name) ?? ''
    let text = ''
    request.setEncoding('utf8')
    request.on('data', (chunk: string) => (text += chunk))
    request.on('end', () => {
      const { encrypt } = bodySchema.parse(JSON.parse(text))
      if (of('signature') !== of('msg_signature')) throw new Error('two signatures')
      const said = client.getDecryptMsg(of('signature'), of('timestamp'), of('nonce'), encrypt)
      got.push(eventSchema.parse(JSON.parse(said)))
      const { manner } = receiver
      if (manner === 'silent') return
      response.statusCode = manner === 'error' ? 500 : 200
      const words = manner === 'other-words' ? 'failure' : 'success'
      const sealed = (manner === 'other-key' ? foreign : client).getEncryptedMap(words, 42, 'n')
      response.end(manner === 'unsealed' ? 'success' : JSON.stringify(sealed))
    })
  })
  return Object.assign(receiver, {
    got,
    ...server,
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  })
}
