import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { alignTexts } from '../../src/align/align-texts.ts'
import { defaultEvidence } from '../../src/lexicon/evidence.ts'
import { segmentText } from '../../src/text/segment-text.ts'

const folder = join(import.meta.dirname, '../../corpus/universal-declaration-of-human-rights')
const { articles } = parse(readFileSync(join(folder, 'gold.yaml'), 'utf8')) as { articles: Record<string, number[]> }
const read = (language: string) => segmentText(readFileSync(join(folder, `${language}.txt`), 'utf8'), language)
const english = read('en')

test.each(Object.keys(articles).filter((language) => language !== 'en'))(
  'every article of the Universal Declaration stands beside its own in %s',
  (language) => {
    const { paragraphs } = alignTexts(english, read(language), { evidence: defaultEvidence() })
    const apart = articles
      .en!.map((start, article) => [start, articles[language]![article]!])
      .filter(([source, target]) => !paragraphs.some((bead) => bead.source[0] === source && bead.target[0] === target))
    expect(apart).toEqual([])
  },
)
