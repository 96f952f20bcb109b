import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { expandPack, openPack } from '../../src/lexicon/pack.ts'
import { stemKey } from '../../src/text/stem.ts'

const folder = join(import.meta.dirname, '../../packs')
const files = readdirSync(folder).filter((file) => file.endsWith('.pack.br'))
const languages = files.map((file) => /^en-(\w+)\.pack\.br$/.exec(file)![1]!).sort()
const imageOf = (language: string) =>
  expandPack(brotliDecompressSync(readFileSync(join(folder, `en-${language}.pack.br`))), ['en', language])

/** What a reader of each language would answer first. */
const GOVERNMENT: Readonly<Record<string, string>> = {
  ar: 'حكومة',
  bg: 'правителство',
  cs: 'vláda',
  da: 'regering',
  de: 'Regierung',
  el: 'κυβέρνηση',
  es: 'gobierno',
  et: 'valitsus',
  fa: 'دولت',
  fi: 'hallitus',
  fr: 'gouvernement',
  he: 'ממשלה',
  hi: 'सरकार',
  hu: 'kormány',
  id: 'pemerintah',
  is: 'ríkisstjórn',
  it: 'governo',
  ja: '政府',
  ko: '정부',
  nl: 'regering',
  pl: 'rząd',
  pt: 'governo',
  ro: 'guvern',
  ru: 'правительство',
  sl: 'vlada',
  sr: 'влада',
  sv: 'regering',
  tr: 'hükümet',
  uk: 'уряд',
  vi: 'chính phủ',
  zh: '政府',
}

test('English meets 31 languages, in less than 40 MB', () => {
  expect(languages).toEqual(Object.keys(GOVERNMENT))
  expect(files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)).toBeLessThan(40 * 2 ** 20)
  expect(existsSync(join(folder, 'NOTICE'))).toBe(true)
})

describe.each(languages)('the pack of %s', (language) => {
  const image = imageOf(language)
  const { forward, backward } = openPack(image)

  test('fits the stemmers of this program (after a change of stems: npm run packs)', () => {
    const probes = image.probes.split('\n').map((line) => line.split('\t') as [string, string, string])
    expect(probes.length).toBeGreaterThan(150)
    expect(probes.filter(([of, form, stem]) => stemKey(form, of) !== stem)).toEqual([])
  })

  test('knows what a government is', () => {
    const wanted = GOVERNMENT[language]!.split(' ')
      .map((word) => stemKey(word, language))
      .join(' ')
    const best = forward.renderings(stemKey('government', 'en'))
    expect(best.slice(0, 5).map(({ key }) => key)).toContain(wanted)
    expect(
      backward
        .renderings(wanted)
        .slice(0, 5)
        .map(({ key }) => key),
    ).toContain(stemKey('government', 'en'))
  })

  test('has probabilities: the renderings of a word do not add up to more than it', () => {
    for (const word of ['agreement', 'water', 'year', 'give', 'Russia', 'four']) {
      const list = forward.renderings(stemKey(word, 'en'))
      expect(list.length, word).toBeGreaterThan(0)
      expect(list.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThan(1.2)
      expect(list.every(({ weight }, n) => weight > 0 && (n === 0 || weight <= list[n - 1]!.weight))).toBe(true)
    }
  })
})
