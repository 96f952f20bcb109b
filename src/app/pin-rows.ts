import type { Bead, Range } from '../align/types.ts'
import type { Stores } from '../store/stores.ts'
import { segmentText } from '../text/segment-text.ts'
import type { SegmentedText, Span } from '../text/types.ts'
import { hashOf } from './hash.ts'
import type { TableRows } from './read-texts.ts'

export interface PinnedText {
  readonly language: string
  readonly text: string
  readonly rows?: TableRows | null | undefined
}

/** Who pins what a file pairs. */
const AUTHOR = 'import'

/**
 * Keeps the pairing that a file of several versions states, as pins in the log of edits: it can be undone like any other edit. Rows that one of the two lacks
 * are left to the aligner.
 */
export async function pinRows(
  stores: Stores,
  statement: string,
  { source, version }: { source: PinnedText; version: PinnedText },
): Promise<void> {
  const beads = pinnedBeads({ source, target: version })
  if (beads.length === 0) return
  await stores.edits.append(statement, version.language, {
    kind: 'pin',
    author: AUTHOR,
    body: { beads, source: hashOf(source.text), target: hashOf(version.text) },
  })
}

/** What a file pairs itself: rows of one table that both texts have. */
export function pinnedBeads({ source, target }: { readonly source: PinnedText; readonly target: PinnedText }): Bead[] {
  if (!source.rows || !target.rows || source.rows.table !== target.rows.table) return []
  const [a, b] = [segmentText(source.text, source.language), segmentText(target.text, target.language)]
  const [from, to] = [rangesOf(a, source.rows.spans), rangesOf(b, target.rows.spans)]
  return from.flatMap((range, n): Bead[] => (range && to[n] ? [{ source: range, target: to[n] }] : []))
}

/** The segments in each span; null where there is none. Spans are in the order of the text. */
function rangesOf({ segments }: SegmentedText, spans: readonly (Span | null)[]): (Range | null)[] {
  let at = 0
  return spans.map((span) => {
    if (!span) return null
    while (at < segments.length && segments[at]!.start < span[0]) at++
    const first = at
    while (at < segments.length && segments[at]!.end <= span[1]) at++
    return at > first ? [first, at] : null
  })
}
