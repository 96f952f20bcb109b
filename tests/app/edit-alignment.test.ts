import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addVersion } from '../../src/app/add-version.ts'
import { type EditRequest, editAlignment, moveInLog } from '../../src/app/edit-alignment.ts'
import { importStatement } from '../../src/app/import-statement.ts'
import { showAlignment } from '../../src/app/show-alignment.ts'
import { showEditor } from '../../src/app/show-editor.ts'
import { showWorkbench } from '../../src/app/show-workbench.ts'
import { openStores, type Stores } from '../../src/app/stores.ts'
import { SAMPLE, sampleText } from './sample.ts'

let stores: Stores
beforeEach(async () => {
  stores = await openStores({ file: ':memory:' })
  const version = (language: string, kind: 'source' | 'translation') => ({
    language,
    kind,
    provenance: 'test',
    text: sampleText(language),
  })
  const versions = [version('en', 'source'), version('ru', 'translation'), version('fr', 'translation')]
  await importStatement(stores, { id: SAMPLE, title: 'Sample', versions })
})
afterEach(() => stores.close())

async function edit(request: Partial<EditRequest>) {
  return editAlignment(stores, {
    statement: SAMPLE,
    language: 'ru',
    ifMatch: 0,
    author: 'editor',
    kind: 'confirm',
    beads: [0],
    ...request,
  })
}
const move = (direction: 'undo' | 'redo', ifMatch: number) =>
  moveInLog(stores, { statement: SAMPLE, language: 'ru', ifMatch, direction })

/** Beads that are not plain pairs, and those a person has set. */
async function odd(): Promise<string> {
  const { alignment, source, target } = await showAlignment(stores, { statement: SAMPLE, language: 'ru' })
  const covered = (side: 'source' | 'target') =>
    alignment.segments.flatMap((bead) => Array.from({ length: bead[side][1] - bead[side][0] }, (_, n) => bead[side][0] + n))
  expect(covered('source')).toEqual(source.segments.map((_, n) => n))
  expect(covered('target').sort((a, b) => a - b)).toEqual(target.segments.map((_, n) => n))
  return alignment.segments
    .filter(({ source: [a, b], target: [c, d], origin }) => origin !== 'automatic' || b - a !== 1 || d - c !== 1)
    .map(({ source: [a, b], target: [c, d], origin }) => `${a}-${b}:${c}-${d} ${origin}`)
    .join(', ')
}

describe('an editor', () => {
  test.each<[string, Partial<EditRequest>, string]>([
    ['merges beads', { kind: 'merge', beads: [2, 3] }, '2-4:2-4 edited'],
    ['links beads', { kind: 'link', beads: [2, 3, 4] }, '2-5:2-5 edited'],
    ['takes a bead apart', { kind: 'unlink', beads: [2] }, '2-2:2-3 edited, 2-3:3-3 edited'],
    ['confirms a bead', { kind: 'confirm', beads: [2] }, '2-3:2-3 pinned'],
    ['pins beads', { kind: 'pin', beads: [1, 2] }, '1-2:1-2 pinned, 2-3:2-3 pinned'],
  ])('%s, and every segment keeps its place', async (_name, request, expected) => {
    expect(await odd()).toBe('')
    expect(await edit(request)).toMatchObject({ revision: 1, canUndo: true, canRedo: false })
    expect(await odd()).toBe(expected)
  })

  test('splits what was merged', async () => {
    await edit({ kind: 'merge', beads: [2, 3, 4] })
    await edit({ kind: 'split', beads: [2], at: { source: 3, target: 4 }, ifMatch: 1 })
    expect(await odd()).toBe('2-3:2-4 edited, 3-5:4-5 edited')
  })

  test('moves a sentence to the bead above or below', async () => {
    await edit({ kind: 'move', beads: [2, 3], at: { source: 3, target: 4 } })
    expect(await odd()).toBe('2-3:2-4 edited, 3-4:4-4 edited')
    await edit({ kind: 'move', beads: [2, 3], at: { source: 3, target: 3 }, ifMatch: 1 })
    expect(await odd()).toBe('2-3:2-3 edited, 3-4:3-4 edited')
  })

  test('frees what was changed and not confirmed since, and leaves what was confirmed', async () => {
    await edit({ kind: 'merge', beads: [2, 3] })
    await edit({ kind: 'merge', beads: [5, 6], ifMatch: 1 })
    await edit({ kind: 'confirm', beads: [5], ifMatch: 2 })
    await edit({ kind: 'realign', beads: [], ifMatch: 3 })
    expect(await odd()).toBe('6-8:6-8 pinned')
    await expect(edit({ kind: 'realign', beads: [], ifMatch: 4 })).rejects.toMatchObject({ code: 'edit.impossible' })
    await move('undo', 4)
    expect(await odd()).toBe('2-4:2-4 edited, 6-8:6-8 pinned')
  })

  test('marks a bead for review without pinning it, until somebody settles it', async () => {
    const flagged = async () =>
      (await showEditor(stores, { statement: SAMPLE, language: 'ru' })).beads
        .filter(({ review }) => review)
        .map(({ index }) => index)
    await edit({ kind: 'review', beads: [4] })
    expect([await flagged(), await odd()]).toEqual([[4], ''])
    await edit({ kind: 'confirm', beads: [4], ifMatch: 1 })
    expect(await flagged()).toEqual([])
  })

  test('takes steps back and again; a new step after that starts anew', async () => {
    await edit({ kind: 'merge', beads: [2, 3] })
    await edit({ kind: 'pin', beads: [0], ifMatch: 1 })
    await move('undo', 2)
    expect(await odd()).toBe('2-4:2-4 edited')
    await move('undo', 3)
    expect(await odd()).toBe('')
    await move('redo', 4)
    expect(await odd()).toBe('2-4:2-4 edited')
    await edit({ kind: 'unpin', beads: [2], ifMatch: 5 })
    expect(await odd()).toBe('')
    expect(await move('redo', 6)).toMatchObject({ canRedo: false })
  })

  test('who has not seen the last step is refused, and changes nothing', async () => {
    await edit({ kind: 'merge', beads: [2, 3] })
    await expect(edit({ kind: 'pin', beads: [0] })).rejects.toMatchObject({ code: 'revision.stale', detail: { revision: 1 } })
    await expect(move('undo', 0)).rejects.toMatchObject({ code: 'revision.stale' })
    expect(await odd()).toBe('2-4:2-4 edited')
  })

  test.each<[string, Partial<EditRequest>, string]>([
    ['the source', { language: 'en' }, 'edit.impossible'],
    ['a bead that is not there', { beads: [99] }, 'edit.impossible'],
    ['no bead', { beads: [] }, 'edit.impossible'],
    ['beads that are no neighbours', { kind: 'merge', beads: [1, 3] }, 'edit.impossible'],
    ['one bead to merge', { kind: 'merge', beads: [1] }, 'edit.impossible'],
    ['a move of three beads', { kind: 'move', beads: [1, 2, 3], at: { source: 2, target: 2 } }, 'edit.impossible'],
    ['a split outside the bead', { kind: 'split', beads: [1], at: { source: 9, target: 9 } }, 'edit.impossible'],
    ['a split without a place', { kind: 'split', beads: [1] }, 'edit.impossible'],
    ['a version that is not there', { language: 'pl' }, 'version.not-found'],
  ])('cannot edit %s', async (_name, request, code) => {
    await expect(edit(request)).rejects.toMatchObject({ code })
    expect((await stores.edits.log(SAMPLE, 'ru')).revision).toBe(0)
  })

  test('sees the edit in the workbench, also with another pivot', async () => {
    await edit({ kind: 'merge', beads: [2, 3] })
    for (const pivot of ['en', 'fr']) {
      const { rows, columns } = await showWorkbench(stores, { statement: SAMPLE, pivot, unit: 'sentence' })
      const column = columns.findIndex(({ language }) => language === 'ru')
      expect(
        rows.some(({ cells }) => cells[column]!.passages.length === 2),
        pivot,
      ).toBe(true)
    }
  })
})

describe('when a text changes', () => {
  const russian = { statement: SAMPLE, language: 'ru', kind: 'translation', provenance: 'test' } as const
  const changeText = (change: (text: string) => string) => addVersion(stores, { ...russian, text: change(sampleText('ru')) })

  test('beads that a person set stay where their words stand', async () => {
    await edit({ kind: 'merge', beads: [6, 7] })
    await edit({ kind: 'pin', beads: [10], ifMatch: 1 })
    await changeText((text) => `Совсем новое первое предложение.\n\n${text}`)
    expect(await odd()).toMatch(/6-8:7-9 edited.*11-12:12-13 pinned|7-9:8-10 edited.*|6-8:7-9 edited/)
  })

  test('a bead whose own words changed is free again, the others stay', async () => {
    await edit({ kind: 'merge', beads: [2, 3] })
    await edit({ kind: 'pin', beads: [10], ifMatch: 1 })
    const { target } = await showAlignment(stores, { statement: SAMPLE, language: 'ru' })
    const [start] = target.segments[2]!
    await changeText((text) => `${text.slice(0, start)}Однако ${text.slice(start)}`)
    expect(await odd()).toMatch(/^\d+-\d+:\d+-\d+ pinned$/)
  })

  test('an edit comes back with the text it was made for', async () => {
    await edit({ kind: 'merge', beads: [2, 3] })
    await changeText(() => 'Совсем другой текст.')
    await changeText((text) => text)
    expect(await odd()).toBe('2-4:2-4 edited')
  })
})

test('edits of a statement with one paragraph and no equal in length do not fail', async () => {
  const small = await openStores({ file: ':memory:' })
  const version = (language: string, text: string, kind: 'source' | 'translation') => ({
    language,
    text,
    kind,
    provenance: 'test',
  })
  await importStatement(small, {
    title: 'Short',
    versions: [version('en', 'Yes. No. Perhaps.', 'source'), version('ru', 'Да.', 'translation')],
  })
  const before = (await showAlignment(small, { statement: 'short', language: 'ru' })).alignment.segments
  const all = before.map((_, n) => n)
  await editAlignment(small, { statement: 'short', language: 'ru', ifMatch: 0, author: 'a', kind: 'confirm', beads: all })
  const after = (await showAlignment(small, { statement: 'short', language: 'ru' })).alignment.segments
  expect(after.map(({ source, target }) => [source, target])).toEqual(before.map(({ source, target }) => [source, target]))
  await small.close()
})
