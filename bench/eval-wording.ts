import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { compareBitext } from '../src/compare/compare-bitext.ts'
import type { Finding } from '../src/compare/types.ts'
import { buildTermIndex } from '../src/terms/build-term-index.ts'
import { findOccurrences } from '../src/terms/find-occurrences.ts'
import type { Occurrence, Termbase } from '../src/terms/types.ts'
import { segmentText } from '../src/text/segment-text.ts'
import type { SegmentedText } from '../src/text/types.ts'
import { comparedTexts } from './compared-texts.ts'
import {
  describeScore,
  emptyScore,
  type PredictedDifference,
  type PredictedRendering,
  scoreStatement,
  type WordingPrediction,
} from './wording-score.ts'

const SOURCE = 'en'
const VERSION = /^([a-z]{2,3}(?:-[A-Za-z]+)*)\.txt$/
/** The benchmark has fewer kinds than we have checks: its `hedge` holds degree and attribution, and so on. Null: it has none. */
const KIND_OF_CHECK: Readonly<Record<string, string | null>> = {
  unit: 'number',
  symbol: 'number',
  attribution: 'hedge',
  intensity: 'hedge',
  title: 'name',
  exonym: 'name',
  polarity: 'modality',
  euphemism: 'loaded',
  merged: 'missing-term',
  'omitted-clause': 'omitted-sentence',
  'added-clause': 'added-sentence',
  specificity: null,
  'calque-friend': null,
  untranslated: null,
  moved: null,
}
const USAGE = 'npm run eval -- wording DIR --out FILE.json [--list]\n'

/**
 * `wording DIR --out FILE.json`: predicts differences and renderings of every statement folder below DIR with the engines of the product.
 * Gold is only read afterwards, to print the score; `--list` prints every judged difference.
 *
 * @returns exit code
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, list: { type: 'boolean' } },
  })
  const [folder] = positionals
  if (!folder || !existsSync(folder)) {
    process.stderr.write(USAGE)
    return 2
  }
  const statements = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'terms.yaml')))
    .sort()
  const predictions: Record<string, WordingPrediction> = {}
  for (const name of statements) predictions[name] = predict(join(folder, name))
  if (values.out) writeFileSync(values.out, `${JSON.stringify(predictions, null, 1)}\n`)
  const score = emptyScore()
  for (const name of statements) {
    const gold = join(folder, name, 'gold.yaml')
    if (existsSync(gold)) scoreStatement(score, name, parse(readFileSync(gold, 'utf8')), predictions[name]!)
  }
  if (values.list) {
    for (const { statement, outcome, difference: d } of score.judged.filter(({ outcome }) => outcome !== 'tp'))
      process.stdout.write(
        `${outcome} ${statement} ${d.lang} ${d.kind} ${d.concept} en${d.en_paragraph} xx${d.xx_paragraph} | ${d.en_text} | ${d.xx_text}\n`,
      )
  }
  if (score.renderings.size > 0) process.stdout.write(`${describeScore(score)}\n`)
  return 0
}

function predict(folder: string): WordingPrediction {
  const termbase = readTerms(join(folder, 'terms.yaml'))
  const source = segmentText(readFileSync(join(folder, `${SOURCE}.txt`), 'utf8'), SOURCE)
  const sourceOccurrences = findOccurrences(source, buildTermIndex(termbase, SOURCE))
  const differences: PredictedDifference[] = []
  const renderings: PredictedRendering[] = []
  for (const file of readdirSync(folder).sort()) {
    const lang = VERSION.exec(file)?.[1]
    if (!lang || lang === SOURCE) continue
    const target = segmentText(readFileSync(join(folder, file), 'utf8'), lang)
    const bitext = comparedTexts(termbase, source, target)
    const found = bitext.renderings
    const seen = new Map<string, number>()
    found.forEach((rendering, index) => {
      const { concept } = sourceOccurrences[index]!
      const n = (seen.get(concept) ?? 0) + 1
      seen.set(concept, n)
      const [first] = rendering.status === 'absent' ? [] : rendering.spans
      const last = rendering.spans.at(-1)
      const text = first && last ? target.text.slice(first[0], last[1]) : null
      renderings.push({ concept, n, lang, paragraph: first ? paragraphAt(target, first[0]) : null, text })
    })
    const findings = compareBitext(bitext)
    for (const finding of findings)
      if (finding.verdict === 'difference' && KIND_OF_CHECK[finding.check] !== null)
        differences.push(toPrediction(finding, { source, target, lang, sourceOccurrences }))
  }
  return { differences, renderings }
}

function toPrediction(
  finding: Finding,
  {
    source,
    target,
    lang,
  }: { source: SegmentedText; target: SegmentedText; lang: string; sourceOccurrences: readonly Occurrence[] },
): PredictedDifference {
  return {
    lang,
    kind: KIND_OF_CHECK[finding.check] ?? finding.check,
    concept: finding.concept,
    en_paragraph: finding.source ? paragraphAt(source, finding.source.start) : null,
    xx_paragraph: finding.target ? paragraphAt(target, finding.target.start) : null,
    en_text: finding.source?.text || null,
    xx_text: finding.target?.text || null,
  }
}

function paragraphAt(text: SegmentedText, offset: number): number {
  return text.paragraphs.findLastIndex(({ start }) => start <= offset)
}

/** The glossary of the benchmark: our termbase without its head, without subjects and notes. */
function readTerms(file: string): Termbase {
  const { concepts } = parse(readFileSync(file, 'utf8')) as {
    concepts: {
      id: string
      definition?: string
      designations: Record<string, { term: string; status: string; note?: string }[]>
    }[]
  }
  const filled = concepts.map(({ id, definition, designations }) => ({
    id,
    subject: null,
    definition: definition ?? '',
    designations: Object.fromEntries(
      Object.entries(designations).map(([language, list]) => [
        language,
        list.map((entry) => ({ term: entry.term, status: entry.status as never, note: entry.note ?? null })),
      ]),
    ),
  }))
  return { languages: [...new Set(filled.flatMap(({ designations }) => Object.keys(designations)))], concepts: filled }
}
