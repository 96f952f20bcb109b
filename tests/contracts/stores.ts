import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Alignment } from '../../src/align/types.ts'
import type { Stores, VersionRecord } from '../../src/store/stores.ts'
import type { Concept, Occurrence } from '../../src/terms/types.ts'

/**
 * What every store promises, whatever database is behind it.
 *
 * @param open a new, empty store; it is closed by the suite
 */
export function storesContract(name: string, open: () => Promise<Stores>): void {
  describe(`stores on ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
    })
    afterEach(() => stores.close())

    describe('statements', () => {
      test('are listed in order of import, a page at a time', async () => {
        for (const id of ['charter', 'accord', 'brief']) await saveStatement(stores, id)
        const first = await stores.statements.list({ after: null, limit: 2, query: null })
        const second = await stores.statements.list({ after: 'accord', limit: 2, query: null })
        expect([first, second].map(ids)).toEqual([['charter', 'accord'], ['brief']])
      })

      test('are found by words of their folded title; wildcards of the database are plain characters', async () => {
        await saveStatement(stores, 'ru', { title: 'Всё о гарантиях', titleKey: 'все о гарантиях' })
        await saveStatement(stores, 'de', { title: 'Maßnahmen', titleKey: 'massnahmen' })
        const found = async (query: string) => ids(await stores.statements.list({ after: null, limit: 9, query }))
        await saveStatement(stores, 'signs', { title: '100%_\\', titleKey: '100%_\\' })
        expect([await found('гарантиях'), await found('nahm'), await found('m%n'), await found('m_n')]).toEqual([
          ['ru'],
          ['de'],
          [],
          [],
        ])
        expect([await found('%_'), await found('\\')]).toEqual([['signs'], ['signs']])
      })

      test('take new particulars under their id, and keep their place', async () => {
        await saveStatement(stores, 'charter')
        await saveStatement(stores, 'accord')
        await saveStatement(stores, 'charter', { title: 'New title' })
        expect(await stores.statements.list({ after: null, limit: 9, query: null })).toMatchObject([
          { id: 'charter', title: 'New title' },
          { id: 'accord' },
        ])
      })

      test('that are not there are null', async () => {
        expect(await stores.statements.find('nothing')).toBeNull()
      })

      test('go with all that depends on them', async () => {
        const { en, ru } = await twoVersions(stores)
        await stores.derived.saveAlignment({ source: en.revisionId, target: ru.revisionId }, 's', ALIGNMENT)
        await stores.derived.saveOccurrences(en.revisionId, 's', [occurrence()])
        await stores.search.index(en.revisionId, [{ paragraph: 0, start: 0, end: 5, keys: ['peace'] }])
        await stores.statements.remove('charter')
        expect([
          await stores.statements.versions('charter'),
          await stores.derived.alignment({ source: en.revisionId, target: ru.revisionId }, 's'),
          await stores.derived.concordance('peace', { language: null, limit: 9, offset: 0 }),
          await stores.search.find(['peace'], { language: null, limit: 9, offset: 0 }),
        ]).toEqual([[], null, [], []])
      })
    })

    describe('versions', () => {
      test('stand with the source first, then in the order in which they came', async () => {
        await saveStatement(stores, 'charter')
        for (const language of ['zh', 'ar', 'en'])
          await saveText(stores, { language, text: language, kind: language === 'en' ? 'source' : 'official' })
        expect((await stores.statements.versions('charter')).map(({ language }) => language)).toEqual(['en', 'zh', 'ar'])
      })

      test('keep every revision, and show the one that is current', async () => {
        await saveStatement(stores, 'charter')
        await saveText(stores, { language: 'en', text: 'old', number: 1 })
        await saveText(stores, { language: 'en', text: 'new', number: 2 })
        const [version] = await stores.statements.versions('charter')
        expect(await stores.statements.text(version!.revisionId)).toBe('new')
        expect(await stores.statements.revisionByHash('charter', 'en', hash('old'))).toMatchObject({ revision: 1, text: 'old' })
        expect(await stores.statements.lastRevision('charter', 'en')).toBe(2)
      })

      test('keep any text as it is', async () => {
        const text = '\ufeff𠮷 e\u0301 ١٢٣\r\n\t"\'; drop table revision; -- \u0000 \u200f'
        await saveStatement(stores, 'charter')
        await saveText(stores, { language: 'en', text })
        const [version] = await stores.statements.versions('charter')
        expect(await stores.statements.text(version!.revisionId)).toBe(text)
        expect(version!.characters).toBe(text.length)
      })

      test('of a statement that is not there are refused', async () => {
        await expect(saveText(stores, { language: 'en', text: 'x' })).rejects.toThrow()
      })
    })

    describe('derived results', () => {
      test('are returned under their own stamp only; a new stamp replaces the old', async () => {
        const { en, ru } = await twoVersions(stores)
        const pair = { source: en.revisionId, target: ru.revisionId }
        await stores.derived.saveAlignment(pair, 'one', ALIGNMENT)
        await stores.derived.saveAlignment(pair, 'two', { ...ALIGNMENT, confidence: 0.5 })
        expect(await stores.derived.alignment(pair, 'one')).toBeNull()
        expect(await stores.derived.alignment(pair, 'two')).toEqual({ ...ALIGNMENT, confidence: 0.5 })
        expect(await stores.derived.alignment({ source: pair.target, target: pair.source }, 'two')).toBeNull()
      })

      test('of key terms come back in order, and none found is not the same as not looked for', async () => {
        const { en, ru } = await twoVersions(stores)
        await stores.derived.saveOccurrences(en.revisionId, 'one', [occurrence(0), occurrence(6)])
        await stores.derived.saveOccurrences(ru.revisionId, 'one', [])
        expect(await stores.derived.occurrences(en.revisionId, 'one')).toEqual([occurrence(0), occurrence(6)])
        expect(await stores.derived.occurrences(ru.revisionId, 'one')).toEqual([])
        expect(await stores.derived.occurrences(en.revisionId, 'two')).toBeNull()
      })

      test('feed counts, renderings seen and concordance', async () => {
        const { en, ru } = await twoVersions(stores)
        const pair = { source: en.revisionId, target: ru.revisionId }
        await stores.derived.saveOccurrences(en.revisionId, 's', [occurrence(0), occurrence(6)])
        const rendering = {
          status: 'preferred',
          spans: [[0, 3]],
          text: 'мир',
          designation: 'мир',
          confidence: 1,
          evidence: [],
        } as const
        const comparison = { renderings: [0, 1].map((n) => ({ ...rendering, occurrence: n })), findings: [FINDING] }
        await stores.derived.saveComparison(pair, 's', {
          ...comparison,
          verdict: 'aligned',
          coverage: 0.75,
          language: 'ru',
          concepts: ['peace', 'peace'],
        })
        expect(await stores.derived.comparison(pair, 's')).toEqual(comparison)
        expect(await stores.derived.counts([en.revisionId])).toEqual([
          { source: en.revisionId, target: ru.revisionId, verdict: 'aligned', coverage: 0.75, differences: 1, cannotCompare: 0 },
        ])
        expect(await stores.derived.observed('peace')).toEqual([{ language: 'ru', text: 'мир', status: 'preferred', count: 2 }])
        expect([...(await stores.derived.occurrenceCounts())]).toEqual([['peace', 2]])
        const lines = await stores.derived.concordance('peace', { language: null, limit: 1, offset: 1 })
        expect(lines).toEqual([{ statement: 'charter', language: 'en', revision: en.revisionId, start: 6, end: 11 }])
      })

      test('that were never made are found by their statement', async () => {
        const { en, ru } = await twoVersions(stores)
        expect(await stores.statements.uncompared(9)).toEqual(['charter'])
        await stores.derived.saveComparison({ source: en.revisionId, target: ru.revisionId }, 's', {
          renderings: [],
          findings: [],
          verdict: 'aligned',
          coverage: 1,
          language: 'ru',
          concepts: [],
        })
        expect(await stores.statements.uncompared(9)).toEqual([])
        await saveText(stores, { language: 'ru', text: 'новый мир', number: 2 })
        expect(await stores.statements.uncompared(9)).toEqual(['charter'])
      })

      test('of one pair computed by several at once are there once', async () => {
        const { en, ru } = await twoVersions(stores)
        const pair = { source: en.revisionId, target: ru.revisionId }
        const rendering = {
          status: 'preferred',
          spans: [[0, 3]],
          text: 'мир',
          designation: 'мир',
          confidence: 1,
          evidence: [],
        } as const
        const facts = { verdict: 'aligned', coverage: 1, language: 'ru', concepts: ['peace'] } as const
        await Promise.all(
          Array.from({ length: 8 }, () =>
            stores.derived.saveComparison(pair, 's', { renderings: [{ ...rendering, occurrence: 0 }], findings: [], ...facts }),
          ),
        )
        await Promise.all(Array.from({ length: 8 }, () => stores.derived.saveOccurrences(en.revisionId, 's', [occurrence()])))
        expect(await stores.derived.observed('peace')).toMatchObject([{ text: 'мир', count: 1 }])
        expect(await stores.derived.occurrences(en.revisionId, 's')).toEqual([occurrence()])
      })

      test('are written whole for thousands of terms', async () => {
        const { en } = await twoVersions(stores)
        const many = Array.from({ length: 5_000 }, (_, n) => occurrence(n * 6))
        await stores.derived.saveOccurrences(en.revisionId, 's', many)
        expect(await stores.derived.occurrences(en.revisionId, 's')).toEqual(many)
      })
    })

    describe('termbase', () => {
      test('keeps every step of a concept, and no two that were made at once', async () => {
        await stores.termbase.replace({ languages: ['en'], concepts: [concept('peace')] }, 'h')
        const step = (number: number, author: string) => ({
          ...{ id: 'peace', number, author, kind: 'edited' as const, at: '2026-01-01T00:00:00.000Z' },
          concept: { ...concept('peace'), definition: author },
        })
        await stores.termbase.record([step(0, ''), step(1, 'anna')])
        await stores.termbase.put('peace', step(1, 'anna').concept, 'h2')
        await expect(stores.termbase.record([step(1, 'vera')])).rejects.toThrow()
        expect((await stores.termbase.history('peace')).map(({ number, author }) => `${number} ${author}`)).toEqual([
          '0 ',
          '1 anna',
        ])
        expect([...(await stores.termbase.revisions(['peace', 'war']))]).toEqual([['peace', 1]])
        expect([(await stores.termbase.find('peace'))?.definition, await stores.termbase.hash()]).toEqual(['anna', 'h2'])
        const { loads, steps } = await stores.termbase.edition()
        expect([loads, await stores.termbase.changedSince(0), await stores.termbase.changedSince(steps)]).toEqual([
          1,
          ['peace'],
          [],
        ])
        await stores.termbase.put('peace', null, 'h3')
        expect([await stores.termbase.find('peace'), (await stores.termbase.history('peace')).length]).toEqual([null, 2])
      })

      test('compares texts by approved concepts alone', async () => {
        const proposed = { ...concept('war'), state: 'proposed' as const }
        await stores.termbase.replace({ languages: ['en'], concepts: [concept('peace'), proposed] }, 'h')
        expect((await stores.termbase.all()).concepts.map(({ id }) => id)).toEqual(['peace'])
        expect((await stores.termbase.entries()).concepts.map(({ id }) => id)).toEqual(['peace', 'war'])
      })

      test('is replaced whole, in its order, under its hash', async () => {
        expect(await stores.termbase.hash()).toBe('')
        await stores.termbase.replace({ languages: ['en'], concepts: [concept('peace'), concept('war')] }, 'h1')
        await stores.termbase.replace({ languages: ['en'], concepts: [concept('war'), concept('law')] }, 'h2')
        expect((await stores.termbase.all()).concepts.map(({ id }) => id)).toEqual(['war', 'law'])
        expect([await stores.termbase.hash(), await stores.termbase.find('peace')]).toEqual(['h2', null])
        expect(await stores.termbase.find('law')).toEqual(concept('law'))
      })

      test('may have more concepts than a statement of the database has places for values', async () => {
        const many = Array.from({ length: 25_000 }, (_, n) => concept(`c-${n}`))
        await stores.termbase.replace({ languages: ['en'], concepts: many }, 'h')
        expect((await stores.termbase.all()).concepts).toHaveLength(25_000)
      })

      test('may be empty', async () => {
        await stores.termbase.replace({ languages: [], concepts: [] }, 'h')
        expect((await stores.termbase.all()).concepts).toEqual([])
      })
    })

    describe('search', () => {
      const find = async (keys: string[], language: string | null = null) =>
        (await stores.search.find(keys, { language, limit: 9, offset: 0 })).map((hit) => `${hit.language}/${hit.paragraph}`)

      beforeEach(async () => {
        const { en, ru } = await twoVersions(stores)
        await stores.search.index(en.revisionId, [
          { paragraph: 0, start: 0, end: 9, keys: ['security', 'guarantees', 'for', 'all'] },
          { paragraph: 1, start: 11, end: 20, keys: ['guarantees', 'of', 'security'] },
        ])
        await stores.search.index(ru.revisionId, [{ paragraph: 0, start: 0, end: 9, keys: ['гарантии', 'безопасности', '安全'] }])
      })

      test.each([
        [['security', 'guarantees'], ['en/0']],
        [['guarantees'], ['en/0', 'en/1']],
        [['secur'], ['en/0', 'en/1']],
        [['гарантии', 'безоп'], ['ru/0']],
        [['安全'], ['ru/0']],
        [['guarantees', 'security'], []],
        [['security" OR "of'], []],
        [['*'], []],
        [[], []],
      ])('finds %j in %j: a phrase, the last word as a beginning', async (keys, expected) => {
        expect(await find(keys)).toEqual(expected)
      })

      test('gives the words as they are before those that only begin so, and each passage once, however it is paged', async () => {
        const [en] = await stores.statements.versions('charter')
        const keys = [['secure'], ['securely', 'secure'], ['secures'], ['secure'], ['secured'], ['peace', 'secures']]
        await stores.search.index(
          en!.revisionId,
          keys.map((list, paragraph) => ({ paragraph, start: 0, end: 1, keys: list })),
        )
        const page = async (limit: number, offset: number) =>
          (await stores.search.find(['secure'], { language: null, limit, offset })).map(({ paragraph }) => paragraph)
        expect(await page(9, 0)).toEqual([0, 1, 3, 2, 4, 5])
        for (const size of [1, 2, 3, 4, 5]) {
          const pages: number[] = []
          for (let offset = 0; offset < 6; offset += size) pages.push(...(await page(size, offset)))
          expect(pages).toEqual([0, 1, 3, 2, 4, 5])
        }
        expect(await page(3, 6)).toEqual([])
      })

      test('keeps to a language', async () => {
        expect([await find(['гарантии'], 'ru'), await find(['гарантии'], 'en')]).toEqual([['ru/0'], []])
      })

      test('knows only current revisions, and replaces what it had of one', async () => {
        const [en] = await stores.statements.versions('charter')
        await stores.search.index(en!.revisionId, [{ paragraph: 3, start: 0, end: 9, keys: ['peace'] }])
        expect([await find(['peace']), await find(['security'])]).toEqual([['en/3'], []])
        await saveText(stores, { language: 'en', text: 'later', number: 2, kind: 'source' })
        expect(await find(['peace'])).toEqual([])
      })
    })

    describe('edits', () => {
      const step = (n: number) => ({ kind: 'pin', body: { n }, author: 'a' }) as const
      const inForce = async () => (await stores.edits.log('charter', 'ru')).steps.map(({ body }) => body.n)

      beforeEach(async () => {
        await twoVersions(stores)
      })

      test('grow a log; undo and redo move a cursor in it, and its revision only grows', async () => {
        for (const n of [1, 2]) await stores.edits.append('charter', 'ru', step(n))
        const undone = await stores.edits.move('charter', 'ru', 'undo')
        expect(undone).toMatchObject({ revision: 3, canUndo: true, canRedo: true })
        expect(await inForce()).toEqual([1])
        const redone = await stores.edits.move('charter', 'ru', 'redo')
        expect(redone).toMatchObject({ revision: 4, canUndo: true, canRedo: false })
        expect(await inForce()).toEqual([1, 2])
      })

      test('after an undo start a branch, which redo follows', async () => {
        for (const n of [1, 2]) await stores.edits.append('charter', 'ru', step(n))
        await stores.edits.move('charter', 'ru', 'undo')
        await stores.edits.append('charter', 'ru', step(3))
        expect(await inForce()).toEqual([1, 3])
        await stores.edits.move('charter', 'ru', 'undo')
        await stores.edits.move('charter', 'ru', 'redo')
        expect(await inForce()).toEqual([1, 3])
      })

      test('at either end of the log move nothing', async () => {
        expect(await stores.edits.move('charter', 'ru', 'undo')).toEqual({
          steps: [],
          revision: 0,
          canUndo: false,
          canRedo: false,
          redoes: null,
        })
        await stores.edits.append('charter', 'ru', step(1))
        expect(await stores.edits.move('charter', 'ru', 'redo')).toMatchObject({ revision: 1, canRedo: false })
      })

      test('of one version leave the others alone', async () => {
        await stores.edits.append('charter', 'ru', step(1))
        expect((await stores.edits.log('charter', 'en')).steps).toEqual([])
      })
    })

    test('keep remarks in the order they were made, and let them go', async () => {
      await saveStatement(stores, 'charter')
      const remark = {
        statement: 'charter',
        language: 'ru',
        hash: 'h',
        start: 1,
        end: 4,
        findingKey: null,
        author: 'a',
        body: 'b',
      }
      const first = await stores.remarks.add({ ...remark, kind: 'comment' })
      const second = await stores.remarks.add({ ...remark, kind: 'accepted', findingKey: 'ru-k' })
      expect(await stores.remarks.list('charter')).toEqual([
        { ...remark, id: first, kind: 'comment' },
        { ...remark, id: second, kind: 'accepted', findingKey: 'ru-k' },
      ])
      expect([await stores.remarks.remove('charter', first), await stores.remarks.remove('charter', first)]).toEqual([
        true,
        false,
      ])
      expect(await stores.remarks.list('other')).toEqual([])
    })

    test('a waiver is kept once for a finding, until it is taken back', async () => {
      await twoVersions(stores)
      const waiver = { findingKey: 'k', statement: 'charter', language: 'ru', author: 'a', sourceHash: 'x', targetHash: 'y' }
      await stores.waivers.save({ ...waiver, reason: 'first' })
      await stores.waivers.save({ ...waiver, reason: 'second' })
      expect(await stores.waivers.list('charter')).toEqual([{ ...waiver, reason: 'second' }])
      await stores.waivers.remove('charter', 'ru', 'k')
      expect(await stores.waivers.list('charter')).toEqual([])
    })

    test('keep a bundle for its owner until its day has passed', async () => {
      const bundle = { id: 'b', owner: 7, created: '2026-01-08T10:00:00.000Z', content: Uint8Array.of(0, 255, 10) }
      await stores.bundles.save({ ...bundle, content: new Uint8Array() })
      await stores.bundles.save(bundle)
      expect(await stores.bundles.find('b')).toEqual(bundle.content)
      const seen = (person: number | null, role: 'reader' | 'administrator' = 'reader') =>
        stores.seenBy(() => ({ person, role })).bundles.find('b')
      expect([await seen(7), await seen(8), await seen(null), await seen(8, 'administrator')]).toEqual([
        bundle.content,
        null,
        null,
        bundle.content,
      ])
      await stores.bundles.removeBefore('2026-01-08T10:00:00.000Z')
      expect(await stores.bundles.find('b')).not.toBeNull()
      await stores.bundles.removeBefore('2026-01-08T10:00:00.001Z')
      expect(await stores.bundles.find('b')).toBeNull()
    })

    describe('requests', () => {
      const at = (time: string) => ({ now: new Date(`2026-01-08T${time}Z`), ms: 60_000 })

      test('are counted in a window, and anew in the next', async () => {
        const hits = async (time: string) => (await stores.countRequest('writes 1', at(time))).hits
        expect([await hits('10:00:00'), await hits('10:00:59'), await hits('10:01:00')]).toEqual([1, 2, 1])
      })

      test('are counted anew when the clock was set back: nobody is shut out until it has caught up', async () => {
        await stores.countRequest('writes 2', at('10:00:00'))
        const { hits, ends } = await stores.countRequest('writes 2', at('08:00:00'))
        expect([hits, ends.toISOString()]).toEqual([1, '2026-01-08T08:01:00.000Z'])
      })
    })

    describe('a transaction', () => {
      test('that fails leaves nothing, also what was written in transactions inside it', async () => {
        const failing = stores.transaction(async (open) => {
          await saveStatement(open, 'outer')
          await open.transaction((inner) => saveStatement(inner, 'inner'))
          expect(await open.statements.find('inner')).not.toBeNull()
          throw new Error('enough')
        })
        await expect(failing).rejects.toThrow('enough')
        expect(ids(await stores.statements.list({ after: null, limit: 9, query: null }))).toEqual([])
      })

      test('hands on what the work returns, and what it wrote stays', async () => {
        expect(await stores.transaction(async (open) => saveStatement(open, 'charter').then(() => 7))).toBe(7)
        expect(await stores.statements.find('charter')).not.toBeNull()
      })

      test('does not mix with another that is sent at the same time', async () => {
        await Promise.all(['a', 'b', 'c'].map((id) => stores.transaction((open) => saveStatement(open, id))))
        expect(ids(await stores.statements.list({ after: null, limit: 9, query: null }))).toHaveLength(3)
      })
    })
  })
}

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
const hash = (text: string) => `hash of ${text}`

async function saveStatement(stores: Stores, id: string, changed: { title?: string; titleKey?: string } = {}): Promise<void> {
  await stores.statements.save({ id, title: id, titleKey: id, date: null, publisher: null, note: null, ...changed })
}

async function saveText(
  stores: Stores,
  {
    language,
    text,
    kind = 'official',
    number = 1,
  }: { language: string; text: string; kind?: VersionRecord['kind']; number?: number },
): Promise<void> {
  const version = { statement: 'charter', language }
  await stores.statements.saveVersion({ ...version, kind, provenance: 'test', revision: number })
  await stores.statements.addRevision({ ...version, number, hash: hash(text), text, paragraphs: 1 })
}

async function twoVersions(stores: Stores): Promise<{ en: VersionRecord; ru: VersionRecord }> {
  await saveStatement(stores, 'charter')
  await saveText(stores, { language: 'en', text: 'peace peace', kind: 'source' })
  await saveText(stores, { language: 'ru', text: 'мир мир' })
  const [en, ru] = await stores.statements.versions('charter')
  return { en: en!, ru: ru! }
}

const ALIGNMENT: Alignment = {
  paragraphs: [],
  segments: [
    {
      source: [0, 1],
      target: [0, 2],
      confidence: 0.9,
      origin: 'automatic',
      moved: false,
      evidence: [{ kind: 'names', score: 1.25, found: ['Lavrov = Лавров'] }],
    },
  ],
  confidence: 0.9,
  verdict: 'aligned',
}

const FINDING = {
  key: 'k',
  check: 'variant',
  severity: 'minor',
  verdict: 'difference',
  confidence: 0.8,
  bead: 0,
  concept: 'peace',
  source: { language: 'en', start: 0, end: 5, text: 'peace' },
  target: null,
  values: { n: 1 },
  found: ['x'],
} as const

const occurrence = (start = 0): Occurrence => ({
  concept: 'peace',
  designation: 'peace',
  status: 'preferred',
  start,
  end: start + 5,
  text: 'peace',
  segment: 0,
  match: 'exact',
})

const concept = (id: string): Concept => ({
  id,
  subject: null,
  definition: `What ${id} is`,
  designations: { en: [{ term: id, status: 'preferred', note: null }] },
})
