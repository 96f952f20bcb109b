import { z } from 'zod'

const count = z.int().min(0)
const share = z.number().min(0).max(1)
const language = z.string().meta({ description: 'BCP 47 tag' })
const span = { start: count, end: count }
const status = z.enum(['preferred', 'admitted', 'deprecated', 'forbidden', 'other', 'absent', 'unknown'])
const verdict = z.enum(['aligned', 'doubtful', 'cannot-align'])
const quotation = z.object({ language, ...span, text: z.string() })
const values = z.record(z.string(), z.union([z.string(), z.number()]))

const summary = z.object({
  differences: count,
  cannotCompare: count,
  severities: z.object({ major: count, minor: count, note: count }),
  checks: z.array(z.object({ check: z.string(), languages: z.record(z.string(), count), total: count })),
  languages: z.array(z.object({ language, differences: count, cannotCompare: count })),
})

const mark = z.union([
  z.looseObject({ kind: z.literal('term'), ...span, concept: z.string(), status }),
  z.looseObject({ kind: z.literal('difference'), ...span, finding: z.string() }),
])

const row = z.object({
  bead: count,
  paragraph: count.nullable().exactOptional().meta({ description: 'first paragraph of the pivot in it, from 0' }),
  cells: z.array(
    z.looseObject({
      language,
      passages: z.array(z.looseObject({ ...span, text: z.string(), marks: z.array(mark) })),
      confidence: share.nullable(),
      moved: z.boolean(),
    }),
  ),
})

const finding = z.looseObject({
  key: z
    .string()
    .meta({ description: 'unique in the statement; the same as long as the quoted words and their context are the same' }),
  check: z.string(),
  severity: z.enum(['major', 'minor', 'note']),
  verdict: z.enum(['difference', 'cannot-compare']),
  confidence: share,
  concept: z.string().nullable(),
  source: quotation.nullable().meta({ description: 'words of the pivot; null where it has none' }),
  target: quotation.nullable().meta({ description: 'words of the version; null where it has none' }),
  values,
  found: z.array(z.string()),
  language,
  row: count,
  paragraph: count.exactOptional().meta({ description: 'paragraph of the pivot, from 0' }),
  others: z.array(quotation.extend({ status: status.nullable() })),
  departs: z.enum(['one', 'some', 'all']),
  silencedBy: z
    .enum(['prefer', 'enter', 'align', 'waive'])
    .exactOptional()
    .meta({ description: 'what would silence it, beside a waiver' }),
  change: z.enum(['new', 'changed', 'same']).exactOptional().meta({ description: 'in a report beside an earlier one' }),
  was: z.string().exactOptional().meta({ description: 'key in the earlier report, where that is another' }),
})

const statement = z.looseObject({
  statement: z.object({
    id: z.string(),
    title: z.string(),
    date: z.string().nullable(),
    publisher: z.string().nullable(),
    note: z.string().nullable(),
  }),
  summary,
  pivot: language,
  versions: z.array(
    z.looseObject({
      language,
      kind: z.enum(['source', 'official', 'translation']),
      provenance: z.string(),
      revision: count,
      hash: z.string(),
      characters: count,
      paragraphs: count,
      coverage: share,
      verdict,
    }),
  ),
  rows: z.array(row),
  concepts: z.array(z.looseObject({ id: z.string(), letter: z.string(), definition: z.string() })),
  findings: z.array(finding),
  terms: z.array(
    z.looseObject({
      concept: z.string(),
      text: z.string(),
      bead: count,
      paragraph: count.nullable().exactOptional(),
      cells: z.array(z.looseObject({ language, status, text: z.string(), confidence: share })),
    }),
  ),
  notChecked: z.array(z.object({ check: z.string(), language })),
  gone: z.array(finding).exactOptional().meta({ description: 'findings that an earlier report had and this one has no longer' }),
})

/** What the JSON report must look like. Offsets are half-open and count UTF-16 code units of the version's text. */
export const jsonReport = z.object({ format: z.literal('hexapla-report'), schema: z.literal(1), statements: z.array(statement) })

/** The published JSON Schema (2020-12) of the JSON report. */
export function reportSchema(): object {
  return { title: 'Hexapla report', ...z.toJSONSchema(jsonReport) }
}
