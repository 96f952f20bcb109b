import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join, relative, resolve } from 'node:path'
import { HexaplaError } from '../src/errors.ts'
import { termbaseFormat } from '../src/formats/termbase/index.ts'
import { tbxProblems } from '../src/formats/termbase/tbx-checks.ts'
import { readTmx } from '../src/formats/tmx/read-tmx.ts'
import { writeTmx } from '../src/formats/tmx/write-tmx.ts'
import { readXliff } from '../src/formats/xliff/read-xliff.ts'
import { decodeXml } from '../src/formats/xml/decode-xml.ts'
import { parseXml } from '../src/formats/xml/parse-xml.ts'

/**
 * `node dist/bench/conformance.js FOLDER…` reads every file of a test suite and says what was accepted and what refused, with line and reason. What should be
 * refused is told by its place or name, as the suites of XLIFF, TMX and TBX do it: a folder `invalid`, or a name that begins with `bad`. Nothing is fetched.
 */
const READERS: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  '.xlf': (bytes) => readXliff(decodeXml(bytes, 'xliff')),
  '.tmx': (bytes) => {
    const text = decodeXml(bytes, 'tmx')
    const { header, units } = readTmx(text)
    if (!header) throw new HexaplaError('format.malformed', { file: 'tmx', line: 1, column: 1, reason: 'no header' })
    const again = readTmx(writeTmx(header, units))
    if (JSON.stringify(again.units) !== JSON.stringify(units)) throw new Error('not the same when written and read again')
  },
  '.tbx': (bytes) => {
    const text = decodeXml(bytes, 'tbx')
    const [problem] = tbxProblems(parseXml(text, 'tbx'))
    if (problem) throw new HexaplaError('termbase.malformed', { file: 'tbx', ...problem })
    const { read, write } = termbaseFormat('tbx')
    const termbase = read!(text, 'tbx')
    if (JSON.stringify(read!(write(termbase), 'tbx')) !== JSON.stringify(termbase))
      throw new Error('not the same when written and read again')
  },
}

const counts = { accepted: 0, valid: 0, refused: 0, invalid: 0 }
for (const folder of process.argv.slice(2)) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const read = READERS[extname(name).toLowerCase()]
    if (!read) continue
    const path = join(folder, name)
    const wrong = /(?:^|[/\\])invalid[/\\]/.test(resolve(path)) || /^bad/i.test(basename(name))
    const refusal = refusalOf(() => read(readFileSync(path)))
    counts[wrong ? 'invalid' : 'valid']++
    if (wrong === (refusal !== null)) counts[wrong ? 'refused' : 'accepted']++
    const mark = wrong === (refusal !== null) ? ' ' : '!'
    process.stdout.write(`${mark} ${relative(folder, path)}\t${refusal ?? 'accepted'}\n`)
  }
}
process.stdout.write(
  `accepted ${counts.accepted} of ${counts.valid} valid files, refused ${counts.refused} of ${counts.invalid} others\n`,
)
process.exitCode = counts.accepted === counts.valid && counts.refused === counts.invalid ? 0 : 1

function refusalOf(read: () => unknown): string | null {
  try {
    read()
    return null
  } catch (error) {
    if (!(error instanceof HexaplaError)) throw error
    return `${error.code} ${error.detail.line ?? ''} ${error.detail.reason ?? ''}`.trim()
  }
}
