import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { openStores } from '../../src/store/open.ts'
import { startServer } from './start-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder that all test files of this run share. */
    readonly sharedFolder: string
  }
}

const TEMPLATE = 'hexapla_template'
let databases = 0

/** A database of a real PostgreSQL. `empty`: without our tables; else they stand, as the migrations left them. */
export async function newDatabase({ empty = false }: { readonly empty?: boolean } = {}): Promise<string> {
  const server = await sharedServer()
  const name = `hexapla_${process.pid}_${databases++}_${Date.now() % 1e6}`
  await ask(server, `create database ${name}${empty ? '' : ` template ${TEMPLATE}`}`)
  return withDatabase(server, name)
}

export async function dropDatabase(url: string): Promise<void> {
  await ask(await sharedServer(), `drop database if exists "${new URL(url).pathname.slice(1)}" with (force)`)
}

let known: Promise<string> | undefined
const sharedServer = () => (known ??= findServer())

/** One server for all test files: the one of DATABASE_URL, or one that the first file to need it starts. The global teardown stops it. */
async function findServer(): Promise<string> {
  const folder = inject('sharedFolder')
  const [told, failed] = [join(folder, 'postgres-url'), join(folder, 'postgres-failed')]
  try {
    mkdirSync(join(folder, 'starting'))
  } catch {
    for (let left = 300; left > 0 && !existsSync(told); left--) {
      if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'))
      await new Promise((wake) => setTimeout(wake, 100))
    }
    return readFileSync(told, 'utf8')
  }
  try {
    const url = process.env.DATABASE_URL ?? (await startServer(join(folder, 'postgres'))).url
    await ask(url, `drop database if exists ${TEMPLATE} with (force)`)
    await ask(url, `create database ${TEMPLATE}`)
    await (await openStores({ url: withDatabase(url, TEMPLATE) })).close()
    writeFileSync(`${told}.part`, url)
    renameSync(`${told}.part`, told)
    return url
  } catch (error) {
    writeFileSync(failed, String(error))
    throw error
  }
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function ask(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
