import { primaryTag } from '../text/tags.ts'
import type { Span } from '../text/types.ts'
import type { LinkedBead } from './link-texts.ts'
import type { Unit } from './units.ts'

/** Where some words of the source are rendered. */
export interface TermSpan {
  /** Units of the target, ascending; empty when none is sure enough. */
  readonly units: readonly number[]
  /** Mean belief in the content words among them, 0…1. */
  readonly confidence: number
}

/** Belief from which a word belongs to the rendering; the best word alone may have less. */
const BELIEF = 0.4
const BEST_ALONE = 0.05
/** Weight of what target words say (whose word am I?) against what source words say (where am I?). */
const FORWARD = 0.6
/** Longest gap of function words that is filled, in words. */
const GAP = 2
/** A function word before the rendering belongs to it if so much of it is believed to, and so much at most to other words. */
const LEADING = 0.5
const ELSEWHERE = 0.5

/**
 * Articles of the languages that put one where English has none (`la democracia` for `democracy`). Such an article belongs to its noun unless an English word
 * (`the`) accounts for it.
 */
const ARTICLES: Readonly<Record<string, ReadonlySet<string>>> = {
  ca: new Set(['el', 'la', 'els', 'les', 'l']),
  el: new Set('ο η το οι τα του τησ των τη την τον'.split(' ')),
  es: new Set(['el', 'la', 'los', 'las']),
  fr: new Set(['le', 'la', 'les', 'l']),
  it: new Set(['il', 'lo', 'la', 'gli', 'le', 'i', 'l']),
  pt: new Set(['o', 'a', 'os', 'as']),
}

/**
 * The words of a bead's target that render the source words in a range: those whose belief, of both directions, is high enough, the function words and
 * hyphens between them, and a leading article or preposition that has no counterpart of its own. May have gaps (German `stellt … her`).
 *
 * @param term offsets into the source text
 */
export function termSpan(bead: LinkedBead, [from, to]: Span, language: string): TermSpan {
  const { source, target, forward, backward } = bead
  const width = target.length
  const inside = source.map(({ start, end }) => start < to && end > from)
  const mine = new Float64Array(width)
  const others = new Float64Array(width)
  const missed = new Float64Array(width).fill(1)
  for (const [i, isInside] of inside.entries()) {
    for (let j = 0; j < width; j++) {
      ;(isInside ? mine : others)[j]! += forward[i * width + j]!
      if (isInside) missed[j]! *= 1 - backward[i * width + j]!
    }
  }
  const belief = mine.map((value, j) => value ** FORWARD * Math.max(0, 1 - missed[j]!) ** (1 - FORWARD))
  const units = chosen(target, belief)
  const certain = [...units].filter((j) => target[j]!.kind !== 'function')
  fillGaps(units, target)
  const articles = ARTICLES[primaryTag(language)]
  for (const j of [...units]) {
    const leader = target[j - 1]
    if (leader?.kind !== 'function' || units.has(j - 1) || others[j - 1]! > ELSEWHERE) continue
    if (mine[j - 1]! > LEADING || articles?.has(leader.key)) units.add(j - 1)
  }
  const judged = certain.length > 0 ? certain : [...units]
  const confidence = judged.reduce((sum, j) => sum + belief[j]!, 0) / Math.max(1, judged.length)
  return { units: [...units].sort((a, b) => a - b), confidence: Math.min(1, confidence) }
}

function chosen(target: readonly Unit[], belief: Float64Array): Set<number> {
  const words = [...target.keys()].filter((j) => target[j]!.kind !== 'mark')
  const units = new Set(words.filter((j) => belief[j]! >= BELIEF))
  const best = words.reduce((top, j) => (top < 0 || belief[j]! > belief[top]! ? j : top), -1)
  if (units.size === 0 && best >= 0 && belief[best]! > BEST_ALONE) units.add(best)
  return units
}

function fillGaps(units: Set<number>, target: readonly Unit[]): void {
  const sorted = [...units].sort((a, b) => a - b)
  for (const [k, start] of sorted.entries()) {
    const next = sorted[k + 1]
    if (next === undefined || next - start - 1 > GAP) continue
    const between = Array.from({ length: next - start - 1 }, (_, n) => start + 1 + n)
    if (between.every((j) => target[j]!.kind === 'function' || joins(j, target))) for (const j of between) units.add(j)
  }
}

/** A hyphen, an apostrophe or the dot of a foreign name, with no space on either side. */
function joins(j: number, target: readonly Unit[]): boolean {
  const { kind, key, start, end } = target[j]!
  return kind === 'mark' && /^[\p{Pd}'’·・]$/u.test(key) && target[j - 1]?.end === start && target[j + 1]?.start === end
}
