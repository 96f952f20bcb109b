import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignTexts } from '../../src/align/align-texts.ts'
import type { AlignedBead, Bead } from '../../src/align/types.ts'
import { defaultEvidence } from '../../src/lexicon/evidence.ts'
import { segmentLines } from '../../src/text/segment-lines.ts'
import { segmentText } from '../../src/text/segment-text.ts'

const corpus = join(import.meta.dirname, '../../corpus/universal-declaration-of-human-rights')
/** Sentences of the Declaration, one a line. */
function sentences(language: string): string[] {
  const text = readFileSync(join(corpus, `${language}.txt`), 'utf8')
  return segmentText(text, language).segments.map(({ start, end }) => text.slice(start, end))
}
const align = (
  source: readonly string[],
  target: readonly string[],
  [a, b]: readonly [string, string],
  pins: readonly Bead[] = [],
) => alignTexts(segmentLines(source, a), segmentLines(target, b), { evidence: defaultEvidence(), pins })
const shapes = (beads: readonly AlignedBead[]) =>
  beads.map(({ source, target }) => `${source[1] - source[0]}-${target[1] - target[0]}`).join(' ')

describe('alignTexts', () => {
  test('covers both sides exactly once and in order, whatever the texts', () => {
    const line = fc.constantFrom(
      'Es gilt das Wort.',
      'On 8 January 2026 they met.',
      '8 января 2026 года они встретились.',
      '12',
      '',
      '他们见面了。',
      'x'.repeat(200),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.array(line, { maxLength: 12 }), (source, target) => {
        const { segments, paragraphs, confidence } = align(source, target, ['en', 'ru'])
        for (const [list, sizes] of [
          [segments, [source.length, target.length]],
          [paragraphs, [source.length, target.length]],
        ] as const) {
          for (const [side, size] of [
            ['source', sizes[0]],
            ['target', sizes[1]],
          ] as const) {
            expect(
              list.flatMap((bead) => Array.from({ length: bead[side][1] - bead[side][0] }, (_, n) => bead[side][0] + n)),
            ).toEqual(Array.from({ length: size! }, (_, n) => n))
          }
        }
        expect(segments.every((bead) => bead.confidence >= 0 && bead.confidence <= 1)).toBe(true)
        expect(confidence).toBeLessThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
  })

  test.each(['ru', 'ar', 'zh-Hans'])('a block of ten sentences left out in %s leaves every other bead as it was', (language) => {
    const [source, target] = [sentences('en').slice(0, 60), sentences(language).slice(0, 60)]
    const whole = align(source, target, ['en', language]).segments
    const cut = whole.findIndex(({ target: [from] }) => from >= 25)
    const [from, to] = [whole[cut]!.target[0], whole[cut + 10]!.target[0]]
    const shorter = align(source, [...target.slice(0, from), ...target.slice(to)], ['en', language]).segments
    const outside = (beads: readonly AlignedBead[], shift: number) =>
      beads.flatMap(({ source: s, target: t }) =>
        t[0] < t[1] && (t[1] <= from || t[0] + shift >= to) && s[0] < s[1] ? [`${s}:${t[0] + (t[0] >= from ? shift : 0)}`] : [],
      )
    const before = outside(
      whole.filter((_, n) => n < cut || n >= cut + 10),
      0,
    )
    const after = outside(shorter, to - from)
    const kept = before.filter((bead) => after.includes(bead)).length
    expect(kept / before.length).toBeGreaterThan(0.9)
    expect(shorter.filter(({ target: t }) => t[0] === t[1]).length).toBeGreaterThanOrEqual(8)
  })

  test('keeps pinned beads and works around them', () => {
    const [source, target] = [sentences('en').slice(0, 12), sentences('fr').slice(0, 12)]
    const pin: Bead = { source: [3, 5], target: [3, 4] }
    const { segments } = align(source, target, ['en', 'fr'], [pin])
    expect(segments.filter(({ origin }) => origin === 'pinned').map((bead) => [bead.source, bead.target])).toEqual([
      [
        [3, 5],
        [3, 4],
      ],
    ])
  })

  test('a split sentence is one bead, and its evidence says why', () => {
    const source = [
      'On 8 January 2026 Starmer and Macron signed the statement in Paris, and Zelensky joined them.',
      'The text has 12 pages.',
    ]
    const target = [
      '8 января 2026 года Стармер и Макрон подписали заявление в Париже.',
      'К ним присоединился Зеленский.',
      'Текст занимает 12 страниц.',
    ]
    const { segments } = align(source, target, ['en', 'ru'])
    expect(shapes(segments)).toBe('1-2 1-1')
    expect(segments[0]!.evidence.flatMap(({ found }) => found)).toEqual(
      expect.arrayContaining(['2026', 'month 1', 'Starmer = Стармер', 'Macron = Макрон']),
    )
  })

  test('names are heard across scripts', () => {
    const { segments } = align(
      ['Zakharova spoke.', 'Starmer and Macron met Zelensky.'],
      ['扎哈罗娃发表讲话。', '斯塔默和马克龙会见了泽连斯基。'],
      ['en', 'zh-Hans'],
    )
    expect(segments[1]!.evidence.find(({ kind }) => kind === 'names')?.found.join(' ')).toMatch(/马克龙/)
  })

  test('says that unrelated texts do not belong together, and not of versions of one text', () => {
    const declaration = sentences('en').slice(3, 30)
    const other = segmentText(readFileSync(join(corpus, '../security-guarantees-2026-01-08/ru.txt'), 'utf8'), 'ru')
    const unrelated = alignTexts(segmentLines(declaration, 'en'), other, { evidence: defaultEvidence() })
    expect(unrelated.verdict).toBe('cannot-align')
    expect(unrelated.segments.filter(({ confidence }) => confidence > 0.3)).toEqual([])
    expect(align(declaration, sentences('ru').slice(3, 30), ['en', 'ru']).verdict).toBe('aligned')
  })

  test.each([
    [[], []],
    [['One.'], []],
    [[], ['Один.', 'Два.']],
  ])('an empty side is all omission: %j | %j', (source, target) => {
    const { segments, verdict } = align(source, target, ['en', 'ru'])
    expect(segments.length).toBe(source.length + target.length)
    expect(verdict).toBe('cannot-align')
  })
})
