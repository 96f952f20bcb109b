import { stems } from './corpus.ts'
import { encodePack } from './encode.ts'
import { probesOf } from './probes.ts'
import type { PackRow } from './types.ts'

/** A word that somebody says is rendered so; weight 0…1, or null. */
export interface Entry {
  readonly source: string
  readonly target: string
  readonly weight: number | null
}

/** What the renderings of a word without weights add up to: whoever keeps a list of his own means it. */
const MEANT = 0.9

/** The pack of a list that is taken at its word: nothing is learned. Entries without a word (only signs) are left out. */
export function packOfEntries(
  entries: readonly Entry[],
  languages: readonly [string, string],
): { readonly bytes: Buffer; readonly rows: number } {
  const found = new Map<string, { source: string; target: string; weight: number | null }>()
  for (const { source, target, weight } of entries) {
    const [a, b] = [stems(source, languages[0]).join(' '), stems(target, languages[1]).join(' ')]
    if (a !== '' && b !== '') found.set(`${a}\t${b}`, { source: a, target: b, weight })
  }
  const list = [...found.values()]
  const count = (side: 'source' | 'target') => {
    const groups = Map.groupBy(list, (row) => row[side])
    return (row: (typeof list)[number]) => groups.get(row[side])!.length
  }
  const [ofSource, ofTarget] = [count('source'), count('target')]
  const rows = list.map(
    (row): PackRow => ({
      source: row.source,
      target: row.target,
      forward: row.weight ?? MEANT / ofSource(row),
      backward: row.weight ?? MEANT / ofTarget(row),
    }),
  )
  const listed = entries.map(({ source, target }) => ({ first: source, second: target, sources: [] }))
  return { bytes: encodePack(rows, probesOf(listed, languages)), rows: rows.length }
}
