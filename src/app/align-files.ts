import { alignTexts } from '../align/align-texts.ts'
import type { Alignment } from '../align/types.ts'
import { HexaplaError } from '../errors.ts'
import { defaultEvidence } from '../lexicon/evidence.ts'
import { decodeBytes } from '../text/decode.ts'
import { type Detection, detectLanguage } from '../text/detect-language.ts'
import { segmentLines } from '../text/segment-lines.ts'
import { segmentText } from '../text/segment-text.ts'
import { canonicalTag } from '../text/tags.ts'
import type { SegmentedText } from '../text/types.ts'
import { type EmbeddingsSource, embeddingEvidence } from './embeddings.ts'
import { lexiconsFor } from './lexicon-packs.ts'
import { namingFile, readTexts, textFor } from './read-texts.ts'

export interface FileText {
  readonly bytes: Uint8Array
  /** BCP 47; guessed when left out. */
  readonly language?: string | undefined
  /** For messages. */
  readonly name?: string | undefined
}

export interface AlignedFiles {
  readonly source: SegmentedText
  readonly target: SegmentedText
  /** What each text reads as, also where its language was named. */
  readonly detected: { readonly source: Detection; readonly target: Detection }
  readonly alignment: Alignment
}

/** `line`: each line is a segment, as aligners of two files expect; `paragraph` and `sentence` read the text as a version. */
export type FileUnit = 'paragraph' | 'sentence' | 'line'

/**
 * Aligns two files without a store.
 *
 * @throws {HexaplaError} what `readTexts` throws, `language.unknown-tag`, `language.cannot-tell`, `embeddingEvidence`
 */
export async function alignFiles({
  source,
  target,
  unit = 'sentence',
  embeddings,
}: {
  readonly source: FileText
  readonly target: FileText
  readonly unit?: FileUnit | undefined
  readonly embeddings?: EmbeddingsSource | undefined
}): Promise<AlignedFiles> {
  const a = await read(source, unit)
  const b = await read(target, unit)
  const evidence = [
    ...defaultEvidence({ lexicons: lexiconsFor(a.text.language, b.text.language) }),
    ...(await embeddingEvidence(embeddings, a.text, b.text)),
  ]
  const alignment = alignTexts(a.text, b.text, { evidence })
  return { source: a.text, target: b.text, detected: { source: a.detected, target: b.detected }, alignment }
}

async function read(
  { bytes, language, name = '' }: FileText,
  unit: FileUnit,
): Promise<{ text: SegmentedText; detected: Detection }> {
  const wanted = language === undefined ? undefined : canonicalTag(language)
  // Lines are those of the file: only plain text has any.
  const { text, declared } =
    unit === 'line'
      ? await namingFile(name, async () => ({ text: decodeBytes(bytes).text, declared: null }))
      : textFor(await readTexts({ name, bytes }), wanted)
  const detected = detectLanguage(text)
  const tag = wanted ?? (detected.verdict === 'sure' ? detected.language : (declared ?? detected.language))
  if (tag === null) throw new HexaplaError('language.cannot-tell', name === '' ? {} : { file: name })
  const lines = () => segmentLines(text.replace(/\r?\n$/, '').split(/\r?\n/), tag)
  return { text: unit === 'line' ? lines() : segmentText(text, tag), detected }
}
