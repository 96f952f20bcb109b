import { z } from 'zod'
import { type Gloss, glossWord } from '../../app/gloss-word.ts'
import type { Stores } from '../../app/stores.ts'
import { type Operation, operation } from './operation.ts'
import { LanguageTag, TextHash } from './statement-schemas.ts'
import { VersionPath } from './versions.ts'

const GlossSchema = z
  .strictObject({
    language: z.string(),
    to: z.string(),
    start: z.int(),
    end: z.int(),
    text: z.string().describe('The words of the text that were looked up.'),
    renderings: z
      .array(
        z.strictObject({
          text: z.string(),
          whole: z.boolean().describe('False where only the stem of a word is known.'),
          weight: z.number(),
        }),
      )
      .describe('Best first; empty where the lexicons have nothing.'),
    before: z.int().nullable().describe('Where the word before begins, in the same paragraph.'),
    after: z.int().nullable(),
  })
  .meta({ id: 'Gloss' }) satisfies z.ZodType<Gloss>

export const glossOperations = (stores: Stores): readonly Operation[] => [
  operation({
    id: 'glossWord',
    method: 'get',
    path: '/statements/{statement}/versions/{language}/gloss',
    tag: 'versions',
    summary: 'What a word of a version may mean in another language, from the lexicons: an aid, no translation of the place.',
    pathParameters: VersionPath,
    queryParameters: z.strictObject({
      hash: TextHash,
      at: z.coerce.number().int().min(0).max(2_147_483_647).describe('Offset of the word, in UTF-16 code units.'),
      to: LanguageTag.describe('Language of the reader.'),
    }),
    answers: { 200: { description: 'The word, and what the lexicons have for it.', schema: GlossSchema } },
    errors: ['statement.not-found', 'version.not-found', 'language.unknown-tag'],
    run: async ({ path, query }) => ({ body: await glossWord(stores, { ...path, ...query }) }),
  }),
]
