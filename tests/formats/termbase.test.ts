import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTermbaseFile, termbaseFormat, termbaseFormatOf, termbaseFormats } from '../../src/formats/termbase/index.ts'
import { tbxProblems } from '../../src/formats/termbase/tbx-checks.ts'
import { escapeMarkup } from '../../src/formats/xml/escape-markup.ts'
import { parseXml } from '../../src/formats/xml/parse-xml.ts'
import type { Concept, Termbase } from '../../src/terms/types.ts'
import { termbase as sample } from '../app/sample.ts'
import { bytes } from './files.ts'

const termbaseWith = (concepts: readonly Concept[]): Termbase => ({
  languages: [...new Set(concepts.flatMap(({ designations }) => Object.keys(designations)))],
  concepts,
})

const awkward = termbaseWith([
  {
    id: 'peace-talks.1',
    subject: 'diplomacy & <law>',
    definition: 'Talks "for" peace\\',
    designations: {
      en: [
        { term: 'peace talks', status: 'preferred', note: 'also: <negotiations>' },
        { term: 'parley', status: 'forbidden', note: null },
      ],
      ar: [{ term: 'محادثات السلام', status: 'admitted', note: 'ملاحظة' }],
      zh: [{ term: '和平谈判𠮷', status: 'deprecated', note: null }],
    },
  },
  { id: 'x', subject: null, definition: '', designations: { en: [{ term: 'x\tx', status: 'preferred', note: null }] } },
])

const lossless = termbaseFormats.filter(({ id }) => ['yaml', 'tbx', 'tbx-dct'].includes(id))

describe.each(lossless.map((format) => [format.id, format] as const))('%s', (_id, format) => {
  test('reads back what it wrote', () => {
    expect(format.read!(format.write(sample()), 'f')).toEqual(sample())
    const tidy = JSON.parse(JSON.stringify(awkward).replace('x\\tx', 'x x')) as Termbase
    expect(format.read!(format.write(tidy), 'f')).toEqual(tidy)
  })

  test('reads back any termbase, byte for byte the second time', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map(
      (text) =>
        text
          .replace(/[\u0000-\u001f\ufffe\uffff]/g, '')
          .replace(/\s+/g, ' ')
          .trim() || 'a',
    )
    const status = fc.constantFrom('preferred' as const, 'admitted' as const, 'deprecated' as const, 'forbidden' as const)
    const terms = fc.array(fc.record({ term: word, status, note: fc.option(word) }), { minLength: 1, maxLength: 3 })
    const concept = fc.record({ subject: fc.option(word), definition: fc.oneof(fc.constant(''), word), en: terms, ru: terms })
    fc.assert(
      fc.property(fc.array(concept, { minLength: 1, maxLength: 4 }), (concepts) => {
        const made = termbaseWith(
          concepts.map(({ subject, definition, en, ru }, n) => ({ id: `c${n}`, subject, definition, designations: { en, ru } })),
        )
        const written = format.write(made)
        expect(format.read!(written, 'f')).toEqual(made)
        expect(format.write(format.read!(written, 'f'))).toBe(written)
      }),
      { numRuns: 60 },
    )
  })

  test('is recognised by what it writes', () => {
    const file = { name: `a${format.extension}`, bytes: bytes(format.write(awkward)) }
    expect(termbaseFormatOf(file)!.read).toBe(format.read)
  })
})

const TBX = (body: string, head = 'type="TBX-Basic" style="dca"') =>
  `<tbx ${head} xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>${body}</body></text></tbx>`
const term = (text: string, more = '') => `<termSec><term>${text}</term>${more}</termSec>`
const langSec = (language: string, inside: string) => `<langSec xml:lang="${language}">${inside}</langSec>`

const DCA =
  TBX(`<conceptEntry id="c1"><descrip type="subjectField">law</descrip><transacGrp><transac type="transactionType">origination</transac><date>2010-04-17</date></transacGrp>
  ${langSec('en-GB', `<descripGrp><descrip type="definition">A rule.</descrip><admin type="source">OED</admin></descripGrp>${term('statute', '<termNote type="partOfSpeech">noun</termNote><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote><note>one</note><note>two</note>')}`)}
  ${langSec('en', term('law'))}${langSec('fr', term('loi'))}</conceptEntry>`)
const DCT = TBX(
  `<conceptEntry id="c1"><basic:subjectField>law</basic:subjectField>${langSec('en', `<descripGrp><basic:definition>A rule.</basic:definition><basic:source>OED</basic:source></descripGrp>${term('law', '<min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus><basic:context>in law</basic:context>')}`)}</conceptEntry>`,
  'type="TBX-Basic" style="dct"',
)
const MARTIF = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="en"><martifHeader/><text><body><termEntry id="7">
  <langSet xml:lang="en"><tig><term>law</term><termNote type="usageNote">rare</termNote></tig></langSet><langSet xml:lang="fr"><ntig><termGrp><term>loi</term></termGrp></ntig></langSet></termEntry></body></text></martif>`

describe('TBX', () => {
  test('what has no place in a termbase survives, in its place', () => {
    const read = termbaseFormat('tbx').read!(DCA, 'f')
    expect(read.concepts[0]).toMatchObject({
      subject: 'law',
      definition: 'A rule.',
      designations: {
        en: [
          { term: 'statute', status: 'deprecated', note: 'one' },
          { term: 'law', status: 'preferred', note: null },
        ],
        fr: [{ term: 'loi', status: 'preferred', note: null }],
      },
    })
    const written = termbaseFormat('tbx').write(read)
    for (const kept of [
      '<date>2010-04-17</date>',
      '<termNote type="partOfSpeech">noun</termNote>',
      '<note>two</note>',
      '<admin type="source">OED</admin>',
      'xml:lang="en-GB"',
    ])
      expect(written).toContain(kept)
    expect(written.match(/A rule\./g)).toHaveLength(1)
    expect(termbaseFormat('tbx').read!(written, 'f')).toEqual(read)
    expect(termbaseFormat('yaml').read!(termbaseFormat('yaml').write(read), 'f')).toEqual(read)
  })

  test('categories that nobody here knows survive, wherever they stand and whatever they say', () => {
    const value = fc
      .array(fc.constantFrom('law', 'закон', 'قانون', '法', '𠮷', '<&>', '"', "'", ' '), { minLength: 1, maxLength: 5 })
      .map((pieces) => pieces.join('').replace(/\s+/g, ' ').trim() || 'x')
    const element = fc.constantFrom('descrip', 'admin', 'note')
    const own = fc.array(fc.tuple(element, fc.constantFrom('x-house', 'register', 'reliability'), value), { maxLength: 3 })
    const written = (all: readonly (readonly [string, string, string])[]) =>
      all
        .map(([name, type, text]) => `<${name}${name === 'note' ? '' : ` type="${type}"`}>${escapeMarkup(text)}</${name}>`)
        .join('')
    fc.assert(
      fc.property(own, own, own, value, (concept, language, termOf, word) => {
        const source = TBX(
          `<conceptEntry id="c1">${written(concept)}${langSec('ar', `${written(language)}${term(escapeMarkup(word), written(termOf))}`)}</conceptEntry>`,
        )
        const read = termbaseFormat('tbx').read!(source, 'f')
        for (const id of ['tbx', 'tbx-dct', 'yaml']) {
          const format = termbaseFormat(id)
          const again = format.read!(format.write(read), 'f')
          expect(again, id).toEqual(read)
          const back = termbaseFormat('tbx').write(again)
          for (const [, , text] of [...concept, ...language, ...termOf]) expect(back, id).toContain(escapeMarkup(text))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('both styles and TBX 2 say the same', () => {
    const dct = termbaseFormat('tbx').read!(DCT, 'f')
    expect(dct.concepts[0]).toMatchObject({
      subject: 'law',
      definition: 'A rule.',
      designations: { en: [{ term: 'law', status: 'forbidden' }] },
    })
    expect(termbaseFormat('tbx').write(dct)).toContain('<descrip type="context">in law</descrip>')
    expect(termbaseFormat('tbx-dct').write(dct)).toContain('<basic:context>in law</basic:context>')
    const old = readTermbaseFile({ name: 'a.tbx', bytes: bytes(MARTIF) })
    expect(old.concepts[0]).toMatchObject({ id: '7', designations: { en: [{ term: 'law' }], fr: [{ term: 'loi' }] } })
    expect(termbaseFormat('tbx').write(old)).toContain('<termNote type="usageNote">rare</termNote>')
    expect(termbaseFormat('tbx').read!(termbaseFormat('tbx').write(old), 'f')).toEqual(old)
  })

  test.each([
    [
      'two concepts of one id',
      TBX(`<conceptEntry id="a">${langSec('en', term('x'))}</conceptEntry>`.repeat(2)),
      'two concepts are called a',
    ],
    [
      'an unknown language',
      TBX(`<conceptEntry id="a">${langSec('klingon', term('x'))}</conceptEntry>`),
      'unknown language tag: klingon',
    ],
    ['an empty term', TBX(`<conceptEntry id="a">${langSec('en', term(' '))}</conceptEntry>`), 'a term that is empty'],
  ])('%s is refused', (_name, text, reason) => {
    expect(() => termbaseFormat('tbx').read!(text, 'f')).toThrow(
      expect.objectContaining({ detail: expect.objectContaining({ reason, line: 2 }) }),
    )
  })

  test.each([
    ['nothing', DCA, []],
    ['nothing in the other style', DCT, []],
    ['an element in the wrong place', DCA.replace('<body>', '<admin type="source">x</admin><body>'), ['admin inside text']],
    ['a missing type', DCA.replace('<descrip type="subjectField">', '<descrip>'), ['descrip without a type']],
    ['an unknown category', DCA.replace('transactionType', 'wrong'), ['wrong is no data category of TBX-Basic']],
    [
      'a category of a larger dialect',
      DCA.replace('TBX-Basic', 'TBX-Min').replace(
        /<transacGrp>.*<\/transacGrp>|<descripGrp>.*<\/descripGrp>/g,
        '<admin type="source">x</admin>',
      ),
      Array(2).fill('source is no data category of TBX-Min'),
    ],
    [
      'no language, no term',
      TBX('<conceptEntry id="a"><langSec><note>x</note></langSec></conceptEntry>'),
      ['langSec without xml:lang', 'langSec without a term'],
    ],
  ])('checks find %s', (_name, text, reasons) => {
    expect(tbxProblems(parseXml(text, 'f')).map(({ reason }) => reason)).toEqual(reasons)
  })
})

test('SKOS has one preferred label a language, hides what is not to be used, and escapes', () => {
  const turtle = termbaseFormat('skos').write(awkward)
  expect(turtle).toContain('skos:prefLabel "peace talks"@en')
  expect(turtle).toContain('skos:hiddenLabel "parley"@en')
  expect(turtle).toContain('skos:definition "Talks \\"for\\" peace\\\\"@en')
  const json = JSON.parse(termbaseFormat('skos-json').write(awkward)) as { '@graph': Record<string, unknown>[] }
  expect(json['@graph'][0]!['skos:altLabel']).toEqual([{ '@value': 'محادثات السلام', '@language': 'ar' }])
})

test('UTX comes back with its status; OmegaT gets one pair a line', () => {
  const utx = termbaseFormat('utx')
  const back = utx.read!(utx.write(awkward), 'f')
  expect(back.concepts[0]!.designations.ar).toEqual([{ term: 'محادثات السلام', status: 'admitted', note: null }])
  expect(
    termbaseFormat('omegat')
      .write(awkward)
      .split('\n')
      .filter((line) => line.split('\t').length === 3),
  ).toHaveLength(4)
  expect(() => utx.read!('#UTX 1.20;\n', 'f')).toThrow('names no languages')
})
