import type { Range } from '../align/types.ts'
import { primaryTag } from '../text/tags.ts'
import type { SegmentedText, Token } from '../text/types.ts'

/**
 * Pronouns and possessives of the third person, and demonstratives that stand for a thing named before, as folded keys. Left out: forms that are articles
 * or reflexives too (`la`, `se`, `das`), and pronouns written in one word with another (Arabic).
 */
// biome-ignore format: a table
const PRONOUNS: Readonly<Record<string, string>> = {
  en: 'he him his she her hers it its they them their theirs this these those',
  ru: 'он она оно они его ее их ему ей им нем ней них нему ним нею ними последний последняя последнее последние',
  uk: 'він вона воно вони його її їх йому їй їм ньому ній них ним нею ними',
  bg: 'той тя то те него нея тях негов негова неговата неговите нейната нейните техните',
  fr: 'il ils elle elles lui leur leurs celui celle ceux celles ceci cela',
  de: 'er sie es ihn ihm ihr ihre ihrer ihren ihrem ihnen sein seine seiner seinen seinem dieser diese dieses diesem diesen jene jener',
  es: 'el ella ello ellos ellas esta este estas estos esa ese aquella aquel su sus',
  it: 'egli essa esso essi esse lui lei loro suo sua suoi sue questa questo queste questi quella quello',
  pt: 'ele ela eles elas dele dela deles delas esta este estas estes esse essa isso isto seu sua seus suas',
  ro: 'el ea ei ele lui lor acesta aceasta acestea acestia',
  nl: 'hij zij het hem haar hun zijn deze dit die',
  sv: 'han hon den det de honom henne dem dess deras denna detta dessa', da: 'han hun den det de ham hende dem dens dets deres denne dette disse',
  nb: 'han hun den det de ham henne dem dens dets deres denne dette disse',
  pl: 'on ona ono oni one jego jej ich jemu im nim nia nimi ten ta to te', cs: 'on ona ono oni ony jeho jeji jejich jemu ji jim nim ten ta to ty',
  el: 'αυτοσ αυτη αυτο αυτοι αυτεσ αυτα', fi: 'se sen sita siina siita ne niiden niita han hanen he heidan tama taman nama',
  hu: 'ez az ezek azok o ok', tr: 'o onu onun ona onlar onlarin bu bunu bunun', ar: 'هو هي هم هن هما ذلك تلك هذا هذه',
  zh: '他 她 它 他们 她们 它们 其 该 此 这 后者 前者', ja: '彼 彼女 彼ら それ それら これ これら 同', id: 'ia dia mereka nya itu ini', vi: 'no ho chung',
}

const sets = new Map<string, ReadonlySet<string>>()

function pronounsOf(language: string): ReadonlySet<string> {
  const tag = primaryTag(language)
  let set = sets.get(tag)
  if (!set) sets.set(tag, (set = new Set(PRONOUNS[tag]?.split(' '))))
  return set
}

/**
 * A pronoun of the target segments for which the source segments have none: it may stand for words that the source repeats.
 *
 * @returns the first of them, or null where the target has no more pronouns than the source
 */
export function surplusPronoun(
  [source, from]: readonly [SegmentedText, Range],
  [target, to]: readonly [SegmentedText, Range],
): Token | null {
  const [own, other] = [pronouns(source, from), pronouns(target, to)]
  return other.length > own.length ? other[0]! : null
}

function pronouns(text: SegmentedText, [from, to]: Range): Token[] {
  const set = pronounsOf(text.language)
  return text.segments
    .slice(from, to)
    .flatMap(({ firstToken, endToken }) => text.tokens.slice(firstToken, endToken))
    .filter(({ key }) => set.has(key))
}
