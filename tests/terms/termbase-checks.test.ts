import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTermbase, termbaseChecks } from '../../src/terms/checks/index.ts'
import type { Concept, DesignationStatus } from '../../src/terms/types.ts'
import { CORPUS, termbase } from '../app/sample.ts'

const STATUS: Readonly<Record<string, DesignationStatus>> = {
  '+': 'preferred',
  '=': 'admitted',
  '-': 'deprecated',
  '!': 'forbidden',
}

/** `en: +peace =accord | ru: +мир`: a concept with these designations. */
function concept(id: string, terms: string, rest: Partial<Concept> = {}): Concept {
  const designations = terms
    .split('|')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [language, list = ''] = part.split(':')
      const found = list.trim().split(/ (?=[-+=!])/)
      return [language!.trim(), found.map((term) => ({ term: term.slice(1), status: STATUS[term[0]!]!, note: null }))] as const
    })
  return { id, subject: null, definition: 'Something.', designations: Object.fromEntries(designations), ...rest }
}
const found = (...concepts: Concept[]) =>
  checkTermbase({ languages: [...new Set(concepts.flatMap(({ designations }) => Object.keys(designations)))], concepts }).map(
    ({ check, severity, concept: id, language, terms, others }) =>
      [check, severity, id, language, terms.join(' = '), others.join(' ')].filter(Boolean).join(' '),
  )

describe('a termbase is told of', () => {
  test.each([
    ['the same term twice', [concept('a', 'ru: +ёж =Еж')], 'duplicate-designation major a ru ёж = Еж'],
    ['the same Arabic term with another hamza', [concept('a', 'ar: +أمن =امن')], 'duplicate-designation major a ar أمن = امن'],
    [
      'the same Chinese term in other characters',
      [concept('a', 'zh: +停戰 =停战')],
      'duplicate-designation major a zh 停戰 = 停战',
    ],
    ['two preferred terms', [concept('a', 'zh: +停火 +休战')], 'two-preferred major a zh 停火 = 休战'],
    ['no preferred term', [concept('a', 'ar: =هدنة =وقف')], 'no-preferred minor a ar هدنة = وقف'],
    ['terms to avoid without one to use', [concept('a', 'fr: -trêve !paix')], 'no-replacement minor a fr trêve = paix'],
    ['a superseded concept without a successor', [concept('a', 'en: +truce', { state: 'superseded' })], 'no-replacement minor a'],
    [
      'a homonym',
      [concept('a', 'en: +bank', { subject: 'money' }), concept('b', 'en: +Bank', { subject: 'river' })],
      'homonym note a en bank b',
    ],
    ['a homonym within a subject', [concept('a', 'de: +Frieden'), concept('b', 'de: +frieden')], 'homonym minor a de Frieden b'],
    ['a missing language', [concept('a', 'en: +peace | ru: +мир'), concept('b', 'en: +war')], 'missing-language minor b ru'],
    ['a term that was not translated', [concept('a', 'en: +ceasefire | ru: +Ceasefire')], 'untranslated minor a ru Ceasefire'],
    ['the same into Chinese', [concept('a', 'ru: +мир | zh: +мир')], 'untranslated minor a zh мир'],
    ['letters of two alphabets', [concept('a', 'ru: +миp')], 'mixed-letters minor a ru миp'],
    ['a tag of no language', [concept('a', 'qqq: +peace')], 'unknown-language major a qqq peace'],
    ['a concept without terms', [concept('a', '')], 'no-designation major a'],
    ['a concept without a definition', [concept('a', 'es: +paz', { definition: ' ' })], 'no-definition note a'],
    ['a relation to nothing', [concept('a', 'en: +peace', { broader: ['b'] })], 'unknown-relation major a b'],
    [
      'a circle',
      [
        concept('a', 'en: +one', { broader: ['b'] }),
        concept('b', 'en: +two', { broader: ['c'] }),
        concept('c', 'en: +three', { broader: ['a'] }),
      ],
      'circular-relation major a b c',
    ],
    ['a concept that replaces itself', [concept('a', 'en: +one', { replacedBy: 'a' })], 'circular-relation major a'],
  ])('%s', (_name, concepts, expected) => {
    expect(found(...concepts)).toEqual([expected])
  })

  test.each([
    ['nothing where all is well', [concept('a', 'en: +peace =accord | ru: +мир -лад | ar: +سلام | zh: +和平')]],
    ['no acronym that stays as it is', [concept('a', 'en: +IAEA | ru: +IAEA')]],
    ['no name in the letters of both languages', [concept('a', 'en: +Paris | fr: +Paris')]],
    [
      'no language that few concepts have',
      [concept('a', 'en: +one'), concept('b', 'en: +two'), concept('c', 'en: +three | vi: +ba')],
    ],
    [
      'no circle where two ways lead to one',
      [
        concept('a', 'en: +one', { broader: ['b', 'c'] }),
        concept('b', 'en: +two', { broader: ['c'] }),
        concept('c', 'en: +three'),
      ],
    ],
    [
      'no homonym of a superseded concept',
      [concept('a', 'en: +one', { state: 'superseded', replacedBy: 'b' }), concept('b', 'en: +one')],
    ],
  ])('%s', (_name, concepts) => {
    expect(found(...concepts)).toEqual([])
  })
})

test('every rule has a case that it finds', () => {
  const cases = [
    'no-designation',
    'duplicate-designation',
    'two-preferred',
    'no-preferred',
    'no-replacement',
    'homonym',
    'missing-language',
  ]
  const more = ['untranslated', 'mixed-letters', 'unknown-language', 'unknown-relation', 'circular-relation', 'no-definition']
  expect(termbaseChecks.map(({ id }) => id).sort()).toEqual([...cases, ...more].sort())
})

test(`the termbase of ${CORPUS.split('/').at(-1)} has no contradiction in it`, () => {
  expect(checkTermbase(termbase()).filter(({ severity }) => severity === 'major')).toEqual([])
})

test('circles are found however long the way, and every circle once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), (length) => {
      const ring = Array.from({ length }, (_, n) => concept(`c${n}`, `en: +term${n}`, { broader: [`c${(n + 1) % length}`] }))
      expect(found(...ring)).toHaveLength(1)
    }),
    { numRuns: 10 },
  )
})
