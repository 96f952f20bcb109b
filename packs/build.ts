/**
 * Builds the lexicon packs: npm run packs -- FOLDER [language …] [--out DIR] [--hold-out N]
 *
 * FOLDER holds `words/en-XX.tsv.gz` and `words-extra/` (english TAB translation TAB sources), `parallel/en-XX.tsv.gz` (english TAB translation TAB source) and
 * `names/`. Words are stems, so that dictionary forms meet inflected text. `--hold-out N` leaves every Nth sentence pair out, to measure with.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compressed } from '../src/app/pack-files.ts'
import { buildPack } from '../src/lexicon/build/build-pack.ts'
import { languagesIn, listRows, sentencePairs } from './sources.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: import.meta.dirname }, 'hold-out': { type: 'string', default: '0' } },
})
const [folder, ...wanted] = positionals
if (!folder) throw new Error('usage: npm run packs -- FOLDER [language …] [--out DIR] [--hold-out N]')
const heldOut = Number(values['hold-out'])
mkdirSync(values.out, { recursive: true })

for (const language of wanted.length > 0 ? wanted : languagesIn(folder)) {
  const started = performance.now()
  const sentences = sentencePairs(folder, language).filter((_, n) => heldOut === 0 || n % heldOut !== 0)
  const { bytes, rows } = buildPack(listRows(folder, language), sentences, ['en', language])
  const file = compressed(bytes)
  writeFileSync(join(values.out, `en-${language}.pack.br`), file)
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  console.log(`${language}: ${rows} rows, ${(file.length / 2 ** 20).toFixed(2)} MB, ${seconds} s`)
}
