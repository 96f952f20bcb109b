import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { alignTexts } from '../src/align/align-texts.ts'
import { indexBead, parseBeads, scoreBeads } from '../src/align/score.ts'
import type { Alignment } from '../src/align/types.ts'
import { lexiconFor, useLexicons } from '../src/app/lexicon-packs.ts'
import { defaultEvidence } from '../src/lexicon/evidence.ts'
import { detectLanguage } from '../src/text/detect-language.ts'
import { segmentLines } from '../src/text/segment-lines.ts'
import { canonicalTag } from '../src/text/tags.ts'

const USAGE = 'npm run eval -- alignment DIR… --out OUT [--without KIND]… [--packs DIR]'

/**
 * Aligns folders of `DOC.src`, `DOC.tgt` and optional `.par` by the product's own settings and writes `OUT/<folder>/DOC.align`. Gold is read only
 * after that, for the score. `--without` leaves a kind of evidence out (ablation); `--packs` takes the lexicon packs of
 * another folder.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, without: { type: 'string', multiple: true }, packs: { type: 'string' } },
  })
  if (positionals.length === 0 || !values.out) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  if (values.packs) useLexicons({ packs: values.packs })
  for (const folder of positionals) {
    const documents = documentsIn(folder)
    if (documents.length === 0) process.stderr.write(`${folder}: no DOC.src beside DOC.tgt, left out\n`)
    else evaluate({ folder, documents }, join(values.out, basename(folder)), new Set(values.without ?? []))
  }
  return 0
}

/** Names of the documents of a folder, sorted; none for a file. */
function documentsIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.src'))
    .map((file) => file.slice(0, -'.src'.length))
    .filter((name) => existsSync(join(folder, `${name}.tgt`)))
    .sort()
}

/** What set.json says, else what the first document looks like. */
function languagesOf({ folder, documents }: Folder): [string, string] {
  const file = join(folder, 'set.json')
  if (existsSync(file)) {
    const { src, tgt } = JSON.parse(readFileSync(file, 'utf8')) as { src: string; tgt: string }
    return [canonicalTag(src), canonicalTag(tgt)]
  }
  const guessed = (side: 'src' | 'tgt') =>
    detectLanguage(readFileSync(join(folder, `${documents[0]}.${side}`), 'utf8')).language ?? 'und'
  return [guessed('src'), guessed('tgt')]
}

interface Folder {
  readonly folder: string
  readonly documents: readonly string[]
}

function evaluate({ folder, documents }: Folder, out: string, without: ReadonlySet<string>): void {
  const [from, to] = languagesOf({ folder, documents })
  const lexicon = lexiconFor(from, to)?.lexicon ?? null
  const evidence = defaultEvidence({ lexicon }).filter(({ kind }) => !without.has(kind))
  mkdirSync(out, { recursive: true })
  const started = performance.now()
  let segments = 0
  for (const name of documents) {
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
