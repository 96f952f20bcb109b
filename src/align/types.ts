import type { IndexedText } from './indexed-text.ts'

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
  /** Worked out when it is asked for: most beads of a long text are never looked at. */
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

/** A bead of the pass before, from which evidence may be learned. */
export interface DraftBead extends Bead {
  readonly confidence: number
}

/** Evidence about a bead as a whole (its lengths, its marks), bound to two texts. */
export interface BoundEvidence {
  /** True for evidence cheap and strong enough for the first, rough pass over a long text. */
  readonly rough?: boolean
  /**
   * Log-odds in nats that source segments [i0, i1) and target segments [j0, j1), both non-empty, are versions of each other, against
   * the same segments met by chance.
   */
  score(i0: number, i1: number, j0: number, j1: number): number
  /** Adds the same to `scores[s]` for each bead of shape s below `shapes` that starts at (i, j), where that is not −Infinity: the search asks for all at once. */
  addScores(scores: Float32Array, i: number, j: number, shapes: number): void
  /** What is behind the score; called only for beads that somebody looks at. */
  explain(source: Range, target: Range): readonly string[]
}

/** Takes what evidence of words, numbers and names has found in the two texts. */
export interface LinkSink {
  /** Whether a stronger kind has linked this word of the source already. */
  isLinked(source: number): boolean
  /**
   * A word of the source may be rendered by a word of the target.
   *
   * @param strength 0…1: how often the one is rendered by the other where segments correspond
   */
  words(source: number, target: number, strength: number): void
  /** Anything else that stands on both sides: a number, a month, a name of several words. Segments ascending, each once. */
  thing(
    label: string,
    sides: { readonly source: ArrayLike<number>; readonly target: ArrayLike<number>; readonly strength: number },
  ): void
  /**
   * Something of one text whose counterpart would be recognised stands nowhere in the other.
   *
   * @param segments ascending, each once
   * @param strength 0…1: how often it would be recognised where segments correspond
   */
  absent(side: 'source' | 'target', segments: ArrayLike<number>, strength: number): void
}

/** A kind of evidence. Preparing it is linear in the texts. It has one of the two functions. */
export interface Evidence {
  readonly kind: string
  /**
   * Evidence about beads as a whole.
   *
   * @param draft beads of the pass before, from which evidence may be learned; null in the first pass
   * @returns null when there is nothing to say about these texts (yet)
   */
  bind?(source: IndexedText, target: IndexedText, draft: readonly DraftBead[] | null): BoundEvidence | null
  /** Evidence by correspondences: the engine weighs them, counts each once in a bead, and finds where they stand. */
  link?(source: IndexedText, target: IndexedText, sink: LinkSink, draft: readonly DraftBead[] | null): void
  /** Factor on the log-odds of its links; 1 where left out. */
  readonly weight?: number
  /** Factor on what is lost where a link finds no counterpart; `weight` where left out. */
  readonly missing?: number
  /** True if it reads the draft; what others say is kept from pass to pass. */
  readonly learns?: boolean
}
