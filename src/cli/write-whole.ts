import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { HexaplaError } from '../errors.ts'

/**
 * Writes a file so that nobody ever finds half of it: beside its place first, then moved there.
 *
 * @throws {HexaplaError} `store.full`, `file.unreadable`
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.part`
  try {
    await writeFile(draft, content)
    await rename(draft, path)
  } catch (cause) {
    await rm(draft, { force: true })
    const full = (cause as NodeJS.ErrnoException).code === 'ENOSPC'
    throw new HexaplaError(full ? 'store.full' : 'file.unreadable', { file: path }, { cause })
  }
}

/** @throws {HexaplaError} `file.unreadable` where the folder cannot be made */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause) => {
    throw new HexaplaError('file.unreadable', { file: folder }, { cause })
  })
}
