import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodePack } from '../../src/lexicon/build/encode.ts'
import type { PackRow } from '../../src/lexicon/build/types.ts'
import { composeLexicons } from '../../src/lexicon/compose.ts'
import { expandPack, openPack, readPack } from '../../src/lexicon/pack.ts'

const rows = [
  { source: 'sea', target: 'море', forward: 0.8, backward: 0.6 },
  { source: 'sea', target: 'океан', forward: 0.2, backward: 0.1 },
  { source: 'lake', target: 'озеро', forward: 1, backward: 1 },
  { source: 'ocean', target: 'океан', forward: 1, backward: 0.9 },
]
const bytes = encodePack(rows)
const keys = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key)
const bilingual = (language: string, ...pairs: readonly (readonly [string, string])[]) =>
  readPack(encodePack(pairs.map(([source, target]) => ({ source, target, forward: 1, backward: 1 }))), ['en', language])

describe('a lexicon pack', () => {
  const { forward, backward } = readPack(bytes, ['en', 'ru'])

  test('gives back what was put in, in both directions, best first', () => {
    for (const { source, target, forward: there, backward: back } of rows) {
      expect(Math.abs(forward.weight(source, target) / there - 1)).toBeLessThan(0.08)
      expect(Math.abs(backward.weight(target, source) / back - 1)).toBeLessThan(0.08)
    }
    expect(keys(forward.renderings('sea'))).toEqual(['море', 'океан'])
    expect(keys(backward.renderings('океан'))).toEqual(['ocean', 'sea'])
  })

  test('knows nothing of words it does not hold', () => {
    expect(forward.renderings('se')).toEqual([])
    expect(forward.weight('sea', 'озеро')).toBe(0)
    expect(forward.weight('river', 'море')).toBe(0)
  })

  test('answers for two lists of words at once as it does for each pair', () => {
    const [sources, targets] = [
      ['lake', 'sea', 'river'],
      ['озеро', 'океан', 'море'],
    ]
    const found: string[] = []
    forward.pairs!(sources!, targets!, (s, t, weight) => {
      expect(weight).toBeCloseTo(forward.weight(sources![s]!, targets![t]!), 5)
      found.push(`${sources![s]} ${targets![t]}`)
    })
    expect(found.sort()).toEqual(['lake озеро', 'sea море', 'sea океан'])
  })

  test.each([1, 2, 3, 4])('is read wherever it lies in a larger block of bytes (offset %i)', (offset) => {
    const block = Buffer.alloc(bytes.length + 8)
    bytes.copy(block, offset)
    const moved = readPack(block.subarray(offset, offset + bytes.length), ['en', 'ru'])
    expect(keys(moved.forward.renderings('sea'))).toEqual(['море', 'океан'])
  })

  test('is refused when it ends early or is none, and says which version it is', () => {
    for (let length = 0; length < bytes.length; length += 7)
      expect(() => readPack(bytes.subarray(0, length), ['en', 'ru'])).toThrow(/format\.malformed/)
    expect(() => readPack(Buffer.alloc(100), ['en', 'ru'])).toThrow(/format\.malformed/)
    const older = Buffer.from(bytes)
    older.writeUInt32LE(1, 4)
    expect(() => readPack(older, ['en', 'ru'])).toThrow(/version 1/)
  })

  test('lies in shared memory, so that another thread opens it without a copy', () => {
    const image = structuredClone(expandPack(bytes, ['en', 'ru']))
    expect(image.forward.other.buffer).toBeInstanceOf(SharedArrayBuffer)
    expect(keys(openPack(image).backward.renderings('океан'))).toEqual(['ocean', 'sea'])
  })

  test('keeps any strings and rows', () => {
    const word = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 12 })
      .filter((text) => text.isWellFormed() && !text.includes('\n'))
    const row = fc.record({
      source: word,
      target: word,
      forward: fc.double({ min: 0.01, max: 1, noNaN: true }),
      backward: fc.double({ min: 0.01, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { selector: ({ source, target }) => `${source}\n${target}`, maxLength: 40 }),
        (list: PackRow[]) => {
          const pack = readPack(encodePack(list), ['en', 'xx'])
          for (const { source, target, forward, backward } of list) {
            expect(Math.abs(Math.log2(pack.forward.weight(source, target) / forward))).toBeLessThan(0.11)
            expect(Math.abs(Math.log2(pack.backward.weight(target, source) / backward))).toBeLessThan(0.11)
          }
          expect(list.length === 0 || keys(pack.forward.renderings(list[0]!.source)).includes(list[0]!.target)).toBe(true)
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('a word that a pack does not hold', () => {
  test.each([
    ['goes by a form with another ending', bilingual('xx', ['government', 'vlada']), 'governments', 'vladama', 'xx'],
    [
      'goes by the parts of a compound',
      bilingual('de', ['council', 'rat'], ['security', 'sicherheit']),
      'security',
      'sicherheitsbehorde',
      null,
    ],
    [
      'is cut into known words where words are not spaced',
      bilingual('zh', ['cooperation', '合作'], ['treaty', '条约']),
      'treaty',
      '合作条约',
      'zh',
    ],
    ['loses its proclitics', bilingual('he', ['agreement', 'הסכמ']), 'agreement', 'בהסכמ', 'he'],
  ])('%s', (_, { forward }, english, other, language) => {
    const weight = forward.weight(english, other)
    if (language === null) return expect(weight).toBe(0)
    expect(weight).toBeGreaterThan(0.3)
    return expect(weight).toBeLessThan(1)
  })

  test('is a compound of two known words in a language that writes them as one', () => {
    const { forward } = bilingual('de', ['council', 'gremium'], ['security', 'sicherheit'])
    expect(forward.weight('security', 'sicherheitsgremium')).toBeGreaterThan(0.3)
    expect(forward.weight('council', 'sicherheitsgremium')).toBeGreaterThan(0.3)
  })

  test('is not taken for one that only begins alike', () => {
    const { forward } = bilingual('de', ['state', 'staat'], ['contract', 'vertrag'])
    expect(forward.weight('contract', 'vertraut')).toBe(0)
    expect(forward.weight('states', 'staat')).toBeGreaterThan(0)
    expect(forward.weight('statement', 'staat')).toBe(0)
  })
})

test('two lexicons meet in a third language, and weights multiply', () => {
  const german = readPack(encodePack([{ source: 'sea', target: 'meer', forward: 0.9, backward: 0.5 }]), ['en', 'de'])
  const russian = readPack(bytes, ['en', 'ru'])
  const composed = composeLexicons(german.backward, russian.forward)
  expect(keys(composed.renderings('meer'))).toEqual(['море', 'океан'])
  expect(composed.weight('meer', 'море')).toBeCloseTo(0.4, 1)
  const found: number[] = []
  composed.pairs!(['meer'], ['море', 'озеро'], (_, target) => found.push(target))
  expect(found).toEqual([0])
})
