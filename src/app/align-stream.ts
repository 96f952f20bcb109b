import { alignTexts } from '../align/align-texts.ts'
import { safeCut } from '../align/safe-cut.ts'
import type { AlignedBead, Alignment, AlignmentVerdict } from '../align/types.ts'
import { HexaplaError } from '../errors.ts'
import { defaultEvidence } from '../lexicon/evidence.ts'
import { type Detection, detectLanguage } from '../text/detect-language.ts'
import { segmentLines } from '../text/segment-lines.ts'
import { segmentText } from '../text/segment-text.ts'
import { canonicalTag } from '../text/tags.ts'
import type { SegmentedText } from '../text/types.ts'
import type { FileUnit } from './align-files.ts'
import { type EmbeddingsSource, embeddingEvidence } from './embeddings.ts'
import { lexiconsFor } from './lexicon-packs.ts'
import { type LineSource, openLines } from './read-lines.ts'

/** Lines a side that are aligned at once; a window that cannot be cut safely grows up to eight times as long. */
const WINDOW = 10_000
const MOST_WINDOWS = 8

/** Beads of two long texts; parts follow each other without a gap. */
export interface AlignedPart {
  /** The window that the beads point into; it ends later than they do. */
  readonly source: SegmentedText
  readonly target: SegmentedText
  /** Beads of the level asked for, whose units count from the beginning of the window. */
  readonly beads: readonly AlignedBead[]
  /** Units of each side before the window. */
  readonly before: { readonly source: number; readonly target: number }
  readonly verdict: AlignmentVerdict
}

export interface AlignedStream {
  readonly languages: readonly [source: string, target: string]
  readonly detected: { readonly source: Detection; readonly target: Detection }
  /** 0…1: how much of the files has been read. */
  progress(): number
  parts(): AsyncGenerator<AlignedPart>
}

export interface StreamInput {
  /** Path of a plain text. */
  readonly path: string
  /** BCP 47; guessed from the beginning when left out. */
  readonly language?: string | undefined
}

/**
 * Aligns two plain texts of any length: window by window, each cut where the pairing is sure and what follows aligned anew. Memory depends on the
 * window, not on the files.
 *
 * @throws {HexaplaError} what `openLines` throws, `language.unknown-tag`, `language.cannot-tell`
 */
export async function alignStream(
  source: StreamInput,
  target: StreamInput,
  {
    unit,
    window = WINDOW,
    embeddings,
  }: { readonly unit: FileUnit; readonly window?: number; readonly embeddings?: EmbeddingsSource | undefined },
): Promise<AlignedStream> {
  const [a, b] = [await opened(source), await opened(target)]
  return {
    languages: [a.language, b.language],
    detected: { source: a.detected, target: b.detected },
    progress: () => (a.file.read() + b.file.read()) / (a.file.size + b.file.size),
    parts: () => parts(new Side(a, unit), new Side(b, unit), { unit, window, embeddings }),
  }
}

async function opened({ path, language }: StreamInput) {
  const file = await openLines(path)
  const detected = detectLanguage(file.sample)
  const tag = language === undefined ? detected.language : canonicalTag(language)
  if (tag === null) throw new HexaplaError('language.cannot-tell', { file: path })
  return { file, detected, language: tag }
}

async function* parts(
  source: Side,
  target: Side,
  {
    unit,
    window,
    embeddings,
  }: { readonly unit: FileUnit; readonly window: number; readonly embeddings: EmbeddingsSource | undefined },
): AsyncGenerator<AlignedPart> {
  const evidence = defaultEvidence({ lexicons: lexiconsFor(source.language, target.language) })
  const level = unit === 'paragraph' ? 'paragraphs' : 'segments'
  const before = { source: 0, target: 0 }
  for (let size = window; ; ) {
    await Promise.all([source.fill(size), target.fill(size)])
    if (source.isEmpty && target.isEmpty) return
    const last = source.isWhole && target.isWhole
    const [a, b] = [source.text(), target.text()]
    const alignment = alignTexts(a, b, { evidence: [...evidence, ...(await embeddingEvidence(embeddings, a, b))] })
    const cut = last
      ? null
      : safeCut({ source: a, target: b, beads: alignment.segments }, (p, q) => source.mayCut(a, p) && target.mayCut(b, q))
    if (!last && cut === null && size < MOST_WINDOWS * window) {
      size *= 2
      continue
    }
    // Without a safe place the window is taken as it is: one of the texts has nothing for a long stretch.
    const at = cut ?? { beads: alignment.segments.length, source: a.paragraphs.length, target: b.paragraphs.length }
    yield { source: a, target: b, beads: beadsBefore(alignment, level, at), before: { ...before }, verdict: alignment.verdict }
    before.source += unitsBefore(a, at.source, level)
    before.target += unitsBefore(b, at.target, level)
    source.drop(a, at.source)
    target.drop(b, at.target)
    size = window
  }
}

/** The beads before a cut. A paragraph bead never crosses it, as no segment bead does. */
function beadsBefore(
  { segments, paragraphs }: Alignment,
  level: 'segments' | 'paragraphs',
  at: { readonly beads: number; readonly source: number; readonly target: number },
): readonly AlignedBead[] {
  if (level === 'segments') return segments.slice(0, at.beads)
  return paragraphs.filter(({ source, target }) => source[1] <= at.source && target[1] <= at.target)
}

const unitsBefore = (text: SegmentedText, paragraph: number, level: 'segments' | 'paragraphs') =>
  level === 'paragraphs' ? paragraph : (text.paragraphs[paragraph]?.firstSegment ?? text.segments.length)

/** The lines of one file that are read and not yet given out. */
class Side {
  readonly language: string
  isWhole = false
  private readonly lines: string[] = []
  private readonly unit: FileUnit
  private readonly more: AsyncIterator<readonly string[]>

  constructor({ file, language }: { readonly file: LineSource; readonly language: string }, unit: FileUnit) {
    this.language = language
    this.unit = unit
    this.more = file.lines()[Symbol.asyncIterator]()
  }

  get isEmpty(): boolean {
    return this.lines.length === 0
  }

  async fill(size: number): Promise<void> {
    while (this.lines.length < size && !this.isWhole) {
      const { value, done } = await this.more.next()
      if (done) this.isWhole = true
      else for (const line of value) this.lines.push(line)
    }
  }

  text(): SegmentedText {
    return this.unit === 'line' ? segmentLines(this.lines, this.language) : segmentText(this.lines.join('\n'), this.language)
  }

  /** Whether a paragraph of `text()` begins a line. */
  mayCut({ text, paragraphs }: SegmentedText, paragraph: number): boolean {
    const { start } = paragraphs[paragraph]!
    return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === ''
  }

  /** Forgets the lines before a paragraph of `text()`, or all if there is no such paragraph. */
  drop({ paragraphs }: SegmentedText, paragraph: number): void {
    const start = paragraphs[paragraph]?.start ?? Number.POSITIVE_INFINITY
    let lines = 0
    for (let at = 0; lines < this.lines.length && at + this.lines[lines]!.length < start; lines++)
      at += this.lines[lines]!.length + 1
    // A line of length 0 at the place itself is the paragraph.
    this.lines.splice(0, lines)
  }
}
