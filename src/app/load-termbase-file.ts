import { readTermbase } from '../formats/termbase-yaml.ts'
import type { Stores } from '../store/stores.ts'
import { readText } from './import-folder.ts'
import { loadTermbase } from './load-termbase.ts'

/** Replaces the termbase by that of a YAML file. @throws {HexaplaError} `termbase.malformed` with line and column, and what a file is refused for */
export async function loadTermbaseFile(stores: Stores, path: string): ReturnType<typeof loadTermbase> {
  return loadTermbase(stores, readTermbase(await readText(path), path))
}
