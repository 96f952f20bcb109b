import type { Line } from './lines.ts'

/** Lines of a page in reading order, cut into blocks: columns and what stands above, between and below them. */
export function blocksOf(lines: readonly Line[], rightToLeft: boolean, depth = 0): Line[][] {
  if (lines.length < 2 || depth > 40) return lines.length === 0 ? [] : [[...lines].sort(byPlace)]
  const columns = depth === 0 || lines.length > 3 ? cutAcross(lines) : null
  if (columns) {
    const inOrder = rightToLeft ? columns.reverse() : columns
    return inOrder.flatMap((column) => blocksOf(column, rightToLeft, depth + 1))
  }
  const bands = cutDown(lines)
  return bands ? bands.flatMap((band) => blocksOf(band, rightToLeft, depth + 1)) : [[...lines].sort(byPlace)]
}

const byPlace = (a: Line, b: Line) => a.y - b.y || a.left - b.left

/** Least width of a gutter, in sizes of the font. */
const GUTTER = 0.9
/** Lines on either side of a gutter that make it one: two short words are no column. */
const LEAST_LINES = 3

/** The widest gap from top to bottom, where one is; then what stands left of it and right of it. */
function cutAcross(lines: readonly Line[]): Line[][] | null {
  const size = median(lines.map((line) => line.size))
  const sorted = [...lines].sort((a, b) => a.left - b.left)
  let reached = sorted[0]!.right
  let best: { width: number; at: number } | null = null
  for (const line of sorted.slice(1)) {
    const width = line.left - reached
    if (width > GUTTER * size && (!best || width > best.width)) best = { width, at: line.left }
    reached = Math.max(reached, line.right)
  }
  if (!best) return null
  const { at } = best
  const sides = [lines.filter(({ left }) => left < at), lines.filter(({ left }) => left >= at)]
  return sides.every((side) => side.length >= LEAST_LINES) && sides.every((side) => beside(side, sides)) ? sides : null
}

/** Columns stand beside each other; a heading at the right end of a page does not make one. */
function beside(side: readonly Line[], sides: readonly (readonly Line[])[]): boolean {
  const other = sides.find((candidate) => candidate !== side)!
  const [top, bottom] = [Math.min(...other.map(({ y }) => y)), Math.max(...other.map(({ y }) => y))]
  return side.filter(({ y }) => y >= top - 2 && y <= bottom + 2).length * 2 >= Math.min(side.length, LEAST_LINES)
}

/**
 * Cuts where a line is so wide that no gutter can pass it: what is above, the wide lines, what is below. Without such a line nothing is cut: gaps between
 * paragraphs are left to the paragraphs.
 */
function cutDown(lines: readonly Line[]): Line[][] | null {
  const sorted = [...lines].sort(byPlace)
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  const wide = (line: Line) => line.right - line.left > 0.6 * (right - left)
  const bands: { wide: boolean; lines: Line[] }[] = []
  for (const line of sorted) {
    const band = bands.at(-1)
    if (band && band.wide === wide(line)) band.lines.push(line)
    else bands.push({ wide: wide(line), lines: [line] })
  }
  // Only bands in which columns stand are worth a cut; a short last line is none.
  if (!bands.some((band) => !band.wide && cutAcross(band.lines) !== null)) return null
  const merged: Line[][] = []
  let flowing = false
  for (const band of bands) {
    const columned = !band.wide && cutAcross(band.lines) !== null
    if (flowing && !columned) merged.at(-1)!.push(...band.lines)
    else merged.push([...band.lines])
    flowing = !columned
  }
  return merged.length > 1 ? merged : null
}

/** The lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[(sorted.length - 1) >> 1] ?? 0
}
