import { readTermbaseFile } from '../formats/termbase/index.ts'
import type { Stores } from '../store/stores.ts'
import { loadTermbase } from './load-termbase.ts'
import { readBytes } from './read-file.ts'

/** Replaces the termbase by that of a file. @throws {HexaplaError} `termbase.malformed` with line and column, and what a file is refused for */
export async function loadTermbaseFile(stores: Stores, path: string): ReturnType<typeof loadTermbase> {
  return loadTermbase(stores, readTermbaseFile({ name: path, bytes: await readBytes(path) }))
}
