/**
 * Measures `hexapla report`: node dist/bench/report-speed.js [STATEMENTS] [WORKERS], after npm run build. Writes statements in seven languages into a new folder, reports on
 * all of them three times – nothing compared yet, everything compared, everything written – and prints statements a second. The last must
 * leave every byte as it is.
 *
 * The statements are made of the corpus: paragraphs of the Declaration and of the sample statement, from another place in each, with
 * other numbers, and in some versions a sentence left out. They are as long as the sample statement.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
const MAIN = join(ROOT, 'dist/src/cli/main.js')
const LANGUAGES = ['en', 'ru', 'fr', 'de', 'es', 'ar', 'zh']
const SAMPLE = 'security-guarantees-2026-01-08'
const DECLARATION = 'universal-declaration-of-human-rights'
/** Paragraphs of the end of the Declaration, which correspond one to one in these versions; twelve of them are as long as half the sample. */
const [USED, TAKEN] = [80, 12]

const paragraphs = (statement: string, language: string) =>
  readFileSync(
    join(ROOT, 'corpus', statement, `${language === 'zh' && statement === DECLARATION ? 'zh-Hans' : language}.txt`),
    'utf8',
  )
    .split(/\n+/)
    .filter(Boolean)

function writeStatements(folder: string, count: number): number {
  let characters = 0
  const sources = LANGUAGES.map((language) => ({
    language,
    sample: paragraphs(SAMPLE, language),
    declaration: paragraphs(DECLARATION, language).slice(-USED),
  }))
  for (let n = 0; n < count; n++) {
    const at = join(folder, `made-${String(n).padStart(4, '0')}`)
    mkdirSync(at)
    for (const [place, { language, sample, declaration }] of sources.entries()) {
      const own = sample.map((text) => text.replace(/\d+/g, (number) => String(Number(number) + (n % 9))))
      const taken = Array.from({ length: TAKEN }, (_, k) => `${declaration[(n * 7 + k) % USED]} (${1_000 + n * 13 + k})`)
      const kept = place > 0 && n % 5 === place % 5 ? taken.toSpliced(3, 1) : taken
      const text = `${[...own, ...kept].join('\n\n')}\n`
      characters += text.length
      writeFileSync(join(at, `${language}.txt`), text)
    }
    const versions = LANGUAGES.map(
      (language, place) =>
        `  - file: ${language}.txt\n    language: ${language === 'zh' ? 'zh-Hans' : language}\n    kind: ${place === 0 ? 'source' : 'translation'}\n    provenance: for measuring\n`,
    )
    writeFileSync(
      join(at, 'statement.yaml'),
      `id: made-${String(n).padStart(4, '0')}\ntitle: Statement ${n}\nversions:\n${versions.join('')}`,
    )
  }
  return characters
}

/** `1m2.345s` */
const secondsOf = (time: string) => {
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s$/.exec(time)!
  return Number(minutes) * 60 + Number(seconds)
}

const folder = mkdtempSync(join(tmpdir(), 'hexapla-report-'))
try {
  const count = Number(process.argv[2] ?? 100)
  const workers = process.argv[3] ?? String(availableParallelism())
  const statements = join(folder, 'statements')
  mkdirSync(statements)
  cpSync(join(ROOT, 'corpus/termbase.yaml'), join(statements, 'termbase.yaml'))
  const characters = writeStatements(statements, count)
  const out = join(folder, 'out')
  /** Seconds that passed, and seconds that processors worked for it: on a machine that others use too, only the second is its own. */
  const hexapla = (words: readonly string[]) => {
    const began = performance.now()
    const command = [process.execPath, MAIN, ...words, '--data', join(folder, 'data')]
    const told = execFileSync('bash', ['-c', '"$@" >/dev/null; times', 'bash', ...command], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [user, system] = String(told).trim().split('\n').at(-1)!.split(' ') as [string, string]
    return { passed: (performance.now() - began) / 1_000, worked: secondsOf(user) + secondsOf(system) }
  }
  const report = (to: string, what: readonly string[]) =>
    hexapla(['report', ...what, '--out', to, '--format', 'html', '--workers', workers])
  const hashOf = (at: string) => {
    const hash = createHash('sha256')
    for (const name of readdirSync(at).sort()) hash.update(name).update(readFileSync(join(at, name)))
    return hash.digest('hex')
  }
  process.stdout.write(
    `${count} statements × ${LANGUAGES.length} languages, ${Math.round(characters / count / LANGUAGES.length)} characters a version, ${workers} workers\n`,
  )
  const say = (what: string, { passed, worked }: ReturnType<typeof hexapla>) =>
    process.stdout.write(
      `${what.padEnd(40)} ${passed.toFixed(1).padStart(6)} s, ${(count / passed).toFixed(1).padStart(5)} a second; ${worked.toFixed(1).padStart(6)} s of processor, ${((2 * count) / worked).toFixed(1).padStart(5)} a second if two cores did nothing else\n`,
    )
  say('stored, aligned, compared and written', report(out, [statements]))
  const first = hashOf(out)
  say('written, all compared before', report(join(folder, 'again'), ['--all']))
  say('nothing to do', report(out, ['--all']))
  process.stdout.write(
    hashOf(out) === first && hashOf(join(folder, 'again')) === first ? 'same bytes each time\n' : 'DIFFERENT BYTES\n',
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
