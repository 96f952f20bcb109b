import { writesSound } from '../lexicon/transliterated.ts'
import { distance } from '../text/skeleton.ts'
import { primaryTag } from '../text/tags.ts'
import type { Span } from '../text/types.ts'
import type { Unit } from './units.ts'
import { type Lexicons, skeletonOf } from './word-prior.ts'

/** Places of the two sides that are known to say the same, such as occurrences of one concept. */
export interface KnownPair {
  readonly source: Span
  readonly target: Span
}

export interface PhraseInput {
  readonly source: readonly Unit[]
  readonly target: readonly Unit[]
  readonly lexicons: Lexicons | null
  readonly targetLanguage: string
  readonly known: readonly KnownPair[]
  /** True if single words i and j are known to render each other. */
  linked(i: number, j: number): boolean
}

const LONGEST = 4
const LEAST = 0.3
const SOUNDED = 0.6

/**
 * What is known of groups of words in this pair of segments: lexicon entries of several words, names written by their sound in Chinese characters,
 * known pairs. Inside a group, words that have a counterpart of their own in it are left to that.
 *
 * @returns 0…1 for each cell, `i · target.length + j`
 */
export function phraseWeights(input: PhraseInput): Float32Array {
  const { source, target, lexicons, known } = input
  const weights = new Float32Array(source.length * target.length)
  if (lexicons) entries(input, lexicons, weights)
  if (primaryTag(input.targetLanguage) === 'zh') soundedNames(source, target, weights)
  for (const pair of known) {
    const [rows, columns] = [within(source, pair.source), within(target, pair.target)]
    group(input, weights, [rows, columns], 1)
  }
  return weights
}

function within(units: readonly Unit[], [start, end]: Span): number[] {
  return units.flatMap((unit, index) => (unit.start >= start && unit.end <= end && unit.kind !== 'mark' ? [index] : []))
}

function entries(input: PhraseInput, lexicons: Lexicons, weights: Float32Array): void {
  const { source, target } = input
  const places = new Map<string, number[]>()
  for (const [j, { stem }] of target.entries()) {
    const list = places.get(stem)
    if (list) list.push(j)
    else places.set(stem, [j])
  }
  for (let i = 0; i < source.length; i++) {
    let key = ''
    for (let k = 1; k <= LONGEST && i + k <= source.length && source[i + k - 1]!.kind !== 'mark'; k++) {
      key += (k > 1 ? ' ' : '') + source[i + k - 1]!.stem
      for (const rendering of lexicons.forward.renderings(key)) {
        const parts = rendering.key.split(' ')
        if (k === 1 && parts.length === 1) continue
        for (const start of places.get(parts[0]!) ?? []) {
          if (parts.every((part, x) => target[start + x]?.stem === part))
            group(input, weights, [range(i, k), range(start, parts.length)], Math.max(LEAST, Math.sqrt(rendering.weight)))
        }
      }
    }
  }
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n)

function group(
  { target, linked }: PhraseInput,
  weights: Float32Array,
  [rows, columns]: readonly [readonly number[], readonly number[]],
  weight: number,
): void {
  const takenRow = rows.map((i) => columns.some((j) => linked(i, j)))
  const takenColumn = columns.map((j) => rows.some((i) => linked(i, j)))
  for (const [a, i] of rows.entries()) {
    for (const [b, j] of columns.entries()) {
      if ((takenRow[a] || takenColumn[b]) && !linked(i, j)) continue
      const cell = i * target.length + j
      weights[cell] = Math.max(weights[cell]!, weight)
    }
  }
}

/** 舒尔曼 for Schulman: the stretch of sound characters whose consonants are nearest. */
function soundedNames(source: readonly Unit[], target: readonly Unit[], weights: Float32Array): void {
  const runs = soundRuns(target)
  if (runs.length === 0) return
  for (const [i, unit] of source.entries()) {
    if (unit.kind !== 'content' || !unit.name) continue
    const wanted = skeletonOf(unit.key)
    if (wanted.length < 2) continue
    const limit = wanted.length > 3 ? 1 : 0
    for (const { from, to, sound } of runs) {
      if (sound[0] !== wanted[0] || distance(sound, wanted, limit) > limit) continue
      for (let j = from; j < to; j++) weights[i * target.length + j] = Math.max(weights[i * target.length + j]!, SOUNDED)
    }
  }
}

interface SoundRun {
  readonly from: number
  readonly to: number
  readonly sound: string
}

const LONGEST_NAME = 5

/** Stretches of units that hold sound characters only. */
function soundRuns(target: readonly Unit[]): SoundRun[] {
  const runs: SoundRun[] = []
  for (let from = 0; from < target.length; from++) {
    let form = ''
    for (let to = from; to < Math.min(target.length, from + LONGEST_NAME) && [...target[to]!.key].every(writesSound); to++) {
      form += target[to]!.key
      if (form.length > 1) runs.push({ from, to: to + 1, sound: skeletonOf(form) })
    }
  }
  return runs
}
