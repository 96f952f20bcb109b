import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writePaths } from '../../src/app/align-paths.ts'
import { alignPairs, type PairOutcome } from '../../src/jobs/align-pairs.ts'

const SAMPLE = resolve(import.meta.dirname, '../../corpus/security-guarantees-2026-01-08')
const folder = mkdtempSync(join(tmpdir(), 'hexapla-pairs-'))
const empty = join(folder, 'empty.txt')
writeFileSync(empty, '')
afterAll(() => rmSync(folder, { recursive: true }))

const text = (language: string) => join(SAMPLE, `${language}.txt`)
const pair = (language: string) => ({ source: text('en'), target: text(language) })

async function collect(outcomes: AsyncIterable<PairOutcome>): Promise<PairOutcome[]> {
  const all: PairOutcome[] = []
  for await (const outcome of outcomes) all.push(outcome)
  return all.sort((a, b) => a.index - b.index)
}

test('a batch gives for each pair what it gives by itself; a refused pair stops no other', async () => {
  const pairs = [pair('ru'), { source: empty, target: text('fr') }, { source: '/no/such/file', target: text('fr') }, pair('zh')]
  const outcomes = await collect(alignPairs(pairs, { format: 'tsv', workers: 2 }))
  expect(outcomes.map(({ index, error }) => `${index} ${error?.code ?? 'aligned'}`)).toEqual([
    '0 aligned',
    '1 text.empty',
    '2 file.not-found',
    '3 aligned',
  ])
  expect(outcomes[0]!.written).toEqual(await writePaths(pair('ru'), 'tsv'))
  expect(outcomes[3]!.written).toEqual(await writePaths(pair('zh'), 'tsv'))
})

test('the longest pairs come first, so that no thread is left with one at the end', async () => {
  const short = join(folder, 'short.txt')
  writeFileSync(short, 'They met in Geneva on 8 January 2026.')
  const order: number[] = []
  const pairs = [{ source: short, target: short, sourceLanguage: 'en', targetLanguage: 'fr' }, pair('ru')]
  for await (const { index } of alignPairs(pairs, { format: 'beads', workers: 1 })) order.push(index)
  expect(order).toEqual([1, 0])
})

test('a batch that is stopped ends, also in the middle of a pair', async () => {
  const stop = new AbortController()
  const pairs = Array.from({ length: 50 }, () => pair('ru'))
  const outcomes: number[] = []
  for await (const { index } of alignPairs(pairs, { format: 'beads', workers: 1, signal: stop.signal })) {
    outcomes.push(index)
    if (index === 1) stop.abort()
  }
  expect(outcomes).toEqual([0, 1])
})

test('nothing to do is done', async () => {
  expect(await collect(alignPairs([], { format: 'beads' }))).toEqual([])
})
