import { installedPacks, lexiconFor } from '../src/app/lexicon-packs.ts'
import { readPackImage } from '../src/app/pack-files.ts'
import { StringTable } from '../src/lexicon/string-table.ts'
import { stemKey } from '../src/text/stem.ts'
import { tokenise } from '../src/text/tokens.ts'
import { corpusPairs, randomNumbers, type SentencePair } from './bitexts.ts'

/** Where a sentence has another word in each round: a rendering on both sides by its number, or a word of one side alone (−1). */
type Piece = string | number
interface Template {
  readonly source: readonly Piece[]
  readonly target: readonly Piece[]
}

const CONTENT = 4
const LEAST_WEIGHT = 0.02
const FREE = -1
/** Slots that hold a number instead of a word, and words that the translation does not render. */
const NUMBERS = 0.04
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  en: ['', '', 's', 'ed', 'ing'],
  ru: ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ами'],
}

/**
 * English–Russian sentence pairs without end, no two alike and each a translation of the other: the sentences of the corpus, their content words exchanged
 * for words of the lexicon pack and renderings of these, drawn by Zipf's law with a seed. What the pack did not link in the corpus is exchanged on each side
 * by itself, so as much is left unlinked as in the corpus.
 */
export function variedPairs(seed: number): () => SentencePair {
  const random = randomNumbers(seed)
  const templates = corpusPairs().map(templateOf)
  const words = vocabulary(random)
  const zipf = () => words[Math.min(words.length - 1, Math.floor(3 * (words.length / 3) ** random()) - 3)]!
  const drawn = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  let n = 0
  return () => {
    const { source, target } = templates[n++ % templates.length]!
    const slots = new Map<number, readonly [string, string]>()
    const pairOf = (slot: number) => {
      let pair = slots.get(slot)
      if (!pair) {
        const number = String(Math.floor(10 ** (1 + 4 * random())))
        const { forms, renderings } = zipf()
        slots.set(slot, (pair = random() < NUMBERS ? [number, number] : [drawn(forms), drawn(drawn(renderings))]))
      }
      return pair
    }
    const written = (pieces: readonly Piece[], side: 0 | 1) =>
      pieces
        .map((piece) => {
          if (typeof piece === 'string') return piece
          if (piece !== FREE) return pairOf(piece)[side]
          const { forms, renderings } = zipf()
          return side === 0 ? drawn(forms) : drawn(drawn(renderings))
        })
        .join('')
    return [capital(written(source, 0)), capital(written(target, 1))]
  }
}

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1)

function templateOf([source, target]: SentencePair): Template {
  const { lexicon } = lexiconFor('en', 'ru')!
  const [a, b] = [tokenise(source, [0, source.length], 'en'), tokenise(target, [0, target.length], 'ru')]
  const content = (tokens: typeof a) => tokens.filter(({ kind, key }) => kind === 'word' && key.length >= CONTENT)
  const linked = new Map<(typeof a)[number], number>()
  let slot = 0
  for (const token of content(a)) {
    const best = content(b)
      .filter((other) => !linked.has(other))
      .map((other) => ({ other, weight: lexicon.weight(token.stem, other.stem) }))
      .reduce((x, y) => (y.weight > x.weight ? y : x), { other: token, weight: LEAST_WEIGHT })
    if (best.other === token) continue
    linked.set(token, slot)
    linked.set(best.other, slot++)
  }
  const pieces = (text: string, tokens: typeof a) => {
    const list: Piece[] = []
    let at = 0
    for (const token of content(tokens)) {
      list.push(text.slice(at, token.start), linked.get(token) ?? FREE)
      at = token.end
    }
    return [...list, text.slice(at)]
  }
  return { source: pieces(source, a), target: pieces(target, b) }
}

interface Word {
  readonly forms: readonly string[]
  /** Forms of each rendering, the likely ones more often. */
  readonly renderings: readonly (readonly string[])[]
}

/** The single words of the pack with their renderings, in a random order: that of their frequency. */
function vocabulary(random: () => number): Word[] {
  const { file } = installedPacks().find(({ language }) => language === 'ru')!
  const { lexicon } = lexiconFor('en', 'ru')!
  const table = new StringTable(readPackImage(file, ['en', 'ru']).sources)
  const words: Word[] = []
  for (let index = 0; index < table.count; index++) {
    const forms = formsOf(table.at(index), 'en')
    if (forms.length === 0) continue
    const renderings = lexicon.renderings(table.at(index)).flatMap(({ key, weight }) => {
      const inflected = weight >= LEAST_WEIGHT ? formsOf(key, 'ru') : []
      return inflected.length > 0 ? Array.from({ length: Math.ceil(10 * weight) }, () => inflected) : []
    })
    if (renderings.length > 0) words.push({ forms, renderings })
  }
  for (let k = words.length - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1))
    ;[words[k], words[other]] = [words[other]!, words[k]!]
  }
  return words
}

/** Forms that have this stem; none if it is no word of letters. */
const formsOf = (stem: string, language: string): string[] =>
  /^\p{Ll}{4,}$/u.test(stem)
    ? ENDINGS[language]!.map((ending) => stem + ending).filter((form) => stemKey(form, language) === stem)
    : []
