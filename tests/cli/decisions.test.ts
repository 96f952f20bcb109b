import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeXlsx } from '../../src/formats/xlsx/write-xlsx.ts'
import { hexapla, newFolder, SAMPLE, sampleCorpus } from './command-line.ts'

const folder = newFolder()
const data = join(folder, 'data')
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  await hexapla(['import', sampleCorpus(folder)], { data })
  await hexapla(['report', SAMPLE, '--out', folder, '--format', 'csv,docx'], { data })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const keys = () =>
  readFileSync(at(`${SAMPLE}.csv`), 'utf8')
    .split('\r\n')
    .slice(1)
    .flatMap((line) => line.split(',')[1] ?? [])
const left = async () =>
  (
    JSON.parse((await hexapla(['compare', SAMPLE, '--format', 'json'], { data })).stdout) as {
      statements: { findings: { key: string }[] }[]
    }
  ).statements[0]!.findings.map(({ key }) => key)

test('a difference waived in a workbook is set aside; one that is not there is named', async () => {
  const columns = ['key', 'statement', 'reason', 'decision'].map((heading) => ({ heading, width: 10 }))
  const rows = [
    [keys()[0]!, SAMPLE, 'agreed with the desk', 'waive'],
    [keys()[1]!, SAMPLE, '', ''],
    ['ru-0000000000000000', SAMPLE, 'x', 'Waive'],
  ]
  writeFileSync(
    at('d.xlsx'),
    writeXlsx([
      { name: 'Notes', columns: [], rows: [], frozen: 0, rightToLeft: false },
      { name: 'D', columns, rows, frozen: 0, rightToLeft: false },
    ]),
  )
  const { code, stdout, stderr } = await hexapla(['decisions', at('d.xlsx'), '--author', 'A'], { data })
  expect([code, stdout]).toEqual([2, `${SAMPLE}\t${keys()[0]}\twaive\tagreed with the desk\n`])
  expect(stderr).toContain('ru-0000000000000000')
  expect(await left()).not.toContain(keys()[0])
  expect(await left()).toContain(keys()[1])
})

test('so is one waived in a comment, and the edited document comes back as new revisions of what was edited', async () => {
  const files = unzipSync(readFileSync(at(`${SAMPLE}.docx`)))
  const key = keys().at(-1)!
  const comments = strFromU8(files['word/comments.xml']!)
  const mark = `[${SAMPLE} ${key}]</w:t></w:r></w:p>`
  expect(comments).toContain(mark)
  files['word/comments.xml'] = strToU8(
    comments.replace(mark, `${mark}<w:p><w:r><w:t>waive: as the house writes it</w:t></w:r></w:p>`),
  )
  files['word/document.xml'] = strToU8(strFromU8(files['word/document.xml']!).replace('МОСКВА', 'Москва'))
  writeFileSync(at('e.docx'), zipSync(files))
  expect(await hexapla(['decisions', at('e.docx')], { data })).toMatchObject({
    code: 0,
    stdout: `${SAMPLE}\t${key}\twaive\tas the house writes it\n`,
  })
  expect(await left()).not.toContain(key)
  const { stdout } = await hexapla(['import', at('e.docx'), '--statement', SAMPLE], { data })
  expect(stdout.split('\n').filter((line) => line.endsWith('new'))).toEqual([`${SAMPLE}\tru\t2\tnew`])
})

test('a table saved with semicolons is read too', async () => {
  writeFileSync(at('s.csv'), `\ufeffstatement;key;decision;reason\r\n${SAMPLE};${keys()[1]};waive;"so; agreed"\r\n`)
  const { stdout } = await hexapla(['decisions', at('s.csv')], { data })
  expect(stdout).toBe(`${SAMPLE}\t${keys()[1]}\twaive\tso; agreed\n`)
})

test.each([
  ['a file without such columns', 'a,b\n1,2\n', 'no columns statement, key and decision'],
  ['a word that is no decision', 'statement,key,decision\ns,k,maybe\n', 'maybe is no decision; waive is'],
])('%s is refused', async (_name, text, reason) => {
  writeFileSync(at('x.csv'), text)
  const { code, stderr } = await hexapla(['decisions', at('x.csv')], { data })
  expect([code, stderr.includes(reason)]).toEqual([2, true])
})
