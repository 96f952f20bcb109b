import { z } from 'zod'
import { showPassage } from '../../app/show-passage.ts'
import type { Stores } from '../../app/stores.ts'
import { type Operation, operation } from './operation.ts'
import { LanguageTag, StatementHeadSchema, StatementId, TextHash, VersionHeadSchema } from './statement-schemas.ts'

export const PassagePath = z.strictObject({
  statement: StatementId,
  language: LanguageTag,
  hash: TextHash,
  start: z.coerce.number().int().min(0).describe('Where it begins, in UTF-16 code units.'),
  end: z.coerce.number().int().min(0).describe('Where it ends.'),
})

const CitedPassageSchema = z
  .strictObject({
    statement: StatementHeadSchema,
    version: VersionHeadSchema.pick({ language: true, kind: true, provenance: true, revision: true, hash: true }),
    current: z.boolean().describe('No newer revision of this version is stored.'),
    before: z.string(),
    text: z.string(),
    after: z.string(),
    bead: z.int().nullable().describe('Row of the workbench, or null where it is not known.'),
  })
  .meta({ id: 'CitedPassage' })

export const passageOperations = (stores: Stores): readonly Operation[] => [
  operation({
    id: 'showPassage',
    method: 'get',
    path: '/passages/{statement}/{language}/{hash}/{start}-{end}',
    tag: 'passages',
    summary: 'The words that a permanent address names, from the revision that was cited, also after edits.',
    pathParameters: PassagePath,
    answers: { 200: { description: 'The passage with its context.', schema: CitedPassageSchema } },
    errors: ['statement.not-found', 'version.not-found'],
    run: async ({ path }) => ({ body: await showPassage(stores, path) }),
  }),
]
