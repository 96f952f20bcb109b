import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { alignmentOf } from '../../src/app/alignment-of.ts'
import { comparisonOf, occurrencesOf } from '../../src/app/comparison-of.ts'
import { importFolder } from '../../src/app/import-folder.ts'
import { loadTermbase } from '../../src/app/load-termbase.ts'
import { openStores } from '../../src/app/stores.ts'
import { readTermbase } from '../../src/formats/termbase-yaml.ts'

interface Gold {
  readonly languages: Record<
    string,
    {
      readonly beads: [number[], number[]][]
      readonly renderings: {
        readonly concept: string
        readonly en_paragraph: number
        readonly en_start: number
        readonly xx_text: string | null
      }[]
    }
  >
}

const corpus = join(import.meta.dirname, '../../corpus')
const id = 'security-guarantees-2026-01-08'
const gold = parse(readFileSync(join(corpus, id, 'gold.yaml'), 'utf8')) as Gold
const languages = Object.keys(gold.languages)

const stores = await openStores({ file: ':memory:' })
await loadTermbase(stores, readTermbase(readFileSync(join(corpus, 'termbase.yaml'), 'utf8'), 'termbase.yaml'))
await importFolder(stores, join(corpus, id))
const versions = await stores.statements.versions(id)
const source = versions[0]!
const version = (language: string) => versions.find((one) => one.language.split('-')[0] === language)!
const indices = ([from, to]: readonly [number, number]) => Array.from({ length: to - from }, (_, n) => from + n)

describe.each(languages)('the sample statement in %s', (language) => {
  test('has its paragraphs paired as a translator paired them', async () => {
    const { alignment } = await alignmentOf(stores, source, version(language))
    expect(alignment.paragraphs.map((bead) => [indices(bead.source), indices(bead.target)])).toEqual(
      gold.languages[language]!.beads,
    )
    expect(alignment.verdict).toBe('aligned')
  })

  test('has at least 95 in 100 of its key terms rendered where the gold has them', async () => {
    const occurrences = await occurrencesOf(stores, source)
    const { renderings, pivot } = await comparisonOf(stores, source, version(language))
    const expected = gold.languages[language]!.renderings
    const found = expected.filter(({ concept, en_paragraph, en_start, xx_text }) => {
      const start = pivot.paragraphs[en_paragraph]!.start + en_start
      const text = renderings[occurrences.findIndex((o) => o.concept === concept && o.start === start)]?.text ?? ''
      return xx_text === null ? text === '' : text !== '' && (text.includes(xx_text) || xx_text.includes(text))
    })
    expect(found.length / expected.length).toBeGreaterThanOrEqual(0.95)
  })

  test('has no difference of weight that a fair reader would dispute', async () => {
    const { findings } = await comparisonOf(stores, source, version(language))
    expect(findings.filter(({ severity, verdict }) => severity === 'major' && verdict === 'difference')).toEqual([])
  })
})
