import { writeTmx } from '../formats/tmx/write-tmx.ts'
import type { ReportWriter } from './types.ts'

/** TMX 1.4b: a unit a row of each statement, with all its versions; confidence and statement as properties. */
export const tmx: ReportWriter = {
  id: 'tmx',
  extension: '.tmx',
  mediaType: 'application/x-tmx+xml',
  write({ statements }) {
    const prop = (type: string, value: string) => ({ type, value, attributes: {} })
    const units = statements.flatMap(({ statement, rows }) =>
      rows.map(({ cells }, n) => {
        const filled = cells.filter(({ passages }) => passages.length > 0)
        const sure = Math.min(1, ...filled.flatMap(({ confidence }) => confidence ?? []))
        return {
          attributes: { tuid: `${statement.id}/${n + 1}` },
          notes: [],
          props: [prop('x-statement', statement.id), prop('x-confidence', String(Math.round(sure * 1000) / 1000))],
          variants: filled.map(({ language, passages }) => ({
            language,
            attributes: {},
            props: [],
            notes: [],
            segment: [passages.map(({ text }) => text).join('\n')],
          })),
        }
      }),
    )
    const sources = new Set(statements.map(({ pivot }) => pivot))
    return writeTmx(
      { source: sources.size === 1 ? [...sources][0]! : null, attributes: {}, props: [], notes: [] },
      units.filter(({ variants }) => variants.length > 1),
    )
  },
}
