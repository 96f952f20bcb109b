import type { SegmentedText, Token } from '../../text/types.ts'
import { beadViews, isPaired, type SideView } from '../bead-views.ts'
import type { Check } from '../types.ts'

/** Latin script keeps the names of persons letter by letter; other scripts write their sound, in more than one way. */
const LATIN = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'da', 'sv', 'nb', 'fi', 'ro', 'pl', 'id']
const SHORTEST = 4

/** A name of two words, of which the version keeps the first and has another letter in the second: `Radek Solvan`, `Radek Solman`. */
export const name: Check = {
  id: 'name',
  severity: 'minor',
  languages: LATIN,
  run: ({ source, target, ...rest }) =>
    beadViews({ source, target, ...rest }).flatMap((view) => {
      if (!isPaired(view)) return []
      const offered = namesOf(target, view.target)
      return namesOf(source, view.source).flatMap((wanted) => {
        if (offered.some((other) => sameKeys(wanted, other))) return []
        const found = offered.find((other) => isMisspelt(wanted, other))
        if (!found) return []
        const [from, to] = [spanOf(wanted), spanOf(found)]
        return [
          {
            bead: view.bead,
            concept: null,
            source: from,
            target: to,
            values: { before: source.text.slice(...from), after: target.text.slice(...to) },
            confidence: 0.85,
            found: [source.text.slice(...from), target.text.slice(...to)],
          },
        ]
      })
    }),
}

type Name = readonly [first: Token, second: Token]

/** Neighbouring capitalised words. */
function namesOf(text: SegmentedText, { tokens }: SideView): Name[] {
  const capital = ({ kind, start, end }: Token) => kind === 'word' && /^\p{Lu}\p{Ll}/u.test(text.text.slice(start, end))
  return tokens.flatMap((token, n): Name[] => {
    const next = tokens[n + 1]
    return next && capital(token) && capital(next) ? [[token, next]] : []
  })
}

const spanOf = ([first, second]: Name) => [first.start, second.end] as const
const sameKeys = (a: Name, b: Name) => a[0].key === b[0].key && a[1].key === b[1].key

/** The first word is kept: a title has its own form in every language (`President`, `Präsident`), a surname has not. */
function isMisspelt(a: Name, b: Name): boolean {
  return a[0].key === b[0].key && a[0].key.length >= SHORTEST && oneLetterApart(a[1].key, b[1].key)
}

/** One letter is another one, or two neighbours changed places. A letter more is an ending (`Solvans`), not another name. */
function oneLetterApart(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < SHORTEST) return false
  const at = [...a].findIndex((letter, n) => letter !== b[n])
  const rest = a.slice(at + 1) === b.slice(at + 1)
  const turned = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  // The last letter is where languages differ: Alexandra, Alexandre.
  return turned || (rest && at < a.length - 1)
}
