/** A run of characters as it stands on a page. y grows downwards from the top, in points. */
export interface Glyphs {
  readonly text: string
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly width: number
  /** Size of the font. */
  readonly size: number
  readonly rightToLeft: boolean
}

/** Runs on one baseline that belong together. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** Begins with a small raised number or sign: a footnote does. */
  readonly raised: boolean
}

/** Around a small raised number inside a line: it refers to a footnote, where the page has one of that number. */
export const REFERENCE = /\ue000([^\ue000\ue001]*)\ue001/g

/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uffef]/u

/** Lam-alef is one glyph; where it follows the article, pdf.js puts its letters in the wrong order, which no word has. */
const REVERSED_LIGATURE = /\u0627([\u0627\u0623\u0625\u0622])\u0644/g

/**
 * Gathers runs into lines. Runs further apart than this many sizes are lines of their own: there a column ends. A justified line has spaces of half a size,
 * a gutter is at least a whole one.
 */
const GUTTER = 1.3
/** Runs whose baselines are nearer than this many sizes stand on one line: superscripts do. */
const SAME_LINE = 0.45
/** Between runs a gap of this many sizes is a space. */
const SPACE = 0.16

export function linesOf(runs: readonly Glyphs[]): Line[] {
  const sorted = [...runs].sort((a, b) => a.y - b.y)
  const rows: Glyphs[][] = []
  for (const run of sorted) {
    const row = rows.at(-1)
    const size = row ? Math.max(run.size, ...row.slice(0, 4).map((other) => other.size)) : 0
    if (row && Math.abs(run.y - row[0]!.y) <= SAME_LINE * size) row.push(run)
    else rows.push([run])
  }
  return rows.flatMap((row) => {
    const inOrder = row.sort((a, b) => a.x - b.x)
    const lines: Glyphs[][] = []
    for (const run of inOrder) {
      const last = lines.at(-1)?.at(-1)
      if (last && run.x - (last.x + last.width) < GUTTER * Math.max(run.size, last.size)) lines.at(-1)!.push(run)
      else lines.push([run])
    }
    return lines.map(lineOf)
  })
}

function lineOf(runs: readonly Glyphs[]): Line {
  const characters = (rtl: boolean) =>
    runs.filter(({ rightToLeft }) => rightToLeft === rtl).reduce((sum, { text }) => sum + text.length, 0)
  const rightToLeft = characters(true) > characters(false)
  const read = rightToLeft ? [...runs].reverse() : runs
  const largest = runs.reduce((most, run) => (run.text.trim().length > most.text.trim().length ? run : most), runs[0]!)
  const isRaised = ({ text, size, y }: Glyphs) =>
    size < 0.8 * largest.size && y < largest.y - 0.1 && /^\s*(?:\d{1,3}|[*†‡])\s*$/.test(text)
  let text = ''
  let before: Glyphs | null = null
  for (const run of read) {
    const gap = before ? (rightToLeft ? before.x - (run.x + run.width) : run.x - (before.x + before.width)) : 0
    const apart = gap > SPACE * run.size && !/\s$/.test(text) && !/^\s/.test(run.text)
    const unspaced = UNSPACED.test(text.slice(-1)) && UNSPACED.test(run.text.slice(0, 1))
    text += (apart && !unspaced ? ' ' : '') + (isRaised(run) ? `\ue000${run.text.trim()}\ue001` : run.text)
    before = run
  }
  return {
    text: text.replace(REVERSED_LIGATURE, 'ال$1').trim(),
    left: Math.min(...runs.map(({ x }) => x)),
    right: Math.max(...runs.map(({ x, width }) => x + width)),
    y: largest.y,
    size: largest.size,
    raised: isRaised(read[0]!),
  }
}

/** The end of one line and the beginning of the next as running text. `joins` tells whether a word is known without its hyphen. */
export function joinLines(before: string, after: string, keepsHyphen: (word: string) => boolean): string {
  const broken = /(\p{L}[\p{L}\p{M}]*)[-\u2010\u00ad]$/u.exec(before)
  const rest = /^\p{Ll}[\p{L}\p{M}]*/u.exec(after)
  if (broken && rest) {
    const stem = before.slice(0, -1)
    return keepsHyphen(`${broken[1]}-${rest[0]}`.toLowerCase()) ? `${stem}-${after}` : stem + after
  }
  if (/[\p{L}\p{N}][-\u2010–/]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return before + after
  return UNSPACED.test(before.slice(-1)) && UNSPACED.test(after.slice(0, 1)) ? before + after : `${before} ${after}`
}
