import { z } from 'zod'
import { parseYaml } from '../yaml-source.ts'
import { malformed } from './malformed.ts'
import type { BitextFormat } from './types.ts'

const range = z.tuple([z.int().min(0), z.int().min(0)]).readonly()
const file = z.object({
  format: z.literal('hexapla-bitext'),
  version: z.literal(1),
  languages: z.array(z.string()),
  rows: z.array(
    z.object({ cells: z.array(z.string()), ranges: z.array(range).nullable(), confidence: z.number().min(0).max(1).nullable() }),
  ),
})

/** Everything a table holds, as JSON; ranges are half-open and counted from 0. */
export const json: BitextFormat = {
  id: 'json',
  name: 'JSON',
  extension: '.json',
  mediaType: 'application/json',
  keeps: { languages: true, cells: true, ranges: true, confidence: true, controls: true, bilingual: false },
  read(text) {
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch (error) {
      // JSON.parse seldom says where; JSON is YAML, whose parser does.
      parseYaml(text, 'json', 'format.malformed')
      throw malformed('json', { line: 1 }, error instanceof Error ? error.message : 'not JSON')
    }
    const parsed = file.safeParse(value)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!
      throw malformed('json', { line: 1 }, `${issue.path.join('.')}: ${issue.message}`)
    }
    const { languages, rows } = parsed.data
    return { languages, rows }
  },
  write({ languages, rows }) {
    const lines = rows.map(({ cells, ranges, confidence }) => `    ${JSON.stringify({ cells, ranges, confidence })}`)
    const head = `{\n  "format": "hexapla-bitext",\n  "version": 1,\n  "languages": ${JSON.stringify(languages)},\n  "rows": [`
    return lines.length === 0 ? `${head}]\n}\n` : `${head}\n${lines.join(',\n')}\n  ]\n}\n`
  },
}
