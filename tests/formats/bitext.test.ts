import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bitextFormat, bitextFormats } from '../../src/formats/bitext/index.ts'
import { bitextTable } from '../../src/formats/bitext/table.ts'
import type { BitextFormat, BitextTable } from '../../src/formats/bitext/types.ts'
import { segmentLines } from '../../src/text/segment-lines.ts'

/** What breaks formats: separators and quotation marks inside cells, other scripts, characters beyond 16 bits, markup, formulas, nothing at all. */
const awkward: BitextTable = {
  languages: ['en', 'ar', 'zh-Hans'],
  rows: [
    {
      cells: ['a\ttab', 'سطر\nثان', '𠮷野家'],
      ranges: [
        [0, 1],
        [0, 2],
        [0, 1],
      ],
      confidence: 0.93,
    },
    {
      cells: ['<b>&amp; "quoted"', "l'été", '，,;'],
      ranges: [
        [1, 3],
        [2, 3],
        [1, 1],
      ],
      confidence: 1,
    },
    {
      cells: ['=1+1', "'=1+1", '@sum'],
      ranges: [
        [3, 4],
        [3, 4],
        [1, 2],
      ],
      confidence: 0,
    },
    {
      cells: ['', '-5', '\\n is not a line break\\'],
      ranges: [
        [4, 4],
        [4, 5],
        [2, 3],
      ],
      confidence: 0.5,
    },
    {
      cells: ['carriage\r\nreturn', '', ' spaces '],
      ranges: [
        [4, 5],
        [5, 5],
        [3, 4],
      ],
      confidence: 0.25,
    },
  ],
}

/** What XML 1.0 cannot hold, section 2.2. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** What a format keeps of a table. */
function kept({ languages, rows }: BitextTable, { keeps }: BitextFormat): BitextTable {
  const few = <T>(items: readonly T[]) => items.slice(0, keeps.bilingual ? 2 : items.length)
  const cellsOf = (cells: readonly string[]) => {
    if (!keeps.cells) return few(cells).map(() => '')
    return few(cells).map((cell) => (keeps.controls ? cell : cell.replace(CONTROLS, '\ufffd')))
  }
  return {
    languages: keeps.languages ? few(languages) : [],
    rows: rows.map(({ cells, ranges, confidence }) => ({
      cells: cellsOf(cells),
      ranges: keeps.ranges && ranges ? few(ranges) : null,
      confidence: keeps.confidence ? confidence : null,
    })),
  }
}

const readable = bitextFormats.filter(({ read }) => read !== null)

describe.each(readable.map((format) => [format.id, format] as const))('format %s', (_id, format) => {
  test('reads back what it wrote', () => {
    expect(format.read!(format.write(awkward))).toEqual(kept(awkward, format))
  })

  test('reads back any text', () => {
    const cell = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed())
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const table: BitextTable = {
          languages: ['en', 'ru'],
          rows: rows.map((cells, n) => ({
            cells,
            ranges: [
              [n, n + 1],
              [n, n + 1],
            ],
            confidence: 0.5,
          })),
        }
        expect(format.read!(format.write(table))).toEqual(kept(table, format))
      }),
      { numRuns: 60 },
    )
  })
})

test('beads are written by number, an empty side as []', () => {
  const table: BitextTable = {
    languages: ['en', 'ru'],
    rows: [
      {
        cells: ['', ''],
        ranges: [
          [0, 2],
          [0, 1],
        ],
        confidence: 0.93,
      },
      {
        cells: ['', ''],
        ranges: [
          [2, 3],
          [1, 1],
        ],
        confidence: 0.4,
      },
    ],
  }
  expect(bitextFormat('beads').write(table)).toBe('[0,1]:[0]:0.93\n[2]:[]:0.4\n')
})

test('a formula is no formula in a CSV file', () => {
  const written = bitextFormat('csv').write(awkward)
  const cells = written.split(/\r\n|,/)
  expect(cells.filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([])
  expect(written).toContain("'=1+1")
})

test.each([
  ['beads', '[0]:[0]:0.9\n[1]:x\n', 'line 2, column 1: not of the form [0,1]:[2]:0.93'],
  ['beads', '[0,2]:[0]\n', 'line 1, column 1: numbers of a bead must follow each other'],
  ['tsv', 'en\tru\na\tb\nc\n', 'line 3, column 1: 1 cells instead of 2'],
  ['tsv', 'en\tru\tconfidence\na\tb\t7\n', 'line 2, column 3: confidence must be from 0 to 1'],
  ['csv', 'en,ru\r\n"two\r\nlines",b\r\nc\r\n', 'line 4, column 1: 1 cells instead of 2'],
  ['csv', 'en,ru\r\na,b"c"\r\n', 'line 2, column 3: a quotation mark inside a cell'],
  ['json', '{\n  "format": "x\n}', 'line 3, column 2: Missing closing "quote'],
  ['json', '{"format":"hexapla-bitext","version":2}', 'line 1, column 1: version: Invalid input: expected 1'],
])('%s says where a file is broken: %j', (id, text, expected) => {
  let message = ''
  try {
    bitextFormat(id).read!(text)
  } catch (error) {
    const { code, detail } = error as { code: string; detail: Record<string, string | number> }
    message = `${code}: line ${detail.line}, column ${detail.column}: ${detail.reason}`
  }
  expect(message).toBe(`format.malformed: ${expected}`)
})

test('an unknown format is named in the error', () => {
  expect(() => bitextFormat('docx')).toThrow('format.unknown {"format":"docx"}')
})

test('TMX holds each language once a unit, markup escaped, and nothing that XML forbids', () => {
  const written = bitextFormat('tmx').write({
    ...awkward,
    rows: [
      ...awkward.rows,
      { cells: ['only here', '', ''], ranges: null, confidence: null },
      { cells: ['bell\u0007', 'x', ''], ranges: null, confidence: null },
    ],
  })
  expect(written).toContain('<seg>&lt;b&gt;&amp;amp; &quot;quoted&quot;</seg>')
  expect(written).toContain('<tuv xml:lang="zh-Hans">\n        <seg>𠮷野家</seg>')
  expect(written).toContain('<prop type="x-confidence">0.93</prop>')
  expect(written).toContain('bell\ufffd')
  expect(written.match(/<tu>/g)).toHaveLength(7)
  expect(written.match(/only here/g)).toHaveLength(1)
})

test('HTML shows markup as text and names the language of every cell', () => {
  const written = bitextFormat('html').write(awkward)
  expect(written).toContain('<td lang="en" dir="auto">&lt;b&gt;&amp;amp; &quot;quoted&quot;</td>')
  expect(written).not.toMatch(/<script|<b>/)
  expect(written.match(/class="doubtful"/g)).toHaveLength(3)
})

test('a table quotes the words from the first to the last unit of a bead', () => {
  const texts = { source: segmentLines(['One.', 'Two.', 'Three.'], 'en'), target: segmentLines(['Раз. Два.', 'Три.'], 'ru') }
  const bead = { confidence: 0.9, origin: 'automatic', moved: false, evidence: [] } as const
  const { rows } = bitextTable(
    texts,
    [
      { source: [0, 2], target: [0, 1], ...bead },
      { source: [2, 3], target: [1, 1], ...bead },
    ],
    'segments',
  )
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['One.\nTwo.', 'Раз. Два.'],
    ['Three.', ''],
  ])
})

test('a ladder leads on, also where passages stand in another order, and reaches the end of both texts', () => {
  const ranges = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }).map((order) =>
    order.map((target, source) => ({
      cells: ['', ''],
      ranges: [
        [source, source + 1],
        [target, target + 1],
      ] as const,
      confidence: 1,
    })),
  )
  fc.assert(
    fc.property(ranges, (rows) => {
      const read = bitextFormat('ladder').read!(bitextFormat('ladder').write({ languages: [], rows })).rows
      for (const side of [0, 1]) {
        const covered = read.flatMap(({ ranges }) =>
          Array.from({ length: ranges![side]![1] - ranges![side]![0] }, (_, n) => ranges![side]![0] + n),
        )
        expect(covered).toEqual([0, 1, 2, 3, 4, 5])
      }
      const paired = read.filter(({ ranges }) => ranges!.every(([from, to]) => from < to))
      expect(paired.every(({ ranges }) => rows.some((row) => `${row.ranges}` === `${ranges}`))).toBe(true)
    }),
  )
})
