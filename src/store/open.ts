import { openSqlite } from './sqlite/open.ts'
import type { Stores } from './stores.ts'

/** Where the data are: in a file (or `:memory:`), or in a PostgreSQL database. */
export type StoreOptions =
  | { readonly file: string }
  | {
      /** `postgres://user:password@host:port/database` */
      readonly url: string
      /** Most connections of this process. */
      readonly connections?: number | undefined
      /** Who waits longer for one of them is told to come again. */
      readonly patienceMs?: number | undefined
    }

/**
 * Opens the store and brings its tables up to date.
 *
 * @throws {HexaplaError} `store.newer` (written by a later release); of a file: `store.read-only`, `store.full`, `file.unreadable`;
 *   of a server: `store.unreachable`, `store.busy`
 */
export async function openStores(options: StoreOptions): Promise<Stores> {
  if ('file' in options) return openSqlite(options.file)
  // Loaded only here: most installations never need it.
  const { openPostgres } = await import('./postgres/open.ts')
  return openPostgres(options)
}
