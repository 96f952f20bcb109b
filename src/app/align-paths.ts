import type { AlignmentVerdict } from '../align/types.ts'
import { type AlignedFiles, alignFiles, type FileUnit } from './align-files.ts'
import type { EmbeddingsSource } from './embeddings.ts'
import { readBytes } from './read-file.ts'
import { writeAligned } from './write-aligned.ts'

/** Two files by their paths; languages are guessed when left out. */
export interface PairPaths {
  readonly source: string
  readonly target: string
  readonly sourceLanguage?: string | undefined
  readonly targetLanguage?: string | undefined
  readonly unit?: FileUnit | undefined
  readonly embeddings?: EmbeddingsSource | undefined
}

/**
 * Reads two files and aligns them.
 *
 * @throws {HexaplaError} `file.not-found`, `file.unreadable`, `text.too-large`, and what `alignFiles` throws
 */
export async function alignPaths({
  source,
  target,
  sourceLanguage,
  targetLanguage,
  unit,
  embeddings,
}: PairPaths): Promise<AlignedFiles> {
  const [a, b] = await Promise.all([readBytes(source), readBytes(target)])
  return alignFiles({
    source: { bytes: a, language: sourceLanguage, name: source },
    target: { bytes: b, language: targetLanguage, name: target },
    unit,
    embeddings,
  })
}

/** What becomes of a pair: a file of a format. */
export interface WrittenPair {
  readonly text: string
  readonly verdict: AlignmentVerdict
}

/** The same, written. @throws {HexaplaError} what `alignPaths` throws, `format.unknown` */
export async function writePaths(pair: PairPaths, format: string): Promise<WrittenPair> {
  const aligned = await alignPaths(pair)
  return { text: writeAligned(aligned, format, pair.unit ?? 'sentence'), verdict: aligned.alignment.verdict }
}
