import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { alignTexts } from '../src/align/align-texts.ts'
import { indexBead, parseBeads, scoreBeads } from '../src/align/score.ts'
import type { Alignment } from '../src/align/types.ts'
import { lexiconFor } from '../src/app/lexicon-packs.ts'
import { defaultEvidence } from '../src/lexicon/evidence.ts'
import { segmentLines } from '../src/text/segment-lines.ts'
import { canonicalTag } from '../src/text/tags.ts'

const USAGE = 'npm run eval -- alignment DIR… --out OUT [--without KIND]…'

/**
 * Aligns folders of `DOC.src`, `DOC.tgt` and optional `.par` by the product's own settings and writes `OUT/<folder>/DOC.align`. Gold is read only
 * after that, for the score. `--without` leaves a kind of evidence out (ablation).
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, without: { type: 'string', multiple: true } },
  })
  if (positionals.length === 0 || !values.out) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  for (const folder of positionals) evaluate(folder, join(values.out, basename(folder)), new Set(values.without ?? []))
  return 0
}

function evaluate(folder: string, out: string, without: ReadonlySet<string>): void {
  const { src, tgt } = JSON.parse(readFileSync(join(folder, 'set.json'), 'utf8')) as { src: string; tgt: string }
  const [from, to] = [canonicalTag(src), canonicalTag(tgt)]
  const lexicon = lexiconFor(from, to)?.lexicon ?? null
  const evidence = defaultEvidence({ lexicon }).filter(({ kind }) => !without.has(kind))
  mkdirSync(out, { recursive: true })
  const documents = readdirSync(folder)
    .filter((file) => file.endsWith('.src'))
    .map((file) => file.slice(0, -'.src'.length))
  const started = performance.now()
  let segments = 0
  for (const name of documents.sort()) {
    const source = read(folder, `${name}.src`, from)
    const target = read(folder, `${name}.tgt`, to)
    segments += source.segments.length
    writeFileSync(join(out, `${name}.align`), beadLines(alignTexts(source, target, { evidence })))
  }
  const seconds = (performance.now() - started) / 1000
  const pairs = documents
    .filter((name) => existsSync(join(folder, `${name}.gold`)))
    .map((name) => ({
      gold: parseBeads(readFileSync(join(folder, `${name}.gold`), 'utf8')),
      test: parseBeads(readFileSync(join(out, `${name}.align`), 'utf8')),
    }))
  const { strict, lax } = scoreBeads(pairs)
  const score = pairs.length > 0 ? `strict F1 ${strict.f1.toFixed(4)}  lax F1 ${lax.f1.toFixed(4)}  ` : ''
  process.stdout.write(
    `${basename(folder).padEnd(20)} ${score}${segments} segments in ${seconds.toFixed(2)} s${lexicon ? '' : '  (no lexicon pack)'}\n`,
  )
}

function read(folder: string, file: string, language: string) {
  const lines = (name: string) => readFileSync(join(folder, name), 'utf8').replace(/\n$/, '').split('\n')
  const starts = existsSync(join(folder, `${file}.par`)) ? lines(`${file}.par`).map(Number) : undefined
  return segmentLines(lines(file), language, starts)
}

function beadLines({ segments }: Alignment): string {
  return segments.map((bead) => `[${indexBead(bead).source}]:[${indexBead(bead).target}]:${bead.confidence}\n`).join('')
}
