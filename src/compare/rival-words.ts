import { primaryTag } from '../text/tags.ts'
import type { SegmentedText } from '../text/types.ts'
import { type BeadView, beadViews, isPaired } from './bead-views.ts'
import { type Marked, type PhraseIndex, phraseIndex } from './phrases.ts'
import type { ComparedBitext, Difference } from './types.ts'

/** Subjects, the rival ways to name each, and their words by language. */
export type RivalWords = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>

interface Naming {
  readonly subject: string
  readonly side: string
}

const indexes = new WeakMap<RivalWords, Map<string, PhraseIndex<Naming>>>()
const found = new WeakMap<SegmentedText, Map<RivalWords, readonly Marked<Naming>[]>>()

/** Languages that have words for both ways to name something. */
export const languagesOf = (rivals: RivalWords): string[] => {
  const all = new Set(Object.values(rivals).flatMap((sides) => Object.values(sides).flatMap((words) => Object.keys(words))))
  return [...all].filter((language) => Object.values(rivals).some((sides) => isTold(sides, language)))
}

/**
 * Where a version names a subject in the other way than the source does: one side has only the one, the other side only the other. A language that does not tell
 * the two apart is left alone. Linear in the texts.
 */
export function rivalNamings(bitext: ComparedBitext, rivals: RivalWords, confidence: number): Difference[] {
  return beadViews(bitext).flatMap((view) => {
    if (!isPaired(view)) return []
    const [before, after] = [namings(bitext.source, view, 'source', rivals), namings(bitext.target, view, 'target', rivals)]
    return before.flatMap((one): Difference[] => {
      const sides = rivals[one.marker.subject]!
      if (!isTold(sides, primaryTag(bitext.source.language)) || !isTold(sides, primaryTag(bitext.target.language))) return []
      const same = (other: Marked<Naming>) => other.marker.subject === one.marker.subject && other.marker.side === one.marker.side
      const rival = after.find(({ marker }) => marker.subject === one.marker.subject && marker.side !== one.marker.side)
      if (!rival || after.some(same) || before.some((other) => other.marker.subject === one.marker.subject && !same(other)))
        return []
      return [
        {
          bead: view.bead,
          concept: null,
          source: [one.start, one.end],
          target: [rival.start, rival.end],
          values: { subject: one.marker.subject, before: one.marker.side, after: rival.marker.side },
          confidence,
          found: [one.entry, rival.entry],
        },
      ]
    })
  })
}

const isTold = (sides: RivalWords[string], language: string): boolean =>
  Object.values(sides).filter((words) => words[language] !== undefined).length > 1

function namings(text: SegmentedText, view: BeadView, side: 'source' | 'target', rivals: RivalWords): readonly Marked<Naming>[] {
  const all = namingsIn(text, rivals)
  return all.filter(({ start, end }) => start >= view[side].start && end <= view[side].end)
}

function namingsIn(text: SegmentedText, rivals: RivalWords): readonly Marked<Naming>[] {
  const known = found.get(text) ?? new Map<RivalWords, readonly Marked<Naming>[]>()
  found.set(text, known)
  let phrases = known.get(rivals)
  if (!phrases) known.set(rivals, (phrases = indexOf(primaryTag(text.language), rivals).find(text)))
  return phrases
}

function indexOf(language: string, rivals: RivalWords): PhraseIndex<Naming> {
  const known = indexes.get(rivals) ?? new Map<string, PhraseIndex<Naming>>()
  indexes.set(rivals, known)
  let index = known.get(language)
  if (!index) {
    const lists = Object.entries(rivals).flatMap(([subject, sides]) =>
      Object.entries(sides).flatMap(([side, words]) =>
        words[language] ? [{ marker: { subject, side }, entries: words[language] }] : [],
      ),
    )
    known.set(language, (index = phraseIndex(language, lists)))
  }
  return index
}
