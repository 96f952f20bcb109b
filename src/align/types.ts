import type { SegmentedText } from '../text/types.ts'

/** Half-open range of indices into a list of segments (or of paragraphs); `[3, 3]` is empty and stands before unit 3. */
export type Range = readonly [from: number, to: number]

/** The bare pairing: an empty side is an omission (`1-0`) or an addition (`0-1`). */
export interface Bead {
  readonly source: Range
  readonly target: Range
}

/** What one kind of evidence says about one bead. */
export interface EvidenceScore {
  /** Id of the evidence: `length`, `numbers`, `names`, `words`, `terms`, `paragraph` … also the i18n key `evidence.<kind>`. */
  readonly kind: string
  /** Log-odds in nats; positive speaks for the bead, negative against it. */
  readonly score: number
  /** What was found, for people: pairs such as `8 = ٨`, `Zakharova = Захарова`, or lengths `231 : 244`. */
  readonly found: readonly string[]
}

export type BeadOrigin = 'automatic' | 'pinned' | 'edited'

/** A bead as the aligner leaves it, with the reasons. */
export interface AlignedBead extends Bead {
  /** 0…1, calibrated: of beads marked 0.9, nine in ten are right. */
  readonly confidence: number
  readonly origin: BeadOrigin
  /** True if it stands out of the order of the source. */
  readonly moved: boolean
  readonly evidence: readonly EvidenceScore[]
}

/** `cannot-align`: the texts do not look like versions of one statement; the beads are kept, but nobody should trust them. */
export type AlignmentVerdict = 'aligned' | 'doubtful' | 'cannot-align'

/** Two versions aligned at both levels. Each list covers every unit of both sides exactly once, in source order. */
export interface Alignment {
  /** Beads of paragraphs: the finest grouping of paragraphs that keeps every segment bead inside one bead. */
  readonly paragraphs: readonly AlignedBead[]
  /** Beads of segments. */
  readonly segments: readonly AlignedBead[]
  /** Mean confidence of the segment beads, weighted by characters. */
  readonly confidence: number
  readonly verdict: AlignmentVerdict
}

/** One kind of evidence, bound to two texts. Implemented in lexicon/ (and later embed/); the search only adds them up. */
export interface BoundEvidence {
  readonly kind: string
  /**
   * Log-odds in nats that source segments [i0, i1) and target segments [j0, j1), both non-empty, are versions of each other, against
   * the same segments met by chance. Plain numbers because it is called in the hot loop.
   */
  score(i0: number, i1: number, j0: number, j1: number): number
  /** The words, numbers or names behind the score; called only for the beads that are kept. */
  explain(source: Range, target: Range): readonly string[]
  /** Target segments that source segment i may correspond to by words alone; only evidence of words, numbers and names can say. */
  candidates?(i: number): Iterable<number>
}

/** A kind of evidence. Preparing it is linear in the texts. */
export interface Evidence {
  readonly kind: string
  /**
   * @param draft beads of the pass before, from which evidence may be learned; null in the first pass
   * @returns null when there is nothing to say about these texts (yet)
   */
  bind(source: SegmentedText, target: SegmentedText, draft: readonly AlignedBead[] | null): BoundEvidence | null
}
