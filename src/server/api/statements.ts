import { z } from 'zod'
import { compareStatement } from '../../app/compare-statement.ts'
import { importStatement } from '../../app/import-statement.ts'
import { listStatements } from '../../app/list-statements.ts'
import { showTermGrid } from '../../app/show-term-grid.ts'
import { showWorkbench } from '../../app/show-workbench.ts'
import { storeThenCompare } from '../../jobs/compare-later.ts'
import { CommaList, Cursor, Limit } from '../query.ts'
import type { ApiParts } from './api-parts.ts'
import { type Operation, operation } from './operation.ts'
import {
  LanguageTag,
  NextCursor,
  StatementHeadSchema,
  StatementId,
  StatementSummarySchema,
  VersionHeadSchema,
  VersionKindSchema,
} from './statement-schemas.ts'
import { TermGridSchema } from './term-schemas.ts'
import { FindingSchema, NotCheckedSchema, UnitSchema, WorkbenchSchema } from './workbench-schemas.ts'

const Path = z.strictObject({ statement: StatementId })

const columns = {
  languages: CommaList.describe('Columns, in this order, separated by commas; all when left out.').exactOptional(),
  pivot: LanguageTag.describe('The version that the others are compared with; the source when left out.').exactOptional(),
}

export const VersionInput = z.strictObject({
  language: LanguageTag,
  kind: VersionKindSchema,
  provenance: z.string().max(1000).default(''),
  text: z.string().describe('The text, kept exactly as given.'),
})

const StatementInput = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      .max(100)
      .describe('Made from the title when left out.')
      .exactOptional(),
    title: z.string().trim().min(1).max(1000),
    date: z.iso.date().exactOptional(),
    publisher: z.string().max(1000).exactOptional(),
    note: z.string().max(10_000).exactOptional(),
    versions: z.array(VersionInput).min(1).max(64),
  })
  .meta({ id: 'StatementInput' })

export const ImportedVersionSchema = z
  .strictObject({ language: z.string(), revision: z.int(), changed: z.boolean() })
  .meta({ id: 'ImportedVersion' })

const ImportedSchema = z
  .strictObject({ id: z.string(), created: z.boolean(), versions: z.array(ImportedVersionSchema) })
  .meta({ id: 'Imported' })

const StatementListSchema = z
  .strictObject({ statements: z.array(StatementSummarySchema), nextCursor: NextCursor })
  .meta({ id: 'StatementList' })

const ComparisonSchema = z
  .strictObject({
    statement: StatementHeadSchema,
    pivot: z.string(),
    versions: z.array(VersionHeadSchema),
    findings: z.array(FindingSchema),
    notChecked: NotCheckedSchema,
  })
  .meta({ id: 'Comparison' })

export const statementOperations = ({ stores, queue }: Pick<ApiParts, 'stores' | 'queue'>): readonly Operation[] => [
  operation({
    id: 'listStatements',
    method: 'get',
    path: '/statements',
    tag: 'statements',
    summary: 'Lists the statements in the order of their import.',
    queryParameters: z.strictObject({
      query: z.string().max(500).describe('Words of the title.').exactOptional(),
      cursor: Cursor.exactOptional(),
      limit: Limit.exactOptional(),
    }),
    answers: { 200: { description: 'The statements with their versions and counts.', schema: StatementListSchema } },
    run: async ({ query }) => ({ body: await listStatements(stores, query) }),
  }),
  operation({
    id: 'importStatement',
    method: 'post',
    path: '/statements',
    tag: 'statements',
    summary: 'Stores a statement with its versions, all or nothing. The same texts again change nothing.',
    body: StatementInput,
    answers: {
      200: { description: 'The statement was known.', schema: ImportedSchema },
      201: { description: 'The statement is new.', schema: ImportedSchema },
    },
    errors: [
      'text.empty',
      'language.unknown-tag',
      'statement.duplicate-language',
      'statement.no-source',
      'request.too-large',
      'store.read-only',
      'store.full',
    ],
    async run({ body }) {
      const imported = await storeThenCompare(queue, (compare) => importStatement(stores, body, compare))
      const headers = { Location: `/api/v1/statements/${encodeURIComponent(imported.id)}/workbench` }
      return imported.created ? { status: 201, body: imported, headers } : { body: imported }
    },
  }),
  operation({
    id: 'showWorkbench',
    method: 'get',
    path: '/statements/{statement}/workbench',
    tag: 'statements',
    summary: 'The versions side by side, row by row, with key terms and differences marked.',
    pathParameters: Path,
    queryParameters: z.strictObject({
      ...columns,
      unit: UnitSchema.describe('Paragraphs or sentences as rows.').exactOptional(),
      find: z.string().max(200).describe('Words to look for in the versions shown.').exactOptional(),
      from: z.coerce.number().int().min(0).describe('Index of the first row wanted.').exactOptional(),
      limit: z.coerce.number().int().min(1).max(10_000).describe('Most rows wanted; all when left out.').exactOptional(),
    }),
    answers: { 200: { description: 'The workbench.', schema: WorkbenchSchema } },
    errors: ['statement.not-found', 'version.not-found'],
    run: async ({ path, query }) => ({ body: await showWorkbench(stores, { ...path, ...query }) }),
  }),
  operation({
    id: 'showTermGrid',
    method: 'get',
    path: '/statements/{statement}/terms',
    tag: 'statements',
    summary: 'Every occurrence of a key term and the words that each version has for it.',
    pathParameters: Path,
    queryParameters: z.strictObject(columns),
    answers: { 200: { description: 'The grid.', schema: TermGridSchema } },
    errors: ['statement.not-found', 'version.not-found'],
    run: async ({ path, query }) => ({ body: await showTermGrid(stores, { ...path, ...query }) }),
  }),
  operation({
    id: 'compareStatement',
    method: 'get',
    path: '/statements/{statement}/findings',
    tag: 'statements',
    summary: 'The differences between the versions.',
    pathParameters: Path,
    queryParameters: z.strictObject({
      ...columns,
      checks: CommaList.describe('Ids of checks, separated by commas; all when left out.').exactOptional(),
      minConfidence: z.coerce.number().min(0).max(1).describe('Leaves out findings below it, 0 to 1.').exactOptional(),
    }),
    answers: { 200: { description: 'The findings.', schema: ComparisonSchema } },
    errors: ['statement.not-found', 'version.not-found'],
    run: async ({ path, query }) => ({ body: await compareStatement(stores, { ...path, ...query }) }),
  }),
]
