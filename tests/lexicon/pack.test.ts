import { describe, expect, test } from 'vitest'
import { encodePack } from '../../packs/encode.ts'
import { composeLexicons } from '../../src/lexicon/compose.ts'
import { readPack } from '../../src/lexicon/pack.ts'

const rows = [
  { source: 'sea', target: 'море', forward: 0.8, backward: 0.6 },
  { source: 'sea', target: 'океан', forward: 0.2, backward: 0.1 },
  { source: 'lake', target: 'озеро', forward: 1, backward: 1 },
  { source: 'ocean', target: 'океан', forward: 1, backward: 0.9 },
]
const bytes = encodePack(rows)
const keys = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key)

describe('a lexicon pack', () => {
  const { forward, backward } = readPack(bytes, ['en', 'ru'])

  test('gives back what was put in, in both directions, best first', () => {
    for (const { source, target, forward: there, backward: back } of rows) {
      expect(forward.weight(source, target)).toBeCloseTo(there, 2)
      expect(backward.weight(target, source)).toBeCloseTo(back, 2)
    }
    expect(keys(forward.renderings('sea'))).toEqual(['море', 'океан'])
    expect(keys(backward.renderings('океан'))).toEqual(['ocean', 'sea'])
  })

  test('knows nothing of words it does not hold', () => {
    expect(forward.renderings('se')).toEqual([])
    expect(forward.weight('sea', 'озеро')).toBe(0)
    expect(forward.weight('river', 'море')).toBe(0)
  })

  test.each([1, 2, 3, 4])('is read wherever it lies in a larger block of bytes (offset %i)', (offset) => {
    const block = Buffer.alloc(bytes.length + 8)
    bytes.copy(block, offset)
    const moved = readPack(block.subarray(offset, offset + bytes.length), ['en', 'ru'])
    expect(keys(moved.forward.renderings('sea'))).toEqual(['море', 'океан'])
  })

  test('is refused when it ends early or is none', () => {
    for (let length = 0; length < bytes.length; length += 7)
      expect(() => readPack(bytes.subarray(0, length), ['en', 'ru'])).toThrow(/format\.malformed/)
    expect(() => readPack(Buffer.alloc(100), ['en', 'ru'])).toThrow(/format\.malformed/)
  })
})

test('two lexicons meet in a third language, and weights multiply', () => {
  const german = readPack(encodePack([{ source: 'sea', target: 'meer', forward: 0.9, backward: 0.5 }]), ['en', 'de'])
  const russian = readPack(bytes, ['en', 'ru'])
  const composed = composeLexicons(german.backward, russian.forward)
  expect(keys(composed.renderings('meer'))).toEqual(['море', 'океан'])
  expect(composed.weight('meer', 'море')).toBeCloseTo(0.4, 2)
})
