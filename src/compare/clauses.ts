import type { SegmentedText, Token } from '../text/types.ts'
import { type BeadView, beadViews, isPaired } from './bead-views.ts'
import { linkedWords } from './linked-words.ts'
import { endsClause } from './phrases.ts'
import type { ComparedBitext, Difference } from './types.ts'

type Side = 'source' | 'target'

/** A clause has at least so many content words, of which none has a counterpart … */
const LEAST_WORDS = 5
/** … while of the words outside it so many have one. */
const ANCHORED = 0.4
/** How much longer its sentence must be than its counterpart, in log length, by the measure of the text; and how well it fits without the clause. */
const LONGER = 0.25
const FITS = 0.3

/**
 * Clauses of one side, from mark to mark, in which no content word is linked, in sentences whose other words are, and which fit the length of their counterpart
 * only without it. Without word links there is no answer.
 *
 * @param ratio characters of the target for one of the source
 */
export function unansweredClauses(bitext: ComparedBitext, side: Side, ratio: number): Difference[] {
  if (!bitext.links) return []
  const sentences = { source: startsOf(bitext.source), target: startsOf(bitext.target) }
  return beadViews(bitext).flatMap((view) => {
    if (!isPaired(view)) return []
    const links = linkedWords(bitext, view)
    const linked = new Set(links.map((link) => link[side][0]))
    const clauses = clausesOf(view[side].tokens, sentences[side])
    if (clauses.length < 2) return []
    const content = contentOf(bitext, view, side)
    const count = (clause: Clause) => {
      const inside = content.filter(({ start, end }) => clause.start <= start && end <= clause.end)
      return { words: inside.length, linked: inside.filter(({ start }) => linked.has(start)).length }
    }
    const all = clauses.map((clause) => ({ clause, ...count(clause) }))
    const total = all.reduce((sum, one) => ({ words: sum.words + one.words, linked: sum.linked + one.linked }), {
      words: 0,
      linked: 0,
    })
    return all.flatMap(({ clause, words, linked: inside }) => {
      const [restWords, restLinked] = [total.words - words, total.linked - inside]
      if (words < LEAST_WORDS || inside > 0 || restWords === 0 || restLinked / restWords < ANCHORED) return []
      if (!isExtra(view, side, ratio, clause.end - clause.start)) return []
      return [
        {
          bead: view.bead,
          concept: null,
          source: side === 'source' ? [clause.start, clause.end] : null,
          target: side === 'target' ? [clause.start, clause.end] : null,
          values: { characters: clause.end - clause.start },
          confidence: 0.65,
          found: [],
        } satisfies Difference,
      ]
    })
  })
}

interface Clause {
  readonly start: number
  readonly end: number
}

const startsOf = ({ segments }: SegmentedText) => new Set(segments.map(({ start }) => start))

/** From mark to mark; a sentence that was joined with its neighbour in one bead is one, too. */
function clausesOf(tokens: readonly Token[], sentences: ReadonlySet<number>): Clause[] {
  const clauses: Clause[] = []
  let start: Token | null = null
  let last: Token | null = null
  for (const token of tokens) {
    if (sentences.has(token.start) && start && last) {
      clauses.push({ start: start.start, end: last.end })
      start = last = null
    }
    if (endsClause(token) || /^[，；：、。]$/u.test(token.key)) {
      if (start && last) clauses.push({ start: start.start, end: last.end })
      start = last = null
      continue
    }
    if (token.kind === 'punctuation' && start === null) continue
    start ??= token
    if (token.kind !== 'punctuation') last = token
  }
  if (start && last) clauses.push({ start: start.start, end: last.end })
  return clauses
}

/** Units of the word links that are content words. */
function contentOf(bitext: ComparedBitext, view: BeadView, side: Side): readonly Clause[] {
  const bead = bitext.links![beadViews(bitext).indexOf(view)]
  return (bead?.[side] ?? []).filter(({ kind }) => kind === 'content' || kind === 'number')
}

/** The sentence is longer than its counterpart, and fits it without the clause. */
function isExtra({ source, target }: BeadView, side: Side, ratio: number, length: number): boolean {
  const [own, other] =
    side === 'source' ? [source.text.length * ratio, target.text.length] : [target.text.length, source.text.length * ratio]
  const clause = side === 'source' ? length * ratio : length
  return Math.log(own / other) >= LONGER && Math.abs(Math.log((own - clause) / other)) <= FITS
}
