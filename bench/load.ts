import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { openStores } from '../src/app/stores.ts'
import { startServer, stopServer } from '../tests/postgres/start-server.ts'
import { fillStore } from './load/fill.ts'

/**
 * Readers, editors and imports at once against one server over many statements of seven versions: how long each route takes, what fails, whether memory
 * grows, and up to which rate it keeps its word; before that, what each route costs. After `npm run build`:
 *
 *     node bench/load.ts FOLDER --statements 10000              over SQLite; FOLDER keeps the data between runs
 *     node bench/load.ts FOLDER --statements 10000 --postgres   over PostgreSQL, with a worker
 *
 * A reader asks for a page every ten seconds, an editor confirms a bead every ten, an importer sends a statement as soon as the last one was taken.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    statements: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '60' },
    postgres: { type: 'boolean', default: false },
    /** Readers of each round: the figures asked for, then more until it breaks. */
    readers: { type: 'string', default: '50,200,400,800' },
  },
})
const root = resolve(import.meta.dirname, import.meta.filename.endsWith('.ts') ? '..' : '../..')
const folder = resolve(positionals[0] ?? join(root, '.cache/load'))
const STATEMENTS = Number(values.statements)
const SECONDS = Number(values.seconds)
const PAUSE_S = 10
const [EDITORS, IMPORTERS] = [20, 4]
const LANGUAGES = ['ru', 'fr', 'de', 'es', 'ar', 'zh'] as const

mkdirSync(folder, { recursive: true })
const database = values.postgres
  ? await startServer(join(folder, `postgres-${process.pid}`), { fsync: 'off', shared_buffers: '512MB' })
  : null
const environment: NodeJS.ProcessEnv = {
  ...process.env,
  LC_ALL: 'C',
  PORT: '0',
  HEXAPLA_DATA: folder,
  HEXAPLA_LOG_LEVEL: 'error',
  // Each reader comes from an address of their own, as limits of requests are kept by address.
  HEXAPLA_PROXIES: '1',
  DATABASE_URL: database?.url ?? '',
  ...(database && { HEXAPLA_WORKERS: '0' }),
}

/** Stores what is missing. */
async function fill(): Promise<void> {
  const stores = await openStores(database ? { url: database.url } : { file: join(folder, 'hexapla.sqlite') })
  if (await stores.content.isEmpty()) {
    const started = performance.now()
    const told = (done: number) =>
      process.stderr.write(`${done} statements stored, ${Math.round((performance.now() - started) / 1000)} s\n`)
    await fillStore(stores, { corpus: join(root, 'corpus'), statements: STATEMENTS, told })
  }
  await stores.close()
}

function start(words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(root, 'dist/src/cli/main.js'), ...words], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

let drawn = 1
const below = (limit: number) => {
  drawn = (Math.imul(drawn, 1_103_515_245) + 12_345) >>> 0
  return Math.floor((drawn / 2 ** 32) * limit)
}
const some = () => `measured-${below(STATEMENTS)}`
const WORDS = [
  'ceasefire',
  'security guarantees',
  'troops',
  'войска',
  'cessez-le-feu',
  'Waffenstillstand',
  'ministry',
  'مفاوضات',
  '停火',
  'briefing',
]

/** What readers ask for, and how often out of ten. */
const READS: readonly { readonly route: string; readonly share: number; readonly path: () => string }[] = [
  { route: 'workbench', share: 4, path: () => `/statements/${some()}` },
  { route: 'lookup', share: 2, path: () => `/terms?query=${encodeURIComponent(WORDS[below(WORDS.length)]!)}` },
  { route: 'list', share: 1, path: () => '/' },
  { route: 'term grid', share: 1, path: () => `/statements/${some()}/terms` },
  { route: 'API workbench', share: 1, path: () => `/api/v1/statements/${some()}/workbench` },
  { route: 'concepts', share: 1, path: () => '/terms' },
]

interface Measured {
  readonly route: string
  readonly result: autocannon.Result
}

const percentiles = ({ latency: { p50, p95, p97_5, p99 } }: autocannon.Result & { latency: { p95?: number } }) => ({
  p50,
  p95: p95 ?? p97_5,
  p99,
})

/** One route at a steady rate, whether answers come or not: what waits counts as waiting. */
function reading(address: string, { route, share, path }: (typeof READS)[number], readers: number): Promise<Measured> {
  const rate = Math.max(1, Math.round((readers * share) / 10 / PAUSE_S))
  let address4 = 0
  return new Promise((done, fail) => {
    autocannon(
      {
        url: address,
        connections: Math.max(1, Math.round((readers * share) / 10)),
        overallRate: rate,
        duration: SECONDS,
        timeout: 30,
        setupClient(client) {
          const own = `10.1.${share}.${address4++ % 250}`
          client.setHeaders({ 'x-forwarded-for': own, 'accept-encoding': 'gzip' })
        },
        requests: [{ method: 'GET', setupRequest: (request) => ({ ...request, path: path() }) }],
      },
      (error, result) => (error ? fail(error) : done({ route, result })),
    )
  })
}

interface Writes {
  done: number
  refused: number
  readonly ms: number[]
}

/** A bead confirmed every ten seconds, as its editor saw it a moment before. */
async function edit(address: string, n: number, { until, writes }: { until: number; writes: Writes }): Promise<void> {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': `10.2.0.${n}` }
  while (performance.now() < until) {
    const at = `${address}/api/v1/statements/${some()}/versions/${LANGUAGES[below(6)]}`
    const seen = await fetch(`${at}/alignment`, { headers })
    const began = performance.now()
    const body = JSON.stringify({ kind: 'confirm', beads: [0], author: `editor ${n}` })
    const answer = await fetch(`${at}/edits`, {
      method: 'POST',
      headers: { ...headers, 'if-match': seen.headers.get('etag') ?? '"0"' },
      body,
    })
    await answer.text()
    note(writes, answer.status, began)
    await new Promise((wake) => setTimeout(wake, PAUSE_S * 1_000))
  }
}

const run = process.pid

async function importing(address: string, n: number, { until, writes }: { until: number; writes: Writes }): Promise<void> {
  for (let k = 0; performance.now() < until; k++) {
    const text = (language: string) =>
      `${language}: statement ${run} ${n} ${k}. The talks began on ${1 + (k % 28)} January 2026 and ended in ${2 + n} days.`
    const versions = ['en', 'ru', 'fr'].map((language) => ({
      language,
      kind: language === 'en' ? 'source' : 'translation',
      text: text(language),
    }))
    const began = performance.now()
    const answer = await fetch(`${address}/api/v1/statements`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.3.${n}.${k % 250}` },
      body: JSON.stringify({ id: `import-${run}-${n}-${k}`, title: `Import ${n} ${k}`, versions }),
    })
    await answer.text()
    note(writes, answer.status, began)
  }
}

function note(writes: Writes, status: number, began: number): void {
  if (status < 300) writes.done++
  else writes.refused++
  writes.ms.push(performance.now() - began)
}

const newWrites = (): Writes => ({ done: 0, refused: 0, ms: [] })
const share = (ms: readonly number[], part: number) =>
  Math.round([...ms].sort((a, b) => a - b)[Math.floor(ms.length * part)] ?? 0)

async function metric(address: string, name: string): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text()
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)![1])
}
const memory = async (address: string) => (await metric(address, 'process_resident_memory_bytes')) / 1e6

/** Time of the processor for one request after the other, which does not depend on what else the machine does: the most that one core can answer. */
async function costs(address: string): Promise<void> {
  console.log('\n| route | ms of one core | answers a second and core |\n| --- | --- | --- |')
  for (const { route, path } of READS) {
    const before = await metric(address, 'process_cpu_seconds_total')
    for (let n = 0; n < 60; n++)
      await fetch(address + path(), { headers: { 'x-forwarded-for': `10.4.0.${n}` } }).then((answer) => answer.text())
    const ms = (((await metric(address, 'process_cpu_seconds_total')) - before) / 60) * 1000
    console.log(`| ${route} | ${ms.toFixed(1)} | ${Math.round(1000 / ms)} |`)
  }
}

async function round(address: string, readers: number): Promise<void> {
  const until = performance.now() + SECONDS * 1_000
  const [edits, imports] = [newWrites(), newWrites()]
  const before = await memory(address)
  const [reads] = await Promise.all([
    Promise.all(READS.map((one) => reading(address, one, readers))),
    ...Array.from({ length: EDITORS }, (_, n) => edit(address, n, { until, writes: edits })),
    ...Array.from({ length: IMPORTERS }, (_, n) => importing(address, n, { until, writes: imports })),
  ])
  console.log(`\n${readers} readers, ${EDITORS} editors, ${IMPORTERS} imports at once, ${SECONDS} s`)
  console.log('| route | requests | p50 ms | p95 ms | p99 ms | not 2xx |\n| --- | --- | --- | --- | --- | --- |')
  for (const { route, result } of reads) {
    const { p50, p95, p99 } = percentiles(result)
    console.log(
      `| ${route} | ${result.requests.total} | ${p50} | ${p95} | ${p99} | ${result.non2xx + result.errors + result.timeouts} |`,
    )
  }
  for (const [route, writes] of [
    ['edit', edits],
    ['import', imports],
  ] as const)
    console.log(
      `| ${route} | ${writes.done + writes.refused} | ${share(writes.ms, 0.5)} | ${share(writes.ms, 0.95)} | ${share(writes.ms, 0.99)} | ${writes.refused} |`,
    )
  console.log(`memory ${Math.round(before)} MB before, ${Math.round(await memory(address))} MB after`)
}

let server: ChildProcess | undefined
let worker: ChildProcess | undefined
try {
  await fill()
  const began = performance.now()
  server = start(['serve'])
  const [line] = (await once(server.stdout!, 'data')) as [Buffer]
  const address = /http:\S+/.exec(line.toString())![0]
  await fetch(`${address}/statements/measured-0`).then((answer) => answer.text())
  console.log(
    `${STATEMENTS} statements × 7 over ${database ? 'PostgreSQL' : 'SQLite'}; first answer ${Math.round(performance.now() - began)} ms after the start`,
  )
  if (database) worker = start(['work'])
  // Each sum is made once, and the code is warm.
  for (const { path } of READS) for (let n = 0; n < 30; n++) await fetch(address + path()).then((answer) => answer.text())
  await costs(address)
  for (const readers of values.readers.split(',').filter(Boolean)) await round(address, Number(readers))
} finally {
  server?.kill()
  worker?.kill()
  if (database) await stopServer(database)
}
process.exit()
