import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { HexaplaError } from '../errors.ts'
import { type EarlierStatement, readEarlier } from '../reports/since.ts'
import { readText } from './read-file.ts'

/** What an earlier report says of a statement; null if it has nothing. */
export type EarlierReports = (statement: string) => Promise<EarlierStatement | null>

/**
 * Opens reports in JSON written earlier.
 *
 * @param place one file on any number of statements, or a folder with a file ID.json for each
 * @throws {HexaplaError} `file.not-found`, `format.malformed`; of a folder, when the statement is asked for
 */
export async function earlierReports(place: string): Promise<EarlierReports> {
  const found = await stat(place).catch((cause) => {
    throw new HexaplaError('file.not-found', { file: place }, { cause })
  })
  const pick = (all: readonly EarlierStatement[], id: string) => all.find(({ statement }) => statement.id === id) ?? null
  if (!found.isDirectory()) {
    const all = readEarlier(await readText(place), place)
    return async (id) => pick(all, id)
  }
  return async (id) => {
    const file = join(place, `${id}.json`)
    try {
      return pick(readEarlier(await readText(file), file), id)
    } catch (error) {
      if (error instanceof HexaplaError && error.code === 'file.not-found') return null
      throw error
    }
  }
}
