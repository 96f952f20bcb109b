import { readTermbaseFile } from '../formats/termbase/index.ts'
import type { Stores } from '../store/stores.ts'
import type { Termbase } from '../terms/types.ts'
import { loadTermbase } from './load-termbase.ts'
import { readBytes } from './read-file.ts'

/** The termbase in a file on this machine. @throws {HexaplaError} `termbase.malformed` with line and column, and what a file is refused for */
export const readTermbaseAt = async (path: string): Promise<Termbase> =>
  readTermbaseFile({ name: path, bytes: await readBytes(path) })

/** Replaces the termbase by that of a file. @throws {HexaplaError} as `readTermbaseAt` */
export async function loadTermbaseFile(stores: Stores, path: string): ReturnType<typeof loadTermbase> {
  return loadTermbase(stores, await readTermbaseAt(path))
}
