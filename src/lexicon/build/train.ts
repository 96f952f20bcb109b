/** Sentence pairs as ids of words: those of pair n are `source[sourceAt[n] … sourceAt[n + 1]]`, and so on. */
export interface Corpus {
  readonly source: Int32Array
  readonly sourceAt: Int32Array
  readonly target: Int32Array
  readonly targetAt: Int32Array
}

/** Expected number of times that source word `a[c]` was rendered by target word `b[c]`, for every pair of words ever seen together. */
export interface Counts {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly count: Float64Array
}

export interface Training {
  /** Word ids are below these. */
  readonly sources: number
  readonly targets: number
  readonly sentences: Corpus
  /** Rows of a word list, several words each; row n counts `listWeight[n]` times. */
  readonly list: Corpus
  readonly listWeight: Float64Array
}

const BAG_ROUNDS = 4
const CHAIN_ROUNDS = 4
/** Chance that a word renders nothing of the other side. */
const LONE = 0.15
/** Longer sentences teach little for their cost, which grows with the third power. */
const MOST_WORDS = 60
/** Jumps beyond this many words are counted together. */
const JUMPS = 8
/** Dirichlet prior of the probabilities: a word has few renderings, and what was seen by chance is discounted. */
const SPARSE = 0.02

/**
 * Learns which words render which: IBM model 1, then the hidden Markov model of Vogel, Ney and Tillmann (1996), both directions at once and trained to
 * agree (Liang, Taskar and Klein 2006), with a sparse Dirichlet prior (Riley and Gildea 2012). Rows of a word list are short sentence pairs.
 *
 * Time: rounds · Σ |source|·|target|·(|source| + |target|). Deterministic.
 */
export function train(training: Training): Counts {
  const { sentences, list } = training
  const cells = cellsOf(training)
  const tables = new Tables(cells, training)
  const jumps = { forward: flatJumps(), backward: flatJumps() }
  const scratch = new Scratch()
  for (let round = 0; round < BAG_ROUNDS + CHAIN_ROUNDS; round++) {
    const chain = round >= BAG_ROUNDS
    const last = round === BAG_ROUNDS + CHAIN_ROUNDS - 1
    tables.clear()
    const seen = { forward: new Float64Array(2 * JUMPS + 1), backward: new Float64Array(2 * JUMPS + 1) }
    let cell = 0
    for (let n = 0; n + 1 < sentences.sourceAt.length; n++) {
      const size = shapeOf(sentences, n)
      if (chain) {
        chainPosteriors(tables, cells.forSentences, { cell, ...size }, scratch, jumps, seen)
      } else bagPosteriors(tables, cells.forSentences, { cell, ...size }, scratch)
      tables.collect(cells.forSentences, { cell, ...size }, scratch, 1, chain)
      cell += size.n * size.m
    }
    if (last) break
    cell = 0
    for (let n = 0; n + 1 < list.sourceAt.length; n++) {
      const size = shapeOf(list, n)
      bagPosteriors(tables, cells.forList, { cell, ...size }, scratch)
      tables.collect(cells.forList, { cell, ...size }, scratch, training.listWeight[n]!, false)
      cell += size.n * size.m
    }
    tables.normalise()
    if (chain) {
      jumps.forward = learnedJumps(seen.forward)
      jumps.backward = learnedJumps(seen.backward)
    }
  }
  return { a: cells.a, b: cells.b, count: tables.both }
}

interface Cells {
  readonly a: Int32Array
  readonly b: Int32Array
  /** For each place in each pair, source word by source word, the index of its pair of words. */
  readonly forSentences: Int32Array
  readonly forList: Int32Array
}

interface Size {
  readonly n: number
  readonly m: number
}
interface Place extends Size {
  readonly cell: number
}

function shapeOf(corpus: Corpus, pair: number): Size {
  const n = corpus.sourceAt[pair + 1]! - corpus.sourceAt[pair]!
  const m = corpus.targetAt[pair + 1]! - corpus.targetAt[pair]!
  return n > MOST_WORDS || m > MOST_WORDS ? { n: 0, m: 0 } : { n, m }
}

/** Numbers the distinct pairs of words, sorted by source and target. */
function cellsOf({ sentences, list, targets }: Training): Cells {
  const keysOf = (corpus: Corpus) => {
    let places = 0
    for (let p = 0; p + 1 < corpus.sourceAt.length; p++) {
      const { n, m } = shapeOf(corpus, p)
      places += n * m
    }
    const keys = new Float64Array(places)
    let at = 0
    for (let p = 0; p + 1 < corpus.sourceAt.length; p++) {
      const { n, m } = shapeOf(corpus, p)
      const [s, t] = [corpus.sourceAt[p]!, corpus.targetAt[p]!]
      for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) keys[at++] = corpus.source[s + i]! * targets + corpus.target[t + j]!
    }
    return keys
  }
  const [inSentences, inList] = [keysOf(sentences), keysOf(list)]
  const sorted = new Float64Array(inSentences.length + inList.length)
  sorted.set(inSentences)
  sorted.set(inList, inSentences.length)
  sorted.sort()
  let distinct = 0
  for (let k = 0; k < sorted.length; k++) if (k === 0 || sorted[k] !== sorted[k - 1]) sorted[distinct++] = sorted[k]!
  const keys = sorted.subarray(0, distinct)
  const indexOf = (key: number) => {
    let [low, high] = [0, distinct - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (keys[middle]! < key) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    a: Int32Array.from(keys, (key) => Math.floor(key / targets)),
    b: Int32Array.from(keys, (key) => key % targets),
    forSentences: Int32Array.from(inSentences, indexOf),
    forList: Int32Array.from(inList, indexOf),
  }
}

/** t(target | source) and t(source | target) of every cell, and the counts of the round. */
class Tables {
  readonly forward: Float64Array
  readonly backward: Float64Array
  /** Counts that both directions agree on. */
  readonly both: Float64Array
  private readonly cells: Cells
  private readonly size: { sources: number; targets: number }
  private readonly forwardCount: Float64Array
  private readonly backwardCount: Float64Array

  constructor(cells: Cells, { sources, targets }: Training) {
    this.cells = cells
    this.size = { sources, targets }
    const count = cells.a.length
    this.forward = new Float64Array(count).fill(1)
    this.backward = new Float64Array(count).fill(1)
    this.both = new Float64Array(count)
    this.forwardCount = new Float64Array(count)
    this.backwardCount = new Float64Array(count)
    // Uniform over what a word was ever seen with.
    this.forwardCount.fill(1)
    this.backwardCount.fill(1)
    this.normalise()
  }

  clear(): void {
    this.both.fill(0)
    this.forwardCount.fill(0)
    this.backwardCount.fill(0)
  }

  /** Adds the posteriors of one pair; agreeing ones only when they are sharp enough to be multiplied. */
  collect(index: Int32Array, { cell, n, m }: Place, { a, b }: Scratch, weight: number, agree: boolean): void {
    for (let k = 0; k < n * m; k++) {
      const at = index[cell + k]!
      const product = a[k]! * b[k]!
      this.both[at]! += weight * product
      this.forwardCount[at]! += weight * (agree ? product : a[k]!)
      this.backwardCount[at]! += weight * (agree ? product : b[k]!)
    }
  }

  normalise(): void {
    const { a, b } = this.cells
    normalised(this.forwardCount, a, this.size.sources, this.forward)
    normalised(this.backwardCount, b, this.size.targets, this.backward)
  }
}

/** Variational estimate: exp ψ(count + α) / exp ψ(total + α·kinds). */
function normalised(count: Float64Array, of: Int32Array, types: number, into: Float64Array): void {
  const total = new Float64Array(types)
  for (let c = 0; c < count.length; c++) total[of[c]!]! += count[c]! + SPARSE
  const under = total.map((value) => (value > 0 ? expDigamma(value) : 1))
  for (let c = 0; c < count.length; c++) into[c] = expDigamma(count[c]! + SPARSE) / under[of[c]!]!
}

/** exp(ψ(x)), by the asymptotic series after shifting x beyond 6. */
function expDigamma(x: number): number {
  let shift = 0
  let y = x
  while (y < 6) shift += 1 / y++
  const square = 1 / (y * y)
  return Math.exp(Math.log(y) - 0.5 / y - square * (1 / 12 - square * (1 / 120 - square / 252)) - shift)
}

/** Posteriors of one pair: `a` that target j renders source i, `b` the other way round, both at i·m + j. */
class Scratch {
  readonly a = new Float64Array(MOST_WORDS * MOST_WORDS)
  readonly b = new Float64Array(MOST_WORDS * MOST_WORDS)
  readonly emit = new Float64Array(MOST_WORDS * MOST_WORDS)
  readonly ahead = new Float64Array(2 * MOST_WORDS * (MOST_WORDS + 1))
  readonly back = new Float64Array(2 * MOST_WORDS * (MOST_WORDS + 1))
  readonly step = new Float64Array(MOST_WORDS * MOST_WORDS)
  readonly lone = new Float64Array(MOST_WORDS)
}

function bagPosteriors(tables: Tables, index: Int32Array, { cell, n, m }: Place, { a, b }: Scratch): void {
  const { forward, backward } = tables
  for (let j = 0; j < m; j++) {
    let sum = 1e-9
    for (let i = 0; i < n; i++) sum += forward[index[cell + i * m + j]!]!
    for (let i = 0; i < n; i++) a[i * m + j] = forward[index[cell + i * m + j]!]! / sum
  }
  for (let i = 0; i < n; i++) {
    let sum = 1e-9
    for (let j = 0; j < m; j++) sum += backward[index[cell + i * m + j]!]!
    for (let j = 0; j < m; j++) b[i * m + j] = backward[index[cell + i * m + j]!]! / sum
  }
}

interface Jumps<Values> {
  forward: Values
  backward: Values
}

function chainPosteriors(
  tables: Tables,
  index: Int32Array,
  place: Place,
  scratch: Scratch,
  jumps: Jumps<Float64Array>,
  seen: Jumps<Float64Array>,
): void {
  const { cell, n, m } = place
  if (n === 0 || m === 0) return
  const { emit, a, b } = scratch
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) emit[j * n + i] = tables.forward[index[cell + i * m + j]!]!
  chain(m, n, scratch, jumps.forward, seen.forward)
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) a[i * m + j] = scratch.step[j * n + i]!
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) emit[i * m + j] = tables.backward[index[cell + i * m + j]!]!
  chain(n, m, scratch, jumps.backward, seen.backward)
  for (let k = 0; k < n * m; k++) b[k] = scratch.step[k]!
}

/** Emission of a word that renders nothing: as likely as a rendering that was hardly ever seen. */
const LONE_EMISSION = 1e-4

/**
 * Forward–backward over one sentence of `length` words, each rendering one of `states` words or none. A word that renders none keeps the place of the
 * word before. Leaves the posteriors in `scratch.step` (word by word) and adds the expected jumps to `seen`.
 */
function chain(length: number, states: number, scratch: Scratch, jumps: Float64Array, seen: Float64Array): void {
  const { emit, ahead, back, step } = scratch
  const row = 2 * states
  // Sums of jump weights from each state, so that jumps out of the sentence are shared among those inside.
  const norm = scratch.lone
  for (let from = 0; from < states; from++) {
    let sum = 0
    for (let to = 0; to < states; to++) sum += jumps[clamp(to - from)]!
    norm[from] = 1 / sum
  }
  for (let j = 0; j < length; j++) {
    let total = 0
    for (let to = 0; to < states; to++) {
      let here = 0
      let none = 0
      if (j === 0) {
        here = (1 - LONE) / states
        none = LONE / states
      } else {
        const before = (j - 1) * row
        for (let from = 0; from < states; from++)
          here += (ahead[before + from]! + ahead[before + states + from]!) * jumps[clamp(to - from)]! * norm[from]!
        here *= 1 - LONE
        none = LONE * (ahead[before + to]! + ahead[before + states + to]!)
      }
      total += ahead[j * row + to] = here * emit[j * states + to]!
      total += ahead[j * row + states + to] = none * LONE_EMISSION
    }
    for (let k = 0; k < row; k++) ahead[j * row + k]! /= total
  }
  for (let k = 0; k < row; k++) back[(length - 1) * row + k] = 1
  for (let j = length - 1; j > 0; j--) {
    let total = 0
    for (let from = 0; from < states; from++) {
      let sum = 0
      for (let to = 0; to < states; to++)
        sum += jumps[clamp(to - from)]! * norm[from]! * emit[j * states + to]! * back[j * row + to]!
      sum = sum * (1 - LONE) + LONE * LONE_EMISSION * back[j * row + states + from]!
      back[(j - 1) * row + from] = sum
      back[(j - 1) * row + states + from] = sum
      total += sum
    }
    for (let k = 0; k < row; k++) back[(j - 1) * row + k]! /= total
  }
  for (let j = 0; j < length; j++) {
    let total = 0
    for (let k = 0; k < row; k++) total += ahead[j * row + k]! * back[j * row + k]!
    for (let k = 0; k < states; k++) step[j * states + k] = (ahead[j * row + k]! * back[j * row + k]!) / total
    if (j === 0) continue
    // Jumps are counted between the likeliest places only: enough to learn a distribution of seventeen numbers.
    const from = highest(step, (j - 1) * states, states)
    const to = highest(step, j * states, states)
    seen[clamp(to - from)]! += step[(j - 1) * states + from]! * step[j * states + to]!
  }
}

function highest(values: Float64Array, from: number, count: number): number {
  let best = 0
  for (let k = 1; k < count; k++) if (values[from + k]! > values[from + best]!) best = k
  return best
}

const clamp = (jump: number): number => (jump < -JUMPS ? 0 : jump > JUMPS ? 2 * JUMPS : jump + JUMPS)

/** Before anything is learned: near places and the next word are likelier. */
const flatJumps = (): Float64Array => Float64Array.from({ length: 2 * JUMPS + 1 }, (_, k) => 1 / (1 + Math.abs(k - JUMPS - 1)))

function learnedJumps(seen: Float64Array): Float64Array {
  const total = seen.reduce((sum, value) => sum + value, 0)
  return seen.map((value) => (value + 1) / (total + seen.length))
}
