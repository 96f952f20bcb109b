import { HexaplaError } from '../errors.ts'
import { csv } from './csv.ts'
import { docx } from './docx.ts'
import { html } from './html/html.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'
import { tmx } from './tmx.ts'
import { tsv } from './tsv.ts'
import type { ReportWriter } from './types.ts'
import { xliff } from './xliff.ts'
import { xlsx } from './xlsx.ts'

/** Every way to write a report. To add one: write its file, add its line. */
export const reportWriters: readonly ReportWriter[] = [html, xlsx, docx, markdown, json, csv, tsv, sarif, junit, tmx, xliff, text]

/** @throws {HexaplaError} `format.unknown` */
export function reportWriter(id: string): ReportWriter {
  const writer = reportWriters.find((candidate) => candidate.id === id)
  if (!writer) throw new HexaplaError('format.unknown', { format: id.slice(0, 40) })
  return writer
}
