import { alignTexts, coverage } from '../align/align-texts.ts'
import type { AlignedBead, AlignmentVerdict, Range } from '../align/types.ts'
import { defaultEvidence } from '../lexicon/evidence.ts'
import { segmentText } from '../text/segment-text.ts'
import { canonicalTag } from '../text/tags.ts'
import type { SegmentedText } from '../text/types.ts'
import { lexiconsFor } from './lexicon-packs.ts'
import { type PinnedText, pinnedBeads } from './pin-rows.ts'
import { isDoubtful } from './show-editor.ts'

/** A place that somebody should look at before the texts are stored. */
export interface DoubtfulPlace {
  readonly kind: 'doubtful' | 'left-out' | 'added'
  readonly confidence: number
  /** Words of the source, and of the version; empty on the side that has nothing. */
  readonly source: string
  readonly target: string
}

/** How two texts would be paired. Nothing is stored. */
export interface PreviewedAlignment {
  readonly language: string
  readonly verdict: AlignmentVerdict
  readonly confidence: number
  /** Share of characters that are paired, 0…1. */
  readonly linked: { readonly source: number; readonly target: number }
  readonly beads: number
  readonly counts: Readonly<Record<DoubtfulPlace['kind'], number>>
  /** The first of them. */
  readonly places: readonly DoubtfulPlace[]
}

const SHOWN = 12
const LONGEST = 400

/** @throws {HexaplaError} `language.unknown-tag`, `align.too-large` */
export function previewAlignment(source: PinnedText, target: PinnedText): PreviewedAlignment {
  const [from, to] = [canonicalTag(source.language), canonicalTag(target.language)]
  const a = segmentText(source.text, from)
  const b = segmentText(target.text, to)
  const evidence = defaultEvidence({ lexicons: lexiconsFor(from, to) })
  const { segments, verdict, confidence } = alignTexts(a, b, { evidence, pins: pinnedBeads({ source, target }) })
  const places = segments.flatMap((bead) => {
    const kind = kindOf(bead)
    return kind ? [{ kind, confidence: bead.confidence, source: wordsOf(a, bead.source), target: wordsOf(b, bead.target) }] : []
  })
  const count = (kind: DoubtfulPlace['kind']) => places.filter((place) => place.kind === kind).length
  return {
    language: to,
    verdict,
    confidence,
    linked: { source: coverage(a, segments, 'source'), target: coverage(b, segments, 'target') },
    beads: segments.length,
    counts: { doubtful: count('doubtful'), 'left-out': count('left-out'), added: count('added') },
    places: places.slice(0, SHOWN),
  }
}

function kindOf(bead: AlignedBead): DoubtfulPlace['kind'] | null {
  const { source, target } = bead
  if (source[0] === source[1]) return 'added'
  if (target[0] === target[1]) return 'left-out'
  return isDoubtful(bead) ? 'doubtful' : null
}

function wordsOf({ text, segments }: SegmentedText, [from, to]: Range): string {
  if (from === to) return ''
  const words = text.slice(segments[from]!.start, segments[to - 1]!.end)
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words
}
