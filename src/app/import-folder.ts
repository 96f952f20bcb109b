import { join } from 'node:path'
import { readStatementManifest } from '../formats/statement-yaml.ts'
import type { Stores } from '../store/stores.ts'
import { type AfterStoring, type ImportOutcome, importStatement } from './import-statement.ts'
import { readBytes } from './read-file.ts'
import { readTexts, textFor } from './read-texts.ts'

/**
 * Imports a folder with a `statement.yaml` and the texts it names.
 *
 * @throws {HexaplaError} `file.not-found`, `file.unreadable`, `statement.malformed`, and what a text is refused for, each with the file's name
 */
export async function importFolder(stores: Stores, folder: string, compare?: AfterStoring): Promise<ImportOutcome> {
  const manifest = readStatementManifest(
    new TextDecoder().decode(await readBytes(join(folder, 'statement.yaml'))),
    join(folder, 'statement.yaml'),
  )
  const versions = []
  for (const { file, ...version } of manifest.versions) {
    const path = join(folder, file)
    const { text, rows } = textFor(await readTexts({ name: path, bytes: await readBytes(path) }), version.language)
    versions.push({ ...version, text, rows })
  }
  return importStatement(stores, { ...manifest, versions }, compare)
}
