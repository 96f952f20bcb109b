import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pino } from 'pino'
import { loadCorpus } from '../../src/app/load-corpus.ts'
import { openStores, type Stores } from '../../src/app/stores.ts'
import { readConfig } from '../../src/config.ts'
import { openStoreQueue } from '../../src/jobs/store-queue.ts'
import { createServer } from '../../src/server/create-server.ts'
import { listen, type Patience } from '../../src/server/listen.ts'
import type { RateLimits } from '../../src/server/rate-limits.ts'

const ROOT = resolve(import.meta.dirname, '../..')

export const SAMPLE = 'security-guarantees-2026-01-08'

/** The real service on a free port, over a real database in a folder of its own. */
export interface TestServer {
  readonly address: string
  readonly port: number
  readonly stores: Stores
  readonly folder: string
  get(path: string, headers?: Record<string, string>): Promise<Response>
  postJson(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
  close(): Promise<void>
}

interface TestServerOptions {
  readonly patience?: Patience
  readonly mostAtOnce?: number
  /** Load the sample statement and the termbase; else the store is empty. */
  readonly sample?: boolean
  readonly limits?: RateLimits
  readonly environment?: Record<string, string>
  /** Where it has to be; else any free port. */
  readonly port?: number
  /** Runs jobs in threads, and prints with this Chromium. */
  readonly jobs?: { readonly chromium?: string }
  /** Opens the store in another way. */
  readonly open?: (file: string) => Promise<Stores>
}

/** The sample alone: the other statements of corpus/ have 28 versions, which no test of the server needs. */
async function loadSample(stores: Stores, folder: string): Promise<void> {
  const corpus = join(folder, 'corpus')
  mkdirSync(corpus)
  cpSync(join(ROOT, 'corpus/termbase.yaml'), join(corpus, 'termbase.yaml'))
  cpSync(join(ROOT, 'corpus', SAMPLE), join(corpus, SAMPLE), { recursive: true })
  await loadCorpus(stores, corpus)
}

const UNLIMITED: RateLimits = { writes: 100_000, heavyReads: 100_000 }

export async function startTestServer({
  sample = false,
  limits = UNLIMITED,
  environment = {},
  port: wanted = 0,
  jobs,
  open = (file) => openStores({ file }),
  patience,
  mostAtOnce,
}: TestServerOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-test-'))
  const config = readConfig({ ...environment, HEXAPLA_DATA: folder })
  const stores = await open(join(folder, 'hexapla.sqlite'))
  if (sample) await loadSample(stores, folder)
  const logger = pino({ level: 'silent' })
  const reports = jobs ?? {}
  const queue = jobs ? await openStoreQueue(stores, { store: { file: config.databaseFile }, workers: 1, reports }) : null
  const parts = { stores, config, logger, assetsFolder: join(ROOT, 'dist/assets'), limits, queue, reports }
  const app = createServer({ ...parts, ...(mostAtOnce !== undefined && { mostAtOnce }) })
  const server = await listen(app, { host: '127.0.0.1', port: wanted, patience })
  const { address, port } = server
  return {
    address,
    port,
    stores,
    folder,
    get: (path, headers = {}) => fetch(address + path, { headers, redirect: 'manual' }),
    postJson: (path, body, headers = {}) =>
      fetch(address + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async close() {
      await server.close()
      await queue?.close()
      await stores.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
