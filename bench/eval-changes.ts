import { parseArgs } from 'node:util'
import { alignTexts } from '../src/align/align-texts.ts'
import { indexBead } from '../src/align/score.ts'
import type { AlignedBead, Evidence } from '../src/align/types.ts'
import { type BitextSet, bitextSet, evidenceFor, type Line, textOf } from './alignment-sets.ts'

const USAGE = 'npm run eval -- changes DIR… [--without KIND]… [--rounds N] [--only omissions|moves|blocks]'

/**
 * What becomes of an alignment when a text is changed: sentences left out of the target, passages moved to another place of it, and a block of a
 * hundred sentences missing on either side. The sets are those of `eval -- alignment`, with gold; the changes are the same in every run.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { without: { type: 'string', multiple: true }, rounds: { type: 'string', default: '3' }, only: { type: 'string' } },
  })
  const sets = positionals.map(bitextSet).filter(({ documents }) => documents.some(({ gold }) => gold))
  if (sets.length === 0) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  for (const [name, measure] of Object.entries(measures)) {
    if (values.only && values.only !== name) continue
    process.stdout.write(`${name}\n`)
    for (const set of sets) {
      const evidence = evidenceFor(set.languages, new Set(values.without ?? []))
      const pack = evidence.some(({ kind }) => kind === 'words') ? '' : '  (no lexicon pack)'
      process.stdout.write(`  ${set.name.padEnd(20)} ${measure(set, evidence, Number(values.rounds))}${pack}\n`)
    }
  }
  return 0
}

const measures = { omissions, moves, blocks }

/** Share of the sentences with one counterpart that lose it, in each round. */
const LEFT_OUT = 0.08

function omissions({ languages, documents }: BitextSet, evidence: readonly Evidence[], rounds: number): string {
  const random = randomNumbers(1)
  let [made, found, said, right, joined] = [0, 0, 0, 0, 0]
  for (const { source, target, gold } of Array.from({ length: rounds }, () => documents).flat()) {
    if (!gold) continue
    const gone = new Map(
      gold
        .filter((bead) => bead.source.length === 1 && bead.target.length === 1 && random() < LEFT_OUT)
        .map((bead) => [bead.target[0]!, bead.source[0]!]),
    )
    const kept = without(target, (n) => gone.has(n))
    const { segments } = alignTexts(textOf(source, languages[0]), textOf(kept, languages[1]), { evidence })
    const alone = new Set(gold.filter((bead) => bead.target.length === 0).flatMap((bead) => bead.source))
    const lost = new Set(gone.values())
    made += lost.size
    for (const bead of segments) {
      const inside = indexBead(bead).source.filter((n) => lost.has(n)).length
      if (bead.target[0] < bead.target[1]) joined += inside
      else {
        found += inside
        said += bead.source[1] - bead.source[0]
        right += indexBead(bead).source.filter((n) => lost.has(n) || alone.has(n)).length
      }
    }
  }
  return `${made} sentences left out: recall ${share(found, made)}, precision ${share(right, said)}, joined to others ${joined}`
}

const SIZES = [1, 2, 4, 8]
/** Beads between the old place of a passage and its new one, at least: as many as it has, and so many more. */
const APART = 3
/** Share of the sentences of both sides that are dropped to see whether what is left alone is taken for moved. */
const DROPPED = 0.1

function moves({ languages, documents }: BitextSet, evidence: readonly Evidence[], rounds: number): string {
  const random = randomNumbers(2)
  const counts = { cases: 0, whole: 0, moved: 0, found: 0, others: 0, kept: 0 }
  const wrong = { asTheyAre: 0, dropped: 0, unrelated: 0 }
  const movedIn = (a: readonly Line[], b: readonly Line[]) =>
    alignTexts(textOf(a, languages[0]), textOf(b, languages[1]), { evidence }).segments.filter(({ moved }) => moved).length
  for (const [n, { source, target }] of Array.from({ length: rounds }, () => documents)
    .flat()
    .entries()) {
    const text = textOf(source, languages[0])
    const before = alignTexts(text, textOf(target, languages[1]), { evidence }).segments
    wrong.asTheyAre += before.filter(({ moved }) => moved).length
    const dropped = (lines: readonly Line[]) => without(lines, () => random() < DROPPED)
    wrong.dropped += movedIn(dropped(source), dropped(target))
    if (documents.length > 1 && n < documents.length)
      wrong.unrelated += movedIn(source, documents[(n + 7) % documents.length]!.target)
    for (const size of SIZES) {
      const first = Math.floor(random() * (before.length - size))
      const to = Math.floor(random() * (before.length + 1))
      const distance = to < first ? first - to : to - first - size
      if (before.length < 3 * size || distance < size + APART) continue
      const block = before.slice(first, first + size)
      if (block.some((bead) => isAlone(bead) || bead.moved) || before[to]?.moved) continue
      const range = [block[0]!.target[0], block.at(-1)!.target[1]] as const
      const at = before[to]?.target[0] ?? target.length
      const { lines, places } = withMoved(target, range, at)
      const after = new Set(alignTexts(text, textOf(lines, languages[1]), { evidence }).segments.map(pairing))
      const there = (bead: AlignedBead) => after.has(pairing(shifted(bead, places)))
      const others = before.filter((bead) => !block.includes(bead) && !isAlone(bead))
      const [found, kept] = [block.filter(there).length, others.filter(there).length]
      counts.cases++
      counts.moved += size
      counts.found += found
      counts.others += others.length
      counts.kept += kept
      if (found === size && kept === others.length) counts.whole++
    }
  }
  const { cases, whole, moved, found, others, kept } = counts
  return `${cases} passages moved: found ${share(found, moved)} of their beads, kept ${share(kept, others)} of the others, all right ${share(whole, cases)}; moved in texts as they are ${wrong.asTheyAre}, with sentences dropped on both sides ${wrong.dropped}, in unrelated ones ${wrong.unrelated}`
}

const BLOCK = 100
const PLACES = 20

function blocks({ languages, documents }: BitextSet, evidence: readonly Evidence[]): string {
  const whole = { source: documents.flatMap(({ source }) => source), target: documents.flatMap(({ target }) => target) }
  const align = ({ source, target }: Record<'source' | 'target', readonly Line[]>) =>
    alignTexts(textOf(source, languages[0]), textOf(target, languages[1]), { evidence }).segments
  const before = align(whole)
  let [clean, changed, all] = [0, 0, 0]
  for (let place = 0; place < PLACES; place++) {
    const side = place % 2 === 0 ? 'target' : 'source'
    const last = whole[side].length - BLOCK
    const first = before.find((bead) => bead[side][0] >= (last * place) / PLACES)!
    const from = first[side][0]
    const to = before.findLast((bead) => bead[side][1] <= from + BLOCK)![side][1]
    const inBlock = (bead: AlignedBead) => bead[side][0] >= from && bead[side][1] <= to
    const cut = without(whole[side], (n) => n >= from && n < to)
    const after = new Set(align({ ...whole, [side]: cut }).map(pairing))
    const lost = before.filter((bead) => {
      if (isAlone(bead) || inBlock(bead)) return false
      const by = bead[side][0] >= to ? to - from : 0
      const now = { ...bead, [side]: [bead[side][0] - by, bead[side][1] - by] }
      return !after.has(pairing(now))
    }).length
    all += before.filter((bead) => !isAlone(bead) && !inBlock(bead)).length
    changed += lost
    if (lost === 0) clean++
  }
  return `${clean} of ${PLACES} places clean, ${changed} of ${all} beads changed`
}

const isAlone = ({ source, target }: AlignedBead) => source[0] === source[1] || target[0] === target[1]
const pairing = ({ source, target }: Pick<AlignedBead, 'source' | 'target'>) => `${source}:${target}`

/** The lines that stay; one that follows a lost beginning of a paragraph begins it. */
function without(lines: readonly Line[], isGone: (n: number) => boolean): Line[] {
  const kept: Line[] = []
  let first = false
  for (const [n, line] of lines.entries()) {
    first ||= line.first
    if (isGone(n)) continue
    kept.push({ text: line.text, first })
    first = false
  }
  return kept
}

/** Lines with a passage taken to another place, where it is a paragraph of its own, and where each line stands now. */
function withMoved(lines: readonly Line[], [from, to]: readonly [number, number], at: number) {
  const order = lines.map((_, n) => n).filter((n) => n < from || n >= to)
  order.splice(at <= from ? at : at - (to - from), 0, ...Array.from({ length: to - from }, (_, n) => from + n))
  const places = new Int32Array(lines.length)
  for (const [place, n] of order.entries()) places[n] = place
  return {
    lines: order.map((n) => ({ text: lines[n]!.text, first: lines[n]!.first || n === from || n === at || n === to })),
    places,
  }
}

const shifted = ({ source, target: [from, to] }: AlignedBead, places: Int32Array) => ({
  source,
  target: [places[from]!, places[to - 1]! + 1] as const,
})

const share = (part: number, all: number) => (all === 0 ? '–' : (part / all).toFixed(3))

/** The same numbers in 0…1 in every run (Park and Miller 1988). */
function randomNumbers(seed: number): () => number {
  let state = seed * 7919
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
