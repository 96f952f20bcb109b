import { describe, expect, test, vi } from 'vitest'
import { HexaplaError } from '../../src/errors.ts'
import type { QueueOptions } from '../../src/jobs/in-process-queue.ts'
import type { JobHandlers, JobQueue } from '../../src/jobs/queue.ts'

/** What every queue promises, wherever it keeps its jobs. */
export function jobQueueContract(
  name: string,
  create: <Handlers extends JobHandlers>(handlers: Handlers, options: QueueOptions) => JobQueue<Handlers>,
): void {
  describe(`jobs ${name}`, () => {
    test('run in the order of sending, as many at once as allowed, and hand back their results', async () => {
      const log: string[] = []
      let [now, most] = [0, 0]
      const square = async (n: number) => {
        log.push(`${n}`)
        most = Math.max(most, ++now)
        await pause()
        now--
        return n * n
      }
      const queue = create({ square }, { concurrency: 2 })
      const jobs = [1, 2, 3, 4, 5].map((n) => queue.send('square', n))
      const ended = await Promise.all(jobs.map(({ id }) => queue.ended(id)))
      expect(ended.map(({ result, state }) => `${state} ${result}`)).toEqual([1, 4, 9, 16, 25].map((n) => `done ${n}`))
      expect([log.join(), most]).toEqual(['1,2,3,4,5', 2])
      await queue.close()
    })

    test('tell how far they are', async () => {
      const gate = Promise.withResolvers<void>()
      const queue = create(
        {
          async count(_: null, { progress }) {
            progress(3, 7)
            await gate.promise
          },
        } satisfies JobHandlers,
        {},
      )
      const { id } = queue.send('count', null)
      await vi.waitFor(() => expect(queue.find(id)).toMatchObject({ state: 'running', progress: { done: 3, total: 7 } }))
      gate.resolve()
      expect(await queue.ended(id)).toMatchObject({ state: 'done', progress: { done: 3, total: 7 } })
      await queue.close()
    })

    test('sent again under the key of one that waits, runs or is done are that one', async () => {
      const run = vi.fn(async (n: number) => n)
      const queue = create({ run }, {})
      const first = queue.send('run', 1, { key: 'k' })
      const again = queue.send('run', 1, { key: 'k' })
      await queue.ended(first.id)
      const later = queue.send('run', 1, { key: 'k' })
      const other = queue.send('run', 1, { key: 'l' })
      await queue.ended(other.id)
      expect([again.id, later.id]).toEqual([first.id, first.id])
      expect(other.id).not.toBe(first.id)
      expect(run).toHaveBeenCalledTimes(2)
      await queue.close()
    })

    test('refused for their input are not tried again, and say why; sent anew they run anew', async () => {
      const refuse = vi.fn(async (): Promise<void> => {
        throw new HexaplaError('text.empty', { file: 'a.txt' })
      })
      const queue = create({ refuse }, { attempts: 3 })
      const { id } = queue.send('refuse', undefined as never, { key: 'k' })
      expect(await queue.ended(id)).toMatchObject({
        state: 'failed',
        attempts: 1,
        error: { code: 'text.empty', detail: { file: 'a.txt' } },
      })
      expect(queue.send('refuse', undefined as never, { key: 'k' }).id).not.toBe(id)
      await queue.close()
    })

    test('that fail by a bug are tried as often as allowed, and tell nothing of it but to the log', async () => {
      const bugs: string[] = []
      const queue = create(
        {
          async twice(fails: number, _context) {
            if (bugs.length < fails) throw new Error(`secret ${bugs.length}`)
            return 'ok'
          },
        } satisfies JobHandlers,
        { attempts: 2, onBug: (error) => bugs.push(String(error)) },
      )
      const mended = await queue.ended(queue.send('twice', 1).id)
      expect(mended).toMatchObject({ state: 'done', attempts: 2, result: 'ok' })
      bugs.length = 0
      const broken = await queue.ended(queue.send('twice', 9).id)
      expect(broken).toMatchObject({ state: 'failed', attempts: 2, error: { code: null, detail: {} } })
      expect(bugs).toEqual(['Error: secret 0', 'Error: secret 1'])
      await queue.close()
    })

    test('are cancelled: one that waits never starts, one that runs is told', async () => {
      const started: number[] = []
      const handlers = {
        async wait(n: number, { signal }) {
          started.push(n)
          await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
        },
      } satisfies JobHandlers
      const queue = create(handlers, { concurrency: 1 })
      const [running, waiting] = [queue.send('wait', 1), queue.send('wait', 2)]
      queue.cancel(waiting.id)
      queue.cancel(running.id)
      expect((await Promise.all([running, waiting].map(({ id }) => queue.ended(id)))).map(({ state }) => state)).toEqual([
        'cancelled',
        'cancelled',
      ])
      expect(started).toEqual([1])
      await queue.close()
    })

    test('all end when the queue closes, and no more are taken', async () => {
      const handlers = {
        async wait(_: number, { signal }) {
          await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
        },
      } satisfies JobHandlers
      const queue = create(handlers, { concurrency: 2 })
      const jobs = [1, 2, 3, 4].map((n) => queue.send('wait', n))
      await queue.close()
      expect(jobs.map(({ id }) => queue.find(id)!.state)).toEqual(Array(4).fill('cancelled'))
      expect(() => queue.send('wait', 5)).toThrow('closed')
    })

    test('unknown are null to find, and cannot be waited for', async () => {
      const queue = create({ run: async () => 1 }, {})
      expect(queue.find('no such job')).toBeNull()
      await expect(queue.ended('no such job')).rejects.toThrow('no such job')
      await queue.close()
    })
  })
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 5))
