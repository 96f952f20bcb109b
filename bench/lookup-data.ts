import type { Concept } from '../src/terms/types.ts'

/** The same numbers each time: 0…1 (mulberry32). */
export function drawer(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const SYLLABLES: Readonly<Record<string, readonly string[]>> = {
  en: 'ba con de for ga her in jus ko lan men nor op pre qui re sta tion ul ver wes ex yl zo ment ance'.split(' '),
  fr: 'ba con dé for gar his in jus quel lan ment nor ou pré re sé tion ul ver ci eur ance ité'.split(' '),
  ru: 'ба вер го де жен за кон лек ми на об пре раз со те ук фор хо ци шен ние сть'.split(' '),
  ar: 'با تر جم حك خر دو رس زع سل شر صف ضم طل عق غر فق قر كت لم من نظ وق ية'.split(' '),
}
const HAN = '安保停火军事协议条约国家主权领土边境监督代表团部队撤离谈判和平解决争端制裁措施经济合作安全保障人道援助'

/** Words of a language, the first ones the commonest. */
export function vocabulary(language: string, size: number, draw: () => number): string[] {
  const syllables = SYLLABLES[language]!
  const words = new Set<string>()
  while (words.size < size) {
    const length = 2 + Math.floor(draw() * 3)
    words.add(Array.from({ length }, () => syllables[Math.floor(draw() * syllables.length)]!).join(''))
  }
  return [...words]
}

/** Draws by Zipf's law, roughly: the first of n words about as often as the last thousand. */
export const zipf = (n: number, draw: () => number): number => Math.min(n - 1, Math.floor(n ** draw()) - 1)

/** Concepts with a term of one to three words in five languages. */
export function concepts(count: number): Concept[] {
  const draw = drawer(7)
  const words = new Map(Object.keys(SYLLABLES).map((language) => [language, vocabulary(language, 30_000, draw)]))
  const term = (language: string) => {
    const list = words.get(language)!
    return Array.from({ length: 1 + Math.floor(draw() * 3) }, () => list[zipf(list.length, draw)]!).join(' ')
  }
  const han = () => Array.from({ length: 2 + Math.floor(draw() * 5) }, () => HAN[Math.floor(draw() * HAN.length)]!).join('')
  return Array.from({ length: count }, (_, n) => ({
    id: `concept-${n}`,
    subject: null,
    definition: '',
    designations: Object.fromEntries(
      [...words.keys(), 'zh'].map((language) => [
        language,
        [{ term: language === 'zh' ? han() : term(language), status: 'preferred' as const, note: null }],
      ]),
    ),
  }))
}
