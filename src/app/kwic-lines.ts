import type { Stores, VersionRecord } from '../store/stores.ts'
import { concordance, segmentAt } from '../terms/concordance.ts'
import { primaryTag } from '../text/tags.ts'
import { comparisonOf, occurrencesOf } from './comparison-of.ts'
import { segmentedVersion } from './segmented.ts'
import type { KwicLine } from './term-grid.ts'
import { statementHead } from './version-head.ts'

/** A place in a current version of a statement. */
export interface Place {
  readonly statement: string
  readonly language: string
  readonly start: number
  readonly end: number
}

/**
 * Lines of a concordance: each place with its context, and the passages that stand beside it in other versions.
 *
 * @param to languages of the passages wanted; none: the source for a translation, nothing for the source
 */
export async function kwicLines(stores: Stores, places: readonly Place[], to: readonly string[]): Promise<KwicLine[]> {
  const lines: KwicLine[] = []
  for (const place of places) {
    const statement = await stores.statements.find(place.statement)
    const versions = await stores.statements.versions(place.statement)
    const version = versions.find(({ language }) => language === place.language)
    if (!statement || !version) continue
    const text = await segmentedVersion(stores, version)
    const [line] = concordance(text, [[place.start, place.end]])
    if (!line) continue
    const wanted = (language: string) => to.some((tag) => tag === language || tag === primaryTag(language))
    const others = versions.filter(
      (other) => other !== version && (to.length > 0 ? wanted(other.language) : other.kind === 'source'),
    )
    const counterparts = []
    for (const other of others) counterparts.push(...(await counterpart(stores, { version, other, versions, place })))
    lines.push({
      statement: statementHead(statement),
      language: version.language,
      hash: version.hash,
      start: place.start,
      end: place.end,
      left: line.before,
      match: line.keyword,
      right: line.after,
      bead: await beadAt(stores, { version, versions, offset: place.start }),
      counterparts,
    })
  }
  return lines
}

interface Lookup {
  readonly version: VersionRecord
  readonly other: VersionRecord
  readonly versions: readonly VersionRecord[]
  readonly place: Place
}

async function counterpart(stores: Stores, { version, other, place }: Lookup): Promise<KwicLine['counterparts']> {
  const { alignment, text, pivot, renderings } = await comparisonOf(stores, version, other)
  const segment = segmentAt(pivot, place.start)
  const bead = alignment.segments.find(({ source }) => source[0] <= segment && segment < source[1])
  if (!bead || bead.target[0] === bead.target[1])
    return [{ language: other.language, text: '', status: 'absent', from: null, to: null }]
  const start = text.segments[bead.target[0]]!.start
  const end = text.segments[bead.target[1] - 1]!.end
  const occurrences = await occurrencesOf(stores, version)
  const rendering = renderings[occurrences.findIndex((o) => o.start === place.start && o.end === place.end)]
  const span = rendering?.spans.find(([from, to]) => from >= start && to <= end)
  return [
    {
      language: other.language,
      text: text.text.slice(start, end),
      status: rendering?.status ?? null,
      from: span ? span[0] - start : null,
      to: span ? span[1] - start : null,
    },
  ]
}

/** Row of the workbench (paragraph view against the source) in which an offset of a version stands. */
async function beadAt(
  stores: Stores,
  { version, versions, offset }: { version: VersionRecord; versions: readonly VersionRecord[]; offset: number },
): Promise<number> {
  const text = await segmentedVersion(stores, version)
  const paragraph = text.segments[segmentAt(text, offset)]?.paragraph ?? 0
  const source = versions.find(({ kind }) => kind === 'source')
  if (!source || source === version) return paragraph
  const { alignment } = await comparisonOf(stores, source, version)
  return alignment.paragraphs.find(({ target }) => target[0] <= paragraph && paragraph < target[1])?.source[0] ?? 0
}
