import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { importFolder } from '../app/import-folder.ts'
import { listStatements } from '../app/list-statements.ts'
import { loadTermbaseFile } from '../app/load-termbase-file.ts'
import { readText } from '../app/read-file.ts'
import type { Stores } from '../app/stores.ts'
import { HexaplaError } from '../errors.ts'

/** A statement that cannot be reported on, by the name it was asked for under. */
export interface Refused {
  readonly name: string
  readonly error: HexaplaError
}

export interface WhatToReport {
  /** Ids of stored statements, each once, in the order in which they were named. */
  readonly ids: readonly string[]
  readonly refused: readonly Refused[]
}

const ID = /^[a-z0-9][a-z0-9-]{0,99}$/
const PAGE = 100

/**
 * Finds out what is to be reported on: ids of stored statements; folders with a `statement.yaml`, or that hold such folders, which are stored first; lists, files
 * with an id or folder a line. A folder that cannot be stored stops no other.
 *
 * @param onImport told after each folder
 * @throws {HexaplaError} `file.not-found`, `text.empty` for a list of nothing, and what a termbase is refused for
 */
export async function whatToReport(
  stores: Stores,
  {
    operands,
    all,
    onImport,
  }: { readonly operands: readonly string[]; readonly all: boolean; readonly onImport: (folder: string) => void },
): Promise<WhatToReport> {
  const ids = new Set<string>(all ? await allIds(stores) : [])
  const refused: Refused[] = []
  const takeFolder = async (folder: string) => {
    try {
      ids.add((await importFolder(stores, folder, async () => {})).id)
    } catch (error) {
      if (!(error instanceof HexaplaError)) throw error
      refused.push({ name: folder, error })
    }
    onImport(folder)
  }
  const take = async (name: string, listed: boolean): Promise<void> => {
    if (ID.test(name) && (await stores.statements.find(name))) return void ids.add(name)
    if (!existsSync(name)) {
      if (ID.test(name)) ids.add(name)
      else refused.push({ name, error: new HexaplaError('file.not-found', { file: name }) })
      return
    }
    if (statSync(name).isDirectory()) for (const folder of await statementFolders(stores, name)) await takeFolder(folder)
    else if (listed) ids.add(name)
    else for (const line of await linesOf(name)) await take(line, true)
  }
  for (const operand of operands) await take(operand, false)
  return { ids: [...ids], refused }
}

/** The folder itself, or those in it that hold a statement; a termbase beside them is stored first. */
async function statementFolders(stores: Stores, folder: string): Promise<string[]> {
  const inside = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'statement.yaml')))
    .map(({ name }) => join(folder, name))
    .sort()
  if (existsSync(join(folder, 'statement.yaml')) || inside.length === 0) return [folder]
  const termbase = join(folder, 'termbase.yaml')
  if (existsSync(termbase)) await loadTermbaseFile(stores, termbase)
  return inside
}

/** An id or folder a line; folders from where the list lies. What follows a # is a remark. */
async function linesOf(list: string): Promise<string[]> {
  const lines = (await readText(list))
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')
  if (lines.length === 0) throw new HexaplaError('text.empty', { file: list })
  return lines.map((line) =>
    isAbsolute(line) || (ID.test(line) && !existsSync(join(dirname(list), line))) ? line : join(dirname(list), line),
  )
}

async function allIds(stores: Stores): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | null = null; ; ) {
    const { statements, nextCursor } = await listStatements(stores, { cursor, limit: PAGE })
    ids.push(...statements.map(({ id }) => id))
    if (nextCursor === null) return ids
    cursor = nextCursor
  }
}
