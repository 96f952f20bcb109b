import { type PreviewedText, previewImport } from '../app/preview-import.ts'
import { HexaplaError } from '../errors.ts'
import type { Command } from './command.ts'
import { failure } from './error-text.ts'
import { bytesOf } from './input-bytes.ts'

const SAMPLE = 'corpus/security-guarantees-2026-01-08'

/** Languages of files. */
export const detect: Command = {
  name: 'detect',
  summary: 'Names the language of each file, with confidence.',
  operands: 'FILE…',
  notes:
    'One line a file: name, BCP 47 tag (und: cannot be told), confidence, verdict (sure, unsure, cannot-tell), the next best tag, encoding; tabs between. - is standard input.',
  options: { json: { type: 'boolean', help: 'one JSON array instead of lines' } },
  examples: [
    {
      line: `detect ${SAMPLE}/ru.txt ${SAMPLE}/zh.txt`,
    },
  ],
  async run(input, context) {
    input.expect({ least: 1 }, 'FILE')
    const found: PreviewedText[] = []
    let failed = false
    for (const file of input.operands) {
      try {
        found.push(...(await previewImport([{ name: file, bytes: await bytesOf(file, context) }])))
      } catch (error) {
        if (!(error instanceof HexaplaError)) throw error
        failed = true
        context.io.stderr(`${failure(error, context.language)}\n`)
      }
    }
    if (input.flag('json'))
      context.io.stdout(
        `${JSON.stringify(
          found.map(({ text: _, rows: __, ...rest }) => rest),
          null,
          2,
        )}\n`,
      )
    else for (const one of found) context.io.stdout(`${line(one).join('\t')}\n`)
    return failed ? 2 : 0
  },
}

const line = ({ name, language, confidence, verdict, runnerUp, encoding }: PreviewedText) => [
  name,
  language ?? 'und',
  confidence.toFixed(2),
  verdict,
  runnerUp ?? '-',
  encoding,
]
