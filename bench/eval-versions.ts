import { parseArgs } from 'node:util'
import { alignTexts } from '../src/align/align-texts.ts'
import { composeAlignments } from '../src/align/compose.ts'
import { type IndexBead, indexBead, scoreBeads } from '../src/align/score.ts'
import type { Bead } from '../src/align/types.ts'
import { bitextSet, evidenceFor, textOf } from './alignment-sets.ts'
import { commonDocuments } from './common-source.ts'

const USAGE = 'npm run eval -- versions DIR DIR… [--without KIND]…'

/**
 * Pairs of versions that are not the source: composed through it, aligned directly, and composed with what is not sure aligned anew around the rest. The
 * folders are sets of `eval -- alignment` made from one source.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { without: { type: 'string', multiple: true } },
  })
  const sets = positionals.map(bitextSet)
  const documents = commonDocuments(sets)
  if (sets.length < 2 || documents.length === 0) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  const without = new Set(values.without ?? [])
  const evidence = new Map<string, ReturnType<typeof evidenceFor>>()
  const evidenceOf = (pair: readonly [string, string]) => {
    const known = evidence.get(`${pair}`) ?? evidenceFor(pair, without)
    evidence.set(`${pair}`, known)
    return known
  }
  const [from, languages] = [sets[0]!.languages[0], sets.map((set) => set.languages[1])]
  const scored = { source: [] as Scored[], composed: [] as Scored[], direct: [] as Scored[], repaired: [] as Scored[] }
  let [agreed, all] = [0, 0]
  for (const { source, versions } of documents) {
    const pivot = textOf(source, from)
    const texts = versions.map(({ target }, k) => textOf(target, languages[k]!))
    const aligned = texts.map((text, k) => alignTexts(pivot, text, { evidence: evidenceOf([from, languages[k]!]) }))
    for (const [k, { gold }] of versions.entries()) scored.source.push({ gold, test: aligned[k]!.segments.map(indexBead) })
    for (let a = 0; a < texts.length; a++) {
      for (let b = a + 1; b < texts.length; b++) {
        const gold = joined(versions[a]!.gold, versions[b]!.gold)
        const options = { evidence: evidenceOf([languages[a]!, languages[b]!]) }
        const composed = composeAlignments(aligned[a]!, aligned[b]!, texts[a]!, texts[b]!).segments
        const direct = alignTexts(texts[a]!, texts[b]!, options).segments
        const pins = composed.filter((bead) => bead.confidence >= SURE && isFilled(bead) && !bead.moved)
        const repaired = alignTexts(texts[a]!, texts[b]!, { ...options, pins }).segments
        scored.composed.push({ gold, test: composed.map(indexBead) })
        scored.direct.push({ gold, test: direct.map(indexBead) })
        scored.repaired.push({ gold, test: repaired.map(indexBead) })
        const there = new Set(direct.map(pairing))
        agreed += composed.filter((bead) => there.has(pairing(bead))).length
        all += composed.length
      }
    }
  }
  for (const [name, pairs] of Object.entries(scored)) {
    const { strict, lax } = scoreBeads(pairs)
    process.stdout.write(`${name.padEnd(10)} strict F1 ${strict.f1.toFixed(4)}  lax F1 ${lax.f1.toFixed(4)}\n`)
  }
  process.stdout.write(`composed beads that the direct alignment has too: ${(agreed / all).toFixed(3)} of ${all}\n`)
  return 0
}

/** Composed beads that are less sure are aligned anew. */
const SURE = 0.8

interface Scored {
  readonly gold: readonly IndexBead[]
  readonly test: readonly IndexBead[]
}

const isFilled = ({ source, target }: Bead) => source[0] < source[1] && target[0] < target[1]
const pairing = ({ source, target }: Bead) => `${source}:${target}`

/** Gold of two versions: what belongs to the same sentences of the source, grouped until no bead of either crosses a group. */
function joined(first: readonly IndexBead[], second: readonly IndexBead[]): IndexBead[] {
  const groupOf = new Map<number, number>()
  const root = (n: number): number => {
    const up = groupOf.get(n) ?? n
    return up === n ? n : root(up)
  }
  for (const { source } of [...first, ...second]) for (const n of source) groupOf.set(root(n), root(source[0]!))
  const groups = new Map<number, { source: number[]; target: number[] }>()
  for (const [side, beads] of [
    ['source', first],
    ['target', second],
  ] as const) {
    for (const bead of beads) {
      if (bead.source.length === 0) continue
      const key = root(bead.source[0]!)
      const group = groups.get(key) ?? { source: [], target: [] }
      groups.set(key, group)
      group[side].push(...bead.target)
    }
  }
  return [...groups.values()]
}
