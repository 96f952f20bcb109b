import { previewImport } from '../../src/app/preview-import.ts'
import { HexaplaError } from '../../src/errors.ts'
import { bitextFormats } from '../../src/formats/bitext/index.ts'
import { readDecisions } from '../../src/formats/decisions.ts'
import { readLexiconTsv } from '../../src/formats/lexicon-tsv.ts'
import { readStatementManifest } from '../../src/formats/statement-yaml.ts'
import { readTermbaseFile, termbaseFormats } from '../../src/formats/termbase/index.ts'
import { decodeXml } from '../../src/formats/xml/decode-xml.ts'
import { randomFor } from './random.ts'
import type { SeedFile } from './seed-files.ts'
import { spoiledFile } from './spoil.ts'

type Reader = (file: SeedFile) => unknown

const utf8 = ({ bytes }: SeedFile) => new TextDecoder().decode(bytes)

/** Everything that reads what a stranger sends. Documents the way the server does: read, language told, segmented. */
const readers: Readonly<Record<string, Reader>> = {
  documents: (file) => previewImport([file]),
  termbases: readTermbaseFile,
  decisions: readDecisions,
  lexicon: (file) => readLexiconTsv(utf8(file)),
  manifest: (file) => readStatementManifest(utf8(file), file.name),
  ...Object.fromEntries(
    bitextFormats.flatMap(({ id, read }) =>
      read ? [[`bitext ${id}`, (file: SeedFile) => read(decodeXml(file.bytes, file.name))] as const] : [],
    ),
  ),
  ...Object.fromEntries(
    termbaseFormats.flatMap(({ id, read }) =>
      read ? [[`termbase ${id}`, (file: SeedFile) => read(decodeXml(file.bytes, file.name), file.name)] as const] : [],
    ),
  ),
}

/** One half of all inputs are documents; the other readers share the rest. */
const names = Object.keys(readers)
const OTHERS = names.filter((name) => name !== 'documents')

/** What became of an input: `accepted`, a code of ours, or what was thrown that has none. */
export interface ReaderOutcome {
  readonly n: number
  readonly reader: string
  readonly file: string
  readonly outcome: string
  /** Only of what has no code. */
  readonly stack: string | null
  readonly ms: number
  /** Of the heap and all else of this process, bytes. */
  readonly memory: number
}

async function readOne(seed: number, n: number): Promise<ReaderOutcome> {
  const random = randomFor(seed, n)
  const reader = random.chance(0.5) ? 'documents' : random.pick(OTHERS)
  const file = spoiledFile(random)
  process.send?.({ begun: n, reader, file: file.name })
  const started = performance.now()
  const ended = (outcome: string, stack: string | null): ReaderOutcome => ({
    n,
    reader,
    file: file.name,
    outcome,
    stack,
    ms: performance.now() - started,
    memory: process.memoryUsage.rss(),
  })
  try {
    await readers[reader]!(file)
    return ended('accepted', null)
  } catch (error) {
    return error instanceof HexaplaError
      ? ended(error.code, null)
      : ended('FAULT', error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

/** Told `{ seed, from, to, step }` it reads inputs from, from + step … before `to`, one after the other. */
process.on('message', async ({ seed, from, to, step }: { seed: number; from: number; to: number; step: number }) => {
  for (let n = from; n < to; n += step) process.send!(await readOne(seed, n))
  process.send!({ done: true })
})

// Whoever started this is gone.
process.on('disconnect', () => process.exit())
