import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HexaplaError } from '../errors.ts'
import { readTermbase } from '../formats/termbase-yaml.ts'
import type { Stores } from '../store/stores.ts'
import { importFolder } from './import-folder.ts'
import type { AfterStoring } from './import-statement.ts'
import { loadTermbase } from './load-termbase.ts'
import { refreshComparisons } from './refresh-comparisons.ts'

export interface CorpusProgress {
  readonly statement: string
  readonly versions: number
  readonly created: boolean
}

/**
 * Loads a folder of statements: `termbase.yaml` first, then every folder that has a `statement.yaml`. What is there already is left alone, but for
 * results that the termbase has made stale.
 *
 * @param onProgress told after each statement
 * @param compare as of an import; with it nothing is compared here
 * @throws {HexaplaError} `file.not-found`, and what the termbase or a statement is refused for
 */
export async function loadCorpus(
  stores: Stores,
  folder: string,
  onProgress: (progress: CorpusProgress) => void = () => {},
  compare?: AfterStoring,
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause) => {
    throw new HexaplaError('file.not-found', { file: folder }, { cause })
  })
  if (entries.some(({ name }) => name === 'termbase.yaml')) {
    await loadTermbase(stores, readTermbase(await readFile(join(folder, 'termbase.yaml'), 'utf8'), 'termbase.yaml'))
  }
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  for (const name of folders.sort()) {
    const files = await readdir(join(folder, name))
    if (!files.includes('statement.yaml')) continue
    const { id, created, versions } = await importFolder(stores, join(folder, name), compare)
    onProgress({ statement: id, versions: versions.length, created })
  }
  if (!compare) await refreshComparisons(stores)
}
