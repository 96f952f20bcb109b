import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type IndexBead, parseBeads } from '../src/align/score.ts'
import type { Evidence } from '../src/align/types.ts'
import { lexiconsFor } from '../src/app/lexicon-packs.ts'
import { defaultEvidence } from '../src/lexicon/evidence.ts'
import { detectLanguage } from '../src/text/detect-language.ts'
import { segmentLines } from '../src/text/segment-lines.ts'
import { canonicalTag } from '../src/text/tags.ts'
import type { SegmentedText } from '../src/text/types.ts'

/** A sentence of a set, and whether it starts a paragraph. */
export interface Line {
  readonly text: string
  readonly first: boolean
}

export interface BitextDocument {
  readonly name: string
  readonly source: readonly Line[]
  readonly target: readonly Line[]
  /** Null where there is none. */
  readonly gold: readonly IndexBead[] | null
}

export interface BitextSet {
  readonly name: string
  readonly languages: readonly [source: string, target: string]
  readonly documents: readonly BitextDocument[]
}

/** A folder of `DOC.src`, `DOC.tgt`, optional `DOC.src.par`, `DOC.tgt.par` and `DOC.gold`, and `set.json`; without documents where there are none. */
export function bitextSet(folder: string): BitextSet {
  const names = documentsIn(folder)
  return {
    name: basename(folder),
    languages: names.length === 0 ? ['und', 'und'] : languagesOf(folder, names[0]!),
    documents: names.map((name) => ({
      name,
      source: linesOf(folder, `${name}.src`),
      target: linesOf(folder, `${name}.tgt`),
      gold: existsSync(join(folder, `${name}.gold`)) ? parseBeads(readFileSync(join(folder, `${name}.gold`), 'utf8')) : null,
    })),
  }
}

export function textOf(lines: readonly Line[], language: string): SegmentedText {
  const starts = lines.flatMap(({ first }, n) => (first || n === 0 ? [n] : []))
  return segmentLines(
    lines.map(({ text }) => text),
    language,
    starts,
  )
}

/** The evidence of the product for two languages, without some kinds of it. */
export function evidenceFor([from, to]: readonly [string, string], without: ReadonlySet<string>): readonly Evidence[] {
  return defaultEvidence({ lexicons: lexiconsFor(from, to) }).filter(({ kind }) => !without.has(kind))
}

/** Names of the documents of a folder, sorted; none for a file. */
function documentsIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.src'))
    .map((file) => file.slice(0, -'.src'.length))
    .filter((name) => existsSync(join(folder, `${name}.tgt`)))
    .sort()
}

/** What set.json says, else what the first document looks like. */
function languagesOf(folder: string, document: string): [string, string] {
  const file = join(folder, 'set.json')
  if (existsSync(file)) {
    const { src, tgt } = JSON.parse(readFileSync(file, 'utf8')) as { src: string; tgt: string }
    return [canonicalTag(src), canonicalTag(tgt)]
  }
  const guessed = (side: 'src' | 'tgt') =>
    detectLanguage(readFileSync(join(folder, `${document}.${side}`), 'utf8')).language ?? 'und'
  return [guessed('src'), guessed('tgt')]
}

function linesOf(folder: string, file: string): Line[] {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').replace(/\n$/, '').split('\n')
  const starts = existsSync(join(folder, `${file}.par`)) ? new Set(read(`${file}.par`).map(Number)) : null
  return read(file).map((text, n) => ({ text, first: starts?.has(n) ?? true }))
}
