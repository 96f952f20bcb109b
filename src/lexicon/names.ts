import type { Evidence } from '../align/types.ts'
import { primaryTag } from '../text/tags.ts'
import type { SegmentedText } from '../text/types.ts'
import { type Link, linkEvidence } from './links.ts'
import { type Postings, postingsOf, union } from './postings.ts'
import { distance, skeleton } from './skeleton.ts'
import { soundedNames } from './transliterated.ts'

/**
 * Names and international words by spelling and sound: the same word, the same beginning within a script, the same skeleton of consonants
 * across scripts (Starmer = Стармер = ستارمر = 斯塔默).
 */
export const names: Evidence = {
  kind: 'names',
  bind(source, target) {
    const a = wordsOf(source)
    const b = wordsOf(target)
    const links = isChinese(source.language) || isChinese(target.language) ? byChineseSound(source, target) : alphabetic(a, b)
    return linkEvidence('names', links, source.segments.length, target.segments.length)
  },
}

const isChinese = (language: string) => ['zh', 'yue', 'wuu'].includes(primaryTag(language))

interface Word {
  readonly form: string
  readonly stem: string
  readonly name: boolean
  readonly segments: readonly number[]
}

const CASED = /^\p{Lu}/u
const SHORTEST = 3

/** Words by stem. A word is a name if it is written with a capital inside a sentence, or always. */
function wordsOf(text: SegmentedText): Word[] {
  const capitals = new Map<string, number>()
  const forms = new Map<string, string>()
  const postings: Postings = postingsOf(text, ({ kind, stem, start, end }) => {
    if (kind !== 'word' || stem.length < SHORTEST) return null
    const form = text.text.slice(start, end)
    if (CASED.test(form)) capitals.set(stem, (capitals.get(stem) ?? 0) + 1)
    else capitals.set(stem, Number.NEGATIVE_INFINITY)
    if (!forms.has(stem)) forms.set(stem, form)
    return stem
  })
  return [...postings].map(([stem, segments]) => ({
    form: forms.get(stem)!,
    stem,
    name: (capitals.get(stem) ?? 0) > 0,
    segments,
  }))
}

/** Longest beginning two stems share. */
function sharedPrefix(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

function alphabetic(a: readonly Word[], b: readonly Word[]): Link[] {
  const byStem = new Map(b.map((word) => [word.stem, word]))
  const byPrefix = groupBy(b, ({ stem }) => (stem.length >= 5 ? stem.slice(0, 4) : null))
  const bySkeleton = groupBy(b, (word) => (word.stem.length >= 4 ? skeleton(word.stem) : null))
  return a.flatMap((word): Link[] => {
    const same = byStem.get(word.stem)
    if (same && word.stem.length >= 4) return [link(word, [same], word.name || same.name ? 0.8 : 0.65)]
    const prefixed = (byPrefix.get(word.stem.slice(0, 4)) ?? []).filter(
      (other) => sharedPrefix(word.stem, other.stem) >= Math.max(5, 0.65 * Math.max(word.stem.length, other.stem.length)),
    )
    if (prefixed.length > 0) return [link(word, prefixed, 0.6)]
    const sound = skeleton(word.stem)
    const sounding = sound.length >= 3 ? (bySkeleton.get(sound) ?? []).filter((other) => mayBeOne(word, other, sound)) : []
    return sounding.length > 0 ? [link(word, sounding, sound.length >= 4 ? 0.6 : 0.45)] : []
  })
}

/** Two words of one skeleton are one name if both may be names, or the skeleton is too long for chance. */
function mayBeOne(a: Word, b: Word, sound: string): boolean {
  const caseless = !/\p{Lu}|\p{Ll}/u.test(a.form) || !/\p{Lu}|\p{Ll}/u.test(b.form)
  const bothNames = a.name === b.name || (caseless && (a.name || b.name))
  return sound.length >= 5 || (bothNames && Math.abs(a.stem.length - b.stem.length) <= 4)
}

function byChineseSound(source: SegmentedText, target: SegmentedText): Link[] {
  const flipped = isChinese(source.language)
  if (flipped && isChinese(target.language)) return []
  const words = wordsOf(flipped ? target : source).filter(({ name, stem }) => name && stem.length >= 4)
  const sounded = groupBy(soundedNames(flipped ? source : target), ({ skeleton: sound }) => (sound.length >= 2 ? sound : null))
  return words.flatMap((word): Link[] => {
    const sound = skeleton(word.form)
    if (sound.length < 3) return []
    const limit = sound.length >= 4 ? 1 : 0
    const alike = [...sounded]
      .filter(([other]) => other[0] === sound[0] && distance(sound, other, limit) <= limit)
      .flatMap(([, list]) => list)
    if (alike.length === 0) return []
    const segments = union(alike.map((name) => name.segments))
    const label = `${word.form} = ${alike.reduce((best, name) => (name.form.length > best.length ? name.form : best), '')}`
    const strength = sound.length >= 4 ? 0.55 : 0.4
    return [
      flipped
        ? { label, source: segments, target: word.segments, strength }
        : { label, source: word.segments, target: segments, strength },
    ]
  })
}

function link(word: Word, others: readonly Word[], strength: number): Link {
  return {
    label: `${word.form} = ${others.map(({ form }) => form).join(', ')}`,
    source: word.segments,
    target: union(others.map(({ segments }) => segments)),
    strength,
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (!key) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
