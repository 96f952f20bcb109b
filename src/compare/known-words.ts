import { functionWordsOf } from '../text/function-words.ts'
import { primaryTag } from '../text/tags.ts'
import type { Token } from '../text/types.ts'
import type { BeadView } from './bead-views.ts'
import type { ComparedBitext } from './types.ts'

/** A lexicon has one word for the other from this weight on, in either direction. */
const KNOWN = 0.05

type Range = { readonly start: number; readonly end: number }

/**
 * Words of the other side of a bead that a lexicon has for a content word of some words of this side; none without a lexicon. A word that is translated is
 * not lost, whatever list its translation stands in.
 *
 * Time: words of the range × words of the other side.
 */
export function counterparts(bitext: ComparedBitext, view: BeadView, side: 'source' | 'target', range: Range): Token[] {
  const { lexicons } = bitext
  if (!lexicons) return []
  const [here, there] = side === 'source' ? (['source', 'target'] as const) : (['target', 'source'] as const)
  const [out, home] = side === 'source' ? [lexicons.forward, lexicons.backward] : [lexicons.backward, lexicons.forward]
  const functions = [
    functionWordsOf(primaryTag(bitext[here].language)),
    functionWordsOf(primaryTag(bitext[there].language)),
  ] as const
  const words = view[here].tokens.filter(
    ({ kind, key, start, end }) => kind === 'word' && start < range.end && range.start < end && !functions[0].has(key),
  )
  return view[there].tokens.filter(
    (token) =>
      token.kind === 'word' &&
      !functions[1].has(token.key) &&
      words.some(({ stem }) => Math.max(out.weight(stem, token.stem), home.weight(token.stem, stem)) >= KNOWN),
  )
}

/** True if a lexicon has some words of this side for a word outside a range of the other side. */
export const isRenderedOutside = (
  bitext: ComparedBitext,
  view: BeadView,
  { side, range, outside }: { readonly side: 'source' | 'target'; readonly range: Range; readonly outside: Range },
): boolean => counterparts(bitext, view, side, range).some(({ start, end }) => start >= outside.end || end <= outside.start)
