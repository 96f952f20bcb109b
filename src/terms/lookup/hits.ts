import { primaryTag } from '../../text/tags.ts'

/**
 * How a designation was found, the surest first: as it is; in another form of its words; by how it begins; with more words around; with errors of spelling; in
 * the letters of another script; by how it sounds.
 */
export const FOUND_AS = ['exact', 'inflected', 'beginning', 'within', 'misspelt', 'transliterated', 'sound'] as const
export type FoundAs = (typeof FOUND_AS)[number]

export interface LookupHit {
  readonly concept: string
  readonly language: string
  readonly term: string
  readonly as: FoundAs
  /** Letters that differ, where it is misspelt, transliterated or found by its sound. */
  readonly distance: number
}

/** A designation that can be found. */
export interface Entry {
  readonly concept: string
  readonly language: string
  readonly term: string
}

/** The best hit of each concept. */
export class Hits {
  private readonly found = new Map<string, LookupHit & { readonly rank: number; readonly number: number }>()
  private readonly entries: readonly Entry[]
  private readonly language: string | null
  private readonly isGone: (concept: string) => boolean
  constructor(
    entries: readonly Entry[],
    { language, isGone }: { readonly language: string | null; readonly isGone: (concept: string) => boolean },
  ) {
    this.entries = entries
    this.language = language && primaryTag(language)
    this.isGone = isGone
  }

  get concepts(): number {
    return this.found.size
  }

  /** True if something was found as it is or in another form of its words. */
  get sure(): boolean {
    for (const { rank } of this.found.values()) if (rank <= FOUND_AS.indexOf('within')) return true
    return false
  }

  add(number: number, as: FoundAs, distance: number): void {
    const entry = this.entries[number]!
    if (this.language !== null && entry.language !== this.language && entry.language !== 'und') return
    const rank = FOUND_AS.indexOf(as)
    const known = this.found.get(entry.concept)
    if (known && (known.rank < rank || (known.rank === rank && known.distance < distance))) return
    // Of two that are as good, the one that the termbase has first: the preferred one stands there.
    if (known && known.rank === rank && known.distance === distance && known.number < number) return
    if (!this.isGone(entry.concept)) this.found.set(entry.concept, { ...entry, as, distance, rank, number })
  }

  best(limit: number): LookupHit[] {
    const order = (a: LookupHit & { rank: number }, b: LookupHit & { rank: number }) =>
      a.rank - b.rank || a.distance - b.distance || a.term.length - b.term.length || (a.concept < b.concept ? -1 : 1)
    return [...this.found.values()]
      .sort(order)
      .slice(0, limit)
      .map(({ concept, language, term, as, distance }) => ({ concept, language, term, as, distance }))
  }
}
