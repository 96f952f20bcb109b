import type { SegmentedText, Span } from '../text/types.ts'
import type { LinkedBead } from './link-texts.ts'
import { termSpan } from './term-span.ts'
import type { Unit } from './units.ts'

/** What the word links have for a term. */
export interface LinkedWording {
  readonly spans: readonly Span[]
  /** `source word = target word` for each content word of the term, the surest first. */
  readonly found: readonly string[]
  /** 0…1 */
  readonly confidence: number
  /** True if every content word of the term has a counterpart that more than its place speaks for. */
  readonly supported: boolean
  /** True if a name stands for a name. */
  readonly named: boolean
  /** True if every content word has a counterpart of its own. */
  readonly complete: boolean
}

/** A word of the term has a counterpart if one of its links is believed so far, in both directions. */
const COUNTERPART = 0.15
/** … and is supported if dictionaries, spelling or other places say so much for it. */
const SUPPORT = 0.015

/**
 * The words of the version that the links give for a term, without leading and trailing function words: as a terminologist would enter them.
 *
 * @param isFree false for places that render something else already
 */
export function linkedWording(
  { bead, term, target }: { readonly bead: LinkedBead; readonly term: Span; readonly target: SegmentedText },
  isFree: (span: Span) => boolean,
): LinkedWording | null {
  const { units, confidence } = termSpan(bead, term, target.language)
  const free = units.filter((j) => isFree([bead.target[j]!.start, bead.target[j]!.end]))
  const core = trimmed(free, bead.target)
  if (core.length === 0) return null
  const words = bead.source.flatMap(({ kind, start, end }, i) =>
    (kind === 'content' || kind === 'number') && start < term[1] && end > term[0] ? [i] : [],
  )
  const counterparts = words.map((i) => best(bead, i, core))
  const surest = counterparts.filter(({ belief }) => belief >= COUNTERPART).sort((a, b) => b.belief - a.belief)
  const named = words.length > 0 && words.every((i) => bead.source[i]!.name) && core.every((j) => bead.target[j]!.name)
  return {
    spans: spansOf(core, bead.target, target),
    found: surest.map(({ i, j }) => `${bead.source[i]!.key} = ${bead.target[j]!.key}`),
    confidence,
    supported: counterparts.every(({ support }) => support >= SUPPORT),
    named,
    complete: new Set(surest.map(({ j }) => j)).size === words.length,
  }
}

/** The surest link of source word i, and the best support of any link of it that is believed at all. */
function best({ target, forward, backward, support }: LinkedBead, i: number, among: readonly number[]) {
  let top = { i, j: among[0]!, belief: 0 }
  let supported = 0
  for (const j of among) {
    const cell = i * target.length + j
    const belief = Math.sqrt(forward[cell]! * backward[cell]!)
    if (belief > top.belief) top = { i, j, belief }
    supported = Math.max(supported, support[cell]!)
  }
  return { ...top, support: supported }
}

function trimmed(units: readonly number[], target: readonly Unit[]): number[] {
  const holds = (j: number) => target[j]!.kind !== 'function' && target[j]!.kind !== 'mark'
  const first = units.findIndex(holds)
  return first < 0 ? [] : units.slice(first, units.findLastIndex(holds) + 1)
}

/** Neighbours with nothing but space between them are one span. */
function spansOf(units: readonly number[], target: readonly Unit[], { text }: SegmentedText): Span[] {
  const spans: Span[] = []
  for (const j of units) {
    const { start, end } = target[j]!
    const last = spans.at(-1)
    if (last && text.slice(last[1], start).trim() === '') spans[spans.length - 1] = [last[0], end]
    else spans.push([start, end])
  }
  return spans
}
