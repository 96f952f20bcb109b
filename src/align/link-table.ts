import { type Absence, type AbsentLosses, absentLosses } from './absences.ts'
import type { IndexedText, Rows } from './indexed-text.ts'
import { NumberList } from './number-list.ts'
import type { DraftBead, Evidence, LinkSink } from './types.ts'

/**
 * All that evidence of words, numbers and names knows of two texts, in one table. A unit is a word of one text, or a thing (a number, a name of several
 * words) that stands on both sides; a pair says that a unit of the source may be rendered by one of the target.
 */
export interface LinkTable {
  readonly kinds: readonly string[]
  /** Linked units of each source segment. */
  readonly sourceUnits: Rows
  /** Segments of each source unit, and of each target unit. */
  readonly sourceSegments: Rows
  readonly targetSegments: Rows
  /** Pairs of each source unit: `target`, `gain`, `strength` and `kind` run along it. */
  readonly pairStart: Int32Array
  readonly target: Int32Array
  /** Nats that a bead gains where both units of a pair stand in it. */
  readonly gain: Float32Array
  readonly strength: Float32Array
  readonly kind: Uint8Array
  /** Nats (negative) of a unit that finds no counterpart, and the kind that says so. */
  readonly sourceLoss: Float32Array
  readonly targetLoss: Float32Array
  readonly targetKind: Uint8Array
  /** Losses of all linked units, and of what is absent, before segment n. */
  readonly sourceLosses: Float64Array
  readonly targetLosses: Float64Array
  /** By kind, the part that what is absent has in the losses before segment n. */
  readonly absent: readonly AbsentLosses[]
  readonly labelOf: (pair: number, unit: number) => string
}

/** Nats at most for one pair, so that no single coincidence decides. */
const MOST = 4.5
const MILLION = 1e6
const LEAST_SHARE = 0.02
/** A unit that finds no counterpart counts less than one that does: translators drop words, and our pairs are guesses. */
const LOSS = 0.2
const SUREST = 0.88
/** Strength from which on a word needs no weaker kind to speak for it. */
const KNOWN = 0.2

/** Collects the links of all evidence that learns nothing; once for all passes. */
export function collectLinks(source: IndexedText, target: IndexedText, evidence: readonly Evidence[]): Collected {
  const found = new Collected(source, target)
  for (const kind of evidence) if (!kind.learns) found.take(kind, null)
  return found
}

/**
 * Adds what can be learned from a draft to the links collected, and weighs them all. A pair gains ln(strength / chance), chance being the share of segments that
 * hold the unit anyway (mean of both sides); a unit without a counterpart loses a part of ln((1 − strength) / (1 − chance)).
 *
 * @returns null where the texts share nothing. Time and memory linear in the texts and the pairs.
 */
export function linkTable(
  collected: Collected,
  evidence: readonly Evidence[],
  draft: readonly DraftBead[] | null,
): LinkTable | null {
  const { source, target } = collected
  const found = draft ? collected.copy() : collected
  if (draft) for (const kind of evidence) if (kind.learns) found.take(kind, draft)
  if (found.from.length === 0) return null
  const sourceSegments = withThings(source.words.segments, found.things, 'source')
  const targetSegments = withThings(target.words.segments, found.things, 'target')
  const pairs = weighed(found, {
    source: sharesOf(sourceSegments, source.size),
    target: sharesOf(targetSegments, target.size),
  })
  const hasPair = (unit: number) => pairs.pairStart[unit]! < pairs.pairStart[unit + 1]!
  const sourceUnits = unitsOf(sourceSegments, hasPair, source.size)
  const present = {
    source: Int32Array.from({ length: source.size }, (_, s) => sourceUnits.start[s + 1]! - sourceUnits.start[s]!),
    target: countsOf(targetSegments, pairs.targetLoss, target.size),
  }
  const absent = absentLosses(found.absences, present, draft)
  return {
    ...pairs,
    kinds: found.evidence.map(({ kind }) => kind),
    sourceSegments,
    targetSegments,
    sourceUnits,
    sourceLosses: summed(runningLosses(sourceSegments, pairs.sourceLoss, source.size), absent, 'source'),
    targetLosses: summed(runningLosses(targetSegments, pairs.targetLoss, target.size), absent, 'target'),
    absent,
    labelOf: (pair, unit) =>
      unit >= source.words.count
        ? found.things[unit - source.words.count]!.label
        : `${formOf(source, unit)} = ${formOf(target, pairs.target[pair]!)}`,
  }
}

interface Thing {
  readonly label: string
  readonly source: ArrayLike<number>
  readonly target: ArrayLike<number>
}

class Collected implements LinkSink {
  readonly source: IndexedText
  readonly target: IndexedText
  readonly evidence: Evidence[] = []
  readonly things: Thing[] = []
  readonly from = new NumberList(Int32Array)
  readonly to = new NumberList(Int32Array)
  readonly kinds = new NumberList(Int32Array)
  /** Strengths in millionths. */
  readonly strengths = new NumberList(Int32Array)
  readonly absences: Absence[] = []
  private readonly linked: Uint8Array

  constructor(source: IndexedText, target: IndexedText) {
    this.source = source
    this.target = target
    this.linked = new Uint8Array(source.words.count)
  }

  copy(): Collected {
    const copy = new Collected(this.source, this.target)
    copy.evidence.push(...this.evidence)
    // There may be more than arguments of one call.
    for (const thing of this.things) copy.things.push(thing)
    for (const absence of this.absences) copy.absences.push(absence)
    for (const list of ['from', 'to', 'kinds', 'strengths'] as const) copy[list].append(this[list])
    copy.linked.set(this.linked)
    return copy
  }

  take(kind: Evidence, draft: readonly DraftBead[] | null): void {
    if (!kind.link) return
    this.evidence.push(kind)
    kind.link(this.source, this.target, this, draft)
  }

  isLinked(source: number): boolean {
    return this.linked[source] === 1
  }

  words(source: number, target: number, strength: number): void {
    if (strength >= KNOWN && source < this.linked.length) this.linked[source] = 1
    this.from.push(source)
    this.to.push(target)
    this.kinds.push(this.evidence.length - 1)
    this.strengths.push(strength * MILLION)
  }

  thing(label: string, { source, target, strength }: Thing & { readonly strength: number }): void {
    if (source.length === 0 || target.length === 0) return
    this.words(this.source.words.count + this.things.length, this.target.words.count + this.things.length, strength)
    this.things.push({ label, source, target })
  }

  absent(side: 'source' | 'target', segments: ArrayLike<number>, strength: number): void {
    this.absences.push({ kind: this.evidence.length - 1, side, segments, strength })
  }
}

function summed(losses: Float64Array, absent: readonly AbsentLosses[], side: 'source' | 'target'): Float64Array {
  for (const kind of absent) for (let s = 0; s < losses.length; s++) losses[s]! += kind[side][s]!
  return losses
}

/** The pairs by source unit; of several kinds that know the same pair, the one that gains most. */
function weighed(
  { from, to, kinds, strengths, evidence }: Collected,
  share: { readonly source: Float32Array; readonly target: Float32Array },
) {
  const weights = evidence.map(({ weight = 1 }) => weight)
  const missing = evidence.map((kind) => kind.missing ?? kind.weight ?? 1)
  const sources = share.source.length
  const targets = share.target.length
  const order = orderedBy(from.values, from.length, sources)
  const pairStart = new Int32Array(sources + 1)
  const target = new Int32Array(from.length)
  const gain = new Float32Array(from.length)
  const strength = new Float32Array(from.length)
  const kind = new Uint8Array(from.length)
  const at = new Int32Array(targets).fill(-1)
  let used = 0
  for (let k = 0, unit = 0; unit < sources; unit++) {
    const first = used
    for (; k < order.length && from.values[order[k]!] === unit; k++) {
      const pair = order[k]!
      const other = to.values[pair]!
      const p = Math.min(0.95, strengths.values[pair]! / MILLION)
      const weight = weights[kinds.values[pair]!]!
      const log =
        Math.log(p / Math.max(LEAST_SHARE, share.source[unit]!)) + Math.log(p / Math.max(LEAST_SHARE, share.target[other]!))
      const nats = Math.max(0, Math.min(MOST, log / 2)) * weight
      let place = at[other]!
      if (place < first) {
        place = at[other] = used++
        target[place] = other
        gain[place] = -1
      }
      if (nats <= gain[place]!) continue
      gain[place] = nats
      strength[place] = p
      kind[place] = kinds.values[pair]!
    }
    pairStart[unit + 1] = used
  }
  const pairs = {
    pairStart,
    target: target.slice(0, used),
    gain: gain.slice(0, used),
    strength: strength.slice(0, used),
    kind: kind.slice(0, used),
  }
  return { ...pairs, ...losses(pairs, missing, share) }
}

function losses(
  { pairStart, target, strength, kind }: Pick<LinkTable, 'pairStart' | 'target' | 'strength' | 'kind'>,
  weights: readonly number[],
  share: { readonly source: Float32Array; readonly target: Float32Array },
) {
  const sources = share.source.length
  const targets = share.target.length
  const sourceLoss = new Float32Array(sources)
  const targetLoss = new Float32Array(targets)
  const missed = new Float32Array(targets).fill(1)
  const met = new Float32Array(targets)
  const best = new Float32Array(targets)
  const targetKind = new Uint8Array(targets)
  for (let unit = 0; unit < sources; unit++) {
    let none = 1
    let chance = 0
    let weight = 0
    for (let k = pairStart[unit]!; k < pairStart[unit + 1]!; k++) {
      const other = target[k]!
      const p = strength[k]!
      none *= 1 - p
      chance += share.target[other]!
      weight = Math.max(weight, weights[kind[k]!]!)
      missed[other]! *= 1 - p
      met[other]! += share.source[unit]!
      if (p > best[other]!) {
        best[other] = p
        targetKind[other] = kind[k]!
      }
    }
    sourceLoss[unit] = lossOf(none, chance) * weight
  }
  for (let unit = 0; unit < targets; unit++) targetLoss[unit] = lossOf(missed[unit]!, met[unit]!) * weights[targetKind[unit]!]!
  return { sourceLoss, targetLoss, targetKind }
}

const lossOf = (missed: number, chance: number): number =>
  missed === 1 ? 0 : Math.min(0, Math.log(Math.max(1 - SUREST, missed) / Math.max(0.05, 1 - chance))) * LOSS

/** Indices of the first `length` keys in the order of the keys; stable. */
function orderedBy(keys: Int32Array, length: number, count: number): Int32Array {
  const next = new Int32Array(count + 1)
  for (let k = 0; k < length; k++) next[keys[k]! + 1]!++
  for (let key = 0; key < count; key++) next[key + 1]! += next[key]!
  const order = new Int32Array(length)
  for (let k = 0; k < length; k++) order[next[keys[k]!]!++] = k
  return order
}

/** Postings of the words, with those of the things behind them. */
function withThings(words: Rows, things: readonly Thing[], side: 'source' | 'target'): Rows {
  if (things.length === 0) return words
  const count = words.start.length - 1
  const start = new Int32Array(count + things.length + 1)
  start.set(words.start)
  for (const [n, thing] of things.entries()) start[count + n + 1] = start[count + n]! + thing[side].length
  const list = new Int32Array(start.at(-1)!)
  list.set(words.list)
  for (const [n, thing] of things.entries()) list.set(thing[side], start[count + n]!)
  return { start, list }
}

function sharesOf({ start }: Rows, segments: number): Float32Array {
  const shares = new Float32Array(start.length - 1)
  for (let unit = 0; unit < shares.length; unit++) shares[unit] = (start[unit + 1]! - start[unit]!) / segments
  return shares
}

/** The units that `wanted` keeps, by segment. */
export function unitsOf({ start, list }: Rows, wanted: (unit: number) => boolean, segments: number): Rows {
  const from = new Int32Array(segments + 1)
  const kept = new Uint8Array(start.length - 1)
  for (let unit = 0; unit < kept.length; unit++) {
    if (!wanted(unit)) continue
    kept[unit] = 1
    for (let k = start[unit]!; k < start[unit + 1]!; k++) from[list[k]! + 1]!++
  }
  for (let s = 0; s < segments; s++) from[s + 1]! += from[s]!
  const next = from.slice()
  const units = new Int32Array(from[segments]!)
  for (let unit = 0; unit < kept.length; unit++) {
    if (kept[unit]) for (let k = start[unit]!; k < start[unit + 1]!; k++) units[next[list[k]!]!++] = unit
  }
  return { start: from, list: units }
}

function runningLosses({ start, list }: Rows, loss: Float32Array, segments: number): Float64Array {
  const sums = new Float64Array(segments + 1)
  for (let unit = 0; unit < loss.length; unit++) {
    if (loss[unit] !== 0) for (let k = start[unit]!; k < start[unit + 1]!; k++) sums[list[k]! + 1]! += loss[unit]!
  }
  for (let s = 0; s < segments; s++) sums[s + 1]! += sums[s]!
  return sums
}

/** Units of each segment that have a counterpart somewhere. */
function countsOf({ start, list }: Rows, loss: Float32Array, segments: number): Int32Array {
  const counts = new Int32Array(segments)
  for (let unit = 0; unit < loss.length; unit++) {
    if (loss[unit] !== 0) for (let k = start[unit]!; k < start[unit + 1]!; k++) counts[list[k]!]!++
  }
  return counts
}

function formOf({ text, tokens, words }: IndexedText, word: number): string {
  const token = words.firstToken[word]!
  return text.text.slice(tokens.start[token], tokens.end[token])
}
