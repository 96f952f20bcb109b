import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pino } from 'pino'
import { importFolder } from '../../src/app/import-folder.ts'
import { loadTermbaseFile } from '../../src/app/load-termbase-file.ts'
import { openStores } from '../../src/app/stores.ts'
import { readConfig } from '../../src/config.ts'
import { openStoreQueue } from '../../src/jobs/store-queue.ts'
import { createTextThreads } from '../../src/jobs/text-threads.ts'
import { createServer } from '../../src/server/create-server.ts'
import { listen } from '../../src/server/listen.ts'

/** The whole service with its threads, over SQLite or (DATABASE_URL) PostgreSQL, with the sample in it, without a limit of requests: what is asked here comes from one address. */
const root = resolve(import.meta.dirname, '../../..')
const config = readConfig({ ...process.env, HEXAPLA_DATA: mkdtempSync(join(tmpdir(), 'hexapla-fuzz-')), PORT: '0' })
const store = config.databaseUrl ? { url: config.databaseUrl } : { file: config.databaseFile }
const stores = await openStores(store)
await loadTermbaseFile(stores, join(root, 'corpus/termbase.yaml'))
await importFolder(stores, join(root, 'corpus/security-guarantees-2026-01-08'))
const logger = pino({ level: 'error' }, pino.destination(2))
const queue = await openStoreQueue(stores, { store, workers: 1, onBug: (err) => logger.error({ err }, 'job failed') })
const tools = createTextThreads({ size: 1, longestMs: 20_000 })
const limits = { writes: 1e9, heavyReads: 1e9 }
const app = createServer({ stores, config, logger, queue, tools, limits, assetsFolder: join(root, 'dist/assets') })
const { port } = await listen(app, { host: '127.0.0.1', port: 0 })
process.send!({ port })

process.on('message', () => process.send!({ memory: process.memoryUsage.rss() }))

// Whoever started this is gone.
process.on('disconnect', () => process.exit())
