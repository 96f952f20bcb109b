import { createHash } from 'node:crypto'
import { HexaplaError } from '../errors.ts'
import type { Stores } from '../store/stores.ts'
import { indexVersion } from './index-version.ts'

export interface CopyOutcome {
  readonly rows: number
  /** SHA-256 of everything that is stored; the same for both. */
  readonly hash: string
}

export interface CopyOptions {
  /** What is stored at the target goes; else a target that holds a statement is refused. */
  readonly replace?: boolean
  /** Told after each portion: rows so far. */
  readonly onProgress?: (rows: number) => void
}

/**
 * Copies everything that is stored, as it is at one moment, to another store of any kind, in one transaction: all of it, read back and found equal, or
 * nothing. The full-text index is made anew from the texts.
 *
 * @throws {HexaplaError} `store.not-empty`, `store.copy-differs`
 */
export async function copyStore(
  from: Stores,
  to: Stores,
  { replace = false, onProgress = () => {} }: CopyOptions = {},
): Promise<CopyOutcome> {
  return from.snapshot((source) =>
    to.transaction(async (target) => {
      if (replace) await target.content.clear()
      else if (!(await target.content.isEmpty())) throw new HexaplaError('store.not-empty')
      // A new store has settings of its own, such as marks of what is fresh.
      else await target.content.clear()
      let rows = 0
      for (const table of source.content.tables) {
        for await (const some of source.content.rows(table)) {
          await target.content.add(table, some)
          if (table === 'revision') for (const { id, text, language } of some) await index(target, id, text, language)
          onProgress((rows += some.length))
        }
      }
      await target.content.settle()
      const [hash, copied] = [await contentHash(source), await contentHash(target)]
      if (hash !== copied) throw new HexaplaError('store.copy-differs')
      return { rows, hash }
    }),
  )
}

const index = (stores: Stores, id: unknown, text: unknown, language: unknown) =>
  stores.search.index(Number(id), indexVersion(String(text), String(language)).passages)

/** SHA-256 over all rows of all tables in the order of their keys, column names sorted: the same content gives the same hash in every database. */
export async function contentHash(stores: Stores): Promise<string> {
  const hash = createHash('sha256')
  for (const table of stores.content.tables) {
    for await (const rows of stores.content.rows(table))
      for (const row of rows) hash.update(JSON.stringify([table, Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))]))
  }
  return hash.digest('hex')
}
