import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldKey, lowerForm } from '../../src/text/fold.ts'
import { segmentText } from '../../src/text/segment-text.ts'
import { columnsOf } from '../../src/text/token-columns.ts'

const MIXED = 'Président 习近平 said: «нет» — 1 200,5 % إلى ١٢ ٪, 𠮷 😀 ё Σίσυφος\n\nسلام 2026年1月8日。'

test('the columns of a text hold what its tokens hold, however the text was made', () => {
  const text = segmentText(MIXED, 'en')
  const copy = structuredClone({ ...text })
  for (const { count, start, end, form, forms } of [columnsOf(text), columnsOf(copy)]) {
    const rows = Array.from({ length: count }, (_, k) => [start[k], end[k], forms[form[k]!]!.key, forms[form[k]!]!.stem])
    expect(rows).toEqual(text.tokens.map(({ start, end, key, stem }) => [start, end, key, stem]))
  }
  expect(copy.tokens).toEqual(text.tokens)
})

test('a text that is cut between two others comes out as before', () => {
  const first = segmentText(MIXED, 'en').tokens
  segmentText(`other words ${MIXED}`, 'en')
  segmentText(MIXED, 'ru')
  expect(segmentText(MIXED, 'en').tokens).toEqual(first)
})

/** Words of letters whose tables know them, with marks among them whose neighbours matter. */
const word = fc
  .array(fc.constantFrom(...'aÉßIİŁяЙЁΣσςΌأىلاםデ゙が각ᆨ漢国１٣e\u0301\u0308\u064b\u00ad'), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join(''))

test('keys are the same whether a form is folded letter by letter or as a whole', () => {
  // A joiner at the end is dropped, but has the form folded as a whole.
  fc.assert(
    fc.property(word, (form) => {
      expect(foldKey(form)).toBe(foldKey(`${form}\u200d`))
      expect(lowerForm(form)).toBe(lowerForm(`${form}\u200d`))
    }),
    { numRuns: 2_000 },
  )
})
