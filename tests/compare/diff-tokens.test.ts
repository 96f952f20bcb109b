import { expect, test } from 'vitest'
import { diffTokens } from '../../src/compare/diff-tokens.ts'
import { segmentText } from '../../src/text/segment-text.ts'

function shown(language: string, before: string, after: string): string {
  const [a, b] = [segmentText(before, language), segmentText(after, language)]
  return diffTokens(a.tokens, b.tokens)
    .map(({ kind, source, target }) =>
      kind === 'same'
        ? before.slice(...source!)
        : kind === 'removed'
          ? `[-${before.slice(...source!)}]`
          : `[+${after.slice(...target!)}]`,
    )
    .join(' ')
}

test.each([
  ['ru', 'Совет принял решение', 'Совет утвердил решение', 'Совет [-принял] [+утвердил] решение'],
  ['zh', '双方必须遵守停火', '双方应遵守停火', '双方 [-必须] [+应] 遵守停火'],
  ['ar', 'يجب تمديد الولاية', 'يجوز تمديد الولاية', '[-يجب] [+يجوز] تمديد الولاية'],
  ['en', 'Peace NOW', 'peace now', 'Peace NOW'],
  ['en', '', 'peace', '[+peace]'],
])('%s: %s / %s', (language, before, after, expected) => {
  expect(shown(language, before, after)).toBe(expected)
})

test('unrelated long texts are answered in time', () => {
  const words = (seed: number) => Array.from({ length: 6_000 }, (_, n) => `w${(n * seed) % 5_003}`).join(' ')
  const started = performance.now()
  const changes = diffTokens(segmentText(words(7), 'en').tokens, segmentText(words(11), 'en').tokens)
  expect(changes.length).toBeGreaterThan(0)
  expect(performance.now() - started).toBeLessThan(3_000)
})
