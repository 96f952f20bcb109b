import type { Evidence } from '../align/types.ts'
import { foldKey } from '../text/fold.ts'
import { designationPostings, type Phrase, phraseOf, wordOf } from './designations.ts'

/** ISO 3166 codes worth asking for: all that `Intl` can name. */
const CODES = (() => {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => english.of(code))
})()

const cached = new Map<string, ReadonlyMap<string, Phrase>>()

function territories(language: string): ReadonlyMap<string, Phrase> {
  let known = cached.get(language)
  if (!known) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    const named = CODES.flatMap((code): [string, Phrase][] => {
      const name = display.of(code)
      return name && foldKey(name) !== foldKey(code) ? [[code, phraseOf(name, language)]] : []
    })
    cached.set(language, (known = new Map(named)))
  }
  return known
}

const STRENGTH = 0.75

/** Names of states and territories, from the tables inside `Intl`: Ukraine = Украина = 乌克兰. */
export const territoryNames: Evidence = {
  kind: 'territories',
  link(source, target, sink) {
    const others = territories(target.text.language)
    const a = designationPostings(source)
    const b = designationPostings(target)
    for (const [code, phrase] of territories(source.text.language)) {
      const rendering = others.get(code)
      if (!rendering) continue
      const words = [wordOf(phrase, source), wordOf(rendering, target)] as const
      if (words[0] !== undefined && words[1] !== undefined) {
        sink.words(words[0], words[1], STRENGTH)
        continue
      }
      const from = a(phrase)
      if (from.length > 0)
        sink.thing(`${phrase.text} = ${rendering.text}`, { source: from, target: b(rendering), strength: STRENGTH })
    }
  },
}
