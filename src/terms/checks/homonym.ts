import { foldKey } from '../../text/fold.ts'
import type { TermbaseCheck } from './types.ts'

/**
 * One term for several concepts. Languages have homonyms; but two concepts of one subject that share a term may be the same concept twice, so that weighs
 * more. Found at the first of the concepts; superseded ones do not count.
 */
export const homonym: TermbaseCheck = {
  id: 'homonym',
  severity: 'note',
  *run({ concepts }) {
    const places = new Map<string, { readonly concept: number; readonly language: string; readonly term: string }[]>()
    for (const [n, { designations, state }] of concepts.entries()) {
      if (state === 'superseded') continue
      for (const [language, list] of Object.entries(designations))
        for (const { term } of list) {
          const key = `${language} ${foldKey(term)}`
          const known = places.get(key)
          if (!known) places.set(key, [{ concept: n, language, term }])
          else if (known.at(-1)!.concept !== n) known.push({ concept: n, language, term })
        }
    }
    for (const [first, ...others] of places.values()) {
      if (!first || others.length === 0) continue
      const { id, subject } = concepts[first.concept]!
      const sameSubject = others.some((other) => concepts[other.concept]!.subject === subject)
      yield {
        concept: id,
        language: first.language,
        terms: [first.term],
        others: others.map((other) => concepts[other.concept]!.id),
        severity: sameSubject ? 'minor' : 'note',
      }
    }
  },
}
