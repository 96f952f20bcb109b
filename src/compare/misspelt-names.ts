import type { SegmentedText, Token } from '../text/types.ts'
import { beadViews, isPaired, type SideView } from './bead-views.ts'
import type { ComparedBitext } from './types.ts'

/** A name of two words, of which the version keeps the first and has another letter in the second: `Radek Solvan`, `Radek Solman`. Within one script. */
interface MisspeltName {
  readonly bead: number
  readonly source: readonly [start: number, end: number]
  readonly target: readonly [start: number, end: number]
}

const SHORTEST = 4

export function misspeltNames(bitext: ComparedBitext): MisspeltName[] {
  return beadViews(bitext).flatMap((view) => {
    if (!isPaired(view)) return []
    const offered = namesOf(bitext.target, view.target)
    return namesOf(bitext.source, view.source).flatMap((wanted) => {
      if (offered.some((other) => sameKeys(wanted, other))) return []
      const found = offered.find((other) => isMisspelt(wanted, other))
      return found ? [{ bead: view.bead, source: spanOf(wanted), target: spanOf(found) }] : []
    })
  })
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
