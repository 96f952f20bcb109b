/**
 * Shows that programs of others open what we write: node dist/bench/open-elsewhere.js [FOLDER], after npm run build. Uses what is installed of LibreOffice (soffice),
 * translate-toolkit, openpyxl, pandoc and OmegaT, and says what is not. The files are left in FOLDER.
 *
 * LibreOffice opens a report and saves it again; what we read of its file must be what we wrote: texts, columns, keys, decisions, comments. The others count and
 * compare what they find.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readDecisions } from '../src/formats/decisions.ts'
import { readDocument } from '../src/formats/documents/index.ts'
import { readTmx } from '../src/formats/tmx/read-tmx.ts'
import { segmentText } from '../src/formats/tmx/types.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const MAIN = join(ROOT, 'dist/src/cli/main.js')
const SAMPLE = 'security-guarantees-2026-01-08'
const PATIENCE_MS = 300_000

const folder = process.argv[2] ? resolve(process.argv[2]) : mkdtempSync(join(tmpdir(), 'hexapla-elsewhere-'))
mkdirSync(folder, { recursive: true })
const at = (...names: string[]) => join(folder, ...names)
function say(program: string, what: string, outcome: string): void {
  process.stdout.write(`${program.padEnd(18)} ${what.padEnd(40)} ${outcome}\n`)
}

const hexapla = (...words: string[]) =>
  execFileSync(process.execPath, [MAIN, ...words, '--data', at('data')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** What a program prints; null if it is not installed. */
function run(program: string, words: readonly string[], input = ''): string | null {
  try {
    return execFileSync(program, words, { encoding: 'utf8', input, timeout: PATIENCE_MS, stdio: ['pipe', 'pipe', 'pipe'] })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    return `FAILED: ${String((error as { stderr?: string }).stderr || error).slice(0, 200)}`
  }
}

const same = (a: unknown, b: unknown) => (JSON.stringify(a) === JSON.stringify(b) ? 'the same' : 'DIFFERENT')
const words = (text: string) => text.replace(/\s+/g, ' ').trim()

function prepare(): void {
  const corpus = at('corpus')
  mkdirSync(corpus, { recursive: true })
  cpSync(join(ROOT, 'corpus/termbase.yaml'), join(corpus, 'termbase.yaml'))
  cpSync(join(ROOT, 'corpus', SAMPLE), join(corpus, SAMPLE), { recursive: true })
  hexapla('report', corpus, '--out', at('out'), '--format', 'xlsx,docx,tmx,xliff,html,csv', '--language', 'en,fr,ru,ar,zh-Hans')
  for (const [format, ending] of [
    ['tbx', 'tbx'],
    ['tbx-dct', 'dct.tbx'],
    ['utx', 'utx'],
    ['omegat', 'txt'],
  ] as const)
    writeFileSync(at('out', `termbase.${ending}`), hexapla('termbase', '--format', format, '--language', 'en,fr'))
  const pair = ['en', 'fr'].map((language) => join(ROOT, 'corpus', SAMPLE, `${language}.txt`))
  for (const [format, ending] of [
    ['tmx', 'tmx'],
    ['xliff', 'xlf'],
  ] as const)
    writeFileSync(
      at('out', `aligned.${ending}`),
      hexapla('align', ...pair, '--source', 'en', '--target', 'fr', '--format', format),
    )
}

/** Saved again by LibreOffice, in the same format. */
function resaved(name: string, ending: string): Uint8Array | string {
  const out = at('resaved')
  mkdirSync(out, { recursive: true })
  const told = run('soffice', [
    `-env:UserInstallation=file://${at('profile')}`,
    '--headless',
    '--convert-to',
    ending,
    '--outdir',
    out,
    at('out', name),
  ])
  if (told === null) return 'not installed'
  return readdirSync(out).includes(name) ? readFileSync(join(out, name)) : told
}

async function libreOffice(): Promise<void> {
  const docx = `${SAMPLE}.docx`
  const files = unzipSync(readFileSync(at('out', docx)))
  const comments = strFromU8(files['word/comments.xml']!)
  const waived = comments.replace(/(\[\S+ \S+\]<\/w:t><\/w:r><\/w:p>)/, '$1<w:p><w:r><w:t>waive: agreed</w:t></w:r></w:p>')
  writeFileSync(at('out', docx), zipSync({ ...files, 'word/comments.xml': strToU8(waived) }))
  const saved = resaved(docx, 'docx')
  if (typeof saved === 'string') {
    say('LibreOffice', 'DOCX', saved)
    return
  }
  const before = await readDocument({ name: docx, bytes: readFileSync(at('out', docx)) })
  const after = await readDocument({ name: docx, bytes: saved })
  const texts = ({ versions }: typeof before) => versions.map(({ language, text }) => [language, words(text)])
  say('LibreOffice', 'DOCX: versions and their texts', same(texts(before), texts(after)))
  const count = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/comments.xml']!).match(/<w:comment /g)?.length
  say(
    'LibreOffice',
    `DOCX: ${count(readFileSync(at('out', docx)))} comments`,
    same(count(readFileSync(at('out', docx))), count(saved)),
  )
  const decided = (bytes: Uint8Array) =>
    readDecisions({ name: docx, bytes }).map(({ statement, key, reason }) => [statement, key, reason])
  say('LibreOffice', 'DOCX: decision in a comment', same(decided(readFileSync(at('out', docx))), decided(saved)))

  const xlsx = `${SAMPLE}.xlsx`
  const sheets = unzipSync(readFileSync(at('out', xlsx)))
  const findings = strFromU8(sheets['xl/worksheets/sheet2.xml']!)
  const decision = (cell: string, text: string) => `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`
  const marked = findings.replace(
    /<c r="B2"[^>]*>.*?<\/c>/,
    (found) => found + decision('C2', 'waive') + decision('D2', 'agreed'),
  )
  writeFileSync(at('out', xlsx), zipSync({ ...sheets, 'xl/worksheets/sheet2.xml': strToU8(marked) }))
  const book = resaved(xlsx, 'xlsx')
  if (typeof book === 'string') {
    say('LibreOffice', 'XLSX', book)
    return
  }
  const inBook = (bytes: Uint8Array) =>
    readDecisions({ name: xlsx, bytes }).map(({ statement, key, reason }) => [statement, key, reason])
  say(
    'LibreOffice',
    `XLSX: ${inBook(readFileSync(at('out', xlsx))).length} decision`,
    same(inBook(readFileSync(at('out', xlsx))), inBook(book)),
  )
}

const UNITS = `
import sys
from translate.storage import tmx
pairs = [(u.source, u.target) for u in tmx.tmxfile.parsefile(sys.argv[1]).units]
print(f'{len(pairs)} units, {sum(1 for a, b in pairs if a and b)} with both sides')
`
const SHEETS = `
import sys, openpyxl
for sheet in openpyxl.load_workbook(sys.argv[1]).worksheets:
    choices = len(sheet.data_validations.dataValidation)
    print(sheet.title, sheet.max_row, 'rows, frozen at', sheet.freeze_panes, 'filter', sheet.auto_filter.ref, 'right to left' if sheet.sheet_view.rightToLeft else '', 'choices' if choices else '')
`
/** What a script of Python prints; the program of the system, which has the packages of the system. */
const python = (script: string, file: string): string => {
  const told = run('/usr/bin/python3', ['-c', script, at('out', file)]) ?? 'not installed'
  return told.includes('No module') ? 'not installed' : told.trim()
}

function translateToolkit(): void {
  const units = (name: string) => readFileSync(at('out', name), 'utf8').match(/<tu[ >]/g)?.length ?? 0
  for (const name of ['aligned.tmx', `${SAMPLE}.tmx`]) say('translate-toolkit', `TMX: ${units(name)} units`, python(UNITS, name))
}

function openpyxl(): void {
  for (const line of python(SHEETS, `${SAMPLE}.xlsx`).split('\n')) say('openpyxl', 'XLSX', line)
}

function pandoc(): void {
  const told = run('pandoc', ['-f', 'docx', '-t', 'json', '--track-changes=all', at('out', `${SAMPLE}.docx`)])
  const count = (sign: RegExp) => told?.match(sign)?.length ?? 0
  const outcome = told?.startsWith('{') ? `${count(/"t":"Table"/g)}, ${count(/"comment-start"/g)}` : (told ?? 'not installed')
  say('pandoc', 'DOCX: tables, comments', outcome)
}

/** A project whose memory is ours: OmegaT translates the source by it. */
function omegaT(): void {
  const project = at('omegat')
  for (const name of ['source', 'target', 'omegat', 'tm/auto', 'glossary', 'dictionary'])
    mkdirSync(join(project, name), { recursive: true })
  const units = readFileSync(at('out', 'aligned.tmx'), 'utf8')
  const pairs = readTmx(units)
    .units.map(({ variants }) => variants.map(({ segment }) => segmentText(segment)))
    .filter(([source]) => source && !source.includes('\n'))
  writeFileSync(join(project, 'source/a.txt'), pairs.map(([source]) => `${source}\n\n`).join(''))
  writeFileSync(join(project, 'tm/auto/aligned.tmx'), units)
  cpSync(at('out', 'termbase.txt'), join(project, 'glossary/termbase.txt'))
  cpSync(at('out', 'termbase.utx'), join(project, 'glossary/termbase.utx'))
  writeFileSync(
    join(project, 'omegat.project'),
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>en</source_lang><target_lang>fr</target_lang><sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>`,
  )
  const told = run('omegat', [project, '--mode=console-translate'])
  if (told === null) {
    say('OmegaT', 'TMX', 'not installed')
    return
  }
  const target = readdirSync(join(project, 'target')).includes('a.txt') ? readFileSync(join(project, 'target/a.txt'), 'utf8') : ''
  const found = pairs.filter(([, translation]) => words(target).includes(words(translation!))).length
  say('OmegaT', `TMX as a memory: ${pairs.length} segments`, target === '' ? told.slice(-200) : `${found} translated by it`)
}

prepare()
await libreOffice()
translateToolkit()
openpyxl()
pandoc()
omegaT()
process.stdout.write(`files: ${folder}\n`)
