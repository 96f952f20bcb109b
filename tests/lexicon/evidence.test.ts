import { describe, expect, test } from 'vitest'
import { explained, passes } from '../../src/align/bound-pass.ts'
import { indexedText } from '../../src/align/indexed-text.ts'
import type { DraftBead, Evidence, Range } from '../../src/align/types.ts'
import { conceptEvidence } from '../../src/lexicon/concepts.ts'
import { defaultEvidence } from '../../src/lexicon/evidence.ts'
import { learnedWords } from '../../src/lexicon/learned.ts'
import { lengths } from '../../src/lexicon/lengths.ts'
import { names } from '../../src/lexicon/names.ts'
import { numbers } from '../../src/lexicon/numbers.ts'
import { punctuation } from '../../src/lexicon/punctuation.ts'
import { territoryNames } from '../../src/lexicon/territories.ts'
import type { BilingualLexicon } from '../../src/lexicon/types.ts'
import { wordEvidence } from '../../src/lexicon/words.ts'
import { segmentLines } from '../../src/text/segment-lines.ts'
import { distance, skeleton } from '../../src/text/skeleton.ts'
import type { SegmentedText } from '../../src/text/types.ts'

/** Lines of nothing in particular around the two that are tested, so that what they share is rare. */
const FILLER = {
  en: ['A good day.', 'They came home.', 'Nothing else happened.', 'The sea was calm.'],
  other: ['…', '…', '…', '…'],
}

const SILENT = { kind: '', score: 0, found: [] as readonly string[] }

/** What one kind says about beads of two lines in segment 0 of texts that go on with filler. */
function bind(kind: Evidence, [source, target]: readonly [string, string], [a, b]: readonly [string, string]) {
  return bound(kind, segmentLines([source, ...FILLER.en], a), segmentLines([target, ...FILLER.other], b))
}

function bound(kind: Evidence, source: SegmentedText, target: SegmentedText, draft: readonly DraftBead[] | null = null) {
  const pass = passes(indexedText(source), indexedText(target), [kind])(draft)
  const said = (from: Range, to: Range) => explained(pass, from, to).find((score) => score.kind === kind.kind) ?? SILENT
  return {
    says: pass.kinds.includes(kind.kind) || pass.table !== null,
    score: (i0: number, i1: number, j0: number, j1: number) => said([i0, i1], [j0, j1]).score,
    explain: (from: Range, to: Range) => said(from, to).found,
  }
}

const found = (kind: Evidence, texts: readonly [string, string], languages: readonly [string, string]) =>
  bind(kind, texts, languages).explain([0, 1], [0, 1])

describe('numbers', () => {
  test.each([
    ['the decimal mark of each language', 'en', 'It rose by 1.5 per cent.', 'ru', 'Рост составил 1,5 процента.', ['15']],
    ['the thousands mark of each language', 'en', 'Some 1,200 people.', 'fr', 'Quelque 1 200 personnes.', ['1200']],
    ['Arabic digits', 'en', 'In 2026 they met.', 'ar', 'التقوا في ٢٠٢٦.', ['2026']],
    ['a month as a word', 'en', 'On January 8.', 'ru', '8 января.', ['month 1', '8']],
    ['a month as a figure', 'en', 'On January 8.', 'zh-Hans', '1月8日。', ['month 1', '8']],
    ['a month in Arabic', 'en', 'On January 8.', 'ar', 'في ٨ يناير.', ['month 1', '8']],
  ])('knows %s', (_name, a, source, b, target, expected) =>
    expect([...found(numbers, [source, target], [a, b])].sort()).toEqual([...expected].sort()),
  )

  test('has nothing to say where no figure stands on both sides', () => {
    expect(bind(numbers, ['In 2025.', 'В 2026 году.'], ['en', 'ru']).says).toBe(false)
  })

  test('speaks for the segment that holds the figure and against the one that does not', () => {
    const { score } = bind(numbers, ['Resolution 2202 was adopted.', 'Резолюция 2202 принята.'], ['en', 'ru'])
    expect(score(0, 1, 0, 1)).toBeGreaterThan(0.5)
    expect(score(0, 1, 1, 2)).toBeLessThan(0)
  })
})

describe('names', () => {
  test.each([
    ['Cyrillic', 'ru', 'В Париж приехала Захарова.', 'Zakharova = Захарова'],
    ['Arabic', 'ar', 'جاءت زاخاروفا إلى باريس.', 'Zakharova = زاخاروفا'],
    ['Chinese', 'zh-Hans', '扎哈罗娃前往那里。', 'Zakharova = 扎哈罗娃'],
    ['French spelling', 'fr', 'Hier à Paris vint Zakharova.', 'Zakharova = Zakharova'],
  ])('hears a name in %s', (_name, language, target, expected) =>
    expect(found(names, ['Yesterday Zakharova came.', target], ['en', language])).toContain(expected),
  )

  test('takes words that begin alike within a script for one word', () => {
    expect(found(names, ['The declaration was signed.', 'La déclaration fut signée.'], ['en', 'fr']).join()).toMatch(
      /declaration = déclaration/,
    )
  })

  test('takes no two names for each other', () => {
    expect(found(names, ['Yesterday Macron came.', 'Вчера приехала Захарова.'], ['en', 'ru'])).toEqual([])
  })
})

describe('skeleton', () => {
  test.each([
    ['Zakharova', 'Захарова'],
    ['Lavrov', 'Lawrow'],
    ['Starmer', 'Стармер'],
    ['Macron', 'Макрон'],
    ['Macron', 'ماكرون'],
  ])('is the same for %s and %s', (a, b) => expect(skeleton(a)).toBe(skeleton(b)))

  test.each([
    ['SKRF', 'SKRF', 2, 0],
    ['SKRF', 'SKR', 2, 1],
    ['SKRF', 'NNNN', 9, 4],
    ['SKRF', 'S', 2, 3],
  ])('distance of %s and %s, up to %i, is %i', (a, b, limit, expected) => expect(distance(a, b, limit)).toBe(expected))
})

describe('territories', () => {
  test.each([
    ['ru', 'Украина и Франция.'],
    ['de', 'Die Ukraine und Frankreich.'],
    ['ar', 'أوكرانيا وفرنسا.'],
    ['zh-Hans', '乌克兰和法国。'],
  ])('are known by name in %s', (language, target) => {
    expect(
      found(territoryNames, ['Ukraine and France met.', target], ['en', language]).map((label) => label.split(' = ')[0]),
    ).toEqual(expect.arrayContaining(['Ukraine']))
  })
})

describe('lengths', () => {
  const fitted = (sizes: readonly number[], others: readonly number[]) =>
    bound(
      lengths,
      segmentLines(
        sizes.map((size) => 'x'.repeat(size)),
        'en',
      ),
      segmentLines(
        others.map((size) => '字'.repeat(size)),
        'zh-Hans',
      ),
    )

  test('take the ratio of the languages from the texts', () => {
    const { score } = fitted([100, 30, 60, 200], [33, 10, 20, 66])
    expect(score(0, 1, 0, 1)).toBeGreaterThan(0.5)
    expect(score(0, 1, 0, 1)).toBeGreaterThan(score(0, 1, 1, 2) + 3)
  })

  test('see that a sentence was split', () => {
    const { score } = fitted([90, 30, 60, 200], [15, 15, 10, 20, 66])
    expect(score(0, 1, 0, 2)).toBeGreaterThan(score(0, 1, 0, 1))
  })

  test('say the same whichever beads were asked for before', () => {
    const asked = fitted([100, 30, 60, 200], [33, 10, 20, 66])
    for (let j = 0; j < 4; j++) asked.score(0, 1, j, j + 1)
    expect(asked.score(1, 3, 1, 2)).toBe(fitted([100, 30, 60, 200], [33, 10, 20, 66]).score(1, 3, 1, 2))
  })
})

describe('punctuation', () => {
  test.each([
    ['ru', 'Кто это сделал?'],
    ['ar', 'من فعل ذلك؟'],
    ['zh-Hans', '谁做的？'],
  ])('keeps a question a question in %s', (language, question) => {
    const { score } = bind(punctuation, ['Who did that?', question], ['en', language])
    expect(score(0, 1, 0, 1)).toBeGreaterThan(1)
    expect(score(0, 1, 0, 1)).toBeGreaterThan(score(1, 2, 0, 1))
  })
})

describe('concepts', () => {
  const concept = conceptEvidence([{ source: ['cessation of hostilities', 'ceasefire'], target: ['прекращение огня'] }])

  test('are found by any of their designations, inflected', () => {
    expect(found(concept, ['The ceasefires failed.', 'Речь о прекращении огня.'], ['en', 'ru'])).toEqual([
      'cessation of hostilities = прекращение огня',
    ])
  })

  test('are not found where only a part of a designation stands', () => {
    expect(bind(concept, ['The ceasefire failed.', 'Огня не было.'], ['en', 'ru']).says).toBe(false)
  })
})

describe('words of a lexicon', () => {
  const lexicon: BilingualLexicon = {
    source: 'en',
    target: 'de',
    weight: (key, other) => (key === 'sea' && other === 'meer' ? 0.8 : 0),
    renderings: (key) => (key === 'sea' ? [{ key: 'meer', weight: 0.8 }] : []),
    known: (key) => (['sea', 'ship', 'harbour'].includes(key) ? 0.8 : 0),
  }
  const backward: BilingualLexicon = { source: 'de', target: 'en', weight: () => 0, renderings: () => [] }
  const lexicons = { forward: lexicon, backward }

  test('speak for the bead that holds both', () => {
    const { score, explain } = bound(
      wordEvidence(lexicons),
      segmentLines(['One day.', 'The sea rose.', 'All left.', 'They ran.'], 'en'),
      segmentLines(['Ein Tag.', 'Das Meer stieg.', 'Alle gingen.', 'Sie liefen.'], 'de'),
    )
    expect(score(1, 2, 1, 2)).toBeGreaterThan(0.5)
    expect(score(1, 2, 2, 3)).toBeLessThan(0)
    expect(explain([1, 2], [1, 2])).toEqual(['sea = Meer'])
  })

  test('speak against a bead with a sentence whose words nothing in the other text renders, unless the whole text is so', () => {
    const source = ['The sea rose.', 'A ship left the harbour.', 'All left.']
    const target = ['Das Meer stieg.', 'Alle gingen.']
    const texts = (more: number) =>
      [
        [...source, ...Array.from({ length: more }, () => 'A ship, a harbour.')],
        [...target, ...Array.from({ length: more }, () => 'Hm.')],
      ] as const
    const loss = (more: number) => {
      const [a, b] = texts(more)
      const draft = Array.from(
        { length: more },
        (_, n): DraftBead => ({ source: [n + 3, n + 4], target: [n + 2, n + 3], confidence: 0.9 }),
      )
      const { score } = bound(wordEvidence(lexicons), segmentLines(a, 'en'), segmentLines(b, 'de'), draft)
      return score(0, 2, 0, 1) - score(0, 1, 0, 1)
    }
    expect(loss(0)).toBeLessThan(-0.2)
    expect(loss(20)).toBeCloseTo(0)
  })

  test('are left out, and everything else stays, where there is no lexicon', () => {
    const kinds = (options: Parameters<typeof defaultEvidence>[0]) => defaultEvidence(options).map(({ kind }) => kind)
    expect(kinds({ lexicons })).toContain('words')
    expect(kinds({ lexicons: null })).toEqual(kinds({ lexicons }).filter((kind) => kind !== 'words'))
  })
})

describe('learned words', () => {
  const lines = (word: string, other: string) => Array.from({ length: 15 }, (_, n) => (n % 6 === 3 ? word : other + n))
  const texts = [segmentLines(lines('glorp', 'a'), 'en'), segmentLines(lines('хлырк', 'б'), 'ru')] as const
  const draft = texts[0].segments.map((_, n): DraftBead => ({ source: [n, n + 1], target: [n, n + 1], confidence: 0.9 }))

  test('come from the beads of the pass before, never from the first pass', () => {
    expect(bound(learnedWords, ...texts).says).toBe(false)
    const { score, explain } = bound(learnedWords, ...texts, draft)
    expect(explain([3, 4], [3, 4])).toEqual(['glorp = хлырк'])
    expect(score(3, 4, 3, 4)).toBeGreaterThan(0)
  })

  test('are not learned from a text of a few sentences, nor from beads nobody trusts', () => {
    expect(bound(learnedWords, ...texts, draft.slice(0, 7)).says).toBe(false)
    const doubted = draft.map((bead) => ({ ...bead, confidence: 0.3 }))
    expect(bound(learnedWords, ...texts, doubted).says).toBe(false)
  })
})
