import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, test } from 'vitest'
import { type AlignedPart, alignStream } from '../../src/app/align-stream.ts'
import { streamWriter } from '../../src/app/write-stream.ts'
import { bitextFormat } from '../../src/formats/bitext/index.ts'
import { hexapla } from '../cli/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'hexapla-stream-'))
mkdirSync(folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const WORDS = [
  ['government', 'правительство'], ['water', 'вода'], ['agreement', 'соглашение'], ['peace', 'мир'], ['river', 'река'], ['army', 'армия'],
  ['minister', 'министр'], ['president', 'президент'], ['border', 'граница'], ['winter', 'зима'], ['bread', 'хлеб'], ['school', 'школа'],
  ['hospital', 'больница'], ['island', 'остров'], ['letter', 'письмо'], ['mountain', 'гора'], ['bridge', 'мост'], ['train', 'поезд'],
] as const // biome-ignore format: a table

/** Sentence n of a text that goes on for ever, in both languages. */
function sentence(n: number): readonly [string, string] {
  const pick = (k: number) => WORDS[(n * 7 + k * (1 + (n % 5)) + Math.floor(n / 18)) % WORDS.length]!
  const [a, b, c] = [pick(1), pick(2), pick(5)]
  return [
    `The ${a[0]} saw the ${b[0]} near the ${c[0]}, number ${n}.`,
    `Там был ${a[1]}, там был ${b[1]}, там была ${c[1]}, номер ${n}.`,
  ]
}

/** Two files of `size` lines, with single lines and one block left out of either side. */
function files(name: string, size: number) {
  const [source, target]: [string[], string[]] = [[], []]
  const gold: string[] = []
  for (let n = 0; n < size; n++) {
    const [a, b] = sentence(n)
    const inSource = n % 37 !== 5 && !(n > size * 0.7 && n < size * 0.7 + 80)
    const inTarget = n % 41 !== 9 && !(n > size * 0.3 && n < size * 0.3 + 80)
    if (inSource && inTarget) gold.push(`[${source.length}]:[${target.length}]`)
    if (inSource) source.push(a)
    if (inTarget) target.push(b)
  }
  const [src, tgt] = [join(folder, `${name}.en`), join(folder, `${name}.ru`)]
  writeFileSync(src, `${source.join('\n')}\n`)
  writeFileSync(tgt, `${target.join('\n')}\n`)
  return { src, tgt, gold, lines: { source: source.length, target: target.length } }
}

async function partsOf(src: string, tgt: string, unit: 'line' | 'sentence' | 'paragraph', window: number) {
  const stream = await alignStream({ path: src, language: 'en' }, { path: tgt, language: 'ru' }, { unit, window })
  const parts: AlignedPart[] = []
  for await (const part of stream.parts()) parts.push(part)
  return parts
}
const written = (parts: readonly AlignedPart[], format: string, unit: 'line' | 'sentence' | 'paragraph') => {
  const writer = streamWriter(format, ['en', 'ru'], unit)
  return writer.head + parts.map((part) => writer.part(part)).join('') + writer.foot
}

describe('two long files, aligned window by window', () => {
  const { src, tgt, gold, lines } = files('long', 1500)

  test.each([200, 500])(
    'have every line in exactly one bead, in order, and are paired as they were made (windows of %i)',
    async (window) => {
      const parts = await partsOf(src, tgt, 'line', window)
      expect(parts.length).toBeGreaterThan(1)
      const { rows } = bitextFormat('beads').read!(written(parts, 'beads', 'line'))
      for (const [side, count] of [
        [0, lines.source],
        [1, lines.target],
      ] as const) {
        expect(
          rows.flatMap(({ ranges }) =>
            Array.from({ length: ranges![side]![1] - ranges![side]![0] }, (_, k) => ranges![side]![0] + k),
          ),
        ).toEqual(Array.from({ length: count }, (_, n) => n))
      }
      const paired = new Set(
        written(parts, 'beads', 'line')
          .split('\n')
          .map((line) => line.split(':').slice(0, 2).join(':')),
      )
      expect(gold.filter((bead) => paired.has(bead)).length / gold.length).toBeGreaterThan(0.98)
    },
  )

  test.each(['tsv', 'csv', 'tmx'])('make one whole file of format %s', async (format) => {
    const parts = await partsOf(src, tgt, 'sentence', 300)
    const { rows, languages } = bitextFormat(format).read!(written(parts, format, 'sentence'))
    expect(languages).toEqual(['en', 'ru'])
    expect(rows.filter(({ cells }) => cells.every(Boolean)).length / gold.length).toBeGreaterThan(0.95)
    expect(rows[0]!.cells).toEqual([...sentence(0)])
  })

  test('come by paragraphs too', async () => {
    const parts = await partsOf(src, tgt, 'paragraph', 300)
    const units = parts.flatMap(({ beads, before }) =>
      beads.flatMap(({ source: [from, to] }) => Array.from({ length: to - from }, (_, k) => before.source + from + k)),
    )
    expect(units).toEqual(Array.from({ length: lines.source }, (_, n) => n))
  })

  test('come from the command line as they are found', async () => {
    const { code, stdout, stderr } = await hexapla([
      'align',
      src,
      tgt,
      '--source',
      'en',
      '--target',
      'ru',
      '--unit',
      'line',
      '--window',
      '300',
    ])
    expect([code, stderr]).toEqual([0, ''])
    expect(
      stdout.split('\n').filter((line) => gold.includes(line.split(':').slice(0, 2).join(':'))).length / gold.length,
    ).toBeGreaterThan(0.98)
    const json = await hexapla(['align', src, tgt, '--source', 'en', '--target', 'ru', '--window', '300', '--format', 'json'])
    expect([json.code, json.stdout]).toEqual([2, ''])
    expect(json.stderr).toContain('beads, tsv, csv, tmx')
  })
})

test('a text that goes on when the other has ended is an addition', async () => {
  const { src, tgt } = files('short', 400)
  writeFileSync(tgt, Array.from({ length: 60 }, (_, n) => `${sentence(n)[1]}\n`).join(''))
  const parts = await partsOf(src, tgt, 'line', 100)
  const beads = parts.flatMap(({ beads: all }) => all)
  expect(beads.filter(({ target: [from, to] }) => from < to).length).toBeLessThan(70)
  expect(beads.at(-1)!.target[0]).toBe(beads.at(-1)!.target[1])
})

describe('a long file', () => {
  test('is read in its own encoding and line ends', async () => {
    const [src, wide] = [join(folder, 'crlf.en'), join(folder, 'wide.ru')]
    const all = Array.from({ length: 300 }, (_, n) => sentence(n))
    writeFileSync(src, all.map(([a]) => `${a}\r\n`).join(''))
    writeFileSync(wide, iconv.encode(all.map(([, b]) => `${b}\r\n`).join(''), 'utf-16le', { addBOM: true }))
    const { rows } = bitextFormat('tsv').read!(written(await partsOf(src, wide, 'line', 120), 'tsv', 'line'))
    expect(rows.map(({ cells }) => cells)).toEqual(all.map((pair) => [...pair]))
  })

  test('that breaks its promise of UTF-8 further on is refused, with its name', async () => {
    const { src, tgt } = files('broken', 6000)
    appendFileSync(tgt, Buffer.from([0xff, 0xfe, 0xfd, 0x0a]))
    await expect(partsOf(src, tgt, 'line', 10_000)).rejects.toThrow(/text\.encoding-unknown.*broken\.ru/)
  })

  test('that is not there, or empty, is refused with its name', async () => {
    const { src } = files('alone', 50)
    await expect(alignStream({ path: src }, { path: join(folder, 'none.ru') }, { unit: 'line' })).rejects.toThrow(
      /file\.not-found.*none\.ru/,
    )
    writeFileSync(join(folder, 'empty.ru'), '\n\n')
    await expect(alignStream({ path: src }, { path: join(folder, 'empty.ru') }, { unit: 'line' })).rejects.toThrow(
      /text\.empty.*empty\.ru/,
    )
  })
})
