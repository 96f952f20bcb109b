import type { Token } from '../../text/types.ts'
import { quotesName } from '../named-quotations.ts'
import { pairedQuotedWords, type QuotedPair } from '../quoted-words.ts'
import type { Check, ComparedBitext, Difference } from '../types.ts'

/** Up to this many words are held at a distance; more are somebody's words. */
export const DISTANCED = 3
const FIGURES = /^[\p{N}\s.,:/-]+$/u

/**
 * Quotation marks around a few words, added or removed. Names and titles stand in marks by custom in some languages and in capitals in others;
 * they do not count.
 */
export const scareQuotes: Check = {
  id: 'scare-quotes',
  severity: 'minor',
  languages: 'all',
  run: (bitext) =>
    pairedQuotedWords(bitext).flatMap((pair) => {
      const quoted = pair.source ?? pair.target!
      if ((pair.source && pair.target) || quoted.words > DISTANCED) return []
      const side = pair.source ? 'source' : 'target'
      const words = bitext[side].text.slice(quoted.start, quoted.end)
      if (FIGURES.test(words) || isName(bitext, pair)) return []
      return [unmatchedQuotation(bitext, pair)]
    }),
}

/** The marks are part of what is quoted back to the reader. */
export function unmatchedQuotation(bitext: ComparedBitext, { bead, source, target, view }: QuotedPair): Difference {
  const side = source ? 'source' : 'target'
  const quoted = source ?? target!
  const counterpart = counterpartOf(bitext, quoted.start, quoted.end, side)
  const span = [quoted.start, quoted.end] as const
  const whole = (other: 'source' | 'target') => [view[other].start, view[other].end] as const
  return {
    bead,
    concept: counterpart?.concept ?? null,
    source: side === 'source' ? span : (counterpart?.span ?? whole('source')),
    target: side === 'target' ? span : (counterpart?.span ?? whole('target')),
    values: { words: bitext[side].text.slice(quoted.start, quoted.end), change: side === 'source' ? 'removed' : 'added' },
    confidence: counterpart ? 0.9 : 0.75,
    found: [bitext[side].text.slice(quoted.start - 1, quoted.end + 1)],
  }
}

/** The words on the other side, where a key term tells them. */
function counterpartOf(bitext: ComparedBitext, start: number, end: number, side: 'source' | 'target') {
  for (const rendering of bitext.renderings) {
    const occurrence = bitext.sourceOccurrences[rendering.occurrence]!
    const [first] = rendering.spans
    const last = rendering.spans.at(-1)
    if (!first || !last) continue
    const here = side === 'source' ? ([occurrence.start, occurrence.end] as const) : ([first[0], last[1]] as const)
    if (here[0] < end && start < here[1])
      return {
        concept: occurrence.concept,
        span: side === 'source' ? ([first[0], last[1]] as const) : ([occurrence.start, occurrence.end] as const),
      }
  }
  return null
}

function isName(bitext: ComparedBitext, { source, target, view }: QuotedPair): boolean {
  const capital = (side: 'source' | 'target', token: Token) => /^\p{Lu}/u.test(bitext[side].text.slice(token.start, token.end))
  if (source) {
    const inside = view.source.tokens.filter(
      (token) => token.start >= source.start && token.end <= source.end && token.kind === 'word',
    )
    return inside.length > 0 && inside.every((token) => capital('source', token) || token.key.length <= 3)
  }
  if (quotesName(bitext, view, target!)) return true
  const words = bitext.target.text.slice(target!.start, target!.end).trim()
  const language = bitext.target.language.split('-')[0]!
  if (/\p{Lu}/u.test(words[0] ?? '') && language !== 'de') return true
  if (/^\p{Ll}/u.test(words)) return false
  // No capitals to go by (Arabic, Chinese) or too many (German): is there a name in the source about there?
  const { start, end, tokens } = view.source
  return tokens.some(
    (token, n) =>
      n > 0 &&
      token.kind === 'word' &&
      capital('source', token) &&
      tokens[n - 1]!.kind === 'word' &&
      Math.abs((token.start - start) / (end - start) - target!.position) < 0.15,
  )
}
