import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { listStatements } from '../app/list-statements.ts'
import { loadCorpus } from '../app/load-corpus.ts'
import type { Stores } from '../app/stores.ts'
import { HexaplaError } from '../errors.ts'
import { sendUnfinished } from '../jobs/compare-later.ts'
import { openStoreQueue, type StoreQueue } from '../jobs/store-queue.ts'
import { createTextThreads } from '../jobs/text-threads.ts'
import { LOOPBACK } from '../server/host-check.ts'
import { listen, type RunningServer } from '../server/listen.ts'
import type { Command, Context } from './command.ts'
import { createLogger } from './logger.ts'
import { packageFolder } from './package-folder.ts'
import { storeOf } from './places.ts'
import { reportSettings } from './report-settings.ts'

/** The pages and the API. */
export const serve: Command = {
  name: 'serve',
  summary: 'Serves the pages and the API; prints the address.',
  operands: '',
  notes: `Listens on 127.0.0.1:3000; HOST and PORT choose another place (PORT=0: any free one). The first start loads the sample statements.
Ctrl-C ends it, after the requests that are running. Log lines (JSON) go to stderr; HEXAPLA_LOG_LEVEL chooses how many (default here: warn).`,
  options: {},
  examples: [],
  async run(input, context) {
    input.expect({ least: 0, most: 0 }, '')
    const { io, config, stores } = context
    if (!config.signIn && !LOOPBACK.has(config.host)) throw new HexaplaError('access.not-configured', { host: config.host })
    const logger = createLogger(context)
    const open = await stores()
    const reports = await reportSettings(context)
    const workers = config.workers ?? Math.max(1, availableParallelism() - 1)
    const queue = await openStoreQueue(open, {
      store: storeOf(config),
      workers,
      reports,
      onBug: (err) => logger.error({ err }, 'job failed'),
    })
    const tools = createTextThreads({ size: Math.max(1, availableParallelism() - 1) })
    await loadSamples(open, queue, context)
    // Loaded only here: the other commands need neither Express nor the pages.
    const { createServer } = await import('../server/create-server.ts')
    const app = createServer({
      stores: open,
      config,
      logger,
      queue,
      tools,
      reports,
      assetsFolder: join(packageFolder(), 'dist/assets'),
      isOpen: () => !io.stop.aborted,
    })
    try {
      const server = await bind(app, context)
      if (!server) return 2
      io.stdout(`Hexapla: ${server.address}\n`)
      if (!io.stop.aborted) await once(io.stop, 'abort')
      await server.close()
      return 0
    } finally {
      await Promise.all([queue.close(), tools.close()])
    }
  },
}

async function bind(app: Parameters<typeof listen>[0], { io, config }: Context): Promise<RunningServer | null> {
  try {
    return await listen(app, config)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const place = `${config.host}:${config.port}`
    if (code === 'EADDRINUSE') {
      io.stderr(
        `${place} is taken, perhaps by a Hexapla that runs already. Open http://${place}, or choose another port: PORT=${config.port + 1}\n`,
      )
      return null
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      io.stderr(`Cannot listen on ${place} (${code}). Choose another place with HOST and PORT.\n`)
      return null
    }
    throw error
  }
}

/** On the first start only: what somebody has removed since should stay away. The texts are there at once, their comparisons follow as jobs. */
async function loadSamples(stores: Stores, queue: StoreQueue, { io }: Context): Promise<void> {
  const corpus = join(packageFolder(), 'corpus')
  const { statements } = await listStatements(stores, { limit: 1 })
  if (statements.length === 0 && existsSync(corpus)) {
    io.stderr('First start: loading the sample statements …\n')
    await loadCorpus(
      stores,
      corpus,
      () => {},
      async () => {},
    )
  }
  await sendUnfinished(queue, stores)
}
