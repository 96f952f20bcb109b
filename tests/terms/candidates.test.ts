import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frequencyIn, lexiconFor } from '../../src/app/lexicon-packs.ts'
import { findCandidates } from '../../src/terms/candidates/find-candidates.ts'
import { segmentText } from '../../src/text/segment-text.ts'
import { closedClassOf } from '../../src/words/closed-class.ts'

function candidates(language: string, texts: readonly string[], { words = 2, least = 2 } = {}) {
  const toEnglish = language === 'en' ? null : (lexiconFor(language, 'en')?.lexicon ?? null)
  return findCandidates(
    texts.map((text) => segmentText(text, language)),
    { isFunction: closedClassOf(language, toEnglish), reference: frequencyIn(language, []), least, words: [words, 5] },
  )
}
const shown = (language: string, text: string, words = 2) =>
  candidates(language, [text], { words }).map(({ term, frequency }) => `${term} ${frequency}`)

describe('what may be a term', () => {
  test.each([
    ['en', 'The security guarantees were signed. A security guarantee binds. It is a document.', ['security guarantee 2']],
    ['en', 'They want a cessation of hostilities. The cessation of the hostilities came.', ['cessation of hostilities 2']],
    ['ru', 'Стороны обсудили гарантии безопасности. Без гарантий безопасности мира нет.', ['гарантии безопасности 2']],
    ['fr', 'Des garanties de sécurité sont données. La garantie de la sécurité engage.', ['garanties de sécurité 2']],
    ['de', 'Die Sicherheitsgarantien gelten. Ohne Sicherheitsgarantien gilt nichts.', ['Sicherheitsgarantien 2']],
    ['es', 'Se dan garantías de seguridad. La garantía de seguridad obliga.', ['garantía de seguridad 2']],
    ['ar', 'وُقّعت الضمانات الأمنية أمس. وتلزم ضمانات أمنية كل طرف.', ['ضمانات أمنية 2']],
    ['zh', '双方签署了安全保障。安全保障对各方有约束力。', ['安全保障 2']],
  ])('%s: is found in its forms, with particles inside and none around it: %s', (language, text, expected) => {
    expect(shown(language, text)).toEqual(expected)
  })

  test('is not a piece of a longer one that never stands alone', () => {
    const text = 'The Russian Armed Forces came. The Russian Armed Forces left. More armed forces. No armed forces.'
    expect(shown('en', text)).toEqual(['armed forces 4', 'Russian Armed Forces 2'])
  })

  test('is no group across a mark, a sentence or a pronoun', () => {
    expect(shown('en', 'Peace, talks. Peace, talks. Peace. Talks. Peace. Talks. Peace she talks. Peace she talks.')).toEqual([])
  })

  test('is told from words that are common everywhere', () => {
    const text = 'The ceasefire agreement holds. The next year begins. The ceasefire agreement ends. The next year ends.'
    const order = candidates('en', [text])
    const likelihood = (term: string) => order.find((one) => one.term === term)!.logLikelihood!
    expect(likelihood('ceasefire agreement')).toBeGreaterThan(likelihood('next year'))
    expect(order[0]!.term).toBe('ceasefire agreement')
  })

  test('has its places, in every text', () => {
    const texts = ['A lasting peace is far. ', 'They wish a lasting peace.']
    const [found] = candidates('en', texts)
    expect(found!.places.map(({ text, span }) => texts[text]!.slice(...span))).toEqual(['lasting peace', 'lasting peace'])
    expect(found!.words).toBe(2)
  })

  test('is nothing in no text', () => {
    expect(findCandidates([], { isFunction: () => false, reference: null, least: 1, words: [1, 5] })).toEqual([])
    expect(shown('zh', '。')).toEqual([])
  })
})

test('every place holds the words of its candidate, as often as is said, and no more in longer ones than in it', () => {
  const word = fc.constantFrom('peace', 'force', 'treaty', 'of the', ',', '.', 'she', 'naval', 'limit')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const text = words.join(' ')
      const found = candidates('en', [text], { words: 1 })
      const byTerm = new Map(found.map((one) => [one.term, one]))
      for (const { frequency, places, within } of found) {
        expect(places).toHaveLength(frequency)
        for (const { span } of places) expect(text.slice(...span)).toMatch(/^[a-z][a-z ]*[a-z]$/)
        for (const longer of within) expect(byTerm.get(longer)?.frequency ?? 0).toBeLessThanOrEqual(frequency)
      }
    }),
    { numRuns: 60 },
  )
})
