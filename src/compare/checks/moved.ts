import type { Check } from '../types.ts'

/** A paragraph stands in another place of the version than in the source. */
export const moved: Check = {
  id: 'moved',
  severity: 'note',
  languages: 'all',
  run: ({ source, target, alignment }) =>
    alignment.paragraphs.flatMap((bead, index) => {
      const [from, to] = [bead.source, bead.target]
      if (!bead.moved || from[0] === from[1] || to[0] === to[1]) return []
      return [
        {
          bead: index,
          concept: null,
          source: [source.paragraphs[from[0]]!.start, source.paragraphs[from[1] - 1]!.end] as const,
          target: [target.paragraphs[to[0]]!.start, target.paragraphs[to[1] - 1]!.end] as const,
          values: { from: from[0] + 1, to: to[0] + 1 },
          confidence: 0.9,
          found: [`${from[0] + 1} → ${to[0] + 1}`],
        },
      ]
    }),
}
