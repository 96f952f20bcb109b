import type { SegmentedText, Token } from '../text/types.ts'
import { beadViews, isPaired, type SideView } from './bead-views.ts'
import { sharedBeginning } from './proper-names.ts'
import type { ComparedBitext } from './types.ts'

/**
 * A name of two words, of which the version keeps the first and has another second one that begins like it: `Radek Solvan`, `Radek Solman`, `Radek Sollner`.
 * Within one script.
 */
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
      const found = offered.find((other) => isMisspelt(wanted, other) || isOtherSurname(bitext, wanted, other))
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

const SHARED = 3
/** Letters that one sound of another alphabet is written with, from the longest on. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|ch|cz/g, 'c'],
  [/sch|sh|sz/g, 's'],
  [/kh|ck|q|k/g, 'k'],
  [/ph|ff|w|v/g, 'v'],
  [/th/g, 't'],
  [/ou/g, 'u'],
  [/[yj]/g, 'i'],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
  [/e$/g, ''],
]
const written = (key: string) => SOUNDS.reduce((word, [spelling, sound]) => word.replace(spelling, sound), key)

/** The same beginning and another end that is neither an ending nor another way to write the same sounds; no word that a dictionary has. */
function isOtherSurname({ lexicons }: ComparedBitext, [first, second]: Name, [kept, other]: Name): boolean {
  if (first.key !== kept.key || first.key.length < SHORTEST || second.key === other.key || !lexicons) return false
  const isWord = ({ stem }: Token) => lexicons.forward.renderings(stem).length > 0
  if (isWord(first) || isWord(second) || lexicons.backward.renderings(other.stem).length > 0) return false
  const [a, b] = [written(second.key), written(other.key)]
  const shared = sharedBeginning(a, b)
  const rests = [a.length - shared, b.length - shared].sort((x, y) => x - y) as [number, number]
  return sharedBeginning(second.key, other.key) >= SHARED && rests[1] > 0 && (rests[0] > 0 || rests[1] > ENDING)
}

/** Letters that an ending may add. */
const ENDING = 2

/** One letter is another one, or two neighbours changed places. A letter more is an ending (`Solvans`), not another name. */
function oneLetterApart(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < SHORTEST) return false
  const at = [...a].findIndex((letter, n) => letter !== b[n])
  const rest = a.slice(at + 1) === b.slice(at + 1)
  const turned = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  // The last letter is where languages differ: Alexandra, Alexandre.
  return turned || (rest && at < a.length - 1)
}
