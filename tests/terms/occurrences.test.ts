import { expect, test } from 'vitest'
import { buildTermIndex } from '../../src/terms/build-term-index.ts'
import { findOccurrences } from '../../src/terms/find-occurrences.ts'
import type { DesignationStatus, Termbase } from '../../src/terms/types.ts'
import { segmentText } from '../../src/text/segment-text.ts'

const designations = (list: string) =>
  list.split(' | ').map((entry) => {
    const [term, status = 'preferred'] = entry.split(' = ')
    return { term: term!, status: status as DesignationStatus, note: null }
  })

/** `concept: term | term = admitted`, one concept a line. */
function termbaseOf(language: string, lines: string): Termbase {
  const concepts = lines.split('\n').map((line) => {
    const [id, list] = line.split(': ')
    return { id: id!.trim(), subject: null, definition: '', designations: { [language]: designations(list!) } }
  })
  return { languages: [language], concepts }
}

function found(language: string, terms: string, text: string): string {
  const index = buildTermIndex(termbaseOf(language, terms), language)
  return findOccurrences(segmentText(text, language), index)
    .map((occurrence) => `${occurrence.concept}: ${occurrence.text} (${occurrence.match})`)
    .join('; ')
}

test.each([
  ['en', 'plural and capitals', 'sg: security guarantee', 'Robust Security Guarantees.', 'sg: Security Guarantees (inflected)'],
  [
    'en',
    'an article inside',
    'ch: cessation of hostilities',
    'after the cessation of the hostilities',
    'ch: cessation of the hostilities (exact)',
  ],
  [
    'en',
    'the longest match only',
    'c: coalition\ncw: coalition of the willing',
    'the Coalition of the Willing',
    'cw: Coalition of the Willing (exact)',
  ],
  ['en', 'an acronym and a pronoun', 'us: US', 'The US told us.', 'us: US (exact)'],
  [
    'en',
    'another ministry by its short form',
    'm: Ministry of the Interior | Ministry',
    'The Tolmarian Foreign Ministry and the Ministry.',
    'm: Ministry (exact)',
  ],
  ['en', 'no verb for a noun', 'v: violation', 'They violate it.', ''],
  ['ru', 'both words inflected', 'c: прекращение огня', 'после прекращения огня', 'c: прекращения огня (inflected)'],
  ['ru', 'a vowel that comes and goes', 'r: беженец', 'о беженцах', 'r: беженцах (inflected)'],
  ['ru', 'an irregular plural', 'v: рыболовное судно', 'двух рыболовных судов', 'v: рыболовных судов (inflected)'],
  ['ru', 'a stem that the stemmer cuts', 'n: нелегал', 'среди них нелегалы', 'n: нелегалы (inflected)'],
  ['ru', 'no verb for a noun', 't: договор', 'удалось договориться', ''],
  ['ru', 'an acronym in capitals only', 'm: МИД', 'МИД России и мид', 'm: МИД (exact)'],
  ['fr', 'a coordinated adjective', 'p: paix durable', 'pour une paix solide et durable', 'p: paix solide et durable (gapped)'],
  [
    'fr',
    'two heads with one adjective',
    'p: paix durable',
    'à une paix et à une sécurité durables',
    'p: paix et à une sécurité durables (gapped)',
  ],
  [
    'fr',
    'no word taken from another phrase',
    'i: installation militaire',
    'des installations de stockage d’armes et d’équipements militaires',
    '',
  ],
  [
    'fr',
    'one word of two concepts',
    'd: déclaration\ns: déclaration',
    'les déclarations',
    'd: déclarations (inflected); s: déclarations (inflected)',
  ],
  ['fr', 'no participle for a noun', 'a: accord', 'un délai accordé', ''],
  [
    'de',
    'inflected adjective and noun',
    'f: militärische Einrichtung',
    'von militärischen Einrichtungen',
    'f: militärischen Einrichtungen (inflected)',
  ],
  [
    'de',
    'genitive of a compound',
    's: Selbstbestimmungsrecht',
    'des Selbstbestimmungsrechts',
    's: Selbstbestimmungsrechts (inflected)',
  ],
  ['de', 'no small word for a noun', 'p: Seiten', 'seit Mai', ''],
  [
    'es',
    'an adjective before the link',
    'c: coalición de voluntarios',
    'la coalición occidental de voluntarios',
    'c: coalición occidental de voluntarios (gapped)',
  ],
  ['es', 'an article more', 'c: cese de hostilidades', 'tras el cese de las hostilidades', 'c: cese de las hostilidades (exact)'],
  ['ar', 'a plural with articles', 'g: ضمانة أمنية', 'بشأن الضمانات الأمنية', 'g: الضمانات الأمنية (inflected)'],
  ['ar', 'a preposition joined', 'f: قوات مسلحة', 'للقوات المسلحة', 'f: للقوات المسلحة (inflected)'],
  [
    'ar',
    'broken plurals',
    't: هدف مشروع\nb: قاعدة عسكرية',
    'أهدافاً مشروعة في قواعد عسكرية',
    't: أهدافاً مشروعة (inflected); b: قواعد عسكرية (inflected)',
  ],
  ['ar', 'a term in construct state', 'c: وقف إطلاق النار', 'بعد وقف إطلاق النار', 'c: وقف إطلاق النار (exact)'],
  [
    'zh',
    'the longest match by characters',
    'c: 联盟\ncw: 志愿联盟',
    '所谓志愿联盟与该联盟',
    'cw: 志愿联盟 (exact); c: 联盟 (exact)',
  ],
  ['zh-Hant', 'traditional characters', 'c: 志愿联盟', '所謂志願聯盟', 'c: 志願聯盟 (exact)'],
  ['zh', 'a particle inside', 'p: 持久和平', '实现持久的和平', 'p: 持久的和平 (gapped)'],
])('%s: %s', (language, _name, terms, text, expected) => {
  const termbase = language === 'zh-Hant' ? 'zh' : language
  const index = buildTermIndex(termbaseOf(termbase, terms), language)
  const occurrences = findOccurrences(segmentText(text, language), index)
  expect(occurrences.map((o) => `${o.concept}: ${o.text} (${o.match})`).join('; ')).toBe(expected)
})

test('a status comes with its designation, and a spelling with its hyphens', () => {
  const index = buildTermIndex(termbaseOf('fr', 'c: cessez-le-feu | cessez le feu = deprecated'), 'fr')
  const statuses = (text: string) => findOccurrences(segmentText(text, 'fr'), index).map(({ status }) => status)
  expect([statuses('le cessez-le-feu'), statuses('le cessez le feu')]).toEqual([['preferred'], ['deprecated']])
})

test('a language without designations finds nothing', () => {
  expect(found('ja', 'x: 停戦', 'ceasefire')).toBe('')
  expect(findOccurrences(segmentText('ceasefire', 'en'), buildTermIndex(termbaseOf('ru', 'x: мир'), 'en'))).toEqual([])
})
