import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addVersion } from '../../src/app/add-version.ts'
import { importFolder } from '../../src/app/import-folder.ts'
import { importStatement, type StatementInput, type VersionInput } from '../../src/app/import-statement.ts'
import { listStatements } from '../../src/app/list-statements.ts'
import { openStores, type Stores } from '../../src/app/stores.ts'
import { CORPUS, rowsOf, SAMPLE, sampleStores, sampleText } from './sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'hexapla-import-'))
afterAll(() => rmSync(folder, { recursive: true }))

const version = (language: string, text: string, kind: VersionInput['kind'] = 'translation'): VersionInput => ({
  language,
  text,
  kind,
  provenance: 'test',
})
const en = version('en', 'Peace is agreed.\n\nThe war is over.', 'source')
const ru = version('ru', 'Мир согласован.\n\nВойна окончена.')
const accord = (...versions: VersionInput[]): StatementInput => ({ title: 'Accord', versions })

describe('importing the sample', () => {
  test('twice changes nothing', async () => {
    const file = join(folder, 'twice.sqlite')
    const stores = await sampleStores(file)
    const before = rowsOf(file)
    const again = await importFolder(stores, resolve(CORPUS, SAMPLE))
    expect(again.created || again.versions.some(({ changed }) => changed)).toBe(false)
    expect(rowsOf(file)).toEqual(before)
    expect(before.revision).toHaveLength(7)
    expect(before.alignment).toHaveLength(6)
    await stores.close()
  })

  test('with one text changed adds a revision, and computes again only what depends on it', async () => {
    const file = join(folder, 'changed.sqlite')
    const stores = await sampleStores(file)
    const before = rowsOf(file)
    const text = sampleText('fr').replace('paix', 'concorde')
    const outcome = await importStatement(stores, {
      id: SAMPLE,
      title: 'Same statement',
      versions: [version('fr', text)],
    })
    expect(outcome).toEqual({ id: SAMPLE, created: false, versions: [{ language: 'fr', revision: 2, changed: true }] })
    const after = rowsOf(file)
    for (const table of ['revision', 'alignment', 'comparison', 'occurrence', 'rendering'])
      expect(after[table]!.slice(0, before[table]!.length), table).toEqual(before[table])
    expect([after.revision!.length, after.alignment!.length]).toEqual([8, 7])
    await stores.close()
  })
})

describe('importing a statement', () => {
  let stores: Stores
  const ids = async () => (await listStatements(stores)).statements.map(({ id }) => id)
  beforeEach(async () => {
    stores = await openStores({ file: ':memory:' })
  })
  afterEach(() => stores.close())

  test.each([
    ['no source', accord(ru), 'statement.no-source'],
    ['a language twice, however its tag is written', accord(en, version('EN', 'Peace.')), 'statement.duplicate-language'],
    ['two sources', accord(en, { ...ru, kind: 'source' }), 'statement.duplicate-language'],
    ['an empty text', accord(en, version('ru', ' \n')), 'text.empty'],
    ['a text over the limit', accord(en, version('ru', 'Мир. '.repeat(1_000_001))), 'text.too-large'],
    ['a language that is none', accord(en, version('xx-nonsense-', 'Мир.')), 'language.unknown-tag'],
    ['no title', { ...accord(en), title: ' ' }, 'statement.malformed'],
    ['an id that is no slug', { ...accord(en), id: '../etc' }, 'statement.malformed'],
    ['no version', accord(), 'statement.no-source'],
  ])('with %s is refused, and nothing is stored', async (_name, input, code) => {
    await expect(importStatement(stores, input)).rejects.toMatchObject({ name: 'HexaplaError', code })
    expect(await ids()).toEqual([])
  })

  test.each([
    ['Declaration of 8 January', 'declaration-of-8-january'],
    ['Заявление о гарантиях', 'zayavlenie-o-garantiyakh'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['!!!', 'statement'],
  ])('titled %j makes the id %j', async (title, id) => {
    expect((await importStatement(stores, { title, versions: [en] })).id).toBe(id)
    expect((await stores.statements.find(id))!.title).toBe(title)
  })

  test('with a known title and another text makes another statement', async () => {
    await importStatement(stores, accord(en))
    const other = await importStatement(stores, accord(version('en', 'Quite another text.', 'source')))
    const same = await importStatement(stores, accord(en, ru))
    expect([other.id, same.id]).toEqual(['accord-2', 'accord'])
  })

  test('keeps old revisions, and takes one up again when its text comes back', async () => {
    const texts = ['One.', 'Two.', 'One.']
    const revisions = []
    for (const text of texts) {
      const { versions } = await importStatement(stores, { id: 'accord', ...accord({ ...en, text }) })
      revisions.push(versions[0]!.revision)
    }
    expect(revisions).toEqual([1, 2, 1])
    expect((await importStatement(stores, { id: 'accord', ...accord({ ...en, text: 'Three.' }) })).versions[0]!.revision).toBe(3)
  })

  test('cannot take the source away from a statement, nor give it another', async () => {
    await importStatement(stores, accord(en, ru))
    const demoted = importStatement(stores, { id: 'accord', ...accord({ ...en, kind: 'translation' }) })
    await expect(demoted).rejects.toMatchObject({ code: 'statement.no-source' })
    const rival = importStatement(stores, { id: 'accord', ...accord({ ...ru, kind: 'source' }) })
    await expect(rival).rejects.toMatchObject({ code: 'statement.duplicate-language' })
    expect((await stores.statements.versions('accord')).map(({ language, kind }) => `${language} ${kind}`)).toEqual([
      'en source',
      'ru translation',
    ])
  })

  test('of texts that have nothing to do with each other says so', async () => {
    await importStatement(
      stores,
      accord(
        version('en', sampleText('en'), 'source'),
        version('de', 'Zwiebeln schälen und fein hacken.\n\nButter in der Pfanne erhitzen.\n\nMit Salz abschmecken.'),
      ),
    )
    const [statement] = (await listStatements(stores)).statements
    expect(statement!.versions.find(({ language }) => language === 'de')!.verdict).not.toBe('aligned')
    expect(statement!.differences).toBe(0)
  })

  test('is listed with what is known of it, a page at a time, and found by any form of its title', async () => {
    for (const title of ['Первое', 'Второе', 'Ёлка']) await importStatement(stores, { title, versions: [en, ru] })
    const first = await listStatements(stores, { limit: 2 })
    const rest = await listStatements(stores, { limit: 2, cursor: first.nextCursor })
    expect([first, rest].map(({ statements }) => statements.map(({ title }) => title))).toEqual([['Первое', 'Второе'], ['Ёлка']])
    expect(rest.nextCursor).toBeNull()
    expect((await listStatements(stores, { query: 'елк' })).statements.map(({ title }) => title)).toEqual(['Ёлка'])
    expect(first.statements[0]!.versions).toMatchObject([
      { language: 'en', kind: 'source', revision: 1, coverage: 1 },
      { language: 'ru', kind: 'translation', paragraphs: 2 },
    ])
    await expect(listStatements(stores, { cursor: 'not ours' })).rejects.toMatchObject({ code: 'request.invalid' })
  })
})

describe('adding a version', () => {
  let stores: Stores
  beforeEach(async () => {
    stores = await openStores({ file: ':memory:' })
    await importStatement(stores, accord(en))
  })
  afterEach(() => stores.close())

  test('aligns it with the source', async () => {
    expect(await addVersion(stores, { statement: 'accord', ...ru, ifMatch: 0 })).toEqual({
      language: 'ru',
      revision: 1,
      changed: true,
    })
    expect((await listStatements(stores)).statements[0]!.versions.map(({ language }) => language)).toEqual(['en', 'ru'])
  })

  test.each([
    ['over a revision the editor has not seen', { ifMatch: 4 }, 'revision.stale'],
    ['to a statement that is not there', { statement: 'nothing' }, 'statement.not-found'],
    ['as a second source', { kind: 'source' as const }, 'statement.duplicate-language'],
    ['without text', { text: '\u00a0\n' }, 'text.empty'],
  ])('%s is refused', async (_name, changed, code) => {
    await expect(addVersion(stores, { statement: 'accord', ...ru, ...changed })).rejects.toMatchObject({ code })
    expect(await stores.statements.versions('accord')).toHaveLength(1)
  })
})
