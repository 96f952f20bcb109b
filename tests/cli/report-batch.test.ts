import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dropDatabase, newDatabase } from '../postgres/shared-server.ts'
import { hexapla, newFolder } from './command-line.ts'

const folder = newFolder()
const data = join(folder, 'data')
const at = (...names: string[]) => join(folder, ...names)
const NAMES = ['one', 'two', 'three', 'four']

/** Small statements in three scripts; the Russian number is another one in each. */
function writeStatement(name: string, number: string, russian: string): void {
  mkdirSync(at('texts', name), { recursive: true })
  const texts = {
    en: `The parties agreed on ${number} measures for a lasting peace.\n\nThe talks will go on in Geneva on 12 March 2026, and both ministers will take part in them.\n\nThe declaration was signed in the morning.\n`,
    ru: `Стороны договорились о ${russian} мерах ради прочного мира.\n\nПереговоры продолжатся в Женеве 12 марта 2026 года, и в них примут участие оба министра.\n\nДекларация была подписана утром.\n`,
    ar: `اتفق الطرفان على ${number} تدبيرا من أجل سلام دائم.\n\nستستمر المحادثات في جنيف في 12 مارس 2026 وسيشارك فيها الوزيران.\n\nووقع الإعلان في الصباح.\n`,
  }
  for (const [language, text] of Object.entries(texts)) writeFileSync(at('texts', name, `${language}.txt`), text)
  const versions = Object.keys(texts).map(
    (language) =>
      `  - { file: ${language}.txt, language: ${language}, kind: ${language === 'en' ? 'source' : 'translation'}, provenance: test }\n`,
  )
  writeFileSync(at('texts', name, 'statement.yaml'), `id: ${name}\ntitle: Statement ${name}\nversions:\n${versions.join('')}`)
}

/** Every file of a folder with its content. */
const contents = (out: string) =>
  Object.fromEntries(readdirSync(at(out)).map((name) => [name, readFileSync(at(out, name)).toString('base64')]))
const report = (out: string, ...words: string[]) =>
  hexapla(
    ['report', ...words, '--out', at(out), '--format', 'json,csv', ...(words.includes('--workers') ? [] : ['--workers', '1'])],
    { data },
  )

beforeAll(() => {
  for (const [n, name] of NAMES.entries()) writeStatement(name, `${12 + n}`, `${13 + n}`)
  mkdirSync(at('texts', 'broken'))
  writeFileSync(
    at('texts', 'broken', 'statement.yaml'),
    'id: broken\ntitle: x\nversions:\n  - { file: none.txt, language: en, kind: source, provenance: x }\n',
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a folder of statements', () => {
  test('is stored and reported on; one that fails stops no other and is named with its reason', async () => {
    const { code, stdout, stderr } = await report('a', at('texts'), '--workers', '2')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^\S*texts\/broken: .*none\.txt.* \[file\.not-found\]\n$/)
    const names = ['four', 'one', 'three', 'two'].flatMap((name) => [`${name}.json`, `${name}.csv`])
    expect(stdout).toBe([...names, '_overview.html'].map((name) => `${at('a', name)}\n`).join(''))
    const overview = readFileSync(at('a', '_overview.html'), 'utf8')
    expect(overview).toContain('<a href="one.json">json</a>')
    expect(overview).toMatch(/<li><bdi>[^<]*texts\/broken<\/bdi>: [^<]*file\.not-found/)
    expect(overview).not.toContain('<script')
  })

  test('gives the same bytes with one thread, by id, by list and all together', async () => {
    writeFileSync(at('list.txt'), '# night run\nfour\ntexts/one # a folder\n\nthree\ntwo\n')
    const all = ['four', 'one', 'three', 'two']
    const { '_overview.html': _, ...expected } = contents('a')
    for (const [out, words] of Object.entries({ ids: all, listed: [at('list.txt')], every: ['--all', '--workers', '3'] })) {
      expect((await report(out, ...words)).code, out).toBe(0)
      const { '_overview.html': __, ...found } = contents(out)
      expect(found).toEqual(expected)
    }
  })
})

describe('a run that was stopped', () => {
  const times = (out: string) => readdirSync(at(out)).map((name) => [name, statSync(at(out, name)).mtimeMs] as const)
  const writtenSince = (out: string, before: ReturnType<typeof times>) =>
    times(out)
      .filter(([name, time]) => !before.some(([known, then]) => known === name && then === time))
      .map(([name]) => name)
      .filter((name) => !/^[_.]/.test(name))
      .sort()

  test('ends with 2, says so, and goes on where it was', async () => {
    const stop = new AbortController()
    const words = ['report', '--all', '--out', at('b'), '--format', 'json,csv', '--workers', '1']
    const first = await hexapla(words, { data, stop: stop.signal, onStdout: (text) => text.endsWith('.csv\n') && stop.abort() })
    expect(first.code).toBe(2)
    expect(first.stderr).toMatch(/Stopped after [1-3] of 4/)
    const before = times('b')
    expect(before.length).toBeLessThan(10)
    const second = await hexapla(words, { data })
    expect([second.code, second.stderr]).toEqual([0, expect.stringMatching(/^Done before, and not again: [1-3] of 4\n$/)])
    const done = before.map(([name]) => name)
    expect(writtenSince('b', before).filter((name) => done.includes(name))).toEqual([])
    const { '_overview.html': _, ...found } = contents('b')
    const { '_overview.html': __, ...expected } = contents('every')
    expect(found).toEqual(expected)
  })

  test('does again what was touched, broken off, or asked for otherwise, and nothing else', async () => {
    writeFileSync(at('b', 'two.csv'), 'somebody wrote here')
    writeFileSync(at('b', '.hexapla-report.jsonl'), `${readFileSync(at('b', '.hexapla-report.jsonl'), 'utf8')}{"id":"one","sta`)
    let before = times('b')
    await report('b', '--all')
    expect(writtenSince('b', before)).toEqual(['two.csv', 'two.json'])
    before = times('b')
    await report('b', '--all')
    expect(writtenSince('b', before)).toEqual([])
    await report('b', '--all', '--language', 'ru')
    expect(writtenSince('b', before)).toHaveLength(8)
  })

  test('does again what a text, a decision or the termbase has changed', async () => {
    await report('c', '--all')
    let before = times('c')
    writeFileSync(
      at('texts', 'one', 'ru.txt'),
      'Стороны договорились о 12 мерах ради прочного мира.\n\nПереговоры продолжатся в Женеве 12 марта 2026 года, и в них примут участие оба министра.\n\nДекларация была подписана утром.\n',
    )
    await report('c', at('texts', 'one'), 'two', 'three')
    expect(writtenSince('c', before)).toEqual(['one.csv', 'one.json'])
    before = times('c')
    const [, key] = readFileSync(at('c', 'two.csv'), 'utf8').split('\r\n')[1]!.split(',')
    writeFileSync(at('d.csv'), `statement,key,decision,reason\ntwo,${key},waive,agreed\n`)
    expect((await hexapla(['decisions', at('d.csv')], { data })).code).toBe(0)
    await report('c', '--all')
    expect(writtenSince('c', before)).toEqual(['two.csv', 'two.json'])
    before = times('c')
    writeFileSync(
      at('t.yaml'),
      'concepts:\n  - id: peace\n    definition: x\n    designations:\n      en: [{ term: peace, status: preferred }]\n',
    )
    expect((await hexapla(['import', at('t.yaml')], { data })).code).toBe(0)
    await report('c', '--all')
    expect(writtenSince('c', before)).toHaveLength(8)
  })
})

describe('--since', () => {
  test('compares with a folder of reports: what is gone, and nothing new to fail on', async () => {
    await report('now', '--all', '--since', at('a'))
    const one = JSON.parse(readFileSync(at('now', 'one.json'), 'utf8')).statements[0]
    expect(one.gone.map(({ check }: { check: string }) => check)).toContain('number')
    expect(readFileSync(at('now', '_overview.html'), 'utf8')).toContain('No longer there')
    const still = JSON.parse(readFileSync(at('now', 'three.json'), 'utf8')).statements[0]
    expect(still.findings.map(({ check, change }: { check: string; change: string }) => `${check} ${change}`)).toContain(
      'number same',
    )
    expect((await report('f', 'three', '--fail-on', 'note')).code).toBe(1)
    expect((await report('f', 'three', '--fail-on', 'note', '--since', at('a', 'three.json'))).code).toBe(0)
  })

  test.each([
    ['the folder that is written to', ['--since', at('now')], 'request.invalid'],
    ['what is no report', ['--since', at('d.csv')], 'format.malformed'],
    ['what is not there', ['--since', at('nothing')], 'file.not-found'],
  ])('%s is refused', async (_name, words, code) => {
    const { code: exit, stderr } = await report('now', 'one', ...words)
    expect([exit, stderr.includes(code)]).toEqual([2, true])
  })
})

test('a template of the house and a PDF', async () => {
  mkdirSync(at('house'))
  writeFileSync(at('house', 'template.yaml'), 'title: Our house\nlogo: logo.svg\n')
  const words = ['report', 'four', '--out', at('pdf'), '--format', 'html,pdf', '--template', at('house'), '--workers', '1']
  expect(await hexapla(words, { data })).toMatchObject({ code: 2, stderr: expect.stringContaining('logo.svg') })
  writeFileSync(at('secret.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  symlinkSync(at('secret.svg'), at('house', 'logo.svg'))
  expect((await hexapla(words, { data })).stderr).toContain('file.unreadable')
  rmSync(at('house', 'logo.svg'))
  writeFileSync(at('house', 'logo.svg'), readFileSync(at('secret.svg')))
  expect((await hexapla(words, { data })).stderr).toContain('print.no-browser')
  const env = { HEXAPLA_CHROMIUM: await chromium.executablePath() }
  expect(await hexapla(words, { data, env })).toEqual({
    code: 0,
    stdout: `${at('pdf', 'four.html')}\n${at('pdf', 'four.pdf')}\n`,
    stderr: '',
  })
  expect(readFileSync(at('pdf', 'four.html'), 'utf8')).toContain('<h1>Our house</h1>')
  expect(readFileSync(at('pdf', 'four.pdf')).subarray(0, 7).toString()).toBe('%PDF-1.')
})

test('the same from PostgreSQL, byte by byte', async () => {
  const url = await newDatabase()
  const words = ['report', at('texts', 'three'), '--out', at('pg'), '--format', 'json,csv', '--workers', '2']
  expect(await hexapla(words, { env: { DATABASE_URL: url, HEXAPLA_DATA: at('pg-data') } })).toMatchObject({ code: 0, stderr: '' })
  await hexapla(words.with(3, at('sqlite')), { data: at('fresh') })
  const { '.hexapla-report.jsonl': _, ...found } = contents('pg')
  const { '.hexapla-report.jsonl': __, ...expected } = contents('sqlite')
  expect(found).toEqual(expected)
  await dropDatabase(url)
}, 120_000)
