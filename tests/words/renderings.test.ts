import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lexiconsFor } from '../../src/app/lexicon-packs.ts'
import { findRenderings } from '../../src/words/find-renderings.ts'
import { linkVersions } from '../../src/words/link-versions.ts'
import { compared as linked } from '../compare/bitexts.ts'

/** Renderings by the termbase and the places alone, as without a lexicon. */
function compared(...pair: Parameters<typeof linked>) {
  const { links: _, ...bitext } = linked(...pair)
  return { ...bitext, renderings: findRenderings(bitext) }
}

const shown = (language: string, source: string, target: string, shapes?: string) =>
  compared(language, source, target, shapes).renderings.map(({ status, text }) => `${status}:${text}`)

test.each([
  [
    'ru',
    'The Government broke the ceasefire.',
    'Правительство нарушило прекращение огня.',
    ['preferred:Правительство', 'preferred:прекращение огня'],
  ],
  ['ar', 'The Government broke the ceasefire.', 'انتهكت الحكومة الهدنة.', ['preferred:الحكومة', 'deprecated:الهدنة']],
  ['zh', 'The Government broke the ceasefire.', '政府违反了停火。', ['preferred:政府', 'preferred:停火']],
  [
    'es',
    'The ceasefire began. The ceasefire is holding.',
    'El alto el fuego comenzó. Se mantiene.',
    ['preferred:alto el fuego', 'unknown:'],
  ],
  ['es', 'It began. The ceasefire is holding.', 'Comenzó el alto el fuego. Se mantiene.', ['preferred:alto el fuego']],
  ['de', 'Withdraw the heavy weapons.', 'Zieht die Waffen ab.', ['absent:Waffen']],
  ['ru', 'The ceasefire is holding.', 'Положение спокойное.', ['absent:']],
])('%s: %s / %s', (language, source, target, expected) => {
  expect(shown(language, source, target)).toEqual(expected)
})

test('two mentions go to the two renderings in order', () => {
  const { renderings } = compared(
    'fr',
    'The ceasefire is one thing and the ceasefire another.',
    'Le cessez-le-feu est une chose et la trêve une autre.',
  )
  expect(renderings.map(({ text }) => text)).toEqual(['cessez-le-feu', 'trêve'])
  expect(renderings[0]!.spans[0]![1]).toBeLessThan(renderings[1]!.spans[0]![0])
})

test('in a doubtful bead nothing is called absent', () => {
  expect(compared('ru', 'The ceasefire is holding.', 'Положение спокойное.', undefined, 0.3).renderings[0]!.status).toBe(
    'unknown',
  )
})

const withLinks = (language: string, source: string, target: string) => {
  const bitext = compared(language, source, target)
  return findRenderings({ ...bitext, links: linkVersions({ ...bitext, lexicons: lexiconsFor('en', language) }) })
}

test.each([
  ['ru', 'The Government broke the ceasefire.', 'Кабинет нарушил перемирие.', 1, 'admitted', 'перемирие', 'termbase'],
  ['es', 'The Government welcomed the ceasefire.', 'El Gobierno celebró el armisticio.', 1, 'other', 'armisticio', 'links'],
  ['zh', 'The Government welcomed the ceasefire.', '政府欢迎停战。', 1, 'other', '停战', 'links'],
])('%s: other words are found by links: %s / %s', (language, source, target, n, status, text, kind) => {
  const rendering = withLinks(language, source, target)[n]!
  expect(rendering).toMatchObject({ status, text })
  expect(rendering.evidence[0]!.kind).toBe(kind)
})

test('a word that only its place speaks for is a wider one, not a rendering', () => {
  expect(withLinks('de', 'They must withdraw the heavy weapons now.', 'Sie müssen jetzt die Waffen abziehen.')[0]).toMatchObject({
    status: 'absent',
    text: 'Waffen',
  })
})

test('a pronoun may stand for a term that the source repeats', () => {
  const [, second] = withLinks(
    'ru',
    'The ceasefire began on Monday.\n\nThe ceasefire is a first step.',
    'Прекращение огня началось в понедельник.\n\nОно является первым шагом.',
  )
  expect(second).toMatchObject({ status: 'unknown', evidence: [{ kind: 'pronoun', found: ['Оно'] }] })
})

test('a language in which the termbase has no designation is never said to lack a rendering', () => {
  const statuses = withLinks('it', 'The ceasefire is holding.', 'La situazione è tranquilla.').map(({ status }) => status)
  expect(statuses).not.toContain('absent')
})

test('one rendering for each occurrence, in order, inside the text', () => {
  const words = ['The', 'ceasefire', 'Government', 'and', 'heavy', 'weapons', '.']
  const russian = ['прекращение', 'огня', 'правительство', 'режим', 'и', 'тяжёлое', 'вооружение', '.']
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 20 }),
      fc.array(fc.constantFrom(...russian), { minLength: 1, maxLength: 20 }),
      (a, b) => {
        const bitext = compared('ru', a.join(' '), b.join(' '))
        expect(bitext.renderings.map(({ occurrence }) => occurrence)).toEqual(bitext.sourceOccurrences.map((_, n) => n))
        const taken = new Set<string>()
        for (const { spans, text, status } of bitext.renderings) {
          expect(spans.map(([start, end]) => bitext.target.text.slice(start, end)).join(' … ')).toBe(text)
          if (status === 'absent' || status === 'other') continue
          for (const span of spans) {
            expect(taken.has(String(span))).toBe(false)
            taken.add(String(span))
          }
        }
      },
    ),
    { numRuns: 100 },
  )
})
