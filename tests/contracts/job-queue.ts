import { describe, expect, test, vi } from 'vitest'
import { HexaplaError } from '../../src/errors.ts'
import type { JobHandlers, JobQueue, QueueOptions } from '../../src/jobs/queue.ts'

export type CreateQueue = <Handlers extends JobHandlers>(
  handlers: Handlers,
  options: QueueOptions,
) => JobQueue<Handlers> | Promise<JobQueue<Handlers>>

/** What every queue promises, wherever it keeps its jobs. */
export function jobQueueContract(name: string, create: CreateQueue): void {
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
      const queue = await create({ square }, { concurrency: 2 })
      const jobs = []
      for (const n of [1, 2, 3, 4, 5]) jobs.push(await queue.send('square', n))
      const ended = await Promise.all(jobs.map(({ id }) => queue.ended(id)))
      expect(ended.map(({ result, state }) => `${state} ${result}`)).toEqual([1, 4, 9, 16, 25].map((n) => `done ${n}`))
      expect([log.sort().join(), most <= 2]).toEqual(['1,2,3,4,5', true])
      await queue.close()
    })

    test('tell how far they are', async () => {
      const gate = Promise.withResolvers<void>()
      const queue = await create(
        {
          async count(_: null, { progress }) {
            progress(3, 7)
            await gate.promise
          },
        } satisfies JobHandlers,
        {},
      )
      const { id } = await queue.send('count', null)
      await waitFor(async () => expect(await queue.find(id)).toMatchObject({ state: 'running', progress: { done: 3, total: 7 } }))
      gate.resolve()
      expect(await queue.ended(id)).toMatchObject({ state: 'done', progress: { done: 3, total: 7 } })
      await queue.close()
    })

    test('sent again under the key of one that waits, runs or is done are that one', async () => {
      const run = vi.fn(async (n: number) => n)
      const queue = await create({ run }, {})
      const [first, again] = await Promise.all([1, 2].map(() => queue.send('run', 1, { key: 'k' })))
      await queue.ended(first!.id)
      const later = await queue.send('run', 1, { key: 'k' })
      const other = await queue.send('run', 1, { key: 'l' })
      await queue.ended(other.id)
      expect([again!.id, later.id]).toEqual([first!.id, first!.id])
      expect(other.id).not.toBe(first!.id)
      expect(run).toHaveBeenCalledTimes(2)
      await queue.close()
    })

    test('refused for their input are not tried again, and say why; sent anew they run anew', async () => {
      const refuse = vi.fn(async (): Promise<void> => {
        throw new HexaplaError('text.empty', { file: 'a\0.txt' })
      })
      const queue = await create({ refuse }, { attempts: 3 })
      const { id } = await queue.send('refuse', null as never, { key: 'k' })
      expect(await queue.ended(id)).toMatchObject({
        state: 'failed',
        attempts: 1,
        error: { code: 'text.empty', detail: { file: expect.stringContaining('.txt') } },
      })
      expect((await queue.send('refuse', null as never, { key: 'k' })).id).not.toBe(id)
      await queue.close()
    })

    test('that fail by a bug are tried as often as allowed, and tell nothing of it but to the log', async () => {
      const bugs: string[] = []
      const queue = await create(
        {
          async twice(fails: number, _context) {
            if (bugs.length < fails) throw new Error(`secret ${bugs.length}`)
            return 'ok'
          },
        } satisfies JobHandlers,
        { attempts: 2, onBug: (error) => bugs.push(String(error)) },
      )
      const mended = await queue.ended((await queue.send('twice', 1)).id)
      expect(mended).toMatchObject({ state: 'done', attempts: 2, result: 'ok' })
      bugs.length = 0
      const broken = await queue.ended((await queue.send('twice', 9)).id)
      expect(broken).toMatchObject({ state: 'failed', attempts: 2, error: { code: null, detail: {} } })
      expect(bugs).toEqual(['Error: secret 0', 'Error: secret 1'])
      await queue.close()
    })

    test('that failed for the database as it was just then are tried again', async () => {
      let down = true
      const queue = await create(
        {
          look: async () => {
            if (!down) return 'seen'
            down = false
            throw new HexaplaError('store.unreachable')
          },
        },
        { attempts: 2 },
      )
      const { id } = await queue.send('look', null as never)
      expect(await queue.ended(id)).toMatchObject({ state: 'done', attempts: 2, result: 'seen' })
      await queue.close()
    })

    test('that failed are listed as such, and may be sent once more', async () => {
      let broken = true
      const queue = await create(
        {
          mend: async () => {
            if (broken) throw new Error('broken')
            return 'mended'
          },
        },
        { attempts: 1 },
      )
      const { id } = await queue.send('mend', null as never)
      await queue.ended(id)
      expect((await queue.list({ state: 'failed' })).map((job) => job.id)).toContain(id)
      broken = false
      await queue.retry(id)
      expect(await queue.ended(id)).toMatchObject({ state: 'done', result: 'mended', error: null })
      expect((await queue.list({ state: 'failed' })).map((job) => job.id)).not.toContain(id)
      expect((await queue.list({ limit: 1 })).map((job) => job.id)).toEqual([id])
      await queue.close()
    })

    test('of an owner with many do not keep those of others waiting', async () => {
      const log: string[] = []
      const gate = Promise.withResolvers<void>()
      const queue = await create(
        {
          async run(name: string) {
            log.push(name)
            await gate.promise
          },
        } satisfies JobHandlers,
        { concurrency: 1 },
      )
      await queue.send('run', 'first')
      await waitFor(async () => expect(log).toEqual(['first']))
      const jobs = []
      for (const name of ['a1', 'a2', 'a3']) jobs.push(await queue.send('run', name, { owner: 'a' }))
      for (const name of ['b1', 'b2']) jobs.push(await queue.send('run', name, { owner: 'b' }))
      gate.resolve()
      await Promise.all(jobs.map(({ id }) => queue.ended(id)))
      expect(log.join()).toBe('first,a1,b1,a2,b2,a3')
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
      const queue = await create(handlers, { concurrency: 1 })
      const running = await queue.send('wait', 1)
      await waitFor(async () => expect(started).toEqual([1]))
      const waiting = await queue.send('wait', 2)
      await queue.cancel(waiting.id)
      await queue.cancel(running.id)
      expect((await Promise.all([running, waiting].map(({ id }) => queue.ended(id)))).map(({ state }) => state)).toEqual([
        'cancelled',
        'cancelled',
      ])
      expect(started).toEqual([1])
      await queue.close()
    })

    test('are not taken any more when the queue has closed, and what ran was told', async () => {
      const stopped = vi.fn()
      const handlers = {
        async wait(_: number, { signal }) {
          await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
        },
      } satisfies JobHandlers
      const queue = await create(
        { wait: (n, context) => handlers.wait(n as number, context).finally(stopped) } as typeof handlers,
        { concurrency: 1 },
      )
      const { id } = await queue.send('wait', 1)
      await waitFor(async () => expect(await queue.find(id)).toMatchObject({ state: 'running' }))
      await queue.close()
      expect(stopped).toHaveBeenCalledOnce()
      await expect(queue.send('wait', 5)).rejects.toThrow('closed')
    })

    test('unknown are null to find, and cannot be waited for', async () => {
      const queue = await create({ run: async () => 1 }, {})
      expect(await queue.find('no such job')).toBeNull()
      await expect(queue.ended('no such job')).rejects.toThrow('no such job')
      await queue.close()
    })
  })
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 5))
const waitFor = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 20 })
