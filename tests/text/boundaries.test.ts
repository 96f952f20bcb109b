import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutPlaces, withBoundaries } from '../../src/text/boundaries.ts'
import { segmentText } from '../../src/text/segment-text.ts'
import type { SegmentedText } from '../../src/text/types.ts'

const shown = ({ text, segments }: SegmentedText) => segments.map(({ start, end }) => text.slice(start, end)).join(' | ')
const placesOf = (text: SegmentedText) => text.segments.flatMap((segment) => cutPlaces(text, segment))

test.each([
  ['en', 'He said "no more" (again), and left.', 'He >said >"no >more" >(again), >and >left.'],
  ['en', "It's the parties' own-made choice: yes.", "It's >the >parties' >own-made >choice: >yes."],
  ['ru', 'Он сказал: «нет», и ушёл.', 'Он >сказал: >«нет», >и >ушёл.'],
  ['ar', 'قال: «لا»، ثم خرج.', 'قال: >«لا»، >ثم >خرج.'],
  ['zh-Hans', '他说：“不行”，然后离开。', '他>说：>“不行”，>然后>离开。'],
])('a segment in %s can be cut before words, with the marks that open before them', (language, text, expected) => {
  const segmented = segmentText(text, language)
  const marked = placesOf(segmented).reduceRight((words, at) => `${words.slice(0, at)}>${words.slice(at)}`, text)
  expect(marked).toBe(expected)
})

test('a boundary is set before a word, and taken away between two segments of a paragraph', () => {
  const text = segmentText('One came. Two left at noon.\n\nThree stayed.', 'en')
  const at = (words: string) => text.text.indexOf(words)
  expect(shown(withBoundaries(text, new Map([[at('left'), true]])))).toBe('One came. | Two | left at noon. | Three stayed.')
  expect(shown(withBoundaries(text, new Map([[at('Two'), false]])))).toBe('One came. Two left at noon. | Three stayed.')
  const both = new Map([
    [at('Two'), false],
    [at('left'), true],
  ])
  expect(shown(withBoundaries(text, both))).toBe('One came. Two | left at noon. | Three stayed.')
})

test('what names no word, or the beginning of a paragraph, changes nothing', () => {
  const text = segmentText('One came. Two left.\n\nThree stayed.', 'en')
  const changes = new Map([
    [2, true],
    [0, false],
    [text.text.indexOf('Three'), false],
    [999, true],
  ])
  expect(shown(withBoundaries(text, changes))).toBe(shown(text))
})

const TEXTS = [
  ['en', 'Mr. Smith said "no". He left! Why? (Nobody knows.)\n\nA new paragraph; with 3.5 parts.'],
  ['ar', 'رحبت الوزارة بالاتفاق. يجب أن تحترمه جميع الأطراف.\nسيصل ١٢ مراقبًا.'],
  ['zh-Hans', '该部对协议表示欢迎。各方必须遵守协议。\n十二名观察员将于星期一抵达。'],
] as const

test('whatever is changed, tokens and paragraphs stay, and segments cover the tokens of each paragraph in order', () => {
  const changes = fc.array(fc.tuple(fc.nat(120), fc.boolean()), { maxLength: 12 })
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), changes, ([language, words], changed) => {
      const before = segmentText(words, language)
      const after = withBoundaries(before, new Map(changed))
      expect(after.tokens).toEqual(before.tokens)
      expect(after.paragraphs.map(({ start, end }) => [start, end])).toEqual(
        before.paragraphs.map(({ start, end }) => [start, end]),
      )
      let token = 0
      for (const [n, { firstSegment, endSegment }] of after.paragraphs.entries())
        for (const segment of after.segments.slice(firstSegment, endSegment)) {
          expect([segment.paragraph, segment.firstToken]).toEqual([n, token])
          expect(segment.endToken).toBeGreaterThan(segment.firstToken)
          expect(after.text.slice(segment.start, segment.end)).toBe(after.text.slice(segment.start, segment.end).trim())
          expect(segment.end).toBe(after.tokens[segment.endToken - 1]!.end)
          token = segment.endToken
        }
      expect(token).toBe(after.tokens.length)
    }),
  )
})
