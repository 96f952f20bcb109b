import { primaryTag } from '../text/tags.ts'
import type { SegmentedText } from '../text/types.ts'
import type { SideView } from './bead-views.ts'

/** A pattern that was found, with its place in the text. */
export interface Marked<M> {
  readonly marker: M
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Where patterns stand in one side of a bead: read on the folded keys of its words with a space around each, in Chinese on the text itself. In the
 * order of the list; what one pattern has read, the next does not see.
 */
export function markedWords<M extends { readonly pattern: RegExp }>(
  text: SegmentedText,
  side: SideView,
  markers: readonly M[],
): Marked<M>[] {
  const unspaced = ['zh', 'ja'].includes(primaryTag(text.language))
  const { line, offsets } = unspaced ? plain(side) : spaced(side)
  let free = line.join('')
  const found: Marked<M>[] = []
  for (const marker of markers) {
    for (const match of free.matchAll(marker.pattern)) {
      const from = match.index + (match[0].length - match[0].trimStart().length)
      const to = match.index + match[0].trimEnd().length
      const start = offsets[from]?.[0]
      const end = offsets[to - 1]?.[1]
      if (start === undefined || end === undefined) continue
      free = free.slice(0, from) + (unspaced ? '\u0000' : '·').repeat(to - from) + free.slice(to)
      found.push({ marker, start, end, text: text.text.slice(start, end) })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** True if a pattern of this kind is anywhere in one side of a bead. */
export function isMarked(text: SegmentedText, side: SideView, pattern: RegExp | undefined): boolean {
  if (!pattern) return false
  const { line } = ['zh', 'ja'].includes(primaryTag(text.language)) ? plain(side) : spaced(side)
  return pattern.test(line.join(''))
}

interface Line {
  readonly line: readonly string[]
  /** Offsets into the text of the token or character at each place of the line. */
  readonly offsets: readonly (readonly [number, number] | undefined)[]
}

function spaced({ tokens }: SideView): Line {
  const line: string[] = [' ']
  const offsets: (readonly [number, number] | undefined)[] = [undefined]
  for (const { kind, key, start, end } of tokens) {
    if (kind === 'symbol') continue
    for (const unit of kind === 'punctuation' && key !== "'" ? '|' : key.split('')) {
      line.push(unit)
      offsets.push([start, end])
    }
    line.push(' ')
    offsets.push(undefined)
  }
  return { line, offsets }
}

function plain({ text, start }: SideView): Line {
  return { line: text.split(''), offsets: text.split('').map((_, n) => [start + n, start + n + 1] as const) }
}
