import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Format } from '../../../src/shared/messages/messageType.ts'
import { MESSAGE_TYPES, wiresOf } from '../../../src/shared/messages/types.ts'

const ROOT = join(import.meta.dirname, '../../..')
const FOLDER = 'src/shared/messages/types/'

/** What the platform knows by each way. */
const WIRES: Readonly<Record<Format, readonly string[]>> = {
  // https://open.dingtalk.com/document/development/message-types-and-data-format
  work: ['text', 'image', 'voice', 'file', 'link', 'oa', 'markdown', 'action_card'],
  chat: ['text', 'image', 'voice', 'file', 'link', 'oa', 'markdown', 'action_card'],
  // https://open.dingtalk.com/document/development/custom-robots-send-group-messages
  webhook: ['text', 'link', 'markdown', 'actionCard', 'feedCard'],
  // https://open.dingtalk.com/document/development/robot-message-type
  robot: [
    'sampleText',
    'sampleImageMsg',
    'sampleAudio',
    'sampleFile',
    'sampleLink',
    'sampleMarkdown',
    'sampleActionCard',
    'sampleActionCard2',
    'sampleActionCard3',
    'sampleActionCard4',
    'sampleActionCard5',
    'sampleActionCard6',
    'sampleVideo',
  ],
}

/** Every file of ours, with what it imports. */
async function sources(): Promise<{ path: string; text: string }[]> {
  const names = await readdir(join(ROOT, 'src'), { recursive: true })
  const files = names.filter((name) => /\.tsx?$/.test(name)).map((name) => `src/${name}`)
  return Promise.all(
    files.map(async (path) => ({ path, text: await readFile(join(ROOT, path), 'utf8') })),
  )
}

describe('the list of message types', () => {
  it.each(['work', 'chat', 'webhook', 'robot'] as const)('has all of %s', (format) => {
    expect(wiresOf(format)).toEqual(WIRES[format])
  })

  it('has one type a file, by one line, and nobody else knows the file', async () => {
    const files = await sources()
    const importers = MESSAGE_TYPES.map(({ id }) => {
      const file = `types/${id.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())}.ts`
      const own = files.filter(({ path }) => path.endsWith(`messages/${file}`))
      const users = files.filter(
        ({ path, text }) => !path.startsWith(FOLDER) && text.includes(file),
      )
      return { id, files: own.length, users: users.map(({ path }) => path) }
    })
    expect(importers).toEqual(
      MESSAGE_TYPES.map(({ id }) => ({ id, files: 1, users: ['src/shared/messages/types.ts'] })),
    )
    const inFolder = files.filter(({ path }) => path.startsWith(FOLDER))
    expect(inFolder.filter(({ text }) => text.includes(': MessageType = {'))).toHaveLength(
      MESSAGE_TYPES.length,
    )
  })

  it('is not repeated in the window: a type brings its own icon', async () => {
    const files = await sources()
    const composite = /'(action-card|feed-card)'/
    const naming = files.filter(
      ({ path, text }) => path.startsWith('src/renderer') && composite.test(text),
    )
    expect(naming.map(({ path }) => path)).toEqual([])
  })
})
