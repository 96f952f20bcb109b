import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffTokens } from '../../src/compare/diff-tokens.ts'
import { movedPassages } from '../../src/compare/moved-passages.ts'
import { segmentText } from '../../src/text/segment-text.ts'

function compared(language: string, before: string, after: string) {
  const [a, b] = [segmentText(before, language), segmentText(after, language)]
  return movedPassages(diffTokens(a.tokens, b.tokens), a.tokens, b.tokens)
}

const shown = (language: string, before: string, after: string) =>
  compared(language, before, after)
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, source, target, move }) => `${kind}${move ?? ''} ${source ? before.slice(...source) : after.slice(...target!)}`)

const EN = [
  'The council met in Geneva on Friday.',
  'All sides must respect the ceasefire at once and without conditions.',
  'Observers will arrive.',
]
const ZH = ['理事会于星期五在日内瓦开会。', '各方必须立即无条件遵守停火协议。', '观察员即将抵达。']
const AR = ['اجتمع المجلس في جنيف يوم الجمعة.', 'يجب على جميع الأطراف احترام وقف إطلاق النار فورًا ودون شروط.', 'سيصل المراقبون.']

test.each([
  ['en', EN, ' '],
  ['zh', ZH, ''],
  ['ar', AR, ' '],
])('%s: a passage that stands elsewhere is moved, not removed and added', (language, [first, second, third], gap) => {
  const before = [first, second, third].join(gap)
  const after = [second, first, third].join(gap)
  const kinds = compared(language!, before, after).map(({ kind }) => kind)
  expect(kinds).toContain('moved-away')
  expect(kinds).toContain('moved-here')
  expect(kinds.filter((kind) => kind === 'removed' || kind === 'added')).toEqual([])
})

test('a changed word beside a moved passage stays a change', () => {
  expect(shown('en', `${EN[0]} ${EN[1]} Old words.`, `${EN[1]} ${EN[0]} New words.`)).toEqual(
    expect.arrayContaining(['removed Old', 'added New']),
  )
})

test('short phrases that come back are no moves', () => {
  expect(shown('en', 'in the end we agreed', 'we agreed in the end').some((change) => change.startsWith('moved'))).toBe(false)
})

test('property: both texts are whole, in order, and each move joins the same words', () => {
  const word = fc.constantFrom('peace', 'force', 'council', 'must', 'may', 'troops', 'the', 'of')
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const [a, b] = [segmentText(before, 'en'), segmentText(after, 'en')]
      const changes = movedPassages(diffTokens(a.tokens, b.tokens), a.tokens, b.tokens)
      const words = (side: 'source' | 'target', whole: string) =>
        changes.flatMap((change) => (change[side] ? whole.slice(...change[side]).split(' ') : []))
      expect(words('source', before).join(' ')).toBe(before)
      expect(words('target', after).join(' ')).toBe(after)
      for (const { kind, source, move } of changes) {
        if (kind !== 'moved-away') continue
        const there = changes.find((other) => other.kind === 'moved-here' && other.move === move)
        expect(after.slice(...there!.target!)).toBe(before.slice(...source!))
      }
    }),
    { numRuns: 60 },
  )
})
