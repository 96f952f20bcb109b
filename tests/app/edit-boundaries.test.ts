import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addVersion } from '../../src/app/add-version.ts'
import { editAlignment, moveInLog } from '../../src/app/edit-alignment.ts'
import { importStatement } from '../../src/app/import-statement.ts'
import { showAlignment } from '../../src/app/show-alignment.ts'
import { showEditor } from '../../src/app/show-editor.ts'
import { showWorkbench } from '../../src/app/show-workbench.ts'
import { openStores, type Stores } from '../../src/app/stores.ts'

const ENGLISH =
  'The ministry welcomed the agreement. It must be respected by all sides, and observers will arrive.\n\nNo troops will be deployed.'
const TEXTS: Readonly<Record<string, string>> = {
  ru: 'Министерство приветствовало соглашение. Его должны соблюдать все стороны. Прибудут наблюдатели.\n\nВойска размещаться не будут.',
  ar: 'رحبت الوزارة بالاتفاق. يجب أن تحترمه جميع الأطراف. سيصل مراقبون.\n\nلن تُنشر أي قوات.',
  'zh-Hans': '该部对协议表示欢迎。各方必须遵守协议。观察员将抵达。\n\n不会部署任何部队。',
}
const LAST = { ru: 'Прибудут', ar: 'سيصل', 'zh-Hans': '观察员' } as const
type Language = keyof typeof LAST

let stores: Stores
beforeEach(async () => {
  stores = await openStores({ file: ':memory:' })
  const versions = Object.entries({ en: ENGLISH, ...TEXTS }).map(([language, text]) => ({
    language,
    text,
    kind: language === 'en' ? ('source' as const) : ('translation' as const),
    provenance: 'test',
  }))
  // What is compared is asked for below; nothing else is needed.
  await importStatement(stores, { id: 'agreement', title: 'Agreement', versions }, async () => {})
})
afterEach(() => stores.close())

const revisionOf = async (language: string) => (await showEditor(stores, { statement: 'agreement', language })).edits.revision
const change = async (kind: 'cut' | 'join', language: string, side: 'source' | 'target', at: number) =>
  editAlignment(stores, {
    statement: 'agreement',
    language,
    ifMatch: await revisionOf(language),
    author: 'editor',
    kind,
    beads: [],
    boundary: { side, at },
  })
const confirm = async (language: string, bead: number) =>
  editAlignment(stores, {
    statement: 'agreement',
    language,
    ifMatch: await revisionOf(language),
    author: 'editor',
    kind: 'confirm',
    beads: [bead],
  })
const move = async (direction: 'undo' | 'redo', language: string) =>
  moveInLog(stores, { statement: 'agreement', language, ifMatch: await revisionOf(language), direction })

/** Segments of a version, and the beads with the source as ranges. */
async function state(language: string) {
  const { beads } = await showEditor(stores, { statement: 'agreement', language })
  const words = (side: 'source' | 'target') => beads.map(({ segments }) => segments[side].map(({ text }) => text).join(' | '))
  const shape = beads.map(
    ({ source, target, origin }) => `${source.join('-')}:${target.join('-')}${origin === 'automatic' ? '' : '!'}`,
  )
  return { source: words('source'), target: words('target'), shape: shape.join(' ') }
}

describe.each<Language>(['ru', 'ar', 'zh-Hans'])('an editor of %s', (language) => {
  test('cuts a sentence of the source at a word, and the rest is paired around it; undo and redo do it in one log', async () => {
    expect((await state(language)).shape).toBe('0-1:0-1 1-2:1-3 2-3:3-4')
    await change('cut', language, 'source', ENGLISH.indexOf('and observers'))
    const cut = await state(language)
    expect(cut.shape).toBe('0-1:0-1 1-2:1-2 2-3:2-3 3-4:3-4')
    expect(cut.source.slice(1, 3)).toEqual(['It must be respected by all sides,', 'and observers will arrive.'])
    await confirm(language, 2)
    await move('undo', language)
    await move('undo', language)
    expect((await state(language)).shape).toBe('0-1:0-1 1-2:1-3 2-3:3-4')
    await move('redo', language)
    expect((await state(language)).shape).toBe('0-1:0-1 1-2:1-2 2-3:2-3 3-4:3-4')
    const log = await move('redo', language)
    expect((await state(language)).shape).toBe('0-1:0-1 1-2:1-2 2-3:2-3! 3-4:3-4')
    expect([log.canRedo, log.steps.map(({ kind }) => kind)]).toEqual([false, ['cut', 'confirm']])
  })

  test('joins two sentences of the version; the text stays as it is, and every page sees it', async () => {
    const before = (await showWorkbench(stores, { statement: 'agreement', languages: ['en', language] })).versions
    await change('join', language, 'target', TEXTS[language]!.indexOf(LAST[language]))
    expect((await state(language)).shape).toBe('0-1:0-1 1-2:1-2 2-3:2-3')
    const after = await showWorkbench(stores, { statement: 'agreement', languages: ['en', language], unit: 'sentence' })
    expect(after.versions.map(({ hash }) => hash)).toEqual(before.map(({ hash }) => hash))
    expect(after.rows.map(({ cells }) => cells[1]!.passages.length)).toEqual([1, 1, 1])
    const { target } = await showAlignment(stores, { statement: 'agreement', language })
    expect(target.segments).toHaveLength(3)
    await move('undo', language)
    expect((await state(language)).shape).toBe('0-1:0-1 1-2:1-3 2-3:3-4')
  })

  test('keeps what was confirmed before a boundary was changed, as long as it begins and ends at one', async () => {
    await confirm(language, 1)
    await confirm(language, 2)
    await change('cut', language, 'source', ENGLISH.indexOf('and observers'))
    expect((await state(language)).shape).toBe('0-1:0-1 1-3:1-3! 3-4:3-4!')
    await change('join', language, 'source', ENGLISH.indexOf('It must'))
    const kept = (await state(language)).shape.split(' ').map((bead) => bead.endsWith('!'))
    expect([kept.at(-1), kept.filter(Boolean).length]).toEqual([true, 1])
  })

  test('keeps boundaries where a new revision has the words they were set in', async () => {
    await change('join', language, 'target', TEXTS[language]!.indexOf(LAST[language]))
    await change('cut', language, 'source', ENGLISH.indexOf('and observers'))
    const changed = TEXTS[language]!.split('\n\n')
    await addVersion(stores, {
      statement: 'agreement',
      language,
      kind: 'translation',
      provenance: 'test',
      text: `${changed[1]}\n\n${changed[0]}\n\n${changed[1]}`,
    })
    expect((await state(language)).target.filter((words) => words.includes(LAST[language]))).toEqual([
      expect.not.stringContaining('|'),
    ])
    const { source } = await state(language)
    expect(source.flatMap((words) => words.split(' | '))).toContain('and observers will arrive.')
  })
})

test('a boundary of the source holds for every version, and makes what others saw stale', async () => {
  const seen = await revisionOf('ar')
  await change('cut', 'ru', 'source', ENGLISH.indexOf('and observers'))
  expect((await state('ar')).source).toContain('and observers will arrive.')
  const step = { statement: 'agreement', language: 'ar', author: 'other', kind: 'confirm', beads: [0] } as const
  await expect(editAlignment(stores, { ...step, ifMatch: seen })).rejects.toMatchObject({ code: 'revision.stale' })
})

test('other versions compared with one another follow too', async () => {
  await change('join', 'ru', 'target', TEXTS.ru!.indexOf('Прибудут'))
  const { rows } = await showWorkbench(stores, { statement: 'agreement', languages: ['ru', 'ar'], pivot: 'ru', unit: 'sentence' })
  expect(rows.map(({ cells }) => cells.map(({ passages }) => passages.length).join(':'))).toEqual(['1:1', '1:2', '1:1'])
})

test.each([
  ['in a word', 'cut', 'source', 1],
  ['where a segment begins already', 'cut', 'source', ENGLISH.indexOf('It must')],
  ['inside a segment', 'join', 'source', ENGLISH.indexOf('must')],
  ['between paragraphs', 'join', 'source', ENGLISH.indexOf('No troops')],
  ['at the beginning', 'join', 'target', 0],
] as const)('a boundary %s is refused', async (_name, kind, side, at) => {
  await expect(change(kind, 'ru', side, at)).rejects.toMatchObject({ code: 'edit.impossible' })
})
