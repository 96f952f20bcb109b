import { summarise } from './summary.ts'
import type { ReportWriter } from './types.ts'

/** Everything the report holds, with the summary first in each statement. Described by `reportSchema`; no labels: programs read ids. */
export const json: ReportWriter = {
  id: 'json',
  extension: '.json',
  mediaType: 'application/json',
  write({ schema, statements }) {
    const filled = statements.map(({ statement, ...rest }) => ({
      statement,
      summary: summarise({ statement, ...rest }),
      ...rest,
    }))
    return `${JSON.stringify({ format: 'hexapla-report', schema, statements: filled }, null, 2)}\n`
  },
}
