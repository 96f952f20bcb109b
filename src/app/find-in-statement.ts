import type { Stores } from '../store/stores.ts'
import { segmentText } from '../text/segment-text.ts'
import type { Token } from '../text/types.ts'
import type { Desk } from './desk.ts'
import type { Found, Mark, Row } from './workbench.ts'

/** Paragraphs looked at; a word that stands in more of them is none to look for. */
const MOST = 400

const isWord = ({ kind }: Token) => kind === 'word' || kind === 'number'

/**
 * Places of some words in all columns of a desk, by folded keys: letter case, accents, forms of letters and digits do not matter, the last word may
 * go on. In reading order of the rows.
 */
export async function findInStatement(
  stores: Stores,
  { desk, statement, query }: { readonly desk: Desk; readonly statement: string; readonly query: string },
): Promise<Found> {
  const keysIn = (language: string) =>
    segmentText(query, language)
      .tokens.filter(isWord)
      .map(({ key }) => key)
  const columns = new Map(
    desk.columns.map((column, n) => [column.version.language, { column, n, keys: keysIn(column.version.language) }]),
  )
  const asked = new Set([...columns.values()].map(({ keys }) => keys.join(' ')).filter(Boolean))
  const places: Found['places'][number][] = []
  let more = false
  for (const keys of asked) {
    const hits = await stores.search.find(keys.split(' '), { language: null, limit: MOST + 1, offset: 0, statement })
    more ||= hits.length > MOST
    for (const hit of hits.slice(0, MOST)) {
      const known = columns.get(hit.language)
      if (!known || known.keys.join(' ') !== keys) continue
      const { text } = known.column.text
      for (const [start, end] of wordsIn(text.slice(hit.start, hit.end), hit.language, known.keys)) {
        const at = { start: hit.start + start, end: hit.start + end }
        places.push({
          language: hit.language,
          ...at,
          words: text.slice(at.start, at.end),
          row: desk.places.rowAt(known.n, at.start, at.end),
        })
      }
    }
  }
  return { query, places: places.sort((a, b) => a.row - b.row || a.start - b.start), more }
}

function wordsIn(text: string, language: string, keys: readonly string[]): [number, number][] {
  const tokens = segmentText(text, language).tokens.filter(isWord)
  return tokens.flatMap((first, n): [number, number][] => {
    const fits = keys.every((key, k) => {
      const found = tokens[n + k]?.key
      return k === keys.length - 1 ? found?.startsWith(key) : found === key
    })
    return fits && keys.length > 0 ? [[first.start, tokens[n + keys.length - 1]!.end]] : []
  })
}

/** Adds the marks of the words found to the rows that hold them. */
export function withFound(row: Row, found: Found | null): Row {
  const here = found?.places.filter((place) => place.row === row.bead) ?? []
  if (here.length === 0) return row
  return {
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      passages: cell.passages.map((passage) => ({
        ...passage,
        marks: [
          ...passage.marks,
          ...here
            .filter(({ language, start, end }) => language === cell.language && start < passage.end && end > passage.start)
            .map(({ start, end }): Mark => ({ kind: 'found', start, end })),
        ],
      })),
    })),
  }
}
