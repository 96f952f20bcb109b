import { afterAll, beforeAll, expect, test } from 'vitest'
import { glossWord } from '../../src/app/gloss-word.ts'
import { hashOf } from '../../src/app/hash.ts'
import type { Stores } from '../../src/app/stores.ts'
import { SAMPLE, sampleStores, sampleText as textOf } from './sample.ts'

const sampleText = (language: string) => textOf(language.slice(0, 2))

let stores: Stores
beforeAll(async () => {
  stores = await sampleStores()
})
afterAll(() => stores.close())

const hashOfText = async (language: string) =>
  (await stores.statements.versions(SAMPLE)).find((version) => version.language === language)!.hash

const gloss = async (language: string, word: string, to: string) => {
  const at = sampleText(language).indexOf(word)
  expect(at, word).toBeGreaterThanOrEqual(0)
  return glossWord(stores, { statement: SAMPLE, language, hash: await hashOfText(language), at: at + 1, to })
}

test.each([
  ['ru', 'угрозу', 'en', 'threat'],
  ['ru', 'вмешательство', 'en', 'intervention'],
  ['fr', 'menace', 'de', 'bedroh'],
  ['ar', 'تهديداً', 'en', 'threat'],
  ['zh-Hans', '威胁', 'en', 'threat'],
  ['en', 'threat', 'zh', '威胁'],
  ['en', 'threat', 'ar', 'تهديد'],
])(
  'a word of %s, %s, is glossed in %s by what the lexicons know, as the texts write it',
  async (language, word, to, expected) => {
    const { text, renderings } = await gloss(language, word, to)
    expect(sampleText(language)).toContain(text)
    expect(renderings.map((rendering) => rendering.text.toLowerCase())).toEqual(
      expect.arrayContaining([expect.stringContaining(expected)]),
    )
    expect(renderings.length).toBeLessThanOrEqual(4)
  },
)

test('it leads to the words before and after, so that keys can walk', async () => {
  const first = await gloss('en', 'January', 'ru')
  const next = await glossWord(stores, { ...(await place('en', first.after!)), to: 'ru' })
  expect(sampleText('en').slice(next.start).startsWith(next.text)).toBe(true)
  expect(next.before).toBe(first.start)
})
const place = async (language: string, at: number) => ({ statement: SAMPLE, language, hash: await hashOfText(language), at })

test('a language without a lexicon has no rendering, and no failure', async () => {
  expect((await gloss('ru', 'угрозу', 'la')).renderings).toEqual([])
})

test('where no word stands, or in no revision, nothing is glossed', async () => {
  const at = sampleText('en').indexOf(', January')
  await expect(glossWord(stores, { ...(await place('en', at)), to: 'ru' })).rejects.toMatchObject({ code: 'version.not-found' })
  const unknown = { statement: SAMPLE, language: 'en', hash: hashOf('another text'), at: 0, to: 'ru' }
  await expect(glossWord(stores, unknown)).rejects.toMatchObject({ code: 'version.not-found' })
})
