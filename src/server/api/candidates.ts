import { z } from 'zod'
import { type CandidateList, type CandidatePage, listCandidates, showCandidate } from '../../app/list-candidates.ts'
import type { Stores } from '../../app/stores.ts'
import { CommaList, Cursor, Limit } from '../query.ts'
import { type Operation, operation } from './operation.ts'
import { LanguageTag, NextCursor } from './statement-schemas.ts'
import { KwicLineSchema } from './term-schemas.ts'

const CandidateSchema = z
  .strictObject({
    key: z.string().describe('The same for all forms: what the address of a candidate names.'),
    term: z.string().describe('The form written most often.'),
    words: z.int(),
    frequency: z.int(),
    statements: z.array(z.strictObject({ id: z.string(), title: z.string(), count: z.int() })),
    cValue: z.number(),
    ncValue: z.number(),
    logLikelihood: z.number().nullable().describe('Against general language; null where no lexicon pack says what that is.'),
    within: z.array(z.string()).describe('Longer candidates that hold it.'),
    concepts: z.array(z.string()).describe('Ids of concepts that have it as a designation.'),
    renderings: z.array(
      z.strictObject({
        language: z.string(),
        renderings: z.array(z.strictObject({ text: z.string(), count: z.int(), confidence: z.number() })),
        unseen: z.int().describe('Places for which the word links show nothing.'),
      }),
    ),
  })
  .describe('Words seen in the stored statements; nothing of it is approved.')
  .meta({ id: 'TermCandidate' })

const CandidateListSchema = z
  .strictObject({
    language: z.string(),
    texts: z.int(),
    skipped: z.int().describe('Texts left out because all together are too long.'),
    reference: z.boolean(),
    candidates: z.array(CandidateSchema),
    nextCursor: NextCursor,
  })
  .meta({ id: 'TermCandidateList' }) satisfies z.ZodType<CandidateList>

const CandidatePageSchema = z
  .strictObject({ language: z.string(), candidate: CandidateSchema, lines: z.array(KwicLineSchema) })
  .meta({ id: 'TermCandidatePage' }) satisfies z.ZodType<CandidatePage>

/** What both operations choose by; the pages read the same fields. */
export const CandidateQuery = z.strictObject({
  statements: CommaList.describe('Ids of statements, separated by commas; all when left out.').exactOptional(),
  language: LanguageTag.describe('Language of the terms; that of most sources when left out.').exactOptional(),
  least: z.coerce.number().int().min(1).max(1_000_000).describe('Times that a candidate must stand there.').exactOptional(),
  words: z.coerce
    .number()
    .int()
    .min(1)
    .max(5)
    .describe('Words of the shortest candidate; a compound counts for two.')
    .exactOptional(),
})

const to = CommaList.describe('Languages whose renderings are wanted, separated by commas.').exactOptional()

export const candidateOperations = (stores: Stores): readonly Operation[] => [
  operation({
    id: 'listTermCandidates',
    method: 'get',
    path: '/candidates',
    tag: 'terms',
    summary: 'Groups of words in the statements that may be terms, the likeliest first.',
    queryParameters: CandidateQuery.extend({
      to,
      known: z.stringbool().describe('Show those that are designations already.').exactOptional(),
      cursor: Cursor.exactOptional(),
      limit: Limit.exactOptional(),
    }),
    answers: { 200: { description: 'The candidates.', schema: CandidateListSchema } },
    errors: ['statement.not-found', 'language.unknown-tag'],
    run: async ({ query }) => ({ body: await listCandidates(stores, query) }),
  }),
  operation({
    id: 'showTermCandidate',
    method: 'get',
    path: '/candidates/{key}',
    tag: 'terms',
    summary: 'One candidate with the renderings that word links show in the versions, and passages.',
    pathParameters: z.strictObject({ key: z.string().min(1).max(300).describe('As the list names it.') }),
    queryParameters: CandidateQuery.extend({ to }),
    answers: { 200: { description: 'The candidate.', schema: CandidatePageSchema } },
    errors: ['candidate.not-found', 'statement.not-found', 'language.unknown-tag'],
    run: async ({ path, query }) => ({ body: await showCandidate(stores, { ...path, ...query }) }),
  }),
]
