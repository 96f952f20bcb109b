import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { alignPaths } from '../../src/app/align-paths.ts'
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
  return all
}

test('a batch gives, in its order, what each pair gives by itself; a refused pair stops no other', async () => {
  const pairs = [pair('ru'), { source: empty, target: text('fr') }, { source: '/no/such/file', target: text('fr') }, pair('zh')]
  const outcomes = await collect(alignPairs(pairs, { workers: 2 }))
  expect(outcomes.map(({ index, error }) => `${index} ${error?.code ?? 'aligned'}`)).toEqual([
    '0 aligned',
    '1 text.empty',
    '2 file.not-found',
    '3 aligned',
  ])
  expect(outcomes[0]!.aligned).toEqual(await alignPaths(pair('ru')))
  expect(outcomes[3]!.aligned).toEqual(await alignPaths(pair('zh')))
})

test('a batch that is stopped ends, also in the middle of a pair', async () => {
  const stop = new AbortController()
  const pairs = Array.from({ length: 50 }, () => pair('ru'))
  const outcomes: number[] = []
  for await (const { index } of alignPairs(pairs, { workers: 1, signal: stop.signal })) {
    outcomes.push(index)
    if (index === 1) stop.abort()
  }
  expect(outcomes).toEqual([0, 1])
})

test('nothing to do is done', async () => {
  expect(await collect(alignPairs([], {}))).toEqual([])
})
