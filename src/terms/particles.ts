import { primaryTag } from '../text/tags.ts'

/**
 * Articles, prepositions and their contractions, as folded keys: the words that link the parts of a term and may change while the term
 * stays the same (`cessation of hostilities`, `cessation of the hostilities`). By primary language subtag.
 */
// biome-ignore format: a table
const PARTICLES: Readonly<Record<string, string>> = {
  en: 'a an the of to in on for by with from at into its their his her our this that these those',
  fr: 'le la les l d un une des du de au aux a en par pour sur dans avec ce cet cette ces son sa ses leur leurs',
  de: 'der die das den dem des ein eine einen einem einer eines von vom zu zum zur im in am an auf aus bei fur gegen uber mit durch nach um ihre ihrer ihren ihrem ihr seine seiner seinen diese dieser diesem diesen',
  es: 'el la los las lo un una unos unas de del al a en por para con sobre contra su sus este esta estos estas',
  it: 'il lo la i gli le l un una uno di del dello della dei degli delle d al allo alla ai alle da dal dalla in nel nella per con su sul sulla',
  pt: 'o a os as um uma uns umas de do da dos das em no na nos nas ao aos por pelo pela para com sobre',
  ro: 'al a ai ale un o de din la in cu pe pentru unui unei',
  nl: 'de het een van der den voor tot op in aan met bij uit over tegen',
  sv: 'en ett den det de av i pa for till med om mot',
  da: 'en et den det de af i pa for til med om mod',
  nb: 'en et ei den det de av i pa for til med om mot',
  ru: 'в во на по о об от до за из к ко с со у при для над под против между',
  uk: 'в у на по о об від до за із з зі к при для над під проти між щодо',
  bg: 'в във на по за от до из с със при над под против между',
  pl: 'w we na po o od do za z ze przy dla nad pod przeciw miedzy',
  cs: 'v ve na po o od do za z ze pri pro nad pod proti mezi',
  ar: 'في من علي الي عن مع بين بشان',
  zh: '的 之',
  el: 'ο η το οι τα του τησ των τη την τον στο στη στα για με απο σε',
  hu: 'a az egy',
}
const CONJUNCTIONS: Readonly<Record<string, string>> = {
  en: 'and or as well',
  fr: 'et ou ainsi que',
  de: 'und oder sowie',
  es: 'y e o u',
  it: 'e ed o',
  pt: 'e ou',
  ro: 'si sau',
  nl: 'en of',
  sv: 'och eller',
  da: 'og eller',
  nb: 'og eller',
  ru: 'и или а также',
  uk: 'і й та або чи',
  bg: 'и или',
  pl: 'i oraz lub',
  cs: 'a i nebo',
  ar: 'او',
  el: 'και η',
  hu: 'es vagy',
}

const sets = new Map<string, ReadonlySet<string>>()

function wordsOf(table: Readonly<Record<string, string>>, name: string, language: string): ReadonlySet<string> {
  const id = `${name} ${primaryTag(language)}`
  let words = sets.get(id)
  if (!words) sets.set(id, (words = new Set(table[primaryTag(language)]?.split(' '))))
  return words
}

/** Words that may link the parts of a term in this language (none known: an empty set). */
export const particlesOf = (language: string): ReadonlySet<string> => wordsOf(PARTICLES, 'particles', language)

/** Coordinating conjunctions, each word alone. */
export const conjunctionsOf = (language: string): ReadonlySet<string> => wordsOf(CONJUNCTIONS, 'conjunctions', language)
