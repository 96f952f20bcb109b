import { type BeadView, byParagraph, isPaired } from './bead-views.ts'
import { type Quoted, quotationsIn } from './quotations.ts'
import type { ComparedBitext } from './types.ts'

/** A few words in quotation marks inside a sentence. */
interface QuotedWords extends Quoted {
  readonly view: number
  /** 0…1 inside its segment bead. */
  readonly position: number
  /** Length against the length of its segment bead. */
  readonly share: number
  readonly words: number
}

export interface QuotedPair {
  readonly bead: number
  readonly source: QuotedWords | null
  readonly target: QuotedWords | null
  readonly view: BeadView
}

/** More words than this are a speech, not a word held at a distance. */
const MAX_WORDS = 9
/** Chinese words are about this many characters. */
const PER_WORD = 1.7
const NEAR = 0.45

/** Quoted words of both sides, paired by the key terms in them, else by place; those without a partner alone. */
export function pairedQuotedWords(bitext: ComparedBitext): QuotedPair[] {
  const quotations = { source: quotationsIn(bitext.source), target: quotationsIn(bitext.target) }
  return byParagraph(bitext).flatMap((views, bead) => {
    const sources = quotedWords(bitext, views, 'source', quotations.source)
    const free = new Set(quotedWords(bitext, views, 'target', quotations.target))
    const pairs: QuotedPair[] = []
    for (const source of sources) {
      const best = [...free]
        .map((target) => ({ target, distance: distance(bitext, source, target) }))
        .filter((offer) => offer.distance < NEAR)
        .sort((a, b) => a.distance - b.distance)[0]
      if (best) free.delete(best.target)
      pairs.push({ bead, source, target: best?.target ?? null, view: views[source.view]! })
    }
    const whole = withParts(pairs, free)
    // Words that begin the sentence in one language may end it in another: where one is left on either side, they are the same.
    const last = whole.filter(({ target }) => target === null)
    const rest = new Set(free)
    const final = whole.map((pair) => {
      const { source } = pair
      if (pair.target || !source) return pair
      const beside = [...rest].filter((target) => target.view === source.view)
      const [only] = beside
      if (beside.length !== 1 || last.filter((other) => other.source!.view === source.view).length !== 1) return pair
      rest.delete(only!)
      return { ...pair, target: only! }
    })
    for (const target of rest) final.push({ bead, source: null, target, view: views[target.view]! })
    return final
  })
}

/** A quotation that the word order of a language cuts in two (`„folgen“ die Beiträge „dem Arbeitnehmer“`) is one: its parts leave the free ones. */
function withParts(pairs: readonly QuotedPair[], free: Set<QuotedWords>): QuotedPair[] {
  return pairs.map((pair) => {
    const { source, target } = pair
    if (!source || !target) return pair
    let whole = target
    for (const part of [...free]) {
      if (part.view !== target.view || whole.words + part.words > source.words + 1) continue
      free.delete(part)
      whole = { ...whole, words: whole.words + part.words, share: whole.share + part.share }
    }
    return { ...pair, target: whole }
  })
}

function quotedWords(
  bitext: ComparedBitext,
  views: readonly BeadView[],
  side: 'source' | 'target',
  quotations: readonly Quoted[],
): QuotedWords[] {
  return views.flatMap((view, index) => {
    if (!isPaired(view)) return []
    const { start, end, tokens } = view[side]
    return quotations.flatMap((quoted) => {
      if (quoted.start < start || quoted.end > end) return []
      const inside = tokens.filter(
        (token) => token.start >= quoted.start && token.end <= quoted.end && token.kind !== 'punctuation',
      )
      const unspaced = bitext[side].language.startsWith('zh')
      const words = unspaced
        ? Math.ceil(inside.reduce((sum, token) => sum + token.end - token.start, 0) / PER_WORD)
        : inside.length
      const share = (quoted.end - quoted.start) / (end - start)
      if (
        words === 0 ||
        words > MAX_WORDS ||
        share > 0.8 ||
        /[.!?。！？؟]\s*$/u.test(bitext[side].text.slice(quoted.start, quoted.end))
      )
        return []
      return [{ ...quoted, view: index, position: (quoted.start - start) / (end - start), share, words }]
    })
  })
}

function distance(bitext: ComparedBitext, source: QuotedWords, target: QuotedWords): number {
  const holds = ({ start, end }: QuotedWords, from: number, to: number) => from < end && start < to
  const rendered = bitext.renderings.filter((rendering) => {
    const occurrence = bitext.sourceOccurrences[rendering.occurrence]!
    return holds(source, occurrence.start, occurrence.end) && rendering.spans.length > 0
  })
  if (rendered.some(({ spans }) => spans.some(([from, to]) => holds(target, from, to)))) return 0
  return source.view === target.view
    ? Math.abs(source.position - target.position) * 0.9
    : 0.4 + 0.1 * Math.abs(source.view - target.view)
}
