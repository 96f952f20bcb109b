import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { importFolder } from '../../src/app/import-folder.ts'
import { loadTermbase } from '../../src/app/load-termbase.ts'
import { openStores, type Stores } from '../../src/app/stores.ts'
import { readTermbase } from '../../src/formats/termbase-yaml.ts'
import type { Termbase } from '../../src/terms/types.ts'

export const CORPUS = resolve(import.meta.dirname, '../../corpus')
export const SAMPLE = 'security-guarantees-2026-01-08'
export const LANGUAGES = ['en', 'ru', 'fr', 'de', 'es', 'ar', 'zh-Hans']

export const termbase = (): Termbase => readTermbase(readFileSync(resolve(CORPUS, 'termbase.yaml'), 'utf8'), 'termbase.yaml')
export const sampleText = (language: string): string => readFileSync(resolve(CORPUS, SAMPLE, `${language}.txt`), 'utf8')

/** A store that holds the sample statement in its seven languages, and the termbase. */
export async function sampleStores(file = ':memory:'): Promise<Stores> {
  const stores = await openStores({ file })
  await loadTermbase(stores, termbase())
  await importFolder(stores, resolve(CORPUS, SAMPLE))
  return stores
}

/** All rows of all tables, as another process sees them. */
export function rowsOf(file: string): Record<string, string[]> {
  const database = new DatabaseSync(file, { readOnly: true })
  const tables = database.prepare(`select name from sqlite_master where type = 'table' and sql not like '%virtual%'`).all()
  const rows = tables.map(({ name }) => [
    name,
    database
      .prepare(`select * from "${name}"`)
      .all()
      .map((row) => JSON.stringify(row)),
  ])
  database.close()
  return Object.fromEntries(rows)
}
