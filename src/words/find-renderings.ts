import type { Alignment } from '../align/types.ts'
import type { Occurrence, Termbase } from '../terms/types.ts'
import { primaryTag } from '../text/tags.ts'
import type { SegmentedText, Span } from '../text/types.ts'
import type { LinkedBead } from './link-texts.ts'
import { findOtherWording } from './other-wording.ts'
import { type Pair, pairOccurrences } from './pair-occurrences.ts'
import { Places } from './places.ts'
import { surplusPronoun } from './pronouns.ts'
import type { Rendering } from './types.ts'

export interface RenderingInput {
  readonly source: SegmentedText
  readonly target: SegmentedText
  readonly alignment: Alignment
  readonly sourceOccurrences: readonly Occurrence[]
  readonly targetOccurrences: readonly Occurrence[]
  /** Word links, one for each segment bead; without them only designations and words of their families are found. */
  readonly links?: readonly LinkedBead[]
  /** With it, words derived from a designation are recognised too (`déployer` for `deployment`). */
  readonly termbase?: Termbase
}

/** Below this confidence of the bead nothing is called absent. */
const TRUSTED = 0.5

/**
 * How a version renders each occurrence of a key term of the source: by occurrences of the same concept in the aligned paragraph, each used
 * once, then by derived words and word links. What is rendered once for two mentions is `unknown` at the second, not absent.
 *
 * @returns one for each source occurrence, in the same order
 */
export function findRenderings(input: RenderingInput): Rendering[] {
  const { sourceOccurrences, targetOccurrences } = input
  const places = new Places(input.source, input.target, input.alignment)
  const pairs = new Map(pairOccurrences(sourceOccurrences, targetOccurrences, places).map((pair) => [pair.source, pair]))
  const rendered = new Set([...pairs.keys()].map((index) => groupOf(sourceOccurrences[index]!, places)))
  const used = [...pairs.values()].map(({ target }): Span => [targetOccurrences[target]!.start, targetOccurrences[target]!.end])
  return sourceOccurrences.map((occurrence, index) => {
    const pair = pairs.get(index)
    if (pair) return byTermbase(input, index, pair, places)
    const links = input.links?.[places.segmentBeadIndex('source', occurrence.segment)]
    const other = findOtherWording({ ...input, occurrence, places, used, links })
    const mentioned = rendered.has(groupOf(occurrence, places))
    if (other && !(mentioned && other.kind === 'partial')) {
      const { spans, kind, found, confidence } = other
      used.push(...spans)
      const text = spans.map(([start, end]) => input.target.text.slice(start, end)).join(' … ')
      const status = kind === 'partial' ? 'absent' : (other.designation?.status ?? 'other')
      return {
        occurrence: index,
        status,
        spans,
        text,
        designation: other.designation?.term ?? null,
        confidence: round(confidence),
        evidence: [{ kind, found: [...found] }],
      }
    }
    return unrendered(input, index, { places, mentioned })
  })
}

const groupOf = (occurrence: Occurrence, places: Places) =>
  `${places.paragraphBead('source', occurrence.segment)} ${occurrence.concept}`

function byTermbase(
  { source, sourceOccurrences, targetOccurrences }: RenderingInput,
  index: number,
  pair: Pair,
  places: Places,
): Rendering {
  const target = targetOccurrences[pair.target]!
  const occurrence = sourceOccurrences[index]!
  const bead = places.segmentBead('source', occurrence.segment)
  const near = Math.exp(-pair.distance)
  const sure = target.match === 'gapped' ? 0.85 : 0.98
  return {
    occurrence: index,
    status: target.status,
    spans: [[target.start, target.end]],
    text: target.text,
    designation: target.designation,
    confidence: round(sure * (0.6 + 0.4 * near) * (0.5 + 0.5 * bead.confidence)),
    evidence: [
      { kind: 'termbase', found: [source.text.slice(occurrence.start, occurrence.end), target.designation] },
      { kind: 'position', found: [] },
    ],
  }
}

/** Nothing found: absent if the bead can be trusted, the termbase says what to look for, and no pronoun or other mention may stand for it. */
function unrendered(
  { source, target, alignment, sourceOccurrences, termbase }: RenderingInput,
  index: number,
  { places, mentioned }: { places: Places; mentioned: boolean },
): Rendering {
  const { segment, concept } = sourceOccurrences[index]!
  const bead = places.segmentBead('source', segment)
  const paragraph = alignment.paragraphs[places.paragraphBead('source', segment)]!
  const doubtful = paragraph.confidence < TRUSTED || (bead.confidence < TRUSTED && bead.target[1] > bead.target[0])
  const again = sourceOccurrences.slice(0, index).some((earlier) => earlier.concept === concept)
  const pronoun = again ? surplusPronoun([source, bead.source], [target, bead.target]) : null
  const entry = termbase?.concepts.find(({ id }) => id === concept)
  const unnamed = entry !== undefined && (entry.designations[primaryTag(target.language)]?.length ?? 0) === 0
  const unknown = mentioned || doubtful || pronoun !== null || unnamed || alignment.verdict === 'cannot-align'
  const kind = mentioned ? 'mentioned' : pronoun ? 'pronoun' : 'position'
  return {
    occurrence: index,
    status: unknown ? 'unknown' : 'absent',
    spans: [],
    text: '',
    designation: null,
    confidence: round(unknown ? 0.5 : paragraph.confidence * 0.8),
    evidence: [{ kind, found: pronoun ? [target.text.slice(pronoun.start, pronoun.end)] : [] }],
  }
}

const round = (value: number) => Math.round(value * 1000) / 1000
