import { HexaplaError } from '../../errors.ts'
import { beads } from './beads.ts'
import { csv } from './csv.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { ladder } from './ladder.ts'
import { tei } from './tei.ts'
import { tmx } from './tmx.ts'
import { tsv } from './tsv.ts'
import type { BitextFormat } from './types.ts'
import { xliff } from './xliff.ts'

/** Every format for aligned texts. To add one: write its file, add its line. */
export const bitextFormats: readonly BitextFormat[] = [beads, ladder, tsv, csv, tmx, xliff, tei, json, html]

/** @throws {HexaplaError} `format.unknown` */
export function bitextFormat(id: string): BitextFormat {
  const format = bitextFormats.find((candidate) => candidate.id === id)
  if (!format) throw new HexaplaError('format.unknown', { format: id.slice(0, 40) })
  return format
}
