import type { Alignment } from '../align/types.ts'
import { segmentAt } from '../terms/concordance.ts'
import type { SegmentedText, Span } from '../text/types.ts'
import type { LinkedBead } from './link-texts.ts'
import { linkedWording } from './linked-wording.ts'
import { Places } from './places.ts'

/** Two versions with the links of their words. */
export interface LinkedPair {
  readonly source: SegmentedText
  readonly target: SegmentedText
  readonly alignment: Alignment
  /** One for each segment bead. */
  readonly links: readonly LinkedBead[]
}

/** Words that the links show for a place of the source. */
export interface ObservedWording {
  /** As written, parts joined by ` … `. */
  readonly text: string
  /** Stems of its words, joined: the same for inflected forms. */
  readonly key: string
  /** 0…1; what no dictionary, spelling or other place speaks for counts half. */
  readonly confidence: number
}

const UNSUPPORTED = 0.5
/** Links less believed than this show nothing. */
const BELIEVED = 0.3

/** What the word links have for some places of the source; null where they have nothing. In the order of the places. */
export function observedWordings(
  { source, target, alignment, links }: LinkedPair,
  places: readonly Span[],
): (ObservedWording | null)[] {
  const beads = new Places(source, target, alignment)
  return places.map((term) => {
    const segment = segmentAt(source, term[0])
    const bead = segment < 0 ? undefined : links[beads.segmentBeadIndex('source', segment)]
    const wording = bead && linkedWording({ bead, term, target }, () => true)
    if (!wording || wording.confidence < BELIEVED) return null
    const { spans, supported } = wording
    return {
      text: spans.map(([start, end]) => target.text.slice(start, end).replaceAll(/\s+/g, ' ')).join(' … '),
      key: stemsIn(target, spans),
      confidence: wording.confidence * (supported ? 1 : UNSUPPORTED),
    }
  })
}

const stemsIn = ({ tokens }: SegmentedText, spans: readonly Span[]): string =>
  tokens
    .filter(({ kind, start, end }) => kind === 'word' && spans.some(([from, to]) => from <= start && end <= to))
    .map(({ stem }) => stem)
    .join(' ')

/** A rendering seen: its forms taken together. */
export interface CountedWording {
  /** The form written most often. */
  readonly text: string
  readonly count: number
  /** Mean belief of the links, 0…1. */
  readonly confidence: number
}

/** Forms of the same words as one, the most often and most surely seen first. */
export function countWordings(wordings: readonly ObservedWording[]): CountedWording[] {
  const byKey = Map.groupBy(wordings, ({ key }) => key)
  return [...byKey.values()]
    .map((same): CountedWording => {
      const forms = Map.groupBy(same, ({ text }) => text)
      const [text] = [...forms].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))[0]!
      const confidence = same.reduce((sum, one) => sum + one.confidence, 0) / same.length
      return { text, count: same.length, confidence: Math.round(confidence * 1000) / 1000 }
    })
    .sort((a, b) => b.count * b.confidence - a.count * a.confidence || (a.text < b.text ? -1 : 1))
}
