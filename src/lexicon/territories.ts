import type { Evidence } from '../align/types.ts'
import { foldKey } from '../text/fold.ts'
import { designationPostings, type Phrase, phraseOf } from './designations.ts'
import { linkEvidence } from './links.ts'

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

/** Names of states and territories, from the tables inside `Intl`: Ukraine = Украина = 乌克兰. */
export const territoryNames: Evidence = {
  kind: 'territories',
  bind(source, target) {
    const others = territories(target.language)
    const a = designationPostings(source)
    const b = designationPostings(target)
    const links = [...territories(source.language)].flatMap(([code, phrase]) => {
      const rendering = others.get(code)
      const from = rendering ? a(phrase) : []
      const to = rendering && from.length > 0 ? b(rendering) : []
      return rendering && to.length > 0
        ? [{ label: `${phrase.text} = ${rendering.text}`, source: from, target: to, strength: 0.75 }]
        : []
    })
    return linkEvidence('territories', links, source.segments.length, target.segments.length)
  },
}
