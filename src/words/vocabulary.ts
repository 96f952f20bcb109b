import type { Unit } from './units.ts'

/** A word type that a dictionary form may stand for, and how surely: 1 for the same stem. */
export interface Likeness {
  readonly type: number
  readonly share: number
}

/** Letters that two words of an alphabet, of Korean, must share at an end to be looked at. */
const AFFIX = 4
const SYLLABLES = 2
/** Stems that differ in an ending the stemmer does not know; words of which one is part of a compound; words of shared characters. */
const INFLECTED = 0.5
const COMPOUND = 0.4
const CHARACTERS = 0.5
const CONTAINED = 0.7
/** Share of the longer stem that two inflected forms have in common; of the characters of two words. */
const IN_COMMON = 0.7
const DICE = 0.4
/** Letters that the rest of a compound has at least. */
const REST = 3
const HAN = /\p{Script=Han}/u
const HANGUL = /\p{Script=Hangul}/u

/** The word types of one side, numbered in order of appearance, with indexes for finding near forms. */
export class Vocabulary {
  readonly types: Unit[] = []
  private readonly ids = new Map<string, number>()
  private readonly byStem = new Map<string, number[]>()
  /** Content words by their first letters (or syllables), their last letters, their characters. */
  private readonly byPart = new Map<string, number[]>()

  /** The number of a unit's type. Case and inflection make no difference. */
  add(unit: Unit): number {
    const id = unit.kind === 'mark' ? `\u0000${unit.key}` : unit.stem
    let type = this.ids.get(id)
    if (type === undefined) {
      type = this.types.length
      this.ids.set(id, type)
      this.types.push(unit)
      push(this.byStem, unit.stem, type)
      if (unit.kind === 'content') for (const part of partsOf(unit.stem)) push(this.byPart, part, type)
    }
    return type
  }

  /** The types that a dictionary form may stand for. */
  like(stem: string): Likeness[] {
    const found = (this.byStem.get(stem) ?? []).map((type): Likeness => ({ type, share: 1 }))
    const seen = new Set(found.map(({ type }) => type))
    for (const part of partsOf(stem)) {
      for (const type of this.byPart.get(part) ?? []) {
        if (seen.has(type)) continue
        seen.add(type)
        const share = likeness(stem, this.types[type]!.stem)
        if (share > 0) found.push({ type, share })
      }
    }
    return found
  }
}

function push(map: Map<string, number[]>, key: string, type: number): void {
  const list = map.get(key)
  if (list) list.push(type)
  else map.set(key, [type])
}

function partsOf(stem: string): string[] {
  if (HAN.test(stem)) return [...new Set(stem)]
  if (HANGUL.test(stem)) return stem.length >= SYLLABLES ? [`^${stem.slice(0, SYLLABLES)}`] : []
  return stem.length >= AFFIX ? [`^${stem.slice(0, AFFIX)}`, `${stem.slice(-AFFIX)}$`] : []
}

/** How surely the word of a text is a form of a dictionary's word, or a compound with it. */
function likeness(entry: string, word: string): number {
  if (HAN.test(entry)) return byCharacters(entry, word)
  const shared = sharedPrefix(entry, word)
  // Korean hangs particles on the word.
  if (HANGUL.test(entry)) return shared === entry.length ? 0.8 : shared >= IN_COMMON * entry.length ? INFLECTED : 0
  if (shared >= IN_COMMON * Math.max(entry.length, word.length)) return INFLECTED
  const compound = word.length - entry.length >= REST && (shared === entry.length || word.endsWith(entry))
  return compound ? COMPOUND : 0
}

function byCharacters(entry: string, word: string): number {
  const [shorter, longer] = entry.length < word.length ? [entry, word] : [word, entry]
  const common = [...new Set(shorter)].filter((character) => longer.includes(character)).length
  const dice = (2 * common) / (entry.length + word.length)
  if (shorter.length > 1 && longer.includes(shorter)) return CONTAINED * dice
  return dice >= DICE ? CHARACTERS * dice : 0
}

export function sharedPrefix(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}
