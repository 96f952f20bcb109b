import { lexiconsFor } from '../../src/app/lexicon-packs.ts'
import { segmentLines } from '../../src/text/segment-lines.ts'
import { type LinkInput, linkTexts } from '../../src/words/link-texts.ts'
import { termSpan } from '../../src/words/term-span.ts'

/** Lines `English / version`, each a bead. */
export function bitext(language: string, lines: readonly string[]): LinkInput {
  const [source, target] = [0, 1].map((side) => lines.map((line) => line.split(' / ')[side]!)) as [string[], string[]]
  return {
    source: segmentLines(source, 'en'),
    target: segmentLines(target, language),
    beads: lines.map((_, n) => ({ source: [n, n + 1], target: [n, n + 1] })),
  }
}

/** The words of the version that render a term of line n, parts joined by ` … `, with the lexicon pack of the language. */
export function rendered(language: string, lines: readonly string[], term: string, n = 0): string {
  const input = { ...bitext(language, lines), lexicons: lexiconsFor('en', language) }
  const bead = linkTexts(input)[n]!
  const { start, end } = input.source.segments[n]!
  const from = start + input.source.text.slice(start, end).indexOf(term)
  const { units } = termSpan(bead, [from, from + term.length], language)
  return units.reduce((text, j, k) => {
    const joint =
      k === 0 ? '' : units[k - 1] === j - 1 ? input.target.text.slice(bead.target[j - 1]!.end, bead.target[j]!.start) : ' … '
    return text + joint + input.target.text.slice(bead.target[j]!.start, bead.target[j]!.end)
  }, '')
}
