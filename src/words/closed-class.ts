import type { BilingualLexicon } from '../lexicon/types.ts'
import { conjunctionsOf, particlesOf } from '../terms/particles.ts'
import { functionWordsOf } from '../text/function-words.ts'
import { stemKey } from '../text/stem.ts'
import { primaryTag } from '../text/tags.ts'

/** Closed classes of English: articles, pronouns, prepositions, conjunctions, auxiliaries, the commonest adverbs of degree. */
const ENGLISH: ReadonlySet<string> = new Set(
  (
    'a an the this that these those some any no every each either neither both all such ' +
    'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones ' +
    'myself ourselves yourself himself herself itself themselves who whom whose which what where when why how there here ' +
    'of to in on for by with from at into onto upon within without over under between among through during before after about above ' +
    'below against toward towards until till since per via as than like unlike up down off out near across along around behind beyond ' +
    'despite except and or but nor so yet if because although though while whereas whether unless ' +
    'be is am are was were been being have has had having do does did done doing will would shall should can could may might must ' +
    "not n't s t d ll re ve m also only just too very then thus"
  ).split(' '),
)
const ENGLISH_STEMS: ReadonlySet<string> = new Set([...ENGLISH].map((word) => stemKey(word, 'en')))

/** A word is one of a closed class if this share of what it means in English is. */
const MOSTLY = 0.5

/**
 * Tells the function words of a language: by our lists, and where they are short by a lexicon into English, whose list is complete.
 *
 * @param toEnglish null where there is none, and for English itself
 */
export function closedClassOf(language: string, toEnglish: BilingualLexicon | null): (key: string, stem: string) => boolean {
  const tag = primaryTag(language)
  if (tag === 'en') return (key) => ENGLISH.has(key)
  const listed: ReadonlySet<string> = new Set([...functionWordsOf(tag), ...particlesOf(tag), ...conjunctionsOf(tag)])
  const known = new Map<string, boolean>()
  return (key, stem) => {
    if (listed.has(key)) return true
    let answer = known.get(stem)
    if (answer === undefined) known.set(stem, (answer = meansFunction(stem, toEnglish)))
    return answer
  }
}

function meansFunction(stem: string, toEnglish: BilingualLexicon | null): boolean {
  let [closed, all] = [0, 0]
  for (const { key, weight } of toEnglish?.renderings(stem) ?? []) {
    all += weight
    if (ENGLISH_STEMS.has(key)) closed += weight
  }
  return closed > MOSTLY * all
}
