import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { composeLexicons } from '../lexicon/compose.ts'
import { type LexiconPack, readPack } from '../lexicon/pack.ts'
import type { BilingualLexicon } from '../lexicon/types.ts'
import { primaryTag } from '../text/tags.ts'

/** A lexicon with the id that goes into the stamp of what was computed with it. */
export interface NamedLexicon {
  readonly id: string
  readonly lexicon: BilingualLexicon
}

/** `packs/` of the project, seen from `src/app` and from `dist/src/app`. */
const FOLDER =
  [join(import.meta.dirname, '../../packs'), join(import.meta.dirname, '../../../packs')].find((folder) =>
    existsSync(join(folder, 'NOTICE')),
  ) ?? null

interface OpenPack extends LexiconPack {
  readonly id: string
}

/** Packs are opened when a language is first met and stay open; null is kept too, so a missing file is looked for once. */
const open = new Map<string, OpenPack | null>()

function packOf(language: string): OpenPack | null {
  let pack = open.get(language)
  if (pack === undefined) open.set(language, (pack = read(language)))
  return pack
}

function read(language: string): OpenPack | null {
  const file = FOLDER && join(FOLDER, `en-${language}.pack.gz`)
  if (!file || !existsSync(file)) return null
  const packed = readFileSync(file)
  return { id: createHash('sha256').update(packed).digest('hex').slice(0, 16), ...readPack(gunzipSync(packed), ['en', language]) }
}

/**
 * The lexicon for a pair of languages, or null where no pack is installed; the engines then work without. Packs join English with another language;
 * other pairs go through English.
 */
export function lexiconFor(source: string, target: string): NamedLexicon | null {
  const [from, to] = [primaryTag(source), primaryTag(target)]
  if (from === to) return null
  const [first, second] = [from === 'en' ? null : packOf(from), to === 'en' ? null : packOf(to)]
  if ((from !== 'en' && !first) || (to !== 'en' && !second)) return null
  if (first && second) return { id: `${first.id} ${second.id}`, lexicon: composeLexicons(first.backward, second.forward) }
  return first ? { id: first.id, lexicon: first.backward } : { id: second!.id, lexicon: second!.forward }
}
