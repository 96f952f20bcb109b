import { lowerForm } from '../text/fold.ts'
import { primaryTag } from '../text/tags.ts'
import type { SegmentedText } from '../text/types.ts'
import type { SideView } from './bead-views.ts'
import { LANGUAGE_WORDS } from './language/words/index.ts'
import { endsClause, type Marked } from './phrases.ts'
import { type Classes, phrasesWithin } from './word-lists.ts'

export interface ModalMarker extends Marked<Classes> {
  /** A negation stands in the same clause. */
  readonly negated: boolean
  /** Tells little alone: the form is also an auxiliary of something else. */
  readonly weak: boolean
}

const FUTURE: Classes = ['future']
/** Words and verb forms of force in one side of a bead, in order. */
export function modalMarkers(text: SegmentedText, side: SideView): ModalMarker[] {
  const language = primaryTag(text.language)
  const words = phrasesWithin(text, side, 'modality')
  const futures = [...syntheticFutures(text, side, language), ...(language === 'de' ? germanFutures(text, side) : [])].filter(
    (future) => !words.some((other) => other.start < future.end && future.start < other.end),
  )
  const markers = [...words.map((word) => ({ ...word, weak: false })), ...futures].sort((a, b) => a.start - b.start)
  return withNegations(text, side, markers)
}

type Unjudged = Omit<ModalMarker, 'negated'>

/** Futures that are a form of the verb: Spanish and French endings, the Arabic `س`. */
function syntheticFutures(text: SegmentedText, side: SideView, language: string): Unjudged[] {
  const looksSo = phrasesWithin(text, side, 'notFuture')
  const prefix = LANGUAGE_WORDS[language]?.futurePrefix
  const prefixed = prefix
    ? side.tokens
        .filter(({ kind, key }) => kind === 'word' && prefix.test(key))
        .map(({ start, end }) => ({ start, end, text: text.text.slice(start, end), entry: 'س' }))
    : []
  return [...phrasesWithin(text, side, 'futureEndings'), ...prefixed]
    .filter(({ start, text: form }) => !looksSo.some((other) => other.start === start) && !/^\p{Lu}/u.test(form))
    .map((found) => ({ ...found, marker: FUTURE, weak: false }))
}

const WERDEN = new Set(['wird', 'werden', 'werde', 'wirst', 'werdet'])
const PARTICIPLE = /^(?:\p{L}{2,8})?ge\p{L}{2,}(?:t|en)$|iert$|^(?:be|ver|er|ent|zer|miss|über|unter|wieder|durch)\p{L}{3,}t$/u
/** Verbs that keep their form in the participle after these: `wird entlassen` may be either. */
const EITHER = /^(?:be|ver|er|ent|zer|miss|über|unter)\p{L}{3,}en$/u
const INFINITIVE = /(?:en|ern|eln|tun|sein)$/u

/**
 * German `werden` is a future with an infinitive at the end of the clause (`wird prüfen`), a passive with a participle (`wird geprüft`), and a future
 * passive with both (`wird geprüft werden`). Where the verb cannot tell, the future is weak.
 */
function germanFutures(text: SegmentedText, side: SideView): Unjudged[] {
  const { tokens } = side
  return tokens.flatMap((token, at) => {
    const form = lowerForm(text.text.slice(token.start, token.end))
    if (!WERDEN.has(form)) return []
    const clause: string[] = []
    for (let n = at + 1; n < tokens.length && !endsClause(tokens[n]!); n++) {
      const word = text.text.slice(tokens[n]!.start, tokens[n]!.end)
      // Nouns have a capital.
      if (tokens[n]!.kind === 'word' && /^\p{Ll}/u.test(word)) clause.push(lowerForm(word))
    }
    // A verb in second place has its other part at the end; at the end itself (`dass sie geprüft werden`) it is a passive.
    const verbs = clause.filter((word) => PARTICIPLE.test(word) || INFINITIVE.test(word))
    const last = verbs.at(-1)
    if (last === undefined) return []
    const future =
      last === 'werden' || last === 'können' || last === 'müssen' || (INFINITIVE.test(last) && !PARTICIPLE.test(last))
    const weak = EITHER.test(last) || (PARTICIPLE.test(last) && last.endsWith('en'))
    if (!future && !weak) return []
    return [
      {
        marker: FUTURE,
        start: token.start,
        end: token.end,
        text: text.text.slice(token.start, token.end),
        entry: 'werden … *en',
        weak,
      },
    ]
  })
}

/** Each negation, or `only`, belongs to the nearest word of force of its clause. */
function withNegations(text: SegmentedText, side: SideView, markers: readonly Omit<ModalMarker, 'negated'>[]): ModalMarker[] {
  const stops = side.tokens.filter(endsClause)
  const negated = new Set<Unjudged>()
  for (const negation of [...phrasesWithin(text, side, 'negation'), ...phrasesWithin(text, side, 'restriction')]) {
    const from = stops.findLast((token) => token.end <= negation.start)?.end ?? side.start
    const to = stops.find((token) => token.start >= negation.end)?.start ?? side.end
    const gap = ({ start, end }: Unjudged) => Math.max(start - negation.end, negation.start - end, 0)
    const [nearest] = markers.filter(({ start, end }) => start < to && end > from).sort((a, b) => gap(a) - gap(b))
    if (nearest) negated.add(nearest)
  }
  return markers.map((marker) => ({ ...marker, negated: negated.has(marker) }))
}
