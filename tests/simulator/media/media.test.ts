import { expect, it } from 'vitest'
import { createMedia } from '../../../src/simulator/media/media.ts'

const file = (name: string, size: number) => ({
  name,
  type: 'image' as const,
  contentType: 'image/png',
  bytes: Buffer.alloc(size),
  at: 1,
})

it('the oldest files go when there is no more room', () => {
  const media = createMedia(300_000)
  const [first, second] = [media.add(file('a', 100_000)), media.add(file('b', 100_000))]
  media.add(file('c', 150_000))

  expect(media.find(first.id)).toBeUndefined()
  expect(media.findByDownloadCode(first.downloadCode)).toBeUndefined()
  expect(media.find(second.id)?.name).toBe('b')
  expect(media.all().map(({ name }) => name)).toEqual(['b', 'c'])
})

it('a file that is larger than all the room stays until the next one', () => {
  const media = createMedia(1_000)
  media.add(file('a', 5_000))

  expect(media.all().map(({ name }) => name)).toEqual(['a'])
})

it('files of a byte are not kept without end', () => {
  const media = createMedia(100_000)
  for (let count = 0; count < 1_000; count += 1) media.add(file('a', 1))

  expect(media.all().length).toBeLessThan(100)
})
