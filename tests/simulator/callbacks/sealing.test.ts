import { createCipheriv, createHash } from 'node:crypto'
import DingTalkEncryptor from 'dingtalk-encrypt'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seal, unseal } from '../../../src/simulator/callbacks/sealing.ts'

const lock = {
  token: 'token123',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  owner: 'dingda0000000ffe000135c2f4657eb6378f',
}
const another = new DingTalkEncryptor(lock.token, lock.aesKey, lock.owner)

/** The documentation step by step, so that it shares nothing with what it tests. */
function sealedByHand(text: string, pad: (length: number) => number) {
  const key = Buffer.from(`${lock.aesKey}=`, 'base64')
  const head = Buffer.from([...Buffer.from('aaaabbbbccccdddd'), 0, 0, 0, Buffer.byteLength(text)])
  const plain = Buffer.concat([head, Buffer.from(text), Buffer.from(lock.owner)])
  const count = pad(plain.length)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16))
  cipher.setAutoPadding(false)
  const padded = Buffer.concat([plain, Buffer.alloc(count, count)])
  const encrypt = Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
  const [timestamp, nonce] = ['1764000000000', 'nonce']
  const sorted = [lock.token, timestamp, nonce, encrypt].toSorted().join('')
  return { timestamp, nonce, encrypt, signature: createHash('sha1').update(sorted).digest('hex') }
}
const inBlocksOf32 = (length: number) => 32 - (length % 32)

describe('a sealed text', () => {
  it.each(['success', '{"EventType":"check_url"}', 'x'.repeat(28), '通讯录', ''])(
    'is read as it was sealed by the documentation’s steps: %j',
    (text) => {
      expect(unseal(lock, sealedByHand(text, inBlocksOf32))).toBe(text)
    },
  )

  it('is read by another client, and reads what that sealed', () => {
    const { signature, timestamp, nonce, encrypt } = seal(lock, '{"EventType":"check_url"}', 42)
    const theirs = another.getEncryptedMap('success', 42, 'nonce')

    expect(another.getDecryptMsg(signature, timestamp, nonce, encrypt)).toBe(
      '{"EventType":"check_url"}',
    )
    expect(
      unseal(lock, {
        signature: theirs.msg_signature,
        timestamp: theirs.timeStamp,
        nonce: theirs.nonce,
        encrypt: theirs.encrypt,
      }),
    ).toBe('success')
  })

  it('comes back whatever it says, in whole blocks of 32 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const sealed = seal(lock, text, 42)
        expect(Buffer.from(sealed.encrypt, 'base64').length % 32).toBe(0)
        expect(unseal(lock, sealed)).toBe(Buffer.from(text).toString())
      }),
      { seed: 20_261_124 },
    )
  })

  it('is another each time', () => {
    expect(seal(lock, 'success', 42).encrypt).not.toBe(seal(lock, 'success', 42).encrypt)
  })

  it.each([
    ['with another token', { token: 'token124' }],
    ['with another key', { aesKey: `b${lock.aesKey.slice(1)}` }],
    ['by another owner', { owner: 'dingother' }],
  ])('is not read %s', (_how, different) => {
    expect(unseal({ ...lock, ...different }, seal(lock, 'success', 42))).toBeNull()
  })

  it('is not read when anything about it was changed', () => {
    const sealed = seal(lock, 'success', 42)
    for (const name of ['signature', 'timestamp', 'nonce', 'encrypt'] as const) {
      expect(unseal(lock, { ...sealed, [name]: `${sealed[name]}0` })).toBeNull()
    }
  })
})
