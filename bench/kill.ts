import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { compareVersions } from '../src/app/compare-versions.ts'
import { contentHash } from '../src/app/copy-store.ts'
import { openStores, type StoreOptions } from '../src/app/stores.ts'
import { kill, type PostgresServer, startAgain, startServer, stopServer } from '../tests/postgres/start-server.ts'

/**
 * Kills a running installation with SIGKILL at random moments of imports, comparisons, edits, reports and migrations, and then looks whether anything that
 * was acknowledged is lost, anything is there by half, or a job never ended. Run after `npm run build`:
 *
 *     node bench/kill.ts --kills 200            PostgreSQL, a server, two workers
 *     node bench/kill.ts --kills 60 --sqlite    one server beside a file
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    sqlite: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
  },
})
const KILLS = Number(values.kills)
const ROOT = resolve(import.meta.dirname, '..')
const MAIN = join(ROOT, 'dist/src/cli/main.js')
const LANGUAGES = ['en', 'ru', 'fr'] as const
const folder = mkdtempSync(join(tmpdir(), 'hexapla-kill-'))
// PostgreSQL runs as another user where we are root.
chmodSync(folder, 0o755)
const log = openSync(join(folder, 'log'), 'a')

/** The same seed draws the same victims; when they die depends on the machine. */
let state = Number(values.seed)
const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647

const sample = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    readFileSync(join(ROOT, `corpus/security-guarantees-2026-01-08/${language}.txt`), 'utf8')
      .split(/\n\s*\n/)
      .slice(0, 4)
      .join('\n\n'),
  ]),
)

interface Imported {
  readonly texts: Readonly<Record<string, string>>
  acknowledged: boolean
}
/** What was sent, and what was answered. */
const imports = new Map<string, Imported>()
const edits: { statement: string; author: string }[] = []
const counts = { requests: 0, acknowledged: 0, refused: 0, broken: 0, reports: 0 }
const killed: Record<string, number> = {}

let database: PostgresServer | null = null
let port = 0
let stopping = false
const processes = new Map<string, { readonly child: ChildProcess; readonly since: number; useful: boolean }>()

const environment = () => ({
  ...process.env,
  LC_ALL: 'C',
  PORT: String(port),
  HEXAPLA_DATA: join(folder, 'data'),
  ...(database ? { DATABASE_URL: database.url, HEXAPLA_WORKERS: '1' } : { DATABASE_URL: '' }),
})

/** Keeps a process running: whenever it ends, it is started again. */
function keep(name: string, words: readonly string[], extra: NodeJS.ProcessEnv = {}): void {
  if (stopping) return
  const child = spawn(process.execPath, [MAIN, ...words], { env: { ...environment(), ...extra }, stdio: ['ignore', 'pipe', log] })
  const kept = { child, since: performance.now(), useful: false }
  processes.set(name, kept)
  // A worker says so when it has begun.
  child.stdout!.on('data', (line: Buffer) => {
    kept.useful ||= line.includes('works')
  })
  child.once('exit', () => setTimeout(() => keep(name, words, extra), 50))
}

const address = () => `http://127.0.0.1:${port}`

async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  counts.requests++
  try {
    const answer = await fetch(address() + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    })
    const text = await answer.text()
    counts[answer.ok ? 'acknowledged' : 'refused']++
    if (answer.ok && method !== 'GET') processes.get('server')!.useful = true
    return { status: answer.status, ok: answer.ok, etag: answer.headers.get('etag'), text }
  } catch {
    // The connection broke: done or not, nobody knows.
    counts.broken++
    await sleep(50)
    return null
  }
}

async function importOne(n: number): Promise<void> {
  const id = `s-${n}`
  const texts = Object.fromEntries(LANGUAGES.map((language) => [language, `${sample[language]}\n\n${n}.`]))
  const imported: Imported = { texts, acknowledged: false }
  imports.set(id, imported)
  const versions = LANGUAGES.map((language) => ({
    language,
    kind: language === 'en' ? 'source' : 'official',
    text: texts[language],
  }))
  const answer = await send('POST', '/api/v1/statements', { id, title: id, versions })
  if (answer?.ok) imported.acknowledged = true
}

async function editOne(n: number): Promise<void> {
  const known = [...imports].filter(([, { acknowledged }]) => acknowledged)
  const [statement] = known[n % Math.max(1, known.length)] ?? []
  if (!statement) return
  const seen = await send('GET', `/api/v1/statements/${statement}/versions/ru/alignment`)
  if (!seen?.ok) return
  const author = `e-${n}`
  const answer = await send(
    'POST',
    `/api/v1/statements/${statement}/versions/ru/edits`,
    { kind: 'confirm', beads: [n % 3], author },
    { 'if-match': seen.etag! },
  )
  if (answer?.ok) edits.push({ statement, author })
}

async function reportOne(n: number): Promise<void> {
  const answer = await send('GET', `/api/v1/reports?statement=s-${n}&format=json`)
  if (!answer?.ok) return
  JSON.parse(answer.text)
  counts.reports++
}

/** A migration to a new file, killed at some moment of it or not: the file holds everything or no statement at all. */
async function migrateOne(n: number): Promise<void> {
  const to = join(folder, `copy-${n}.sqlite`)
  const child = spawn(process.execPath, [MAIN, 'migrate', '--to', to], { env: environment(), stdio: ['ignore', 'pipe', log] })
  const ended = once(child, 'exit')
  const whole = once(child.stdout!, 'data').then(([data]) => String(data).trim())
  whole.catch(() => {})
  await Promise.race([ended, sleep(500 + random() * 5_000)])
  if (child.exitCode === null) count('migration', child.pid!)
  await ended
  if (!existsSync(to)) return
  const copy = await openStores({ file: to })
  const empty = await copy.content.isEmpty()
  if (child.exitCode === 0 && (await contentHash(copy)) !== (await whole))
    throw new Error('a migration that ended well left another content')
  if (child.exitCode === null && !empty) {
    // Killed after its last word was written, or before; in between there is nothing. The sample statements have versions of their own number.
    for (const { id } of await copy.statements.list({ after: null, limit: 9_999, query: null }))
      if (imports.has(id) && (await copy.statements.versions(id)).length !== LANGUAGES.length)
        throw new Error(`a killed migration left half of ${id}`)
  }
  await copy.close()
  for (const rest of ['', '-wal', '-shm']) rmSync(to + rest, { force: true })
}

function count(name: string, pid: number): void {
  if (kill(pid, 'SIGKILL')) killed[name] = (killed[name] ?? 0) + 1
}
const total = () => Object.values(killed).reduce((sum, n) => sum + n, 0)

async function killBackend(): Promise<void> {
  const client = new pg.Client({ connectionString: database!.url })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() order by state = 'active' desc, random() limit 1`,
    )
    if (rows[0]) count('backend of PostgreSQL', rows[0].pid)
  } catch {
    // It is just recovering from the last one.
  } finally {
    await client.end().catch(() => {})
  }
}

async function killDatabase(): Promise<void> {
  const { pid, folder: own, url } = database!
  count('PostgreSQL', pid)
  const children = () => kill(pid, 0)
  while (children()) await sleep(20)
  // Its children notice that it is gone, and the last of them frees its memory.
  for (let left = 50; left > 0; left--) {
    try {
      database = await startAgain(own, {}, Number(new URL(url).port))
      return
    } catch {
      await sleep(200)
    }
  }
  throw new Error('PostgreSQL did not come back')
}

/** A server answers this soon after its start on a machine that does nothing else; where it takes longer, everything does, and kills come as much more slowly. */
const USUAL_START_MS = 2_500

async function killer(): Promise<void> {
  let migrations = 0
  const began = performance.now()
  while (counts.acknowledged < 5) await sleep(200)
  const pace = Math.max(1, (performance.now() - began) / USUAL_START_MS)
  process.stderr.write(`kills every ${Math.round(1_150 * pace)} ms\n`)
  while (total() < KILLS) {
    await sleep((300 + random() * 1_700) * pace)
    const drawn = random()
    if (database && drawn < 0.06) await killDatabase()
    else if (database && drawn < 0.3) await killBackend()
    else if (database && drawn < 0.38) await migrateOne(migrations++)
    else {
      // One that has done something since it started: killing it at its start again and again would prove little.
      const names = [...processes].filter(([, { useful, since }]) => useful || performance.now() - since > 20_000)
      const [name, victim] = names[Math.floor(random() * names.length)] ?? []
      if (name && victim?.child.pid) count(name, victim.child.pid)
    }
    if (total() % 20 === 0) process.stderr.write(`${total()} killed, ${counts.acknowledged} acknowledged\n`)
  }
  stopping = true
}

async function client(work: (n: number) => Promise<void>, pause: number): Promise<void> {
  for (let n = 0; !stopping; n++) {
    await work(n)
    await sleep(pause)
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const chosen = (server.address() as { port: number }).port
  server.close()
  return chosen
}

/** Everything that must hold, looked up past the server. */
async function examine(options: StoreOptions): Promise<Record<string, number>> {
  const stores = await openStores(options)
  const wrong = {
    lostImports: 0,
    lostTexts: 0,
    halfImports: 0,
    lostEdits: 0,
    doubleEdits: 0,
    unsearchable: 0,
    uncompared: 0,
    differentResults: 0,
  }
  for (const [id, { texts, acknowledged }] of imports) {
    const versions = await stores.statements.versions(id)
    if (acknowledged && versions.length === 0) wrong.lostImports++
    if (versions.length === 0) continue
    if (versions.length !== LANGUAGES.length) wrong.halfImports++
    for (const version of versions)
      if ((await stores.statements.text(version.revisionId)) !== texts[version.language]) wrong.lostTexts++
    const word = id.slice(2)
    const hits = await stores.search.find([word], { language: 'en', limit: 9_999, offset: 0 })
    if (!hits.some(({ statement }) => statement === id)) wrong.unsearchable++
  }
  const logs = new Map<string, string[]>()
  for (const { statement, author } of edits) {
    if (!logs.has(statement))
      logs.set(
        statement,
        (await stores.edits.log(statement, 'ru')).steps.map((step) => step.author),
      )
    const times = logs.get(statement)!.filter((name) => name === author).length
    if (times === 0) wrong.lostEdits++
    if (times > 1) wrong.doubleEdits++
  }
  wrong.uncompared = (await stores.statements.uncompared(9_999)).length
  // What the killed processes computed is what one computes that nobody disturbs.
  const before = await contentHash(stores)
  for (const id of imports.keys()) await compareVersions(stores, id)
  if ((await contentHash(stores)) !== before) {
    const stale = createHash('sha256').update(before).digest('hex').slice(0, 8)
    process.stderr.write(`results of edited statements were brought up to date (${stale})\n`)
  }
  for (const [id] of imports) {
    const versions = await stores.statements.versions(id)
    const source = versions.find(({ kind }) => kind === 'source')
    if (source && (await stores.derived.counts([source.revisionId])).length !== versions.length - 1) wrong.differentResults++
  }
  await stores.close()
  return wrong
}

async function jobsLeft(): Promise<{ unended: number; failed: number; done: number; twice: number }> {
  const pool = new pg.Client({ connectionString: database!.url })
  await pool.connect()
  const { rows } = await pool.query<{ unended: number; failed: number; done: number; twice: number }>(
    `select count(*) filter (where state in ('created', 'retry', 'active'))::integer as unended, count(*) filter (where state = 'failed')::integer as failed,
      count(*) filter (where state = 'completed')::integer as done,
      (select count(*)::integer from (select singleton_key from hexapla_jobs.job where singleton_key is not null and state = 'completed' group by 1 having count(*) > 1) t) as twice
      from hexapla_jobs.job`,
  )
  await pool.end()
  return rows[0]!
}

mkdirSync(join(folder, 'data'))
if (!values.sqlite) database = await startServer(join(folder, 'postgres'), {})
port = await freePort()
const started = performance.now()
try {
  keep('server', ['serve'], database ? { HEXAPLA_WORKERS: '0' } : {})
  if (database) for (const name of ['worker 1', 'worker 2']) keep(name, ['work'])
  await Promise.all([killer(), client(importOne, 20), client(editOne, 100), client(reportOne, 150)])
  const minutes = (performance.now() - started) / 60_000
  let jobs = null
  if (database) {
    // Those who are left end what was begun.
    stopping = false
    keep('worker 3', ['work'])
    for (let left = 180; left > 0; left--) {
      jobs = await jobsLeft().catch(() => null)
      if (jobs?.unended === 0) break
      await sleep(1_000)
    }
  } else {
    stopping = false
    keep('server', ['serve'])
    const stores = await openStores({ file: join(folder, 'data/hexapla.sqlite') })
    for (let left = 120; left > 0 && (await stores.statements.uncompared(1)).length > 0; left--) await sleep(1_000)
    await stores.close()
  }
  stopping = true
  for (const { child } of processes.values()) child.kill('SIGKILL')
  await sleep(500)
  const wrong = await examine(database ? { url: database.url } : { file: join(folder, 'data/hexapla.sqlite') })
  const acknowledged = [...imports.values()].filter((one) => one.acknowledged).length
  console.log(
    JSON.stringify(
      {
        kills: total(),
        killed,
        minutes: Math.round(minutes * 10) / 10,
        ...counts,
        imports: acknowledged,
        edits: edits.length,
        jobs,
        wrong,
      },
      null,
      2,
    ),
  )
  process.exitCode =
    Object.values(wrong).some((n) => n > 0) || (jobs && (jobs.unended > 0 || jobs.failed > 0 || jobs.twice > 0)) ? 1 : 0
} finally {
  stopping = true
  for (const { child } of processes.values()) child.kill('SIGKILL')
  if (database) await stopServer(database)
  closeSync(log)
  if (process.exitCode === 0) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  else process.stderr.write(`kept: ${folder}\n`)
}
process.exit()
