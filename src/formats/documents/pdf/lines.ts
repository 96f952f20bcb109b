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

/** Forms of letters, and ligatures, that stand for glyphs; words of several letters in one sign are characters of their own. */
const PRESENTED = /[\ufb00-\ufb06\ufb1d-\ufdf9\ufe70-\ufefc]/g

/** A vowel sign that is set by itself leaves its place empty. */
const LOOSE_MARK = /([\u0620-\u064a]) +(?=[\u064b-\u0652])/g

/** Lam-alef is one glyph; where it follows the article, pdf.js puts its letters in the wrong order, which no word has. */
const REVERSED_LIGATURE = /\u0627([\u0627\u0623\u0625\u0622])\u0644/g

/**
 * Gathers runs into lines. Runs further apart than this many sizes are lines of their own: there a column ends. A justified line has spaces of half a size,
 * a gutter is at least a whole one.
 */
const GUTTER = 1.3
/** What the row above or below leaves of a gap, in sizes, where columns or cells stand there. */
const BESIDE = 0.9
/** Words of a justified line are never as far apart as this. */
const WIDE = 4
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
  for (const row of rows) row.sort((a, b) => a.x - b.x)
  const gutters = guttersOf(rows)
  /** A gap of a row ends a line in a gutter, where it is wide, or where the row above or below has nothing at its place either. */
  const partsAt = (n: number, end: number, { x, size }: Glyphs): boolean => {
    if (gutters.some((gutter) => gutter.from <= n && n <= gutter.to && end <= gutter.x && gutter.x <= x)) return true
    if (x - end < GUTTER * size) return false
    const isEmpty = (row: readonly Glyphs[] | undefined) => {
      const rest = row && narrowed({ left: end, right: x }, row)
      return rest !== null && rest !== undefined && rest.right - rest.left >= BESIDE * size
    }
    return x - end >= WIDE * size || isEmpty(rows[n - 1]) || isEmpty(rows[n + 1])
  }
  return rows.flatMap((row, n) => {
    const lines: Glyphs[][] = []
    for (const run of row) {
      const last = lines.at(-1)?.at(-1)
      if (last && !partsAt(n, last.x + last.width, run)) lines.at(-1)!.push(run)
      else lines.push([run])
    }
    return lines.map(lineOf)
  })
}

/** A place across the page that no run of some rows passes: between columns that are set close. */
interface Gutter {
  readonly x: number
  /** Indices of rows, both within. */
  readonly from: number
  readonly to: number
}

/** A gutter may be as narrow as this many sizes. */
const NARROW = 0.5
/** What all rows leave of it, in sizes: gaps between words leave nothing after a few rows. */
const KEPT = 0.4
/** Rows one after the other that have a gap at the same place: spaces between words do not stand so. */
const LEAST_ROWS = 4

/** Where gaps of rows that follow each other stand one below the other. Rows that end before the place, or begin behind it, say nothing. */
function guttersOf(rows: readonly (readonly Glyphs[])[]): Gutter[] {
  const gaps = rows.map((row) =>
    row.slice(1).flatMap((run, n): [number, number][] => {
      const end = Math.max(...row.slice(0, n + 1).map(({ x, width }) => x + width))
      return run.x - end >= NARROW * run.size ? [[end, run.x]] : []
    }),
  )
  const gutters: Gutter[] = []
  let open: { from: number; to: number; left: number; right: number; seen: number }[] = []
  const close = (ended: typeof open) => {
    for (const { from, to, left, right, seen } of ended) if (seen >= LEAST_ROWS) gutters.push({ x: (left + right) / 2, from, to })
  }
  for (const [n, row] of rows.entries()) {
    const next: typeof open = []
    for (const gap of gaps[n]!) {
      const [left, right] = gap
      const above = open.find((found) => Math.min(found.right, right) - Math.max(found.left, left) > KEPT * row[0]!.size)
      next.push(
        above
          ? { ...above, to: n, left: Math.max(above.left, left), right: Math.min(above.right, right), seen: above.seen + 1 }
          : { from: n, to: n, left, right, seen: 1 },
      )
    }
    for (const found of open) {
      const goesOn = next.some(
        (other) => other.from === found.from && other.left >= found.left - 0.01 && other.right <= found.right + 0.01,
      )
      if (goesOn) continue
      const left = narrowed(found, row)
      if (left) next.push({ ...found, ...left, to: n })
      else close([found])
    }
    open = next
  }
  close(open)
  return gutters
}

/** What a row leaves of a gap above it; null where it passes through. */
function narrowed(
  { left, right }: { left: number; right: number },
  row: readonly Glyphs[],
): { left: number; right: number } | null {
  const middle = (left + right) / 2
  const before = row.filter(({ x }) => x < middle).map(({ x, width }) => x + width)
  const behind = row.filter(({ x }) => x >= middle).map(({ x }) => x)
  const rest = { left: Math.max(left, ...before), right: Math.min(right, ...behind) }
  return rest.right - rest.left > KEPT * (row[0]?.size ?? 0) ? rest : null
}

function lineOf(runs: readonly Glyphs[]): Line {
  const characters = (rtl: boolean) =>
    runs.filter(({ rightToLeft }) => rightToLeft === rtl).reduce((sum, { text }) => sum + text.length, 0)
  const rightToLeft = characters(true) > characters(false)
  const read = rightToLeft ? fromRight(runs) : runs
  const largest = runs.reduce((most, run) => (run.text.trim().length > most.text.trim().length ? run : most), runs[0]!)
  const isRaised = ({ text, size, y }: Glyphs) =>
    size < 0.8 * largest.size && y < largest.y - 0.1 && /^\s*(?:\d{1,3}|[*†‡])\s*$/.test(text)
  let text = ''
  let before: Glyphs | null = null
  for (const run of read) {
    const gap = before ? (rightToLeft ? before.x - (run.x + run.width) : run.x - (before.x + before.width)) : 0
    const apart = gap > SPACE * run.size && !/\s$/.test(text) && !/^[\s\p{M}]/u.test(run.text)
    const unspaced = UNSPACED.test(text.slice(-1)) && UNSPACED.test(run.text.slice(0, 1))
    text += (apart && !unspaced ? ' ' : '') + (isRaised(run) ? `\ue000${run.text.trim()}\ue001` : run.text)
    if (!/^\p{M}+$/u.test(run.text)) before = run
  }
  return {
    text: text
      .replace(PRESENTED, (form) => form.normalize('NFKC'))
      .replace(REVERSED_LIGATURE, 'ال$1')
      .replace(LOOSE_MARK, '$1')
      .trim(),
    left: Math.min(...runs.map(({ x }) => x)),
    right: Math.max(...runs.map(({ x, width }) => x + width)),
    y: largest.y,
    size: largest.size,
    raised: isRaised(read[0]!),
  }
}

/** From right to left. A mark that is set by itself stands over the last letter of the run below it, and is read after it. */
function fromRight(runs: readonly Glyphs[]): Glyphs[] {
  const place = (run: Glyphs) => {
    if (!/^\p{M}+$/u.test(run.text)) return run.x
    const below = runs.find(
      (other) => other !== run && other.width > 0 && other.x <= run.x + 0.5 && run.x < other.x + other.width,
    )
    return below && !/^\p{M}+$/u.test(below.text) ? below.x - 0.001 : run.x
  }
  return [...runs].sort((a, b) => place(b) - place(a))
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
