import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { alignTexts } from '../src/align/align-texts.ts'
import { indexBead, parseBeads, scoreBeads } from '../src/align/score.ts'
import type { Alignment } from '../src/align/types.ts'
import { useLexicons } from '../src/app/lexicon-packs.ts'
import { type BitextSet, bitextSet, evidenceFor, textOf } from './alignment-sets.ts'

const USAGE = 'npm run eval -- alignment DIR… --out OUT [--without KIND]… [--packs DIR] [--ablations]'

/**
 * Aligns folders of `DOC.src`, `DOC.tgt` and optional `.par` by the product's own settings and writes `OUT/<folder>/DOC.align`. Gold has no part in
 * that; it is for the score. `--without` leaves a kind of evidence out (ablation); `--packs` takes the lexicon packs of
 * another folder; `--ablations` adds the strict F1 of each set with each kind of evidence left out in turn.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      without: { type: 'string', multiple: true },
      packs: { type: 'string' },
      ablations: { type: 'boolean' },
    },
  })
  if (positionals.length === 0 || !values.out) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  if (values.packs) useLexicons({ packs: values.packs })
  for (const folder of positionals) {
    const set = bitextSet(folder)
    if (set.documents.length === 0) process.stderr.write(`${folder}: no DOC.src beside DOC.tgt, left out\n`)
    else {
      evaluate(set, join(values.out, set.name), new Set(values.without ?? []))
      if (values.ablations) printAblations(set, values.without ?? [])
    }
  }
  return 0
}

function evaluate({ name: set, languages, documents }: BitextSet, out: string, without: ReadonlySet<string>): void {
  const evidence = evidenceFor(languages, without)
  mkdirSync(out, { recursive: true })
  const started = performance.now()
  let segments = 0
  for (const { name, ...document } of documents) {
    const [source, target] = [textOf(document.source, languages[0]), textOf(document.target, languages[1])]
    segments += source.segments.length
    writeFileSync(join(out, `${name}.align`), beadLines(alignTexts(source, target, { evidence })))
  }
  const seconds = (performance.now() - started) / 1000
  const pairs = documents.flatMap(({ name, gold }) =>
    gold ? [{ gold, test: parseBeads(readFileSync(join(out, `${name}.align`), 'utf8')) }] : [],
  )
  const { strict, lax } = scoreBeads(pairs)
  const score = pairs.length > 0 ? `strict F1 ${strict.f1.toFixed(4)}  lax F1 ${lax.f1.toFixed(4)}  ` : ''
  const pack = evidence.some(({ kind }) => kind === 'words') ? '' : '  (no lexicon pack)'
  process.stdout.write(`${set.padEnd(20)} ${score}${segments} segments in ${seconds.toFixed(2)} s${pack}\n`)
}

function printAblations({ languages, documents }: BitextSet, without: readonly string[]): void {
  for (const { kind } of evidenceFor(languages, new Set(without))) {
    const evidence = evidenceFor(languages, new Set([...without, kind]))
    const pairs = documents.flatMap(({ source, target, gold }) => {
      const align = () => alignTexts(textOf(source, languages[0]), textOf(target, languages[1]), { evidence })
      return gold ? [{ gold, test: align().segments.map(indexBead) }] : []
    })
    if (pairs.length > 0) process.stdout.write(`  without ${kind.padEnd(12)} ${scoreBeads(pairs).strict.f1.toFixed(4)}\n`)
  }
}

function beadLines({ segments }: Alignment): string {
  return segments.map((bead) => `[${indexBead(bead).source}]:[${indexBead(bead).target}]:${bead.confidence}\n`).join('')
}
