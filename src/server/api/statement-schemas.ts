import { z } from 'zod'
import type { StatementHead, StatementSummary, VersionHead } from '../../app/workbench.ts'

/** Answers are strict: a field that the description doesn't know is a fault, which the tests of the real answers find. */

export const StatementId = z.string().min(1).max(200).describe('Id of the statement.')
/** Checked for form only; the use cases know which tags exist. */
export const LanguageTag = z.string().min(1).max(35).describe('Language tag, BCP 47: en, fr, zh-Hans.')
export const TextHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 of the text of the version, hexadecimal.')

export const VersionKindSchema = z.enum(['source', 'official', 'translation'])

const head = {
  id: z.string(),
  title: z.string(),
  date: z.string().nullable().describe('ISO 8601 date, or null when the statement is undated.'),
  publisher: z.string().nullable(),
  note: z.string().nullable(),
}

export const StatementHeadSchema = z.strictObject(head).meta({ id: 'StatementHead' }) satisfies z.ZodType<StatementHead>

export const VersionHeadSchema = z
  .strictObject({
    language: z.string(),
    kind: VersionKindSchema,
    provenance: z.string(),
    revision: z.int(),
    hash: z.string().describe('SHA-256 of the text, hexadecimal.'),
    characters: z.int(),
    paragraphs: z.int(),
    coverage: z.number().describe("Share of this version's characters in rows that are filled on both sides; 1 for the pivot."),
    verdict: z
      .enum(['aligned', 'doubtful', 'cannot-align'])
      .describe('cannot-align: this does not look like a version of the same statement; do not trust the pairing.'),
  })
  .meta({ id: 'VersionHead' }) satisfies z.ZodType<VersionHead>

export const StatementSummarySchema = z
  .strictObject({
    ...head,
    versions: z.array(VersionHeadSchema),
    differences: z.int().describe('Differences of all versions against the source.'),
    cannotCompare: z.int().describe('Places where nothing can be said.'),
  })
  .meta({ id: 'StatementSummary' }) satisfies z.ZodType<StatementSummary>

export const NextCursor = z.string().nullable().describe('Opaque: give it as `cursor` to go on; null at the end.')
