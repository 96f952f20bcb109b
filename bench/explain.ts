import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { copyStore } from '../src/app/copy-store.ts'
import { listConcepts } from '../src/app/list-concepts.ts'
import { listStatements } from '../src/app/list-statements.ts'
import { lookUpTerm } from '../src/app/look-up-term.ts'
import { showWorkbench } from '../src/app/show-workbench.ts'
import { openStores, type Stores } from '../src/app/stores.ts'
import { startServer, stopServer } from '../tests/postgres/start-server.ts'
import { fillStore } from './load/fill.ts'

/**
 * Writes docs/queries.md: the ten queries that a list, a workbench and a lookup ask most, with how SQLite and PostgreSQL answer them.
 *
 *     node bench/explain.ts --statements 200
 */
const { values } = parseArgs({ options: { statements: { type: 'string', default: '200' } } })
const statements = Number(values.statements)
const root = resolve(import.meta.dirname, '..')
const MOST = 10

/** Every select of a database, and how often it was asked. */
interface Asked {
  readonly sql: string
  readonly parameters: readonly unknown[]
  times: number
}

function noteTo(asked: Map<string, Asked>, sql: string, parameters: readonly unknown[]): void {
  if (!/^\s*select/i.test(sql)) return
  // Lists of values of any length are one query.
  const key = sql
    .replaceAll(/\((?:(?:\?|\$\d+), )*(?:\?|\$\d+)\)/g, '(…)')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const known = asked.get(key)
  if (known) known.times++
  else asked.set(key, { sql, parameters, times: 1 })
}

async function ask(stores: Stores): Promise<void> {
  await listStatements(stores, { limit: 50 })
  await listConcepts(stores, { limit: 50 })
  for (const query of ['ceasefire', 'войска', 'security guarantees', '停火']) await lookUpTerm(stores, { query })
  for (let n = 0; n < 20; n++) await showWorkbench(stores, { statement: `measured-${(n * 7) % statements}` })
}

const most = (asked: Map<string, Asked>) => [...asked].sort(([, a], [, b]) => b.times - a.times).slice(0, MOST)
const told = (name: string, plans: readonly (readonly [sql: string, times: number, plan: string])[]) =>
  `## ${name}\n\n${plans.map(([sql, times, plan]) => `Asked ${times} times:\n\n\`\`\`sql\n${sql}\n\`\`\`\n\n\`\`\`\n${plan}\n\`\`\`\n`).join('\n')}`

async function onSqlite(folder: string): Promise<string> {
  const file = join(folder, 'data.sqlite')
  const stores = await openStores({ file })
  await fillStore(stores, { corpus: join(root, 'corpus'), statements, told: () => {} })
  const asked = new Map<string, Asked>()
  const prepare = DatabaseSync.prototype.prepare
  DatabaseSync.prototype.prepare = function (sql: string) {
    const statement = prepare.call(this, sql)
    const all = statement.all.bind(statement)
    statement.all = ((...parameters: never[]) => {
      noteTo(asked, sql, parameters)
      return all(...parameters)
    }) as typeof statement.all
    return statement
  }
  // Opened anew, so that nothing is prepared yet.
  const watched = await openStores({ file })
  await ask(watched)
  DatabaseSync.prototype.prepare = prepare
  await watched.close()
  await stores.close()
  const database = new DatabaseSync(file)
  database.exec('analyze')
  const plans = most(asked).map(([sql, { sql: whole, parameters, times }]) => {
    const rows = database.prepare(`explain query plan ${whole}`).all(...(parameters as never[])) as { detail: string }[]
    return [sql, times, rows.map(({ detail }) => detail).join('\n')] as const
  })
  database.close()
  return told('SQLite', plans)
}

async function onPostgres(folder: string): Promise<string> {
  const server = await startServer(join(folder, 'postgres'))
  try {
    const [from, stores] = [await openStores({ file: join(folder, 'data.sqlite') }), await openStores({ url: server.url })]
    await copyStore(from, stores)
    await Promise.all([from.close(), stores.close()])
    const asked = new Map<string, Asked>()
    const query = pg.Client.prototype.query as (...words: unknown[]) => unknown
    pg.Client.prototype.query = function (this: pg.Client, config: { text?: string; values?: unknown[] }, ...rest: unknown[]) {
      if (config?.text) noteTo(asked, config.text, config.values ?? [])
      return query.call(this, config, ...rest)
    } as typeof pg.Client.prototype.query
    const watched = await openStores({ url: server.url })
    await ask(watched)
    await watched.close()
    pg.Client.prototype.query = query as typeof pg.Client.prototype.query
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    await client.query('analyze')
    const plans: [string, number, string][] = []
    for (const [sql, { sql: whole, parameters, times }] of most(asked)) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `explain (costs off, analyze, timing off, summary off, buffers off) ${whole}`,
        [...parameters],
      )
      plans.push([sql, times, rows.map((row) => row['QUERY PLAN']).join('\n')])
    }
    await client.end()
    return told('PostgreSQL', plans)
  } finally {
    await stopServer(server)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'hexapla-explain-'))
// PostgreSQL runs as another user where we are root.
chmodSync(folder, 0o755)
const head = `# The queries asked most\n\nOf one list, one list of concepts, four lookups and twenty workbench pages over ${statements} statements of seven versions. Made by \`node bench/explain.ts\`; make it\nanew after a change of a repository, and look whether anything that grows with all that is stored is scanned.\n`
writeFileSync(join(root, 'docs/queries.md'), `${head}\n${await onSqlite(folder)}\n${await onPostgres(folder)}`)
process.exit()
