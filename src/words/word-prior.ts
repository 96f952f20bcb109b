import type { BilingualLexicon } from '../lexicon/types.ts'
import { distance, skeleton } from '../text/skeleton.ts'
import type { Unit } from './units.ts'
import { sharedPrefix, type Vocabulary } from './vocabulary.ts'

/** A lexicon in both directions: chances of a rendering given the word. */
export interface Lexicons {
  readonly forward: BilingualLexicon
  readonly backward: BilingualLexicon
}

/** What dictionaries say of pairs of types, by `source · width + target`; 0…1. */
export interface LexicalWeights {
  readonly forward: ReadonlyMap<number, number>
  readonly backward: ReadonlyMap<number, number>
  /** Sum of all weights of each function word, by source type and by target type, whether its renderings stand in the texts or not; 0 for other words. */
  readonly mass: readonly [Float64Array, Float64Array]
}

/** Entries below in both directions say nothing: packs give `the` for half the language. */
const LEAST = 0.015
/** A function word for a content word, or the other way. */
const MIXED = 0.3
/** A word of an entry of several words says less. */
const SEVERAL = 0.3
/** Words of the same spelling, of the same beginning, of the same consonants. */
const SAME = 0.8
const SHORT = 0.3
const COGNATE = 0.4
const ALIKE = 0.6
const LEAST_LETTERS = 4

/** Entries for every type of each side that may stand on the other, near forms included. Linear in types × renderings. */
export function lexicalWeights(source: Vocabulary, target: Vocabulary, lexicons: Lexicons | null): LexicalWeights {
  const [forward, backward] = [new Map<number, number>(), new Map<number, number>()]
  const mass = [massOf(source, lexicons?.forward), massOf(target, lexicons?.backward)] as const
  if (!lexicons) return { forward, backward, mass }
  const width = target.types.length
  const forwards = { from: source, to: target, out: lexicons.forward, home: lexicons.backward }
  eachEntry(forwards, (e, f, weight, reverse) => {
    raise(forward, e * width + f, weight)
    raise(backward, e * width + f, reverse)
  })
  const backwards = { from: target, to: source, out: lexicons.backward, home: lexicons.forward }
  eachEntry(backwards, (f, e, weight, reverse) => {
    raise(backward, e * width + f, weight)
    raise(forward, e * width + f, reverse)
  })
  return { forward, backward, mass }
}

function massOf({ types }: Vocabulary, lexicon?: BilingualLexicon): Float64Array {
  return Float64Array.from(types, ({ kind, stem }) =>
    kind !== 'function' || !lexicon ? 0 : lexicon.renderings(stem).reduce((sum, { weight }) => sum + weight, 0),
  )
}

function raise(weights: Map<number, number>, id: number, value: number): void {
  if ((weights.get(id) ?? 0) < value) weights.set(id, value)
}

interface Way {
  readonly from: Vocabulary
  readonly to: Vocabulary
  readonly out: BilingualLexicon
  readonly home: BilingualLexicon
}

function eachEntry(
  { from, to, out, home }: Way,
  take: (type: number, other: number, weight: number, reverse: number) => void,
): void {
  for (const [type, { kind, stem }] of from.types.entries()) {
    if (kind === 'mark') continue
    for (const { key, weight } of out.renderings(stem)) {
      const parts = key.split(' ')
      const reverse = home.weight(key, stem)
      if (Math.max(weight, reverse) < LEAST) continue
      for (const part of parts) {
        for (const { type: other, share } of to.like(part)) {
          const sameKind = (kind === 'function') === (to.types[other]!.kind === 'function')
          const trust = share * (sameKind ? 1 : MIXED) * (parts.length > 1 ? SEVERAL : 1)
          take(type, other, trust * weight, trust * reverse)
        }
      }
    }
  }
}

/** How far two words look or sound like one, 0…1. Function words never do: they are short and meet by chance. */
export function resemblance(a: Unit, b: Unit): number {
  if (a.kind === 'mark' || b.kind === 'mark') return a.kind === b.kind ? (a.key === b.key ? 1 : 0.2) : 0
  if (a.kind === 'number' || b.kind === 'number') return a.key === b.key ? 1 : 0
  if (a.kind === 'function' || b.kind === 'function') return 0
  if (a.key === b.key) return a.key.length > 2 ? SAME : SHORT
  const longer = Math.max(a.stem.length, b.stem.length)
  const shared = sharedPrefix(a.stem, b.stem)
  if (shared >= LEAST_LETTERS && shared >= ALIKE * longer) return (COGNATE * shared) / longer
  return bySound(skeletonOf(a.key), skeletonOf(b.key))
}

function bySound(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  if (longer < 3) return 0
  if (a === b) return longer > 3 ? 1.5 * COGNATE : 0.5 * COGNATE
  return longer > 4 && distance(a, b, 1) === 1 ? 0.6 * COGNATE : 0
}

/** Skeletons are dear; the bound keeps a hostile text from filling the memory. */
const MOST_KEPT = 50_000
const skeletons = new Map<string, string>()

export function skeletonOf(key: string): string {
  let bone = skeletons.get(key)
  if (bone === undefined) {
    if (skeletons.size >= MOST_KEPT) skeletons.clear()
    skeletons.set(key, (bone = skeleton(key)))
  }
  return bone
}
