import { BITEXT_FORMATS } from '../app/write-aligned.ts'
import type { Arguments } from './arguments.ts'

/** The choices that two files and many pairs share. @throws {HexaplaError} `request.invalid` */
export function alignOptions(input: Arguments) {
  return {
    unit: input.choice('unit', ['paragraph', 'sentence', 'line']) ?? 'sentence',
    format: input.choice('format', BITEXT_FORMATS) ?? 'beads',
    languages: { source: input.text('source'), target: input.text('target') },
  } as const
}
