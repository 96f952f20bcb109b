import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { lexiconFor, useLexicons } from '../../src/app/lexicon-packs.ts'
import { stemKey } from '../../src/text/stem.ts'
import { hexapla, newFolder } from './command-line.ts'

const folder = newFolder()
const data = join(folder, 'data')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const weight = (from: string, to: string, word: string, rendering: string) =>
  lexiconFor(from, to)?.lexicon.weight(stemKey(word, from), stemKey(rendering, to)) ?? 0

describe('a word list of a user', () => {
  const list = file('house.tsv', '# our terms\nfrobnication\tфробникация\n\nframework accord\tрамочное соглашение\t0.7\n')

  test('is joined with the pack, in both directions', async () => {
    const words = ['lexicon', 'import', list, '--source', 'en', '--target', 'ru']
    expect(await hexapla(words, { data })).toEqual({ code: 0, stdout: 'house\ten-ru\t2\n', stderr: '' })
    expect(weight('en', 'ru', 'frobnications', 'фробникации')).toBeGreaterThan(0.5)
    expect(weight('ru', 'en', 'фробникация', 'frobnication')).toBeGreaterThan(0.5)
    expect(weight('en', 'ru', 'government', 'правительство')).toBeGreaterThan(0.3)
  })

  test('is listed, named by doctor, and removed', async () => {
    const { stdout } = await hexapla(['lexicon', 'list'], { data })
    expect(stdout).toMatch(/^house\ten-ru\t1\npack\ten-ar\t\d+\n/)
    expect((await hexapla(['doctor'], { data })).stdout).toContain('lexicons of your own: house (en-ru)')
    expect((await hexapla(['lexicon', 'remove', 'house'], { data })).code).toBe(0)
    expect(weight('en', 'ru', 'frobnication', 'фробникация')).toBe(0)
    const again = await hexapla(['lexicon', 'remove', 'house'], { data })
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('house')])
  })

  test('serves two languages for which there is no pack', async () => {
    const path = file('la-grc.tsv', 'legatus\tπρεσβευτής\n')
    expect((await hexapla(['lexicon', 'import', path, '--source', 'la', '--target', 'grc'], { data })).code).toBe(0)
    expect(weight('la', 'grc', 'legatus', 'πρεσβευτής')).toBeGreaterThan(0.5)
    expect(lexiconFor('la', 'ru')).toBeNull()
  })

  test.each([
    ['a line without a tab', 'peace\tмир\nwar\n', 'line 2, column 1'],
    ['an empty rendering', 'peace\t\n', 'line 1, column 7'],
    ['a weight that is none', 'peace\tмир\t1.5\n', 'line 1, column 11'],
    ['a fourth column', 'peace\tмир\t1\tx\n', 'line 1, column 11'],
  ])('with %s is refused with the place, and nothing is kept', async (_, content, place) => {
    const path = file('bad.tsv', content)
    const { code, stdout, stderr } = await hexapla(['lexicon', 'import', path, '--source', 'en', '--target', 'ru'], { data })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(place)
    expect(stderr).toContain('bad.tsv')
    expect((await hexapla(['lexicon', 'list'], { data })).stdout).not.toContain('bad')
  })

  test.each([
    [['lexicon'], 'list, import or remove'],
    [['lexicon', 'import', list], '--source'],
    [['lexicon', 'import', list, '--source', 'en', '--target', 'en-GB'], 'two different languages'],
    [['lexicon', 'import', list, '--source', 'en', '--target', 'ru', '--name', '../x'], 'letters'],
    [['lexicon', 'import', file('none.tsv', '# nothing\n'), '--source', 'en', '--target', 'ru'], 'none.tsv'],
  ])('bad usage is told: %j', async (words, told) => {
    const { code, stderr } = await hexapla(words, { data })
    expect(code).toBe(2)
    expect(stderr).toContain(told)
  })
})

describe('a translation memory', () => {
  const unit = (en: string, de: string) =>
    `<tu><tuv xml:lang="en-GB"><seg>${en}</seg></tuv><tuv xml:lang="de"><seg>${de}</seg></tuv></tu>`
  const nouns = ['zorvel', 'mabrick', 'tolquen', 'perrid']
  const nounsDe = ['Quastel', 'Lemprig', 'Hundorf', 'Wissnar']
  /** Sentences of invented nouns, each in many company. */
  const sentences = nouns.flatMap((first, a) =>
    nouns.flatMap((second, b) =>
      a === b
        ? []
        : [unit(`Every ${first} met the ${second} on Monday.`, `Jeder ${nounsDe[a]} traf am Montag den ${nounsDe[b]}.`)],
    ),
  )
  const tmx = (units: readonly string[]) =>
    `<?xml version="1.0"?><tmx version="1.4"><header srclang="en" segtype="sentence"/><body>${units.join('\n')}</body></tmx>`

  test('teaches words: short units as they stand, sentences by what goes together', async () => {
    const path = file('memory.tmx', tmx([...sentences, unit('frobnicate', 'frobnizieren')]))
    const { code, stderr } = await hexapla(['lexicon', 'import', path, '--source', 'en', '--target', 'de'], { data })
    expect([code, stderr]).toEqual([0, ''])
    expect(weight('en', 'de', 'frobnicate', 'frobnizieren')).toBeGreaterThan(0.2)
    for (const [n, noun] of nouns.entries()) {
      expect(weight('en', 'de', noun, nounsDe[n]!)).toBeGreaterThan(0.4)
      expect(weight('de', 'en', nounsDe[n]!, noun)).toBeGreaterThan(0.4)
      expect(weight('en', 'de', noun, nounsDe[(n + 1) % 4]!)).toBeLessThan(0.2)
    }
  })

  test.each([
    ['without one of the languages', tmx(sentences), 'fr'],
    ['that is no XML', '<tmx><body><tu>', 'de'],
  ])('%s is refused', async (_, content, target) => {
    const path = file('no.tmx', content)
    const { code, stdout, stderr } = await hexapla(['lexicon', 'import', path, '--source', 'en', '--target', target], { data })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('no.tmx')
  })
})

test('without packs, doctor says so and lexicons of the user still work', async () => {
  const path = file('own.tsv', 'peace\tмир\n')
  expect((await hexapla(['lexicon', 'import', path, '--source', 'en', '--target', 'ru'], { data })).code).toBe(0)
  const before = lexiconFor('en', 'fr')
  try {
    useLexicons({ packs: null })
    expect(lexiconFor('en', 'fr')).toBeNull()
    expect(weight('en', 'ru', 'peace', 'мир')).toBeGreaterThan(0.5)
    expect((await hexapla(['doctor'], { data })).stdout).toContain('packs: none are installed')
  } finally {
    useLexicons({ packs: join(import.meta.dirname, '../../packs') })
  }
  expect(lexiconFor('en', 'fr')?.id).toBe(before?.id)
})
