import { foldKey } from '../../text/fold.ts'
import { stemKey } from '../../text/stem.ts'
import { primaryTag } from '../../text/tags.ts'
import { particlesOf } from '../particles.ts'
import type { Concept } from '../types.ts'
import { termReadings, textReadings } from '../word-readings.ts'
import { editDistance, errorsAllowed } from './edit-distance.ts'
import { type Entry, type FoundAs, Hits, type LookupHit } from './hits.ts'
import { consonantsOf, latinKey, queriedSounds, soundKey } from './spoken-keys.ts'
import { WordList } from './word-list.ts'

export interface LookupOptions {
  /** Primary subtag; null: any. */
  readonly language: string | null
  readonly limit: number
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u
const LATIN_ONLY = /^[\p{Script=Latin}\p{N}\p{P}\p{Zs}\p{Mn}'ʼʿʾ]+$/u
const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Words that begin as asked and are looked at; shorter beginnings have more, and the first ones do. */
const MOST_BEGINNINGS = 400
/** Designations that hold all words and are weighed, so that the commonest words cannot make a query slow; the shortest ones are. */
const MOST_LOOKED = 3_000
/** Share of the letters of two names found by sound that may differ. */
const SOUND_DIFFERS = 0.34

/** Designations of a termbase as people type them: inflected, begun, misspelt, in other letters. Built once; what changes later goes into a second one. */
export class TermLookup {
  private readonly entries: Entry[] = []
  private readonly languages: string[] = []
  /** Folded designations; words of spaced scripts; every ending of unspaced ones; readings of words; Latin forms; sounds. */
  private readonly wholes = new WordList()
  private readonly words = new WordList()
  private readonly tails = new WordList()
  private readonly readings = new WordList()
  private readonly latins = new WordList()
  private readonly sounds = new WordList()
  private wordsOf: number[][] = []
  /** Words whose readings were entered, by language: a word has the same ones in all designations. */
  private readonly known = new Map<string, Set<number>>()
  private readingWords: [reading: string, word: number][] = []
  /** Words of each designation as indices into `words`. */
  private wordIds: readonly Uint32Array[] = []
  /** Of each designation, how many words of the query it holds; all 0 between queries. */
  private reached = new Uint8Array(0)

  /** Linear in the letters of its designations. */
  add(concept: Concept): void {
    for (const [language, list] of Object.entries(concept.designations)) {
      if (!this.languages.includes(language)) this.languages.push(language)
      for (const { term } of list) this.addTerm({ concept: concept.id, language, term })
    }
    const id = foldKey(concept.id)
    this.wholes.add(id, this.entries.length)
    this.entries.push({ concept: concept.id, language: 'und', term: concept.id })
    this.wordsOf.push([])
  }

  private addTerm(entry: Entry): void {
    const number = this.entries.length
    this.entries.push(entry)
    const key = foldKey(entry.term)
    this.wholes.add(key, number)
    const unspaced = UNSPACED.test(key)
    if (unspaced) for (let at = 1; at < key.length; at++) this.tails.add(key.slice(at), number)
    const words = unspaced ? [key] : (key.match(WORD) ?? [])
    this.wordsOf.push(
      words.map((word) => {
        const id = this.words.add(word, number)
        if (!unspaced) this.addReadings(word, id, entry.language)
        return id
      }),
    )
    if (!LATIN_ONLY.test(entry.term)) this.latins.add(latinKey(entry.term), number)
    const sound = soundKey(entry.term)
    if (sound) this.sounds.add(sound, number)
  }

  private addReadings(word: string, id: number, language: string): void {
    let known = this.known.get(language)
    if (!known) this.known.set(language, (known = new Set()))
    if (known.has(id)) return
    known.add(id)
    for (const reading of termReadings(word, word, language))
      if (!reading.startsWith('^') && reading !== word) this.readingWords.push([`${language} ${reading}`, id])
  }

  /** Nothing is added afterwards. */
  close(): this {
    for (const list of [this.wholes, this.tails, this.latins, this.sounds]) list.close()
    // The shortest terms come first: where a word is in very many, they are the ones that are looked at.
    const place = this.words.close((number) => Math.min(3, Math.max(0, this.wordsOf[number]!.length - 1)))
    this.wordIds = this.wordsOf.map((words) => Uint32Array.from(words, (id) => place[id]!))
    for (const [reading, id] of this.readingWords) this.readings.add(reading, place[id]!)
    this.readings.close()
    this.reached = new Uint8Array(this.entries.length)
    this.wordsOf = []
    this.readingWords = []
    this.known.clear()
    return this
  }

  get size(): number {
    return this.entries.length
  }

  /**
   * The designations that a query may mean, the surest first; of each concept the one that is found best.
   *
   * @param isGone true for concepts that are no longer what they were when this was built
   */
  find(query: string, { language, limit }: LookupOptions, isGone: (concept: string) => boolean = () => false): LookupHit[] {
    const key = foldKey(query).trim()
    if (key === '') return []
    const hits = new Hits(this.entries, { language, isGone })
    const whole = this.wholes.find(key)
    if (whole >= 0) for (const number of this.wholes.ownersOf(whole)) hits.add(number, 'exact', 0)
    this.byWords(key, language, hits, 0)
    this.byBeginning(this.wholes, key, hits, 'beginning')
    this.byBeginning(this.tails, key, hits, 'within')
    if (hits.concepts < limit || !hits.sure) {
      if (!hits.sure) this.byWords(key, language, hits, 1)
      this.bySpelling(key, hits)
    }
    return hits.best(limit)
  }

  private byBeginning(list: WordList, key: string, hits: Hits, as: FoundAs): void {
    const [from, to] = list.beginning(key)
    for (let index = from; index < Math.min(to, from + MOST_BEGINNINGS); index++)
      for (const number of list.ownersOf(index)) hits.add(number, as, list.at(index).length - key.length)
  }

  /** Designations that hold every word asked for, in some form; with errors too, where `errors` is 1. */
  private byWords(key: string, language: string | null, hits: Hits, errors: 0 | 1): void {
    const particles = new Set((language ? [language] : this.languages).flatMap((tag) => [...particlesOf(tag)]))
    const all = UNSPACED.test(key) ? [key] : (key.match(WORD) ?? [])
    const content = all.filter((word) => !particles.has(word))
    const wanted = (content.length > 0 ? content : all).slice(0, 8)
    const meant = wanted.map((word, n) => this.meanings(word, { language, last: n === wanted.length - 1, errors }))
    if (meant.length === 0 || meant.some(({ size }) => size === 0)) return
    let looked = 0
    for (const number of this.holding(meant)) {
      if (++looked > MOST_LOOKED) return
      const found = this.heldBy(number, meant)
      if (found) hits.add(number, ...found)
    }
  }

  /** Designations that hold a meaning of every word. Linear in the places of the meanings, with a very small factor. */
  private holding(meant: readonly Meanings[]): number[] {
    const reached = this.reached
    const touched: number[] = []
    let last: number[] = []
    for (const [n, meanings] of meant.entries()) {
      last = []
      for (const index of meanings.keys())
        for (const number of this.words.ownersOf(index)) {
          if (reached[number] !== n) continue
          if (n === 0) touched.push(number)
          reached[number] = n + 1
          last.push(number)
        }
    }
    for (const number of touched) reached[number] = 0
    return last
  }

  /** How a designation holds all the words, or null. */
  private heldBy(number: number, meant: readonly Meanings[]): [as: FoundAs, distance: number] | null {
    const words = this.wordIds[number]!
    const { language } = this.entries[number]!
    let [worst, distance] = [0, 0]
    for (const meanings of meant) {
      let best: Meaning | null = null
      for (const index of words) {
        const meaning = meanings.get(index)
        if (meaning && (meaning.rank !== INFLECTED || meaning.languages.has(language)) && (!best || meaning.cost < best.cost))
          best = meaning
      }
      if (!best) return null
      worst = Math.max(worst, best.rank)
      distance += best.cost
    }
    if (worst === MISSPELT) return ['misspelt', distance + (words.length - meant.length) / 100]
    const particles = particlesOf(language)
    let content = 0
    for (const index of words) if (!particles.has(this.words.at(index))) content++
    const more = Math.max(0, content - meant.length)
    return more === 0 && worst < BEGUN ? ['inflected', distance] : ['within', distance + more]
  }

  /** Words of the termbase that a word of the query may mean. */
  private meanings(
    word: string,
    { language, last, errors }: { language: string | null; last: boolean; errors: 0 | 1 },
  ): Meanings {
    const found: Meanings = new Map()
    const add = (index: number, rank: number, cost: number, tag?: string) => {
      const known = found.get(index)
      if (!known || rank < known.rank) found.set(index, { rank, cost, languages: new Set(tag ? [tag] : []) })
      else if (tag && known.rank === rank) known.languages.add(tag)
    }
    const same = this.words.find(word)
    if (same >= 0) add(same, SAME, 0)
    for (const tag of language ? [primaryTag(language)] : this.languages)
      for (const reading of textReadings({ key: word, stem: stemKey(word, tag) }, tag, true)) {
        if (reading.startsWith('^')) continue
        const index = this.readings.find(`${tag} ${reading}`)
        if (index >= 0) for (const form of this.readings.ownersOf(index)) if (form !== same) add(form, INFLECTED, 0.5, tag)
        const bare = this.words.find(reading)
        if (bare >= 0 && bare !== same) add(bare, INFLECTED, 0.5, tag)
      }
    if (last) {
      const [from, to] = this.words.beginning(word)
      for (let index = from; index < Math.min(to, from + MOST_BEGINNINGS); index++)
        add(index, BEGUN, 0.5 + Math.min(0.5, (this.words.at(index).length - word.length) / 50))
    }
    const limit = errorsAllowed(word.length)
    if (errors && limit > 0) for (const { index, distance } of this.words.near(word, limit)) add(index, MISSPELT, distance)
    return found
  }

  /** The whole query in other letters, and by its sound. */
  private bySpelling(key: string, hits: Hits): void {
    const latin = latinKey(key)
    if (latin.length >= 4 && LATIN_ONLY.test(key)) {
      const limit = errorsAllowed(latin.length)
      for (const { index, distance } of this.latins.near(latin, limit))
        for (const number of this.latins.ownersOf(index)) hits.add(number, 'transliterated', distance)
      const [from, to] = this.latins.beginning(latin)
      for (let index = from; index < Math.min(to, from + MOST_BEGINNINGS); index++)
        for (const number of this.latins.ownersOf(index)) hits.add(number, 'transliterated', 0.5)
    }
    const heard = consonantsOf(latin)
    for (const sound of queriedSounds(key)) {
      const index = this.sounds.find(sound)
      if (index < 0) continue
      for (const number of this.sounds.ownersOf(index)) {
        const other = consonantsOf(latinKey(this.entries[number]!.term))
        const most = Math.floor(SOUND_DIFFERS * Math.max(heard.length, other.length))
        const distance = editDistance(heard, other, most)
        if (distance <= most) hits.add(number, 'sound', distance)
      }
    }
  }
}

/** How sure it is that a word of the termbase is meant. */
interface Meaning {
  readonly rank: number
  readonly cost: number
  /** Of a form: the languages in which it is one. */
  readonly languages: Set<string>
}
type Meanings = Map<number, Meaning>
const [SAME, INFLECTED, BEGUN, MISSPELT] = [0, 1, 2, 3]
