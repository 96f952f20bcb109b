import { setFlagsFromString } from 'node:v8'
import { alignFiles } from '../app/align-files.ts'
import { BITEXT_FORMATS, writeAligned } from '../app/write-aligned.ts'
import { alignOptions } from './align-options.ts'
import { areLong } from './are-long.ts'
import type { Arguments } from './arguments.ts'
import type { Command, Context, ExitCode } from './command.ts'
import { bytesOf } from './input-bytes.ts'
import { sayLanguage } from './languages.ts'

const SAMPLE = 'corpus/security-guarantees-2026-01-08'

/**
 * Bytes of texts from which on the room for young objects is kept as it is. Node lets it grow to a hundred megabytes; that saves a twentieth of the time, and costs a third of the memory.
 */
const SAVING = 2 ** 20

/** Two files, or many pairs, without a store. */
export const align: Command = {
  name: 'align',
  summary: 'Pairs two texts, paragraph by paragraph or sentence by sentence. Nothing is stored.',
  operands: 'SRC TGT | --batch LIST.tsv --out DIR',
  notes: `Format beads: one bead a line, units counted from 0, [0,1]:[2]:0.93 (source units, target units, confidence). Unit line takes each line as one unit.
A language that is not named is guessed, and the guess is said. One of the files may be - (standard input).
Plain texts of more than 8 MB are aligned in windows of 10,000 lines, each cut where the pairing is sure, so that memory does not grow with the files; formats
beads, tsv, csv and tmx then.
--embeddings sends every sentence to the service named, or computes its vector with the model named; --embeddings none leaves out what the environment names.
--batch reads rows of SRC, TGT and an optional name, tabs between; each pair is written to DIR/NAME. A row that fails stops no other; it is named at the end.`,
  options: {
    source: { type: 'string', value: 'TAG', help: 'language of SRC (default: guessed)' },
    target: { type: 'string', value: 'TAG', help: 'language of TGT (default: guessed)' },
    unit: { type: 'string', value: 'UNIT', help: 'paragraph, sentence or line (default: sentence)' },
    format: { type: 'string', value: 'FORMAT', help: `${BITEXT_FORMATS.join(', ')} (default: beads)` },
    embeddings: {
      type: 'string',
      value: 'PLACE',
      help: 'sentence vectors as further evidence: an address http://…, or a folder with a model (default: HEXAPLA_EMBEDDINGS, else none)',
    },
    window: { type: 'string', value: 'N', help: 'align plain texts in windows of N lines, whatever their length' },
    batch: { type: 'string', value: 'LIST.tsv', help: 'many pairs, on all cores' },
    out: { type: 'string', value: 'DIR', help: 'folder for the results of --batch' },
    workers: { type: 'string', value: 'N', help: 'threads for --batch (default: number of cores)' },
  },
  examples: [
    { line: `align ${SAMPLE}/en.txt ${SAMPLE}/ru.txt --source en --target ru`, head: 4 },
    {
      line: `align ${SAMPLE}/en.txt ${SAMPLE}/zh.txt --source en --target zh-Hans --unit paragraph --format tsv`,
      head: 3,
    },
  ],
  async run(input, context) {
    const list = input.text('batch')
    if (list === undefined) return alignTwo(input, context)
    const { alignBatch } = await import('./align-batch.ts')
    return alignBatch(list, input, context)
  },
}

async function alignTwo(input: Arguments, context: Context): Promise<ExitCode> {
  input.expect({ least: 2, most: 2 }, 'SRC or TGT')
  const [source, target] = input.operands as [string, string]
  if (await areLong([source, target], input)) {
    const { alignLong } = await import('./align-long.ts')
    return alignLong([source, target], input, context)
  }
  const { unit, format, languages, embeddings } = alignOptions(input, context.config)
  const bytes = { source: await bytesOf(source, context), target: await bytesOf(target, context) }
  if (bytes.source.length + bytes.target.length > SAVING) setFlagsFromString('--semi-space-growth-factor=1')
  const aligned = await alignFiles({
    source: { bytes: bytes.source, language: languages.source, name: source },
    target: { bytes: bytes.target, language: languages.target, name: target },
    unit,
    embeddings,
  })
  sayLanguage(source, { detected: aligned.detected.source, named: languages.source }, context)
  sayLanguage(target, { detected: aligned.detected.target, named: languages.target }, context)
  const { verdict } = aligned.alignment
  if (verdict !== 'aligned') context.io.stderr(`${context.t(`verdict.${verdict}`)}\n`)
  context.io.stdout(writeAligned(aligned, format, unit))
  return 0
}
