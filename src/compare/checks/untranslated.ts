import { functionWordsOf } from '../../text/function-words.ts'
import { primaryTag } from '../../text/tags.ts'
import type { SegmentedText, Token } from '../../text/types.ts'
import { beadViews, isPaired } from '../bead-views.ts'
import type { Check, Difference } from '../types.ts'

/** So many words of the source in a row, small letters and a function word among them, are no name and no accident. */
const IN_A_ROW = 4
/** In another script two will do. */
const OTHER_SCRIPT = 2
const LATIN = /^[a-z]+$/u

/** Words stand in the version as they stand in the source, in its language. */
export const untranslated: Check = {
  id: 'untranslated',
  severity: 'minor',
  languages: 'all',
  run(bitext) {
    const { source, target } = bitext
    if (primaryTag(source.language) === primaryTag(target.language)) return []
    return beadViews(bitext).flatMap((view) => {
      if (!isPaired(view)) return []
      const words = view.source.tokens.filter(isWord)
      const keys = ` ${words.map(({ key }) => key).join(' ')} `
      return runs(view.target.tokens, keys).flatMap((run): Difference[] => {
        if (!isSourceLanguage(source, target, run)) return []
        const [first, last] = [run[0]!, run.at(-1)!]
        const at = keys.slice(0, keys.indexOf(` ${run.map(({ key }) => key).join(' ')} `)).split(' ').length - 1
        const from = words[at]!
        return [
          {
            bead: view.bead,
            concept: null,
            source: [from.start, words[at + run.length - 1]!.end],
            target: [first.start, last.end],
            values: { words: run.length },
            confidence: 0.8,
            found: [target.text.slice(first.start, last.end)],
          },
        ]
      })
    })
  },
}

const isWord = ({ kind }: Token) => kind === 'word'

/** The longest stretches of words that stand in the source in the same order, without a mark between them. */
function runs(tokens: readonly Token[], keys: string): Token[][] {
  const found: Token[][] = []
  let run: Token[] = []
  for (const token of tokens) {
    const grown = isWord(token) && keys.includes(` ${[...run, token].map(({ key }) => key).join(' ')} `)
    if (grown) {
      run.push(token)
      continue
    }
    if (run.length >= OTHER_SCRIPT) found.push(run)
    run = isWord(token) && keys.includes(` ${token.key} `) ? [token] : []
  }
  return run.length >= OTHER_SCRIPT ? [...found, run] : found
}

/** Names and loan words are the same in many languages; words in small letters and function words of the source are not. */
function isSourceLanguage(source: SegmentedText, target: SegmentedText, run: readonly Token[]): boolean {
  const functions = functionWordsOf(primaryTag(source.language))
  const own = functionWordsOf(primaryTag(target.language))
  const small = run.filter(({ start, end }) => /^\p{Ll}/u.test(target.text.slice(start, end)))
  const foreign = run.every(({ key }) => LATIN.test(key)) && !/\p{Script=Latin}/u.test(usualLetters(target))
  if (foreign) return small.length >= OTHER_SCRIPT
  return run.length >= IN_A_ROW && small.length >= IN_A_ROW - 1 && small.some(({ key }) => functions.has(key) && !own.has(key))
}

/** The letters of a few words of the text, without those of the run. */
const usualLetters = ({ language }: SegmentedText) =>
  ['ru', 'uk', 'bg', 'be', 'mk', 'sr', 'ar', 'fa', 'ur', 'he', 'zh', 'ja', 'ko', 'th', 'el', 'hi', 'ka', 'hy'].includes(
    primaryTag(language),
  )
    ? ''
    : 'a'
