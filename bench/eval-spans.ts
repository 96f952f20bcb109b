import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Bead } from '../src/align/types.ts'
import { lexiconsFor } from '../src/app/lexicon-packs.ts'
import { segmentLines } from '../src/text/segment-lines.ts'
import { canonicalTag } from '../src/text/tags.ts'
import { linkTexts } from '../src/words/link-texts.ts'
import { termSpan } from '../src/words/term-span.ts'
import { type SpanItem, type SpanPrediction, scoreItem, tokenOffsets } from './spans-score.ts'

const SOURCE = 'en'
const USAGE = 'npm run eval -- spans FILE.jsonl... --out PRED.jsonl [--without lexicon|document]…\n'

/**
 * `spans FILE.jsonl… --out PRED.jsonl`: where each English term is rendered, by word links from the sentences of each file and the lexicon pack of the
 * language where the product has one. `--without lexicon` leaves the pack out, `--without document` links each sentence pair alone (ablation).
 * With gold in the items it prints F1 and exactness by language.
 *
 * @returns exit code
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, without: { type: 'string', multiple: true } },
  })
  if (positionals.length === 0 || positionals.some((file) => !existsSync(file))) {
    process.stderr.write(USAGE)
    return 2
  }
  const predictions: SpanPrediction[] = []
  const scores: { lang: string; f1: number; exact: number }[] = []
  for (const file of positionals) {
    const items = readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as SpanItem)
    const found = predict(items, new Set(values.without ?? []))
    predictions.push(...found)
    const rows = items.flatMap((item, n) => (item.gold ? [scoreItem(item, found[n]!.chars)] : []))
    if (rows.length === 0) continue
    const mean = (of: (row: (typeof rows)[number]) => number) => (100 * rows.reduce((sum, row) => sum + of(row), 0)) / rows.length
    scores.push({ lang: items[0]!.lang, f1: mean(({ f1 }) => f1), exact: mean(({ exact }) => Number(exact)) })
  }
  if (values.out) writeFileSync(values.out, predictions.map((line) => `${JSON.stringify(line)}\n`).join(''))
  for (const { lang, f1, exact } of scores)
    process.stdout.write(`${lang.padEnd(8)} F1 ${f1.toFixed(1)}  exact ${exact.toFixed(1)}\n`)
  if (scores.length > 0) {
    const macro = (of: 'f1' | 'exact') => (scores.reduce((sum, score) => sum + score[of], 0) / scores.length).toFixed(1)
    process.stdout.write(`macro    F1 ${macro('f1')}  exact ${macro('exact')}\n`)
  }
  return 0
}

/** Items of one file, in order; sentences that several items share are read once. */
function predict(items: readonly SpanItem[], without: ReadonlySet<string>): SpanPrediction[] {
  const sentences = [...new Map(items.map((item) => [sentenceOf(item), item])).values()]
  const language = canonicalTag(sentences[0]?.lang ?? SOURCE)
  const source = segmentLines(
    sentences.map(({ srcText }) => srcText),
    SOURCE,
  )
  const target = segmentLines(
    sentences.map(({ tgtText }) => tgtText),
    language,
  )
  const beads = sentences.map((_, n): Bead => ({ source: [n, n + 1], target: [n, n + 1] }))
  const lexicons = without.has('lexicon') ? null : lexiconsFor(SOURCE, language)
  const linked = without.has('document')
    ? beads.map((bead) => linkTexts({ source, target, beads: [bead], lexicons })[0]!)
    : linkTexts({ source, target, beads, lexicons })
  const index = new Map(sentences.map((item, n) => [sentenceOf(item), n]))
  return items.map((item) => {
    const n = index.get(sentenceOf(item))!
    const offsets = tokenOffsets(item.src, item.srcText)
    const base = { source: source.segments[n]!.start, target: target.segments[n]!.start }
    const term = [offsets[item.span[0]]![0] + base.source, offsets[item.span[1] - 1]![1] + base.source] as const
    const bead = linked[n]!
    const chars = termSpan(bead, term, language).units.map((j): [number, number] => {
      const { start, end } = bead.target[j]!
      return [start - base.target, end - base.target]
    })
    return { id: item.id, chars }
  })
}

const sentenceOf = ({ srcText, tgtText }: SpanItem) => `${srcText}\n${tgtText}`
