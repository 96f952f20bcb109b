import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A lexicon that a user brought: `<folder>/<name>.<first>-<second>.pack.br`. */
export interface UserLexicon {
  readonly name: string
  readonly languages: readonly [first: string, second: string]
  readonly file: string
  readonly bytes: number
  /** Changes when the file does. */
  readonly stamp: string
}

/** Names of such files. */
export const LEXICON_FILE = /^([\p{L}\p{N}_-]{1,60})\.([a-z]{2,3})-([a-z]{2,3})\.pack\.br$/u

/** All lexicons in the folder, by name. */
export function userLexicons(folder: string): UserLexicon[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .flatMap((name): UserLexicon[] => {
      const parts = LEXICON_FILE.exec(name)
      if (!parts) return []
      const file = join(folder, name)
      const { size, mtimeMs } = statSync(file)
      return [{ name: parts[1]!, languages: [parts[2]!, parts[3]!], file, bytes: size, stamp: `${name} ${size} ${mtimeMs}` }]
    })
}
