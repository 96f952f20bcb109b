import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compareBitext } from '../src/compare/compare-bitext.ts'
import type { Quotation } from '../src/compare/types.ts'
import { readTermbase } from '../src/formats/termbase-yaml.ts'
import { segmentText } from '../src/text/segment-text.ts'
import { comparedTexts } from './compared-texts.ts'

const SOURCE = 'en'
const VERSION = /^([a-z]{2,3}(?:-[A-Za-z]+)*)\.txt$/
const LONGEST = 60

/**
 * `corpus FOLDER…`: lists the differences asserted between the English and every other version of official texts, one a line, and counts those of
 * severity major for each 1,000 English words. Nobody planted any: most of them are false alarms, and a person has to say which. `--all` lists
 * the lesser ones too. The termbase is `termbase.yaml` beside the folders.
 *
 * @returns exit code
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { all: { type: 'boolean' } } })
  if (positionals.length === 0 || !positionals.every((folder) => existsSync(join(folder, `${SOURCE}.txt`)))) {
    process.stderr.write('npm run eval -- corpus FOLDER… [--all]\n')
    return 2
  }
  let [words, majors, others] = [0, 0, 0]
  for (const folder of positionals) {
    const termbase = readTermbase(readFileSync(join(folder, '..', 'termbase.yaml'), 'utf8'), 'termbase.yaml')
    const source = segmentText(readFileSync(join(folder, `${SOURCE}.txt`), 'utf8'), SOURCE)
    const length = source.tokens.filter(({ kind }) => kind === 'word').length
    for (const file of readdirSync(folder).sort()) {
      const language = VERSION.exec(file)?.[1]
      if (!language || language === SOURCE) continue
      const target = segmentText(readFileSync(join(folder, file), 'utf8'), language)
      words += length
      for (const finding of compareBitext(comparedTexts(termbase, source, target))) {
        if (finding.verdict !== 'difference') continue
        const major = finding.severity === 'major'
        if (major) majors++
        else others++
        if (!major && !values.all) continue
        const { severity, check, confidence, found } = finding
        const line = [severity, language, check, confidence, shown(finding.source), shown(finding.target), found.join(' / ')]
        process.stdout.write(`${line.join(' | ')}\n`)
      }
    }
  }
  const rate = (count: number) => ((count / words) * 1000).toFixed(2)
  process.stdout.write(
    `major ${majors} (${rate(majors)} for 1,000 English words), lesser ${others} (${rate(others)}), words ${words}\n`,
  )
  return 0
}

const shown = (quotation: Quotation | null) => (quotation ? quotation.text.replace(/\s+/gu, ' ').slice(0, LONGEST) : '–')
