import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildTermIndex } from '../../src/terms/build-term-index.ts'
import { findOccurrences } from '../../src/terms/find-occurrences.ts'
import { segmentText } from '../../src/text/segment-text.ts'

const WORDS: Record<string, readonly string[]> = {
  en: ['peace', 'lasting', 'of', 'the', 'settlement', 'peaceful', 'and', ',', '.', 'Ministry', '“', '”', '-'],
  ru: ['мир', 'прочный', 'мирное', 'урегулирование', 'и', ',', '.', 'мира', 'долговременного'],
  ar: ['وقف', 'إطلاق', 'النار', 'والضمانات', 'الأمنية', 'سلام', 'ودائم', '،', '.'],
  zh: ['持久', '和平', '的', '志愿', '联盟', '，', '。', '部署'],
}
const TERMS: Record<string, readonly (readonly string[])[]> = {
  en: [
    ['lasting peace', 'peace'],
    ['peaceful settlement', 'settlement'],
    ['Ministry of Peace', 'Ministry'],
    ['peace settlement'],
  ],
  ru: [
    ['прочный мир', 'долговременный мир', 'мир'],
    ['мирное урегулирование', 'урегулирование'],
  ],
  ar: [['وقف إطلاق النار', 'وقف'], ['ضمانة أمنية'], ['سلام دائم', 'سلام']],
  zh: [['持久和平', '和平'], ['志愿联盟', '联盟'], ['部署']],
}

test.each(Object.keys(WORDS))('occurrences in %s point into the text and never overlap within a concept', (language) => {
  const termbase = {
    languages: [language],
    concepts: TERMS[language]!.map((terms, n) => ({
      id: `c${n}`,
      subject: null,
      definition: '',
      designations: { [language]: terms.map((term) => ({ term, status: 'preferred' as const, note: null })) },
    })),
  }
  const index = buildTermIndex(termbase, language)
  const separator = language === 'zh' ? '' : ' '
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS[language]!), { maxLength: 40 }), (words) => {
      const text = segmentText(words.join(separator), language)
      const occurrences = findOccurrences(text, index)
      const last = new Map<string, number>()
      for (const { concept, start, end, text: quoted, segment } of occurrences) {
        expect(text.text.slice(start, end)).toBe(quoted)
        expect(start).toBeGreaterThanOrEqual(last.get(concept) ?? 0)
        expect(text.segments[segment]!.start <= start && end <= text.segments[segment]!.end).toBe(true)
        last.set(concept, end)
      }
    }),
    { numRuns: 150 },
  )
})
