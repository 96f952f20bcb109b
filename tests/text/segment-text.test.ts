import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segmentLines } from '../../src/text/segment-lines.ts'
import { segmentText, unitsOfText } from '../../src/text/segment-text.ts'

const sentences = (text: string, language: string) => {
  const { segments } = segmentText(text, language)
  return segments.map(({ start, end }) => text.slice(start, end))
}

describe('sentences', () => {
  test.each([
    ['en', 'Mr. Smith met J. R. Brown. They talked.', ['Mr. Smith met J. R. Brown.', 'They talked.']],
    ['en', '“Will it hold?” she asked. Nobody knew.', ['“Will it hold?” she asked.', 'Nobody knew.']],
    ['en', 'MOSCOW, January 8. /TASS/. Moscow warns of it.', ['MOSCOW, January 8. /TASS/. Moscow warns of it.']],
    [
      'ru',
      'МОСКВА, 8 января. /ТАСС/. Москва предупреждает. Это всё.',
      ['МОСКВА, 8 января. /ТАСС/. Москва предупреждает.', 'Это всё.'],
    ],
    ['ru', 'В 2026 г. и т. д. он писал. А. С. Пушкин тоже.', ['В 2026 г. и т. д. он писал.', 'А. С. Пушкин тоже.']],
    ['de', 'Am 8. Januar kam z. B. Herr Dr. Weiß. Er blieb.', ['Am 8. Januar kam z. B. Herr Dr. Weiß.', 'Er blieb.']],
    ['fr', 'M. Macron a parlé. « Nous sommes prêts. »', ['M. Macron a parlé.', '« Nous sommes prêts. »']],
    ['es', '¿Qué pasa? El Sr. López lo sabe.', ['¿Qué pasa?', 'El Sr. López lo sabe.']],
    ['ar', 'هل وصلوا؟ نعم، وصلوا اليوم.', ['هل وصلوا؟', 'نعم، وصلوا اليوم.']],
    ['zh-Hans', '他来了吗？“来了。”她说。大家都很高兴！', ['他来了吗？', '“来了。”她说。', '大家都很高兴！']],
    ['zh-Hans', '双方签署了宣言。“我们欢迎。”', ['双方签署了宣言。', '“我们欢迎。”']],
  ])('%s: %s', (language, text, expected) => expect(sentences(text, language)).toEqual(expected))
})

describe('paragraphs', () => {
  test.each([
    ['blank lines part paragraphs, single breaks inside are wrapping', 'a\nb\n\nc', ['a\nb', 'c']],
    ['without blank lines each line is a paragraph', 'a\nb\nc\n', ['a', 'b', 'c']],
    ['CRLF and white space around are left out', '  a \r\n\r\n\t b\r\n', ['a', 'b']],
    ['a text of white space has none', ' \n\n ', []],
  ])('%s', (_name, text, expected) => {
    expect(segmentText(text, 'en').paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})

describe('the sample statement', () => {
  test.each([
    ['en', '8 15'],
    ['ru', '8 15'],
    ['fr', '7 15'],
    ['de', '9 16'],
    ['es', '9 15'],
    ['ar', '8 15'],
    ['zh', '7 16'],
  ])('%s has %s paragraphs and sentences', (language, expected) => {
    const text = readFileSync(join(import.meta.dirname, `../../corpus/security-guarantees-2026-01-08/${language}.txt`), 'utf8')
    const { paragraphs, segments } = segmentText(text, language)
    expect(`${paragraphs.length} ${segments.length}`).toBe(expected)
  })
})

test('segmentLines keeps empty lines as segments and paragraphs where they are told', () => {
  const text = segmentLines(['a b', '', 'c'], 'en', [0, 2])
  expect(text.segments.map(({ start, end, paragraph }) => [start, end, paragraph])).toEqual([
    [0, 3, 0],
    [4, 4, 0],
    [5, 6, 1],
  ])
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '«',
        '“',
        '”',
        '. ',
        '!',
        '。',
        '؟',
        '\n',
        '\n\n',
        '\r\n',
        'Mr',
        ' ',
        '8',
        'года',
        'النص',
        '文本',
        'a',
        'Z',
        '\ud800',
        '١٢',
        '1 000',
      ),
    )
    .map((parts) => parts.join('')),
)

test('every visible character is in exactly one paragraph, segment and token, in order', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('en', 'ru', 'ar', 'zh-Hans', 'de'), (text, language) => {
      const { paragraphs, segments, tokens } = segmentText(text, language)
      for (const units of [paragraphs, segments, tokens]) {
        let end = 0
        for (const unit of units) {
          expect(unit.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(end, unit.start).trim()).toBe('')
          expect(unit.end).toBeGreaterThan(unit.start)
          end = unit.end
        }
        expect(text.slice(end).trim()).toBe('')
      }
      expect(segments.flatMap((s) => [s.firstToken, s.endToken])).toEqual(
        segments.flatMap((s) => [s.firstToken, s.endToken]).sort((a, b) => a - b),
      )
    }),
  )
})

test('one paragraph of two million characters is cut like any other', () => {
  const text = 'Слово за словом. '.repeat(120_000)
  expect(segmentText(text, 'ru').segments).toHaveLength(120_000)
})

test.each(['en', 'ar', 'zh'])('the units of a text in %s are the same with and without tokens', (language) => {
  const text = readFileSync(join(import.meta.dirname, '../../corpus/security-guarantees-2026-01-08', `${language}.txt`), 'utf8')
  const { paragraphs, segments } = segmentText(text, language)
  const bare = unitsOfText(text, language)
  expect(bare.paragraphs).toEqual(paragraphs)
  expect(bare.segments).toEqual(segments.map(({ start, end, paragraph }) => ({ start, end, paragraph })))
})
