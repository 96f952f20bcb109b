import { afterAll, expect, test } from 'vitest'
import { createTextThreads } from '../../src/jobs/text-threads.ts'

const utf8 = new TextEncoder()
const english = utf8.encode('The ministers met on Monday. They agreed on a text.')
const german = utf8.encode('Die Minister trafen sich am Montag. Sie einigten sich auf einen Text.')
const long = utf8.encode('The ministers of all states met in the city of Geneva and agreed on a text. '.repeat(50_000))

const threads = createTextThreads()
afterAll(() => threads.close())

test('a thread reads and aligns as this one would, and refuses alike', async () => {
  const [preview] = await threads.preview([{ name: 'a.txt', bytes: english }])
  expect(preview).toMatchObject({ language: 'en', segments: 2 })
  const { alignment } = await threads.align({ source: { bytes: english }, target: { bytes: german } })
  expect(alignment.segments.map(({ source, target }) => [source, target])).toEqual([
    [
      [0, 1],
      [0, 1],
    ],
    [
      [1, 2],
      [1, 2],
    ],
  ])
  await expect(threads.preview([{ name: 'b.txt', bytes: utf8.encode(' ') }])).rejects.toMatchObject({ code: 'text.empty' })
})

test('what takes too long is stopped and refused, and the next is served', async () => {
  const strict = createTextThreads({ longestMs: 1_500 })
  const slow = Array.from({ length: 40 }, (_, n) => ({ name: `${n}.txt`, bytes: long }))
  await expect(strict.preview(slow)).rejects.toMatchObject({ code: 'text.too-complex' })
  await strict.close()
  expect((await threads.preview([{ name: 'a.txt', bytes: english }]))[0]!.language).toBe('en')
})

test('what takes too much memory is stopped and refused', async () => {
  const strict = createTextThreads({ heapMegabytes: 24 })
  expect((await strict.preview([{ name: 'a.txt', bytes: english }]))[0]!.language).toBe('en')
  const large = Array.from({ length: 8 }, (_, n) => ({ name: `${n}.txt`, bytes: long }))
  await expect(strict.preview(large)).rejects.toMatchObject({ code: 'text.too-complex' })
  await strict.close()
})
