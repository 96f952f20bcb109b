/** Two neighbouring pieces that the segmenter parted, white space included, and where they stand. */
export interface Seam {
  readonly left: string
  readonly right: string
  /** Primary language subtag. */
  readonly language: string
  /** True if `left` begins its paragraph. */
  readonly first: boolean
}

/** A rule about a seam: true joins the two pieces into one sentence. */
export type Repair = (seam: Seam) => boolean
