import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HexaplaError } from '../errors.ts'
import { MAX_LOGO, readLogo } from '../reports/logo.ts'
import { type ReportTemplate, readTemplate } from '../reports/template.ts'

const FILE = 'template.yaml'
const MAX_SETTINGS = 100_000

/**
 * Reads the folder of a template: `template.yaml`, and the pictures it names beside it.
 *
 * @throws {HexaplaError} `file.not-found`, `file.unreadable`, `template.malformed`, `format.malformed`
 */
export async function loadTemplate(folder: string): Promise<ReportTemplate> {
  const settings = new TextDecoder().decode(await plainFile(join(folder, FILE), MAX_SETTINGS))
  const { template, logos } = readTemplate(settings, join(folder, FILE))
  const pictures = []
  for (const name of logos) pictures.push(readLogo(await plainFile(join(folder, name), MAX_LOGO), join(folder, name)))
  return { ...template, logos: pictures }
}

/** A file that stands in the folder itself: a link could lead anywhere. */
async function plainFile(path: string, limit: number): Promise<Uint8Array> {
  const found = await lstat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new HexaplaError(cause.code === 'ENOENT' ? 'file.not-found' : 'file.unreadable', { file: path }, { cause })
  })
  if (!found.isFile()) throw new HexaplaError('file.unreadable', { file: path })
  if (found.size > limit) throw new HexaplaError('text.too-large', { file: path, limit, size: found.size })
  return readFile(path).catch((cause) => {
    throw new HexaplaError('file.unreadable', { file: path }, { cause })
  })
}
