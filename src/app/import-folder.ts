import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { HexaplaError } from '../errors.ts'
import { readStatementManifest } from '../formats/statement-yaml.ts'
import type { Stores } from '../store/stores.ts'
import { decodeBytes } from '../text/decode.ts'
import { type AfterStoring, type ImportOutcome, importStatement } from './import-statement.ts'
import { MAX_TEXT, readTexts, textFor } from './read-texts.ts'

/** Bytes of a file: four for the longest character. */
const MAX_BYTES = 4 * MAX_TEXT

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

/** The text of a file, decoded. @throws {HexaplaError} with `file` in its detail */
export async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path)
  try {
    return decodeBytes(bytes).text
  } catch (error) {
    if (error instanceof HexaplaError) throw new HexaplaError(error.code, { ...error.detail, file: path }, { cause: error })
    throw error
  }
}

/** @throws {HexaplaError} `file.not-found`, `file.unreadable`, `text.too-large` */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > MAX_BYTES) throw new HexaplaError('text.too-large', { file: path, limit: MAX_BYTES, size })
    return await readFile(path)
  } catch (cause) {
    if (cause instanceof HexaplaError) throw cause
    const missing = typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT'
    throw new HexaplaError(missing ? 'file.not-found' : 'file.unreadable', { file: path }, { cause })
  }
}
