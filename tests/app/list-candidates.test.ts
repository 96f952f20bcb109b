import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createConcept } from '../../src/app/change-concept.ts'
import { importStatement } from '../../src/app/import-statement.ts'
import { listCandidates, showCandidate } from '../../src/app/list-candidates.ts'
import type { Stores } from '../../src/app/stores.ts'
import { LANGUAGES, SAMPLE, sampleStores } from './sample.ts'

let stores: Stores
beforeAll(async () => {
  stores = await sampleStores()
})
afterAll(() => stores.close())

describe('term candidates of the sample', () => {
  test.each(LANGUAGES)('are found in %s, with what the other versions have for them', async (language) => {
    const to = LANGUAGES.filter((other) => other !== language).slice(0, 2)
    const { candidates, reference, texts } = await listCandidates(stores, { language, to, limit: 3, known: true })
    expect([reference, texts, candidates.length]).toEqual([true, 1, 3])
    for (const { frequency, statements, renderings } of candidates) {
      expect(statements).toMatchObject([{ id: SAMPLE, count: frequency }])
      for (const { renderings: seen, unseen } of renderings)
        expect(seen.reduce((sum, { count }) => sum + count, 0) + unseen).toBe(frequency)
    }
    expect(candidates.flatMap(({ renderings }) => renderings.flatMap((one) => one.renderings)).length).toBeGreaterThan(0)
  })

  test('show what is surely linked', async () => {
    const { candidates } = await listCandidates(stores, { to: ['fr', 'zh'] })
    const territory = candidates.find(({ term }) => term === 'Ukrainian territory')!
    expect(territory.renderings.map(({ language, renderings }) => [language, renderings[0]!.text, renderings[0]!.count])).toEqual(
      [
        ['fr', 'territoire ukrainien', 2],
        ['zh-Hans', '乌克兰领土', 2],
      ],
    )
    const { candidate, lines } = await showCandidate(stores, { key: territory.key })
    expect([candidate.renderings.length, lines.length, lines[0]!.match]).toEqual([6, 2, 'Ukrainian territory'])
  })

  test('leave out what is a designation already, also a proposed one', async () => {
    const terms = async (known: boolean) => (await listCandidates(stores, { known })).candidates.map(({ term }) => term)
    expect([(await terms(true)).includes('security guarantees'), (await terms(false)).includes('security guarantees')]).toEqual([
      true,
      false,
    ])
    const designations = { en: [{ term: 'Ukrainian territory', status: 'admitted' as const, note: null }] }
    const proposal = { id: 'territory', subject: null, definition: '', designations, state: 'proposed' as const }
    await createConcept(stores, proposal, { author: 'Anna', now: new Date(0) })
    expect(await terms(false)).not.toContain('Ukrainian territory')
    const { candidates } = await listCandidates(stores, { known: true })
    expect(candidates.find(({ term }) => term === 'Ukrainian territory')!.concepts).toEqual(['territory'])
  })

  test('that are gone, and statements that are not there, are refused', async () => {
    await expect(showCandidate(stores, { key: 'nothing at all' })).rejects.toMatchObject({ code: 'candidate.not-found' })
    await expect(listCandidates(stores, { statements: ['none'] })).rejects.toMatchObject({ code: 'statement.not-found' })
  })
})

test('a private statement gives no candidate to who may not see it', async () => {
  const text = 'The zymurgical accord holds. Another zymurgical accord follows.'
  await importStatement(stores, {
    id: 'secret',
    title: 'Secret',
    versions: [{ language: 'en', kind: 'source', provenance: 'x', text }],
  })
  const terms = async (seen: Stores) => (await listCandidates(seen, { limit: 1000 })).candidates.map(({ term }) => term)
  expect(await terms(stores)).toContain('zymurgical accord')
  await stores.statements.setVisibility('secret', 'private')
  expect(await terms(stores.seenBy(() => ({ person: null, role: 'reader' })))).not.toContain('zymurgical accord')
  expect(await terms(stores.seenBy(() => ({ person: 1, role: 'administrator' })))).toContain('zymurgical accord')
})
