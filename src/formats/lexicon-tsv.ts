import { malformed } from './bitext/malformed.ts'

/** A line of a word list of a user. */
export interface LexiconEntry {
  readonly source: string
  readonly target: string
  /** 0…1: how often the one is rendered by the other; null where the list does not say. */
  readonly weight: number | null
}

/** Longer entries are sentences. */
const MOST_CHARACTERS = 200

/**
 * Word list: source TAB target, or source TAB target TAB weight (0…1, a decimal point). Empty lines, and lines that begin with #, are left out.
 *
 * @throws {HexaplaError} `format.malformed` with `line` and `column` (from 1) and `reason`
 */
export function readLexiconTsv(text: string): LexiconEntry[] {
  return text.split(/\r?\n/).flatMap((line, n): LexiconEntry[] => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const cells = line.split('\t')
    const bad = (column: number, reason: string) => malformed('word list', { line: n + 1, column }, reason)
    const [source = '', target = '', weight = ''] = cells.map((cell) => cell.trim())
    const second = cells[0]!.length + 2
    const third = second + (cells[1]?.length ?? 0) + 1
    if (cells.length < 2) throw bad(1, 'a line needs a word, a tab and its rendering')
    if (cells.length > 3) throw bad(third, 'more than three columns')
    if (!/[\p{L}\p{N}]/u.test(source)) throw bad(1, 'no word before the tab')
    if (!/[\p{L}\p{N}]/u.test(target)) throw bad(second, 'no word after the tab')
    if (source.length > MOST_CHARACTERS || target.length > MOST_CHARACTERS)
      throw bad(1, `longer than ${MOST_CHARACTERS} characters`)
    if (weight !== '' && !(Number(weight) > 0 && Number(weight) <= 1))
      throw bad(third, 'a weight is a number above 0 and up to 1')
    return [{ source, target, weight: weight === '' ? null : Number(weight) }]
  })
}
