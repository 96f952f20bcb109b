import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTmx, tmxReader } from '../../src/formats/tmx/read-tmx.ts'
import type { Inline, TmxUnit } from '../../src/formats/tmx/types.ts'
import { writeTmx } from '../../src/formats/tmx/write-tmx.ts'

const HEADER = {
  source: 'en',
  attributes: {
    creationtool: 'x',
    creationtoolversion: '1',
    segtype: 'sentence',
    'o-tmf': 'x',
    adminlang: 'en',
    datatype: 'html',
  },
  props: [],
  notes: [],
  encodings: [],
}

const text = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .map((value) => value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '') || 'a')
const attributes = fc.dictionary(fc.constantFrom('x', 'type', 'i'), text, { maxKeys: 2, noNullPrototype: true })
const { segment } = fc.letrec<{ segment: Inline[]; piece: Inline }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.record({ name: fc.constantFrom('bpt', 'ept', 'ph', 'it', 'hi', 'sub'), attributes, content: tie('segment') }),
  ),
  // Texts that touch are one text.
  segment: fc
    .array(tie('piece'), { maxLength: 3 })
    .map((pieces) => pieces.filter((piece, n) => typeof piece !== 'string' || typeof pieces[n - 1] !== 'string')),
}))
const notes = fc.array(fc.record({ text, attributes: fc.constant({ 'xml:lang': 'en' }) }), { maxLength: 2 })
const props = fc.array(fc.record({ type: text, value: text, attributes: fc.constant({}) }), { maxLength: 2 })
const variant = fc
  .record({ language: fc.constantFrom('en', 'ru-RU', 'zh-Hans'), props, notes, segment })
  .map((found) => ({ ...found, attributes: { 'xml:lang': found.language } }))
const unit: fc.Arbitrary<TmxUnit> = fc.record({
  attributes: fc.dictionary(fc.constantFrom('tuid', 'changedate'), text, { noNullPrototype: true }),
  props,
  notes,
  variants: fc.array(variant, { minLength: 1, maxLength: 3 }),
})

test('any unit comes back with its properties, notes and inline tags, however the file is cut into chunks', () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 3 }), fc.integer({ min: 1, max: 7 }), (units, size) => {
      const written = writeTmx(HEADER, units)
      const back: TmxUnit[] = []
      const reader = tmxReader({ unit: (found) => back.push(found) })
      for (let at = 0; at < written.length; at += size) reader.write(written.slice(at, at + size))
      reader.end()
      expect(back).toEqual(units)
      expect(writeTmx(readTmx(written).header!, back)).toBe(written)
    }),
    { numRuns: 80 },
  )
})

test('the header keeps its encodings, notes and attributes; comments anywhere are passed over', () => {
  const source = `<?xml version="1.0"?><!-- a --><tmx version="1.4"><header creationtool="t" srclang="*all*" o-encoding="x"><!-- b --><ude name="M"><map unicode="#xF8FF" code="#xF0"/></ude><note xml:lang="en">N</note><prop type="p">V</prop></header><body><!-- > -> --></body></tmx><!-- c -->`
  const { header, units } = readTmx(source)
  expect(units).toEqual([])
  expect(header).toMatchObject({ version: '1.4', source: null, notes: [{ text: 'N' }], props: [{ type: 'p', value: 'V' }] })
  expect(writeTmx(header!, [])).toContain('<ude name="M">\n      <map unicode="#xF8FF" code="#xF0"/>')
})

test.each([
  ['another root', '<tbx/>', 'the root is tbx, not tmx'],
  ['no version', '<tmx/>', 'tmx without a version'],
  ['a tuv without a language', '<tmx version="1.4"><body><tu><tuv/></tu></body></tmx>', 'tuv without a language'],
  [
    'an element that no segment may hold',
    '<tmx version="1.4"><body><tu><tuv xml:lang="en"><seg><b/></seg></tuv></tu></body></tmx>',
    'b inside a segment',
  ],
  ['a unit outside of the body', '<tmx version="1.4"><tu/></tmx>', 'tu outside of the body'],
])('%s is refused', (_name, source, reason) => {
  expect(() => readTmx(source)).toThrow(reason)
})
