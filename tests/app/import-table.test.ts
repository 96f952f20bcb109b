import { expect, test } from 'vitest'
import { alignmentOf } from '../../src/app/alignment-of.ts'
import { importStatement } from '../../src/app/import-statement.ts'
import { previewImport } from '../../src/app/preview-import.ts'
import { openStores } from '../../src/app/stores.ts'

const TABLE = `en,ru,zh-Hans
Peace is near. Talks go on.,Мир близок. Переговоры идут.,和平将至。
The minister left.,,部长离开了。
Nobody spoke of the weather in the North.,Уехал министр.,没有人谈论北方的天气。
`

test('a table becomes a statement whose rows stay paired, whatever the words say', async () => {
  const stores = await openStores({ file: ':memory:' })
  const previews = await previewImport([{ name: 'table.csv', bytes: new TextEncoder().encode(TABLE) }])
  expect(previews.map(({ name, format, language, verdict }) => [name, format, language, verdict])).toEqual([
    ['table.csv', 'csv', 'en', 'sure'],
    ['table.csv', 'csv', 'ru', 'sure'],
    ['table.csv', 'csv', 'zh-Hans', 'sure'],
  ])
  const input = {
    title: 'Peace',
    versions: previews.map(({ language, text, rows }, n) => ({
      language: language!,
      text,
      rows,
      kind: n === 0 ? ('source' as const) : ('translation' as const),
      provenance: 'a table',
    })),
  }
  const { id } = await importStatement(stores, input)
  const [source, ...others] = await stores.statements.versions(id)
  const beads = []
  for (const version of others) {
    const { segments } = (await alignmentOf(stores, source!, version)).alignment
    beads.push(segments.map(({ source: [a, b], target: [c, d], origin }) => `${a}-${b}:${c}-${d} ${origin}`))
  }
  expect(beads).toEqual([
    ['0-2:0-2 pinned', '2-3:2-2 automatic', '3-4:2-3 pinned'],
    ['0-2:0-1 pinned', '2-3:1-2 pinned', '3-4:2-3 pinned'],
  ])
  // The same table again adds no step to the log.
  await importStatement(stores, input)
  expect((await stores.edits.log(id, 'ru')).revision).toBe(1)
  await stores.close()
})

test('one heading that names a language makes a heading of the row; the other columns are told by their words', async () => {
  const table = 'English,Translation\nPeace is near and talks go on.,La paix est proche et les pourparlers continuent.\n'
  const previews = await previewImport([{ name: 'table.csv', bytes: new TextEncoder().encode(table) }])
  expect(previews.map(({ language, column, text }) => [language, column, text.slice(0, 7)])).toEqual([
    ['en', null, 'Peace i'],
    ['fr', null, 'La paix'],
  ])
})
