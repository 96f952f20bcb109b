import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { sendUnfinished } from '../jobs/compare-later.ts'
import { openStoreQueue } from '../jobs/store-queue.ts'
import { invalid } from './arguments.ts'
import type { Command } from './command.ts'
import { createLogger } from './logger.ts'
import { placeName, storeOf } from './places.ts'
import { reportSettings } from './report-settings.ts'

/** Runs jobs for the servers of one PostgreSQL. */
export const work: Command = {
  name: 'work',
  summary:
    'Runs the jobs of a PostgreSQL database: comparisons of what was imported, reports. Start as many as there are machines.',
  operands: '',
  notes: `Needs DATABASE_URL. HEXAPLA_WORKERS says how many jobs run at once here (default: one a core). Ctrl-C or SIGTERM ends it: jobs that run go back and are
taken by another. One that dies without a word is noticed after ten seconds. Beside a file of SQLite, serve runs the jobs itself.`,
  options: {},
  examples: [],
  async run(input, context) {
    input.expect({ least: 0, most: 0 }, '')
    const { io, config, stores } = context
    if (config.databaseUrl === null)
      throw invalid('DATABASE_URL missing: work needs PostgreSQL; beside a file, serve runs the jobs itself')
    const logger = createLogger(context)
    const open = await stores()
    const workers = Math.max(1, config.workers ?? availableParallelism())
    const reports = await reportSettings(context)
    const queue = await openStoreQueue(open, {
      store: storeOf(config),
      workers,
      reports,
      onBug: (err) => logger.error({ err }, 'job failed'),
    })
    await sendUnfinished(queue, open)
    io.stdout(`Hexapla works: ${workers} at once, ${placeName(config)}\n`)
    if (!io.stop.aborted) await once(io.stop, 'abort')
    await queue.close()
    return 0
  },
}
