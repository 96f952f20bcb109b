/**
 * Accuracy of language identification on sentence pairs: `npx node bench/detect-language.ts FOLDER [MIN]`, where FOLDER holds `en-XX.tsv.gz` files
 * of english TAB translation rows. Takes 300 sentences a language of at least MIN (60) characters, single and in windows of five, and then
 * says how often an answer of each confidence was right.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { detectLanguage } from '../src/text/detect-language.ts'

const [folder, minimum = '60'] = process.argv.slice(2)
if (!folder) throw new Error('usage: node bench/detect-language.ts FOLDER [MIN]')
const PER_LANGUAGE = 300
const WINDOW = 5

/** Answers by unit and by tenth of confidence. */
const totals = { sentences: { right: 0, all: 0 }, windows: { right: 0, all: 0 } }
const byConfidence = Array.from({ length: 10 }, () => ({ right: 0, all: 0 }))
const percent = ({ right, all }: { right: number; all: number }) => `${((100 * right) / Math.max(1, all)).toFixed(1)} %`

function sampleOf(file: string): string[] {
  const rows = gunzipSync(readFileSync(file)).toString('utf8').split('\n')
  const all = rows.map((row) => row.split('\t')[1] ?? '').filter((sentence) => sentence.length >= Number(minimum))
  const step = Math.max(1, Math.floor(all.length / PER_LANGUAGE))
  return all.filter((_, n) => n % step === 0).slice(0, PER_LANGUAGE)
}

for (const file of readdirSync(folder).filter((name) => /^en-\w+\.tsv\.gz$/.test(name))) {
  const language = file.slice(3, -'.tsv.gz'.length)
  const sentences = sampleOf(join(folder, file))
  const windows = sentences.flatMap((_, n) => (n % WINDOW === 0 ? [sentences.slice(n, n + WINDOW).join(' ')] : []))
  const wrong = new Map<string, number>()
  const counts = { sentences: { right: 0, all: 0 }, windows: { right: 0, all: 0 } }
  for (const [unit, texts] of Object.entries({ sentences, windows }) as [keyof typeof counts, string[]][]) {
    for (const text of texts) {
      const detection = detectLanguage(text)
      const found = detection.language?.split('-')[0] ?? 'none'
      const right = found === language ? 1 : 0
      const confident = byConfidence[Math.min(9, Math.floor(detection.confidence * 10))]!
      for (const count of [counts[unit], totals[unit], confident]) {
        count.right += right
        count.all++
      }
      if (!right && unit === 'sentences') wrong.set(found, (wrong.get(found) ?? 0) + 1)
    }
  }
  const confusions = [...wrong].sort((a, b) => b[1] - a[1]).map(([to, n]) => `${to} ${n}`)
  console.log(
    [
      language.padEnd(3),
      percent(counts.sentences).padStart(8),
      percent(counts.windows).padStart(8),
      ...confusions.slice(0, 4),
    ].join(' '),
  )
}
for (const [unit, count] of Object.entries(totals)) console.log(`${unit}: ${percent(count)} of ${count.all}`)
for (const [tenth, count] of byConfidence.entries())
  if (count.all > 0) console.log(`confidence ${(tenth / 10).toFixed(1)}: ${percent(count)} of ${count.all}`)
