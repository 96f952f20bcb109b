import { z } from 'zod'
import type { ConceptCard, FindingView, RemarkView, Workbench } from '../../app/workbench.ts'
import { StatementHeadSchema, VersionHeadSchema } from './statement-schemas.ts'

export const RenderingStatusSchema = z
  .enum(['preferred', 'admitted', 'deprecated', 'forbidden', 'other', 'absent', 'unknown'])
  .describe('other: by no designation of the termbase; absent: surely not rendered; unknown: cannot be told.')

export const DesignationSchema = z
  .strictObject({
    term: z.string(),
    status: z.enum(['preferred', 'admitted', 'deprecated', 'forbidden']),
    note: z.string().nullable(),
  })
  .meta({ id: 'Designation' })

export const Designations = z.record(z.string(), z.array(DesignationSchema)).describe('By primary language subtag.')

const MarkSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('term'),
      start: z.int(),
      end: z.int(),
      concept: z.string(),
      link: z.string().nullable().describe('Joins an occurrence with its renderings in the other columns.'),
      status: RenderingStatusSchema,
    }),
    z.strictObject({ kind: z.literal('difference'), start: z.int(), end: z.int(), finding: z.string() }),
    z.strictObject({ kind: z.literal('found'), start: z.int(), end: z.int() }),
    z.strictObject({ kind: z.literal('remark'), start: z.int(), end: z.int(), remark: z.int() }),
  ])
  .meta({ id: 'Mark' })

const PassageSchema = z
  .strictObject({
    paragraph: z.int().describe('Index of the paragraph in its version, from 0.'),
    first: z.boolean().describe('It starts its paragraph.'),
    start: z.int(),
    end: z.int(),
    text: z.string(),
    marks: z.array(MarkSchema),
  })
  .meta({ id: 'Passage' })

export const EvidenceScoreSchema = z
  .strictObject({
    kind: z.string(),
    score: z.number().describe('Log-odds in nats; positive speaks for the pairing.'),
    found: z.array(z.string()),
  })
  .meta({ id: 'EvidenceScore' })

const CellSchema = z
  .strictObject({
    language: z.string(),
    passages: z.array(PassageSchema).describe('Empty: this version has nothing here.'),
    confidence: z.number().nullable(),
    evidence: z.array(EvidenceScoreSchema),
    moved: z.boolean(),
  })
  .meta({ id: 'Cell' })

const RowSchema = z.strictObject({ bead: z.int(), cells: z.array(CellSchema) }).meta({ id: 'Row' })

export const ConceptCardSchema = z
  .strictObject({
    id: z.string(),
    letter: z.string(),
    hue: z.int(),
    subject: z.string().nullable(),
    definition: z.string(),
    designations: Designations,
    occurrences: z.int(),
  })
  .meta({ id: 'ConceptCard' }) satisfies z.ZodType<ConceptCard>

const quotation = { language: z.string(), start: z.int(), end: z.int(), text: z.string() }
export const QuotationSchema = z.strictObject(quotation).meta({ id: 'Quotation' })

export const FindingSchema = z
  .strictObject({
    key: z.string().describe('Survives realignment; changes when the words change.'),
    check: z.string(),
    severity: z.enum(['major', 'minor', 'note']),
    verdict: z.enum(['difference', 'cannot-compare']),
    confidence: z.number(),
    bead: z.int(),
    concept: z.string().nullable(),
    source: QuotationSchema.nullable(),
    target: QuotationSchema.nullable(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
    found: z.array(z.string()),
    language: z.string(),
    row: z.int(),
    paragraph: z.int().describe('Paragraph of the pivot, from 0.'),
    others: z.array(z.strictObject({ ...quotation, status: RenderingStatusSchema.nullable() })),
    departs: z.enum(['one', 'some', 'all']),
    silencedBy: z.enum(['prefer', 'enter', 'align', 'waive']).describe('What would silence it, beside a waiver.'),
    waived: z.strictObject({ author: z.string(), reason: z.string() }).optional().describe('A person set it aside.'),
  })
  .meta({ id: 'Finding' }) satisfies z.ZodType<FindingView>

export const RemarkViewSchema = z
  .strictObject({
    id: z.int(),
    language: z.string(),
    hash: z.string(),
    start: z.int(),
    end: z.int(),
    words: z.string(),
    finding: z.string().nullable().describe('Key of the difference it is about.'),
    kind: z.enum(['accepted', 'comment']),
    author: z.string(),
    body: z.string(),
    current: z.boolean().describe('The text is still the one it was made on.'),
  })
  .meta({ id: 'RemarkView' }) satisfies z.ZodType<RemarkView>

const FoundSchema = z
  .strictObject({
    query: z.string(),
    places: z.array(z.strictObject({ row: z.int(), language: z.string(), start: z.int(), end: z.int(), words: z.string() })),
    more: z.boolean().describe('There are more places than were looked at.'),
  })
  .meta({ id: 'Found' })

export const NotCheckedSchema = z
  .array(z.strictObject({ check: z.string(), language: z.string() }))
  .describe('Checks without data for a language: not checked, which is not "no difference".')

export const UnitSchema = z.enum(['paragraph', 'sentence'])

export const WorkbenchSchema = z
  .strictObject({
    statement: StatementHeadSchema,
    versions: z.array(VersionHeadSchema),
    columns: z.array(VersionHeadSchema),
    pivot: z.string(),
    unit: UnitSchema,
    rows: z.array(RowSchema),
    part: z
      .strictObject({ from: z.int(), size: z.int(), total: z.int() })
      .describe('Which of the rows these are: from this index, at most this many, of so many.'),
    places: z
      .strictObject({ differing: z.array(z.int()), missing: z.array(z.int()), doubtful: z.array(z.int()) })
      .describe('Indices of rows worth a look, of the whole statement.'),
    rowCount: z.int(),
    concepts: z.array(ConceptCardSchema),
    findings: z.array(FindingSchema),
    remarks: z.array(RemarkViewSchema),
    found: FoundSchema.nullable().describe('Null when nothing was looked for.'),
    notChecked: NotCheckedSchema,
  })
  .meta({ id: 'Workbench' }) satisfies z.ZodType<Workbench>
