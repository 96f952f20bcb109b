import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listStatements } from '../../src/app/list-statements.ts'
import { loadCorpus } from '../../src/app/load-corpus.ts'
import { openStores } from '../../src/app/stores.ts'
import { CORPUS, rowsOf, SAMPLE } from './sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'hexapla-corpus-'))
const corpus = join(folder, 'corpus')
beforeAll(() => {
  mkdirSync(corpus)
  cpSync(join(CORPUS, 'termbase.yaml'), join(corpus, 'termbase.yaml'))
  cpSync(join(CORPUS, SAMPLE), join(corpus, SAMPLE), { recursive: true })
  mkdirSync(join(corpus, 'notes'))
  writeFileSync(join(corpus, 'notes', 'readme.txt'), 'no statement')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a corpus is loaded once, and again without change; folders without a statement are left out', async () => {
  const file = join(folder, 'once.sqlite')
  const stores = await openStores({ file })
  const told: string[] = []
  for (const _ of [1, 2])
    await loadCorpus(stores, corpus, ({ statement, versions, created }) => told.push(`${statement} ${versions} ${created}`))
  expect(told).toEqual([`${SAMPLE} 7 true`, `${SAMPLE} 7 false`])
  const before = rowsOf(file)
  await loadCorpus(stores, corpus)
  expect(rowsOf(file)).toEqual(before)
  await stores.close()
})

test('another termbase makes every statement be compared again, also one that is no longer in the corpus', async () => {
  const file = join(folder, 'termbase.sqlite')
  const stores = await openStores({ file })
  await loadCorpus(stores, corpus)
  const before = rowsOf(file)
  const other = join(folder, 'other')
  mkdirSync(other)
  const entry = '{term: NATO, status: preferred}'
  writeFileSync(
    join(other, 'termbase.yaml'),
    `languages: [en, ru]\nconcepts:\n  - id: state\n    subject: law\n    definition: A country.\n    designations:\n      en: [${entry}]\n      ru: [{term: НАТО, status: preferred}]\n`,
  )
  await loadCorpus(stores, other)
  const after = rowsOf(file)
  expect(after.revision!.map(withoutStamp)).toEqual(before.revision!.map(withoutStamp))
  expect(new Set(after.occurrence!.map((row) => JSON.parse(row).concept))).toEqual(new Set(['state']))
  expect((await listStatements(stores)).statements).toHaveLength(1)
  await stores.close()
})

test('a broken statement says where it is broken, and leaves nothing of itself', async () => {
  const broken = join(folder, 'broken')
  cpSync(join(CORPUS, SAMPLE), join(broken, SAMPLE), { recursive: true })
  rmSync(join(broken, SAMPLE, 'de.txt'))
  const stores = await openStores({ file: ':memory:' })
  await expect(loadCorpus(stores, broken)).rejects.toMatchObject({
    code: 'file.not-found',
    detail: { file: join(broken, SAMPLE, 'de.txt') },
  })
  expect((await listStatements(stores)).statements).toEqual([])
  await expect(loadCorpus(stores, join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'file.not-found' })
  await stores.close()
})

const withoutStamp = (row: string) => ({ ...JSON.parse(row), occurrences_stamp: null })
