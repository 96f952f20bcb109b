import { byParagraph, isPaired } from '../bead-views.ts'
import { symbolsIn } from '../symbols.ts'
import type { Check } from '../types.ts'

/** Another number of a document, an article or a weapon: `S/RES/2231` and `S/RES/2213`, `A/77/L.5`, `§ 12`. A symbol that is merely absent is no difference. */
export const symbol: Check = {
  id: 'symbol',
  severity: 'major',
  languages: 'all',
  run: (bitext) =>
    byParagraph(bitext).flatMap((views, bead) => {
      const sides = (['source', 'target'] as const).map((side) =>
        views.filter(isPaired).flatMap((view) => symbolsIn(bitext[side].text, view[side])),
      )
      const [source, target] = sides as [(typeof sides)[0], (typeof sides)[0]]
      const left = source.filter(({ key }) => !target.some((other) => other.key === key))
      const over = target.filter(({ key }) => !source.some((other) => other.key === key))
      return left.flatMap(({ start, end, key, shape }) => {
        const found = over.find((other) => other.shape === shape)
        if (!found) return []
        over.splice(over.indexOf(found), 1)
        return [
          {
            bead,
            concept: null,
            source: [start, end] as const,
            target: [found.start, found.end] as const,
            values: { expected: key, found: found.key },
            confidence: 0.85,
            found: [key, found.key],
          },
        ]
      })
    }),
}
