import type { IndexedText } from '../align/indexed-text.ts'
import type { Evidence, LinkSink } from '../align/types.ts'
import { skeleton } from '../text/skeleton.ts'
import { primaryTag } from '../text/tags.ts'
import { nearSkeletons, soundedNames } from './transliterated.ts'
import { union } from './union.ts'

/**
 * Names and international words by spelling and sound: the same word, the same beginning within a script, the same skeleton of consonants
 * across scripts (Starmer = Стармер = ستارمر = 斯塔默).
 */
export const names: Evidence = {
  kind: 'names',
  link(source, target, sink) {
    const chinese = [isChinese(source), isChinese(target)]
    if (chinese[0] && chinese[1]) return
    if (chinese[0])
      byChineseSound(target, source, ({ label, word, name, strength }) =>
        sink.thing(label, { source: name, target: word, strength }),
      )
    else if (chinese[1])
      byChineseSound(source, target, ({ label, word, name, strength }) =>
        sink.thing(label, { source: word, target: name, strength }),
      )
    else alphabetic(wordsOf(source), wordsOf(target), sink)
  },
}

const isChinese = ({ text: { language } }: IndexedText) => ['zh', 'yue', 'wuu'].includes(primaryTag(language))

interface Word {
  readonly id: number
  readonly form: string
  readonly stem: string
  /** Never written with a small letter, and with a capital. */
  readonly name: boolean
  /** Of a script without capitals. */
  readonly caseless: boolean
}

const CAPITAL = /^\p{Lu}/u
const CASED = /\p{Lu}|\p{Ll}/u
const SHORTEST = 3

function wordsOf({ text: { text }, tokens, words }: IndexedText): Word[] {
  const list: Word[] = []
  for (const [id, stem] of words.stems.entries()) {
    if (stem.length < SHORTEST) continue
    const token = words.firstToken[id]!
    const form = text.slice(tokens.start[token], tokens.end[token])
    list.push({
      id,
      form,
      stem,
      name: words.capital[id] === 1 && CAPITAL.test(form),
      caseless: words.capital[id] === 1 && !CASED.test(form),
    })
  }
  return list
}

/** Longest beginning two stems share. */
function sharedPrefix(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

function alphabetic(a: readonly Word[], b: readonly Word[], sink: LinkSink): void {
  const byStem = new Map(b.map((word) => [word.stem, word]))
  const byPrefix = groupBy(b, ({ stem }) => (stem.length >= 5 ? stem.slice(0, 4) : null))
  const bySkeleton = groupBy(b, ({ stem }) => (stem.length >= 4 ? skeleton(stem) : null))
  for (const word of a) {
    if (sink.isLinked(word.id)) continue
    const same = byStem.get(word.stem)
    if (same && word.stem.length >= 4) {
      sink.words(word.id, same.id, word.name || same.name ? 0.8 : 0.65)
      continue
    }
    let found = false
    for (const other of (word.stem.length >= 5 && byPrefix.get(word.stem.slice(0, 4))) || []) {
      if (sharedPrefix(word.stem, other.stem) < Math.max(5, 0.65 * Math.max(word.stem.length, other.stem.length))) continue
      sink.words(word.id, other.id, 0.6)
      found = true
    }
    if (found) continue
    const sound = skeleton(word.stem)
    if (sound.length < 3) continue
    for (const other of bySkeleton.get(sound) ?? [])
      if (mayBeOne(word, other, sound)) sink.words(word.id, other.id, sound.length >= 4 ? 0.6 : 0.45)
  }
}

/** Two words of one skeleton are one name if both may be names, or the skeleton is too long for chance. */
function mayBeOne(a: Word, b: Word, sound: string): boolean {
  const bothNames = a.name === b.name || ((a.caseless || b.caseless) && (a.name || b.name))
  return sound.length >= 5 || (bothNames && Math.abs(a.stem.length - b.stem.length) <= 4)
}

interface SoundedPair {
  readonly label: string
  readonly word: ArrayLike<number>
  readonly name: ArrayLike<number>
  readonly strength: number
}

function byChineseSound(text: IndexedText, chinese: IndexedText, found: (pair: SoundedPair) => void): void {
  const sounded = nearSkeletons(soundedNames(chinese.text))
  const { start, list } = text.words.segments
  for (const { id, form, stem, name } of wordsOf(text)) {
    if (!name || stem.length < 4) continue
    const sound = skeleton(form)
    if (sound.length < 3) continue
    const alike = sounded(sound, sound.length >= 4 ? 1 : 0)
    if (alike.length === 0) continue
    found({
      label: `${form} = ${alike.reduce((best, other) => (other.form.length > best.length ? other.form : best), '')}`,
      word: list.subarray(start[id], start[id + 1]),
      name: union(alike.map(({ segments }) => segments)),
      strength: sound.length >= 4 ? 0.55 : 0.4,
    })
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
