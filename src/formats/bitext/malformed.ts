import { HexaplaError } from '../../errors.ts'

/** The error of a file that does not follow its format. Line and column from 1. */
export function malformed(format: string, place: { line: number; column?: number }, reason: string): HexaplaError {
  return new HexaplaError('format.malformed', { file: format, line: place.line, column: place.column ?? 1, reason })
}
