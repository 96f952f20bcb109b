import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexapla, newFolder, ROOT, SAMPLE, sampleCorpus } from './command-line.ts'

const folder = newFolder()
const data = join(folder, 'data')
const texts = join(ROOT, 'corpus', SAMPLE)
let corpus = ''

/** A file in the folder of this test run. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

beforeAll(async () => {
  corpus = sampleCorpus(folder)
  expect(await hexapla(['import', corpus], { data })).toEqual({ code: 0, stdout: `${SAMPLE}\t7 versions\tnew\n`, stderr: '' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('import', () => {
  test('says of each version whether it is new', async () => {
    const { code, stdout } = await hexapla(['import', join(corpus, SAMPLE)], { data })
    expect(code).toBe(0)
    expect(stdout.split('\n')[1]).toBe(`${SAMPLE}\tru\t1\tunchanged`)
  })

  test('takes files on one line as versions of one statement, guesses languages and says so', async () => {
    const source = file('note.txt', 'The two governments agreed on a ceasefire.\n\nIt begins on Monday at noon.\n')
    const target = file(
      'note-fr.html',
      '<html><body><h1>Les deux gouvernements ont convenu d’un cessez-le-feu.</h1><script>x()</script><p>Il commence lundi à midi.</p></body></html>',
    )
    const { code, stdout, stderr } = await hexapla(['import', source, target], { data })
    expect(code).toBe(0)
    expect(stdout).toBe(
      'the-two-governments-agreed-on-a-ceasefire\ten\t1\tnew\nthe-two-governments-agreed-on-a-ceasefire\tfr\t1\tnew\n',
    )
    expect(stderr).toMatch(/note\.txt: .*English \(en\).*\n.*note-fr\.html: .*French \(fr\)/)
  })

  test('adds a version to a statement, and makes an edited text its next revision', async () => {
    const spanish = (end: string) =>
      file('es.txt', `Los dos gobiernos acordaron un alto el fuego.\n\nComienza el lunes ${end}.\n`)
    const words = () => ['--statement', 'the-two-governments-agreed-on-a-ceasefire', '--language', 'es']
    const first = await hexapla(['import', spanish('al mediodía'), ...words()], { data })
    const second = await hexapla(['import', spanish('a las doce'), ...words()], { data })
    expect([first.stdout, second.stdout].map((line) => line.split('\t').slice(1).join(' '))).toEqual(['es 1 new\n', 'es 2 new\n'])
  })

  test('warns when a text does not read as the language named', async () => {
    const id = ['--statement', 'wrong-name', '--title', 'Wrong name']
    const { code, stderr } = await hexapla(['import', join(texts, 'de.txt'), '--language', 'nl', ...id], { data })
    expect(code).toBe(0)
    expect(stderr).toContain('Named as Dutch (nl), but it reads as German (de)')
  })

  test('replaces the termbase by a .yaml file, and says the same again is nothing new', async () => {
    const { code, stderr } = await hexapla(['import', join(corpus, 'termbase.yaml')], { data })
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/\d+ concepts, unchanged\n$/) })
  })
})

describe('bad input ends with 2, a sentence and a code, and nothing stored in part', () => {
  const stored = async () => (await hexapla(['list'], { data })).stdout

  test.each([
    ['a missing file', () => ['import', join(folder, 'nowhere.txt')], 'nowhere.txt', 'file.not-found'],
    ['an empty file', () => ['import', file('empty.txt', ' \n')], 'empty.txt', 'text.empty'],
    [
      'a binary file',
      () => ['import', file('a.bin', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))],
      'a.bin',
      'text.binary',
    ],
    [
      'an unknown language tag',
      () => ['import', join(texts, 'en.txt'), '--language', 'xx-klingon'],
      'xx-klingon',
      'language.unknown-tag',
    ],
    [
      'a text nobody can tell the language of',
      () => ['import', file('digits.txt', '1 2 3 4 5')],
      'digits.txt',
      'language.cannot-tell',
    ],
    [
      'two versions in one language',
      () => ['import', join(texts, 'en.txt'), file('en2.txt', readFileSync(join(texts, 'en.txt'), 'utf8').toUpperCase())],
      'en',
      'statement.duplicate-language',
    ],
    [
      'a broken termbase',
      () => [
        'import',
        file('terms.yaml', 'concepts:\n  - id: a\n    designations:\n      en:\n        - {term: x, status: nice}\n'),
      ],
      'line 5, column 29',
      'termbase.malformed',
    ],
    ['an unknown statement', () => ['compare', 'nothing'], 'nothing', 'statement.not-found'],
    ['an unknown version', () => ['compare', SAMPLE, '--language', 'ja'], 'Japanese|ja', 'version.not-found'],
    [
      'an unknown format',
      () => ['report', SAMPLE, '--out', join(folder, 'x'), '--format', 'wordstar'],
      'wordstar',
      'format.unknown',
    ],
    ['an unknown option', () => ['list', '--colour'], '--colour', 'request.invalid'],
    ['an unknown command', () => ['liszt'], 'liszt', 'request.invalid'],
    ['a choice that is none', () => ['align', 'a', 'b', '--unit', 'word'], 'paragraph, sentence, line', 'request.invalid'],
    ['a confidence beyond 1', () => ['compare', SAMPLE, '--min-confidence', '60'], 'from 0 to 1', 'request.invalid'],
    ['an unknown kind of difference', () => ['compare', SAMPLE, '--check', 'typo'], 'typo', 'request.invalid'],
  ])('%s', async (_name, words, named, code) => {
    const before = await stored()
    const outcome = await hexapla(words(), { data })
    expect(outcome.code).toBe(2)
    expect(outcome.stdout).toBe('')
    expect(outcome.stderr).toMatch(new RegExp(named.replaceAll('.', '\\.')))
    expect(outcome.stderr).toContain(`[${code}]`)
    expect(await stored()).toBe(before)
  })

  test('broken YAML names file, line and column', async () => {
    const broken = join(folder, 'broken')
    mkdirSync(broken)
    writeFileSync(join(broken, 'statement.yaml'), 'id: a\ntitle: "unclosed\nversions: []\n')
    const { code, stderr } = await hexapla(['import', broken], { data })
    expect(code).toBe(2)
    expect(stderr).toMatch(/statement\.yaml: .* line \d+, column \d+: .*\[statement\.malformed\]/)
  })

  test('a text outside of the folder is refused', async () => {
    const outside = join(folder, 'outside')
    mkdirSync(outside)
    writeFileSync(
      join(outside, 'statement.yaml'),
      'id: a\ntitle: A\nversions:\n  - {file: ../note.txt, language: en, kind: source, provenance: p}\n',
    )
    expect((await hexapla(['import', outside], { data })).stderr).toContain('line 4, column 12')
  })

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be written to', async () => {
    const locked = join(folder, 'locked')
    mkdirSync(locked)
    chmodSync(locked, 0o500)
    const { code, stderr } = await hexapla(['import', corpus], { data: join(locked, 'data') })
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('[store.read-only]') })
  })

  test('a file in the place of the data folder', async () => {
    const { code, stderr } = await hexapla(['list'], { data: file('not-a-folder', 'x') })
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('[store.read-only]') })
  })

  test('the sentence is in the language of the reader', async () => {
    const words = ['import', join(folder, 'nowhere.txt')]
    const [german, russian, english] = await Promise.all([
      hexapla(words, { data, env: { LC_ALL: 'de_AT.UTF-8' } }),
      hexapla([...words, '--lang', 'ru'], { data }),
      hexapla(words, { data, env: { LC_ALL: '', LANG: 'nl_NL' } }),
    ])
    expect(german.stderr).toMatch(/nowhere\.txt.*Datei/)
    expect(russian.stderr).toMatch(/[а-я]{4}/)
    expect(english.stderr).toContain('There is no such file')
  })
})

describe('align', () => {
  const en = join(texts, 'en.txt')

  test('guesses languages, says so on stderr, and keeps stdout to the beads', async () => {
    const { code, stdout, stderr } = await hexapla(['align', en, join(texts, 'ru.txt')])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^(?:\[[\d,]*\]:\[[\d,]*\]:[\d.]+\n)+$/)
    expect(stderr).toMatch(/en\.txt: .*English \(en\).*\n.*ru\.txt: .*Russian \(ru\)/)
  })

  test('says when a text does not read as the language named, and takes the name at its word', async () => {
    const { code, stderr } = await hexapla(['align', en, join(texts, 'zh.txt'), '--source', 'en', '--target', 'ar'])
    expect(code).toBe(0)
    expect(stderr).not.toContain('en.txt')
    expect(stderr).toMatch(/zh\.txt: Named as Arabic \(ar\), but it reads as Simplified Chinese/)
  })

  test('reads standard input for -, in any encoding', async () => {
    const { code, stdout } = await hexapla(
      ['align', '-', file('b.txt', 'Раз, два.\nТри, четыре.\n'), '--source', 'en', '--target', 'ru', '--unit', 'line'],
      { stdin: 'One, two.\nThree, four.\n' },
    )
    expect({ code, pairs: stdout.replace(/:[\d.]+$/gm, '') }).toEqual({ code: 0, pairs: '[0]:[0]\n[1]:[1]\n' })
  })

  test('says of unrelated texts that they do not look like versions of one statement', async () => {
    const other = file(
      'recipe.txt',
      'Schlagen Sie vier Eier auf.\n\nRühren Sie Mehl und Milch unter, bis ein glatter Teig entsteht.\n\nBacken Sie die Pfannkuchen in Butter goldgelb.\n\nServieren Sie sie mit Apfelmus.\n',
    )
    const { code, stderr, stdout } = await hexapla(['align', en, other, '--source', 'en', '--target', 'de'])
    expect(code).toBe(0)
    expect(stderr).toContain('does not look like a version of the same statement')
    const sure = stdout.split('\n').filter((line) => !line.includes('[]') && Number(line.split(':')[2]) > 0.9)
    expect(sure).toEqual([])
  })

  test('takes a paragraph of 2 MB', async () => {
    const long = file('long.txt', 'The ministry said so again and again without a pause '.repeat(40_000))
    const { code, stdout } = await hexapla(['align', long, long, '--source', 'en', '--target', 'en', '--unit', 'paragraph'])
    expect({ code, stdout: stdout.replace(/:[\d.]+\n$/, '') }).toEqual({ code: 0, stdout: '[0]:[0]' })
  })

  test.each(['tsv', 'csv', 'tmx', 'json', 'html'])('writes %s', async (format) => {
    const { code, stdout } = await hexapla([
      'align',
      en,
      join(texts, 'ar.txt'),
      '--source',
      'en',
      '--target',
      'ar',
      '--format',
      format,
    ])
    expect(code).toBe(0)
    expect(stdout).toContain('وأشارت زاخاروفا'.slice(3))
  })

  test('a batch names the rows that fail and finishes the others', async () => {
    const list = file(
      'list.tsv',
      [
        `${en}\t${join(texts, 'ru.txt')}\ten-ru`,
        `${en}\tnowhere.txt\tmissing`,
        `${en}\t${join(texts, 'fr.txt')}\ten-fr`,
        '',
      ].join('\n'),
    )
    const out = join(folder, 'out')
    const { code, stdout, stderr } = await hexapla(['align', '--batch', list, '--out', out, '--workers', '2'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(readdirSync(out).sort()).toEqual(['en-fr.align', 'en-ru.align'])
    expect(stderr).toMatch(/missing: .*nowhere\.txt.*\[file\.not-found\]\n2\/3 → /)
  })

  test.each([
    ['without a tab', 'a.txt b.txt\n', 'line 1'],
    ['with one name twice', 'x/a.txt\tb.txt\ny/a.txt\tc.txt\n', 'line 2'],
    ['with a name that leaves the folder', 'a.txt\tb.txt\t../../a\n', 'line 1'],
  ])('a list %s is refused with its line', async (_name, rows, line) => {
    const { code, stderr } = await hexapla(['align', '--batch', file('bad.tsv', rows), '--out', join(folder, 'never')])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(line) })
    expect(existsSync(join(folder, 'never'))).toBe(false)
  })
})

describe('compare', () => {
  test('--fail-on gives 1 for a difference of that weight or more, else 0', async () => {
    const codes = await Promise.all(
      [['--fail-on', 'note'], ['--fail-on', 'note', '--check', 'omitted-paragraph'], []].map(
        async (words) => (await hexapla(['compare', SAMPLE, ...words], { data })).code,
      ),
    )
    expect(codes).toEqual([1, 0, 0])
  })

  test('compares the versions asked for with the source, whatever their order', async () => {
    const { stdout } = await hexapla(['compare', SAMPLE, '--language', 'ru', '--format', 'json'], { data })
    const [{ pivot, versions }] = JSON.parse(stdout).statements
    expect({ pivot, versions: versions.map(({ language }: { language: string }) => language) }).toEqual({
      pivot: 'en',
      versions: ['en', 'ru'],
    })
  })

  test('two versions can be compared with each other', async () => {
    const { code, stdout } = await hexapla(['compare', SAMPLE, '--pivot', 'fr', '--language', 'de', '--format', 'json'], { data })
    expect({ code, pivot: JSON.parse(stdout).statements[0].pivot }).toEqual({ code: 0, pivot: 'fr' })
  })
})

describe('report', () => {
  test('writes a file a statement and format, the same bytes each time, and names what failed', async () => {
    const out = join(folder, 'reports')
    const words = ['report', SAMPLE, 'no-such-statement', '--out', out, '--format', 'html,json,csv']
    const first = await hexapla(words, { data })
    const read = (folder = out) => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    const before = read()
    const again = `${out}-again`
    await hexapla(words.with(4, again), { data })
    expect({ code: first.code, files: readdirSync(out).sort() }).toEqual({
      code: 2,
      files: ['.hexapla-report.jsonl', '_overview.html', ...['csv', 'html', 'json'].map((end) => `${SAMPLE}.${end}`)],
    })
    expect(first.stderr).toMatch(/^no-such-statement: .*\[statement\.not-found\]\n$/)
    expect(read(again)).toEqual(before)
  })
})

describe('term', () => {
  test('finds a concept by an inflected form in any language', async () => {
    const { code, stdout } = await hexapla(['term', 'гарантиями безопасности', '--to', 'en'], { data })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^security-guarantees: [\s\S]*en {2}security guarantee · preferred term/)
    expect(stdout).toContain('[гарантиях безопасности]')
  })

  test('says when nothing was found', async () => {
    expect((await hexapla(['term', 'zzzz'], { data })).stdout).toContain('Nothing was found')
  })
})

test('detect goes on after a bad file, and ends with 2', async () => {
  const { code, stdout, stderr } = await hexapla([
    'detect',
    join(texts, 'fr.txt'),
    join(folder, 'gone.txt'),
    join(texts, 'zh.txt'),
  ])
  expect(code).toBe(2)
  expect(stdout.split('\n').map((line) => line.split('\t')[1])).toEqual(['fr', 'zh-Hans', undefined])
  expect(stderr).toContain('[file.not-found]')
})

test('what backup copied, restore puts back', async () => {
  const [copy, elsewhere] = [join(folder, 'copy.sqlite'), join(folder, 'elsewhere')]
  expect(await hexapla(['backup', copy], { data })).toEqual({ code: 0, stdout: `${copy}\n`, stderr: '' })
  expect(await hexapla(['restore', copy], { data: elsewhere })).toMatchObject({ code: 0, stderr: '' })
  expect((await hexapla(['list'], { data: elsewhere })).stdout).toBe((await hexapla(['list'], { data })).stdout)
  expect((await hexapla(['restore', copy], { data: elsewhere })).stderr).toContain('hexapla.sqlite.before-restore')
  expect(await hexapla(['restore', join(folder, 'nothing')], { data: elsewhere })).toMatchObject({ code: 2, stdout: '' })
})

test('doctor looks without making anything', async () => {
  const fresh = join(folder, 'fresh')
  const { stdout } = await hexapla(['doctor'], { data: fresh })
  expect(stdout).toContain('not there yet')
  expect(existsSync(fresh)).toBe(false)
  expect((await hexapla(['doctor'], { data })).stdout).toMatch(
    /statements, \d+ concepts\nok {7}reports: no template, no Chromium, so no PDF\n$/,
  )
  const { code, stdout: told } = await hexapla(['doctor'], { data, env: { HEXAPLA_TEMPLATE: join(folder, 'nothing') } })
  expect([code, told]).toEqual([2, expect.stringMatching(/PROBLEM {2}reports: .*\[file\.not-found\]/)])
})
