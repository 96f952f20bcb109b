import { misspeltNames } from '../misspelt-names.ts'
import { replacedNames } from '../replaced-names.ts'
import type { Check, ComparedBitext, Difference } from '../types.ts'

/** Scripts in which a name is known by its letters or its sound. */
// biome-ignore format: a table
const LANGUAGES = [
  'en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'da', 'sv', 'nb', 'fi', 'ro', 'pl', 'cs', 'id', 'tr', 'ru', 'uk', 'bg', 'ar', 'zh',
]
/** Of the text compared with: it must give capitals to names, and not to all nouns. */
const SOURCES = LANGUAGES.filter((language) => !['de', 'ar', 'zh'].includes(language))

const CONFIDENCE = { other: 0.8, spelling: 0.65, unlike: 0.65 } as const

/** Another name of a person or a place, or the same with another letter: `Radek Solvan` and `Radek Solman`, `in Pelt` and `à Orvany`. */
export const name: Check = {
  id: 'name',
  severity: 'minor',
  languages: LANGUAGES,
  sources: SOURCES,
  run(bitext) {
    const misspelt = misspeltNames(bitext).map(({ bead, source, target }) => difference(bitext, bead, source, target, 0.85))
    const replaced = replacedNames(bitext).map(({ view, source, target, kind }) =>
      difference(bitext, view.bead, [source.start, source.end], [target.start, target.end], CONFIDENCE[kind]),
    )
    const said = (one: Difference) => misspelt.some(({ source }) => source[0] <= one.source![0] && one.source![1] <= source[1])
    return [...misspelt, ...replaced.filter((one) => !said(one))]
  },
}

type Span = readonly [start: number, end: number]

function difference({ source, target }: ComparedBitext, bead: number, from: Span, to: Span, confidence: number) {
  const [before, after] = [source.text.slice(...from), target.text.slice(...to)]
  return { bead, concept: null, source: from, target: to, values: { before, after }, confidence, found: [before, after] }
}
