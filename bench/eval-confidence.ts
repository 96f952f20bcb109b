import { parseArgs } from 'node:util'
import { alignTexts } from '../src/align/align-texts.ts'
import { indexBead } from '../src/align/score.ts'
import type { AlignmentVerdict, Evidence } from '../src/align/types.ts'
import { type BitextDocument, type BitextSet, bitextSet, evidenceFor, textOf } from './alignment-sets.ts'

const USAGE = 'npm run eval -- confidence DIR…'

/**
 * Whether beads are right as often as their confidence says, with lexicon packs and without, and what is said of texts that do not belong together (each source
 * with the target of another document of its set). Folds: the shift of the log-odds that would make the confidences of all other sets right is applied to each set, so that no
 * set has a part in its own figure.
 */
export async function run(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  const sets = positionals.map(bitextSet).filter(({ documents }) => documents.some(({ gold }) => gold))
  if (sets.length === 0) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  for (const without of [[], ['words']]) {
    const measured = sets.map((set) => measure(set, evidenceFor(set.languages, new Set(without))))
    process.stdout.write(
      `${without.length === 0 ? 'with packs' : 'without packs'}\n${reliability(measured.flatMap(({ beads }) => beads))}`,
    )
    for (const [n, { set, beads, pairs, unrelated }] of measured.entries()) {
      const others = measured.filter((_, other) => other !== n).flatMap((other) => other.beads)
      const held = beads.map((bead) => ({ ...bead, confidence: shifted(bead.confidence, bestShift(others)) }))
      const figures = [`error ${calibrationError(beads).toFixed(3)}`, `as a fold ${calibrationError(held).toFixed(3)}`]
      process.stdout.write(
        `  ${set.padEnd(20)} ${figures.join(', ')}; versions ${counts(pairs)}; unrelated ${counts(unrelated)}\n`,
      )
    }
    const folds = measured.flatMap(({ beads }, n) => {
      const shift = bestShift(measured.filter((_, other) => other !== n).flatMap((other) => other.beads))
      return beads.map((bead) => ({ ...bead, confidence: shifted(bead.confidence, shift) }))
    })
    process.stdout.write(
      `  all ${calibrationError(measured.flatMap(({ beads }) => beads)).toFixed(3)}, as folds ${calibrationError(folds).toFixed(3)}\n`,
    )
  }
  return 0
}

interface MarkedBead {
  readonly confidence: number
  readonly right: boolean
}

function measure({ name, languages, documents }: BitextSet, evidence: readonly Evidence[]) {
  const align = (source: BitextDocument['source'], target: BitextDocument['target']) =>
    alignTexts(textOf(source, languages[0]), textOf(target, languages[1]), { evidence })
  const beads: MarkedBead[] = []
  const pairs: AlignmentVerdict[] = []
  const unrelated: AlignmentVerdict[] = []
  for (const [n, { source, target, gold }] of documents.entries()) {
    const key = (bead: { readonly source: readonly number[]; readonly target: readonly number[] }) =>
      `${bead.source}:${bead.target}`
    const known = new Set(gold?.map(key))
    const { segments, verdict } = align(source, target)
    if (gold) beads.push(...segments.map((bead) => ({ confidence: bead.confidence, right: known.has(key(indexBead(bead))) })))
    pairs.push(verdict)
    if (documents.length > 1) unrelated.push(align(source, documents[(n + 7) % documents.length]!.target).verdict)
  }
  return { set: name, beads, pairs, unrelated }
}

const counts = (verdicts: readonly AlignmentVerdict[]) =>
  (['aligned', 'doubtful', 'cannot-align'] as const)
    .map((verdict) => verdicts.filter((other) => other === verdict).length)
    .join('/')

const BORDERS = [0, 0.5, 0.7, 0.8, 0.9, 0.97, 0.99, 1.001]

function reliability(beads: readonly MarkedBead[]): string {
  return BORDERS.slice(1)
    .map((to, n) => {
      const inside = beads.filter(({ confidence }) => confidence >= BORDERS[n]! && confidence < to)
      const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length
      const right = inside.filter((bead) => bead.right).length / inside.length
      return inside.length === 0
        ? ''
        : `  from ${BORDERS[n]!.toFixed(2)}: ${inside.length} beads, mean ${mean.toFixed(3)}, right ${right.toFixed(3)}\n`
    })
    .join('')
}

const BINS = 10

/** Expected calibration error over ten bins of equal width (Naeini and others 2015). */
function calibrationError(beads: readonly MarkedBead[]): number {
  let error = 0
  for (let bin = 0; bin < BINS; bin++) {
    const inside = beads.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin)
    error += Math.abs(inside.reduce((sum, { confidence, right }) => sum + confidence - (right ? 1 : 0), 0))
  }
  return beads.length === 0 ? 0 : error / beads.length
}

function shifted(confidence: number, by: number): number {
  const within = Math.min(0.9999, Math.max(0.0001, confidence))
  return 1 / (1 + Math.exp(-(Math.log(within / (1 - within)) + by)))
}

/** The shift under which the beads are likeliest. */
function bestShift(beads: readonly MarkedBead[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (let by = -2; by <= 2; by += 0.05) {
    const loss = beads.reduce((sum, { confidence, right }) => {
      const p = shifted(confidence, by)
      return sum - Math.log(right ? p : 1 - p)
    }, 0)
    if (loss < least) [best, least] = [by, loss]
  }
  return best
}
