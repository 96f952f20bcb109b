import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type PostgresServer, startServer, stopServer } from '../tests/postgres/start-server.ts'
import { randomFor } from './fuzz/random.ts'
import type { ReaderOutcome } from './fuzz/reader-process.ts'
import { type Description, hostileRequest, routesOf } from './fuzz/requests.ts'

/**
 * Sends spoiled files to every reader and hostile requests to every route, and looks for what must not happen: something thrown without a code of ours, an
 * answer of 500, a process that dies, one that does not come back in time, memory that grows. After `npm run build`:
 *
 *     node dist/bench/fuzz.js --inputs 100000            readers, then routes over SQLite
 *     node dist/bench/fuzz.js --only routes --postgres   over PostgreSQL
 *     node dist/bench/fuzz.js --one 4711 --only readers  one input again, by its number
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    inputs: { type: 'string', default: '100000' },
    only: { type: 'string' },
    one: { type: 'string' },
    postgres: { type: 'boolean', default: false },
  },
})
const SEED = Number(values.seed)
const INPUTS = Number(values.inputs)
/** Longer is a hang: for a reader in time of the processor, since this may run beside much else; for a route by the clock, threads and all. */
const LONGEST_MS = { readers: 10_000, routes: 120_000 }
const HEAP_MEGABYTES = 768

const script = (name: string) => join(import.meta.dirname, `fuzz/${name}${import.meta.filename.endsWith('.ts') ? '.ts' : '.js'}`)

interface Trouble {
  readonly n: number
  readonly what: string
  readonly where: string
  readonly detail: string
}

interface Tally {
  readonly counts: Record<string, number>
  readonly troubles: Trouble[]
  slowest: { readonly n: number; readonly where: string; readonly ms: number }
  memory: number
}

const newTally = (): Tally => ({ counts: {}, troubles: [], slowest: { n: -1, where: '', ms: 0 }, memory: 0 })

function add(tally: Tally, outcome: string): void {
  tally.counts[outcome] = (tally.counts[outcome] ?? 0) + 1
}

function tell(tally: Tally, trouble: Trouble): void {
  tally.troubles.push(trouble)
  if (tally.troubles.length <= 40) process.stderr.write(`${trouble.what} ${trouble.where} n=${trouble.n}: ${trouble.detail}\n`)
}

/** Time of the processor that a process has used, in ms; by the clock where the system does not tell. */
function processorTime(pid: number): number {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13)
    return (Number(user) + Number(system)) * 10
  } catch {
    return performance.now()
  }
}

type FromReader =
  | ReaderOutcome
  | { readonly begun: number; readonly reader: string; readonly file: string }
  | { readonly done: true }

/** Inputs first, first + step … below `to`; a process that dies or hangs is replaced, and the input after that one is the next. */
async function readers(tally: Tally, { first, to, step }: { first: number; to: number; step: number }): Promise<void> {
  for (let from = first; from < to; ) {
    const child = fork(script('reader-process'), {
      execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let last = ''
    child.stderr!.on('data', (chunk: Buffer) => {
      last = (last + chunk.toString()).slice(-2_000)
    })
    let at: { n: number; where: string } = { n: from, where: '' }
    let late: NodeJS.Timeout | undefined
    const ended = new Promise<string>((resolve) => {
      child.on('exit', (code, signal) => resolve(`CRASH ${code ?? signal}`))
      child.on('message', (message: FromReader) => {
        clearTimeout(late)
        if ('done' in message) return resolve('')
        if ('begun' in message) {
          at = { n: message.begun, where: `${message.reader} ${message.file}` }
          const before = processorTime(child.pid!)
          const look = () => {
            const left = before + LONGEST_MS.readers - processorTime(child.pid!)
            if (left <= 0) resolve('HANG')
            else late = setTimeout(look, Math.max(left, 1_000))
          }
          late = setTimeout(look, LONGEST_MS.readers)
          return
        }
        const { n, outcome, ms, memory, stack } = message
        add(tally, outcome)
        if (ms > tally.slowest.ms) tally.slowest = { n, where: at.where, ms: Math.round(ms) }
        tally.memory = Math.max(tally.memory, memory)
        if (outcome === 'FAULT')
          tell(tally, { n, what: 'FAULT', where: at.where, detail: stack!.split('\n').slice(0, 4).join(' | ') })
      })
    })
    child.send({ seed: SEED, from, to, step })
    const trouble = await ended
    clearTimeout(late)
    child.kill('SIGKILL')
    if (trouble === '') return
    add(tally, trouble)
    tell(tally, { ...at, what: trouble, detail: last.split('\n')[0] ?? '' })
    from = at.n + step
  }
}

async function startService(database: PostgresServer | null): Promise<{ child: ChildProcess; port: number; faults: string[] }> {
  const child = fork(script('server-process'), {
    env: { ...process.env, DATABASE_URL: database?.url ?? '' },
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  const faults: string[] = []
  child.stderr!.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString().split('\n')) if (line.includes('unexpected')) faults.push(line)
  })
  child.stderr!.pipe(process.env.FUZZ_LOG ? process.stderr : new (await import('node:stream')).PassThrough().resume())
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return { child, port, faults }
}

/** What came back: the status, `closed` (not even an answer), or `HANG`. */
function exchange(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let head = ''
    const finish = (outcome: string) => {
      clearTimeout(late)
      socket.destroy()
      resolve(outcome)
    }
    const late = setTimeout(() => finish('HANG'), LONGEST_MS.routes)
    socket.on('connect', () => socket.end(bytes))
    socket.on('data', (chunk) => {
      if (head.length < 100) head += chunk.subarray(0, 100).toString('latin1')
      if (head.startsWith('HTTP/1.1 100')) head = head.replace(/^HTTP\/1\.1 100[^\r]*\r\n\r\n/, '')
    })
    socket.on('close', () => finish(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 'closed'))
    socket.on('error', () => {})
  })
}

const memoryOf = async (child: ChildProcess): Promise<number> => {
  child.send('memory')
  const [{ memory }] = (await once(child, 'message')) as [{ memory: number }]
  return memory
}

/** Statuses that only a fault of ours gives; 501 is said of what is not installed. 503 and 507 are said of a database, and ours has room. */
const WRONG = new Set(['500', '502', '503', '504', '507', 'HANG'])

async function routes(tally: Tally, numbers: Iterable<number>): Promise<{ before: number; after: number }> {
  const database = values.postgres ? await startServer(join(tmpdir(), `hexapla-fuzz-postgres-${process.pid}`)) : null
  let service = await startService(database)
  try {
    const description = (await (await fetch(`http://127.0.0.1:${service.port}/api/v1/openapi.json`)).json()) as Description
    const list = routesOf(description)
    const seen = new Map<string, number>()
    let [before, done] = [0, 0]
    const stream = numbers[Symbol.iterator]()
    const client = async () => {
      for (let next = stream.next(); !next.done; next = stream.next()) {
        const n = next.value
        const { route, bytes } = hostileRequest(randomFor(SEED, n), list, description.components.schemas)
        seen.set(route, (seen.get(route) ?? 0) + 1)
        const { child, port, faults } = service
        const [started, faultsBefore] = [performance.now(), faults.length]
        const outcome = await exchange(port, bytes)
        const ms = performance.now() - started
        add(tally, outcome)
        if (ms > tally.slowest.ms) tally.slowest = { n, where: route, ms: Math.round(ms) }
        if (WRONG.has(outcome)) {
          const log = faults.slice(faultsBefore).at(-1) ?? ''
          tell(tally, {
            n,
            what: outcome,
            where: route,
            detail: `${bytes.subarray(0, 200).toString('latin1').split('\r\n')[0]} ${log.slice(0, 900)}`,
          })
        }
        if (child.exitCode !== null || child.signalCode !== null) {
          if (child === service.child) {
            add(tally, 'CRASH')
            tell(tally, { n, what: 'CRASH', where: route, detail: String(child.exitCode ?? child.signalCode) })
            service = await startService(database)
          }
        }
        if (++done === 5_000) before = await memoryOf(service.child)
        if (done % 5_000 === 0) process.stderr.write(`${done} requests, ${tally.troubles.length} troubles\n`)
      }
    }
    await Promise.all(Array.from({ length: 6 }, client))
    const missed = list
      .filter(({ method, path }) => !seen.has(`${method} ${path}`))
      .map(({ method, path }) => `${method} ${path}`)
    if (missed.length > 0) process.stderr.write(`never asked: ${missed.join(', ')}\n`)
    process.stderr.write(`${list.length} routes\n`)
    return { before, after: await memoryOf(service.child) }
  } finally {
    service.child.kill('SIGKILL')
    if (database) await stopServer(database)
  }
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6)

function show(name: string, tally: Tally, seconds: number, more: string): void {
  const sum = Object.values(tally.counts).reduce((total, count) => total + count, 0)
  const sorted = Object.entries(tally.counts).sort(([, a], [, b]) => b - a)
  console.log(
    `${name}: ${sum} inputs in ${Math.round(seconds)} s, seed ${SEED}; ${tally.troubles.length} faults, crashes or hangs`,
  )
  console.log(`  ${sorted.map(([outcome, count]) => `${outcome} ${count}`).join(' · ')}`)
  console.log(`  slowest ${tally.slowest.ms} ms (n=${tally.slowest.n}, ${tally.slowest.where}); ${more}`)
}

const numbers = values.one === undefined ? Array.from({ length: INPUTS / 2 }, (_, n) => n) : [Number(values.one)]
let troubles = 0
if (values.only !== 'routes') {
  const tally = newTally()
  const started = performance.now()
  const told = setInterval(() => show('readers so far', tally, (performance.now() - started) / 1000, ''), 60_000)
  if (values.one === undefined) await Promise.all([0, 1].map((first) => readers(tally, { first, to: numbers.length, step: 2 })))
  else await readers(tally, { first: numbers[0]!, to: numbers[0]! + 1, step: 1 })
  clearInterval(told)
  show('readers', tally, (performance.now() - started) / 1000, `at most ${megabytes(tally.memory)} MB`)
  troubles += tally.troubles.length
}
if (values.only !== 'readers') {
  const tally = newTally()
  const started = performance.now()
  const { before, after } = await routes(tally, numbers)
  const memory = `memory ${megabytes(before)} MB after 5,000 requests, ${megabytes(after)} MB at the end`
  show(`routes${values.postgres ? ' (PostgreSQL)' : ''}`, tally, (performance.now() - started) / 1000, memory)
  troubles += tally.troubles.length
}
process.exit(troubles > 0 ? 1 : 0)
