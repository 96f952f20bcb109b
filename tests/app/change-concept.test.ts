import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  createConcept,
  editConcept,
  mergeConcept,
  removeConcept,
  restoreConcept,
  setConceptState,
} from '../../src/app/change-concept.ts'
import { loadTermbase } from '../../src/app/load-termbase.ts'
import { openStores, type Stores } from '../../src/app/stores.ts'
import type { Concept } from '../../src/terms/types.ts'
import { termbase } from './sample.ts'

let stores: Stores
beforeEach(async () => {
  stores = await openStores({ file: ':memory:' })
  await loadTermbase(stores, termbase())
})
afterEach(() => stores.close())

const anna = { author: 'Anna', now: new Date('2026-01-01T10:00:00Z') }
const vera = { author: 'Vera', now: new Date('2026-01-01T11:00:00Z') }
const ceasefire = async () => (await stores.termbase.find('ceasefire'))!
const lull: Concept = {
  id: 'lull',
  subject: null,
  definition: '',
  designations: {
    en: [{ term: 'lull', status: 'preferred', note: null }],
    ar: [{ term: 'هدنة', status: 'preferred', note: null }],
  },
  state: 'proposed',
}
const kinds = async (id: string) => (await stores.termbase.history(id)).map(({ kind, author }) => `${kind} ${author}`.trim())

describe('a change of a concept', () => {
  test('keeps what was there before it', async () => {
    const before = await ceasefire()
    const { revision } = await editConcept(stores, { ...before, definition: 'Another.' }, { ...anna, revision: 0 })
    expect([revision, (await ceasefire()).definition, await kinds('ceasefire')]).toEqual([
      1,
      'Another.',
      ['loaded', 'edited Anna'],
    ])
    expect((await stores.termbase.history('ceasefire'))[0]!.concept).toEqual(before)
  })

  test('is refused if somebody else was faster, and what they wrote stays', async () => {
    const seen = await ceasefire()
    await editConcept(stores, { ...seen, definition: 'Anna was here.' }, { ...anna, revision: 0 })
    const late = editConcept(stores, { ...seen, definition: 'Vera too.' }, { ...vera, revision: 0 })
    await expect(late).rejects.toMatchObject({ code: 'concept.stale', detail: { revision: 1 } })
    expect((await ceasefire()).definition).toBe('Anna was here.')
  })

  test('is taken back by restoring the step before, which can be taken back too', async () => {
    const [before, hash] = [await ceasefire(), await stores.termbase.hash()]
    await editConcept(stores, { ...before, definition: 'Another.' }, { ...anna, revision: 0 })
    expect(await stores.termbase.hash()).not.toBe(hash)
    await restoreConcept(stores, { id: 'ceasefire', number: 0 }, { ...vera, revision: 1 })
    expect([await ceasefire(), await stores.termbase.hash()]).toEqual([before, hash])
    await restoreConcept(stores, { id: 'ceasefire', number: 1 }, { ...vera, revision: 2 })
    expect((await ceasefire()).definition).toBe('Another.')
  })

  test('that changes nothing leaves no step', async () => {
    await editConcept(stores, await ceasefire(), { ...anna, revision: 0 })
    expect(await kinds('ceasefire')).toEqual([])
  })

  test('removes it, and its history brings it back', async () => {
    const before = await ceasefire()
    await removeConcept(stores, 'ceasefire', { ...anna, revision: 0 })
    expect(await stores.termbase.find('ceasefire')).toBeNull()
    await restoreConcept(stores, { id: 'ceasefire', number: 0 }, anna)
    expect(await ceasefire()).toEqual(before)
  })

  test('by a new file leaves in the history what somebody had written', async () => {
    await editConcept(stores, { ...(await ceasefire()), definition: 'Anna was here.' }, { ...anna, revision: 0 })
    await createConcept(stores, lull, anna)
    await loadTermbase(stores, termbase())
    expect([await kinds('ceasefire'), await kinds('lull')]).toEqual([
      ['loaded', 'edited Anna', 'loaded'],
      ['created Anna', 'loaded'],
    ])
    expect(await loadTermbase(stores, termbase())).toMatchObject({ changed: false })
  })
})

describe('a proposal', () => {
  test('makes nothing stale that was computed with the approved concepts, until it is one of them', async () => {
    const hash = await stores.termbase.hash()
    await createConcept(stores, lull, anna)
    expect(await stores.termbase.hash()).toBe(hash)
    await setConceptState(stores, { id: 'lull', state: 'approved' }, { ...vera, revision: 0 })
    expect(await stores.termbase.hash()).not.toBe(hash)
    expect(await kinds('lull')).toEqual(['created Anna', 'approved Vera'])
    await expect(createConcept(stores, lull, anna)).rejects.toMatchObject({ code: 'concept.exists' })
  })
})

test('a concept that says the same as another goes into it: every term is kept once, and its own address says where it went', async () => {
  await createConcept(stores, lull, anna)
  await mergeConcept(stores, { id: 'lull', into: 'ceasefire' }, { ...anna, revision: 0 })
  const { designations } = await ceasefire()
  expect(designations.en!.map(({ term, status }) => `${term} ${status}`)).toEqual([
    'ceasefire preferred',
    'cease-fire admitted',
    'lull admitted',
  ])
  expect(designations.ar!.filter(({ term }) => term === 'هدنة')).toMatchObject([{ status: 'deprecated' }])
  expect(await stores.termbase.find('lull')).toMatchObject({ state: 'superseded', replacedBy: 'ceasefire' })
  await expect(mergeConcept(stores, { id: 'lull', into: 'nothing' }, anna)).rejects.toMatchObject({ code: 'concept.not-found' })
})
