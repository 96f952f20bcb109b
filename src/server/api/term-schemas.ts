import { z } from 'zod'
import type { ConceptEntry, ConceptPage, ConceptSummary, FoundDesignation, TermGrid, TermLookup } from '../../app/term-grid.ts'
import { NextCursor, StatementHeadSchema, VersionHeadSchema } from './statement-schemas.ts'
import { ConceptCardSchema, Designations, RenderingStatusSchema } from './workbench-schemas.ts'

const GridCellSchema = z
  .strictObject({
    language: z.string(),
    status: RenderingStatusSchema,
    text: z.string().describe('The words as written; empty when there are none.'),
    designation: z.string().nullable(),
    confidence: z.number(),
    start: z.int().nullable(),
    end: z.int().nullable(),
    departs: z.boolean().describe('It says it in words less approved than those of the pivot.'),
    findings: z
      .array(
        z.strictObject({
          key: z.string(),
          check: z.string(),
          severity: z.enum(['major', 'minor', 'note']),
          verdict: z.enum(['difference', 'cannot-compare']),
        }),
      )
      .describe('The differences found in this rendering.'),
  })
  .meta({ id: 'GridCell' })

const GridRowSchema = z
  .strictObject({
    concept: z.string(),
    text: z.string(),
    status: z.enum(['preferred', 'admitted', 'deprecated', 'forbidden']),
    bead: z.int(),
    start: z.int(),
    end: z.int(),
    cells: z.array(GridCellSchema).describe('In the order of the columns, without the pivot.'),
    disagreement: z.int().describe('How many columns depart.'),
  })
  .meta({ id: 'GridRow' })

export const TermGridSchema = z
  .strictObject({
    statement: StatementHeadSchema,
    versions: z.array(VersionHeadSchema),
    columns: z.array(VersionHeadSchema),
    pivot: z.string(),
    concepts: z.array(ConceptCardSchema),
    rows: z.array(GridRowSchema),
  })
  .meta({ id: 'TermGrid' }) satisfies z.ZodType<TermGrid>

export const KwicLineSchema = z
  .strictObject({
    statement: StatementHeadSchema,
    language: z.string(),
    hash: z.string(),
    start: z.int(),
    end: z.int(),
    left: z.string(),
    match: z.string(),
    right: z.string(),
    bead: z.int(),
    counterparts: z.array(
      z.strictObject({
        language: z.string(),
        text: z.string(),
        status: RenderingStatusSchema.nullable(),
        from: z.int().nullable(),
        to: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'KwicLine' })

export const ObservedSchema = z
  .strictObject({ language: z.string(), text: z.string(), status: RenderingStatusSchema, count: z.int() })
  .describe('Words seen in the stored statements; not approved designations.')
  .meta({ id: 'ObservedRendering' })

export const ConceptStateSchema = z.enum(['proposed', 'approved', 'superseded'])

export const ConceptEntrySchema = z
  .strictObject({
    id: z.string(),
    subject: z.string().nullable(),
    definition: z.string(),
    designations: Designations,
    state: ConceptStateSchema.describe('Only approved concepts are looked for in texts.'),
    broader: z.array(z.string()).describe('Ids of wider concepts.'),
    replacedBy: z.string().nullable().describe('Id of what took the place of a superseded concept.'),
  })
  .meta({ id: 'Concept' }) satisfies z.ZodType<ConceptEntry>

export const ConceptPageSchema = z
  .strictObject({
    concept: ConceptEntrySchema,
    revision: z.int().describe('Number of its last change: the ETag, and what If-Match names.'),
    observed: z.array(ObservedSchema),
    dated: z.array(ObservedSchema.extend({ date: z.string(), statement: z.string() }).meta({ id: 'DatedRendering' })),
    lines: z.array(KwicLineSchema),
    nextCursor: NextCursor,
  })
  .meta({ id: 'ConceptPage' }) satisfies z.ZodType<ConceptPage>

export const ConceptSummarySchema = z
  .strictObject({
    id: z.string(),
    state: ConceptStateSchema,
    subject: z.string().nullable(),
    definition: z.string(),
    designations: z.record(z.string(), z.array(z.string())),
    occurrences: z.int(),
  })
  .meta({ id: 'ConceptSummary' }) satisfies z.ZodType<ConceptSummary>

export const FoundDesignationSchema = z
  .strictObject({
    concept: z.string(),
    language: z.string().describe('und: by the id of the concept.'),
    term: z.string(),
    as: z
      .enum(['exact', 'inflected', 'beginning', 'within', 'misspelt', 'transliterated', 'sound'])
      .describe('How it was found, the surest first.'),
    distance: z.number().describe('Letters that differ, or are missing.'),
  })
  .meta({ id: 'FoundDesignation' }) satisfies z.ZodType<FoundDesignation>

export const TermLookupSchema = z
  .strictObject({
    query: z.string(),
    from: z.string().nullable(),
    to: z.array(z.string()),
    concepts: z.array(ConceptPageSchema),
    found: z.array(FoundDesignationSchema).describe('By which designation each concept was found, and how.'),
    lines: z.array(KwicLineSchema).describe('Every passage with the words themselves.'),
    nextCursor: NextCursor,
  })
  .meta({ id: 'TermLookup' }) satisfies z.ZodType<TermLookup>
