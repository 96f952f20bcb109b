import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import type { Mark, Passage } from '../../src/app/workbench.ts'
import { createTranslator } from '../../src/i18n/index.ts'
import { flattenMarks, type MarkNode, nestPieces } from '../../views/flatten-marks.ts'
import { MarkedText } from '../../views/marked-text.tsx'
import { sampleWorkbench } from './sample-workbench.ts'

const START = 100
const passage = (text: string, marks: readonly Mark[]): Passage => ({
  paragraph: 0,
  first: true,
  start: START,
  end: START + text.length,
  text,
  marks,
})
const term = (start: number, end: number, concept = 'c'): Mark => ({
  kind: 'term',
  start: START + start,
  end: START + end,
  concept,
  link: null,
  status: 'preferred',
})
const difference = (start: number, end: number, finding = 'f'): Mark => ({
  kind: 'difference',
  start: START + start,
  end: START + end,
  finding,
})

/** `[…]` a difference, `(…)` a term, `^` a place. */
const drawn = (nodes: readonly MarkNode[]): string =>
  nodes
    .map((node) => {
      if (node.mark === null) return node.text
      if (node.mark.start === node.mark.end) return '^'
      const inside = drawn(node.children)
      return node.mark.kind === 'difference' ? `[${inside}]` : `(${inside})`
    })
    .join('')

test.each([
  ['no mark', [], 'abcdefgh'],
  ['two marks side by side', [term(0, 2), difference(4, 6)], '(ab)cd[ef]gh'],
  ['a term inside a difference', [term(2, 4), difference(1, 6)], 'a[b(cd)ef]gh'],
  ['a difference inside a term stays outermost', [term(1, 6), difference(2, 4)], 'a(b)[(cd)](ef)gh'],
  ['marks that cross', [term(1, 4), difference(3, 6)], 'a(bc)[(d)ef]gh'],
  ['the shorter of two differences is on top', [difference(3, 4, 'short'), difference(2, 6, 'long')], 'ab[c[d]ef]gh'],
  ['a place where something is left out', [difference(3, 3)], 'abc^defgh'],
  ['a place at the end', [difference(8, 8)], 'abcdefgh^'],
  ['marks reaching out of the passage', [term(-3, 2), difference(6, 12)], '(ab)cdef[gh]'],
  ['marks elsewhere', [term(-9, -2), difference(20, 30)], 'abcdefgh'],
] satisfies [string, Mark[], string][])('%s', (_name, marks, expected) => {
  expect(drawn(nestPieces(flattenMarks(passage('abcdefgh', marks))))).toBe(expected)
})

const anyMark = fc
  .record({
    from: fc.integer({ min: -5, max: 40 }),
    length: fc.nat(20),
    isTerm: fc.boolean(),
    id: fc.constantFrom('a', 'b', 'c'),
  })
  .map(({ from, length, isTerm, id }) => (isTerm ? term(from, from + length + 1, id) : difference(from, from + length, id)))

const flat = (nodes: readonly MarkNode[]): string =>
  nodes.map((node) => (node.mark === null ? node.text : flat(node.children))).join('')

test('whatever the marks, the text is unchanged', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40, unit: 'grapheme' }), fc.array(anyMark, { maxLength: 8 }), (text, marks) => {
      const pieces = flattenMarks(passage(text, marks))
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      expect(flat(nestPieces(pieces))).toBe(text)
    }),
  )
})

describe('in markup', () => {
  const { concepts, findings } = sampleWorkbench({ languages: ['ru'] })
  const finding = findings[0]!
  const other = concepts.find(({ id }) => id !== finding.concept)!
  const context = {
    t: createTranslator('en'),
    language: 'en' as const,
    concepts: new Map(concepts.map((card) => [card.id, card])),
    findings: new Map(findings.map((entry) => [entry.key, entry])),
  }
  const html = (text: string, marks: Mark[]) => renderToString(<MarkedText passage={passage(text, marks)} context={context} />)

  test('a term leads to its concept, in its hue and letter', () => {
    expect(html('a peace b', [term(2, 7, other.id)])).toContain(
      `<a class="term" data-hue="${other.hue}" data-status="preferred" data-concept="${other.id}" data-letter="${other.letter}" href="#concept-${other.id}">peace</a>`,
    )
  })

  test('a term that is the subject of a difference leads to the difference', () => {
    const marks = [difference(0, 5, finding.key), term(0, 5, finding.concept!)]
    expect(html('peace', marks)).toContain(`href="#finding-${finding.key}">peace</a>`)
  })

  test('links do not nest, and text is escaped', () => {
    const found = html('<script>x</script>', [term(0, 9, other.id), term(2, 6, finding.concept!), difference(1, 7, finding.key)])
    expect(found).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s)
    expect(found).not.toContain('<script>')
  })

  test('marks whose finding or concept is filtered out leave plain words', () => {
    expect(html('a peace b', [term(2, 7, 'gone'), difference(0, 9, 'gone')])).toBe('a peace b')
  })
})
