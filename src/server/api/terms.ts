import { z } from 'zod'
import { listConcepts } from '../../app/list-concepts.ts'
import { lookUpTerm } from '../../app/look-up-term.ts'
import { showConcept } from '../../app/show-concept.ts'
import type { Stores } from '../../app/stores.ts'
import { TERMBASE_FORMATS, writeTermbase } from '../../app/write-termbase.ts'
import { CommaList, Cursor, Limit } from '../query.ts'
import { type Operation, operation } from './operation.ts'
import { LanguageTag, NextCursor } from './statement-schemas.ts'
import { ConceptPageSchema, ConceptSummarySchema, TermLookupSchema } from './term-schemas.ts'

const languages = {
  from: LanguageTag.describe('Look only in this language.').exactOptional(),
  to: CommaList.describe('Show counterparts in these languages, separated by commas.').exactOptional(),
}
const paging = { cursor: Cursor.exactOptional(), limit: Limit.exactOptional() }

const ConceptListSchema = z
  .strictObject({ concepts: z.array(ConceptSummarySchema), nextCursor: NextCursor })
  .meta({ id: 'ConceptList' })

const TERMBASE_MEDIA_TYPES = ['application/yaml', 'application/x-tbx+xml', 'text/turtle', 'application/ld+json', 'text/plain']

export const termOperations = (stores: Stores): readonly Operation[] => [
  operation({
    id: 'lookUpTerm',
    method: 'get',
    path: '/terms',
    tag: 'terms',
    summary: 'Looks words up: concepts with such a designation, observed renderings, and passages.',
    queryParameters: z.strictObject({
      query: z.string().trim().min(1).max(500).describe('The words, in any form.'),
      ...languages,
      ...paging,
    }),
    answers: { 200: { description: 'What was found.', schema: TermLookupSchema } },
    errors: ['language.unknown-tag'],
    run: async ({ query }) => ({ body: await lookUpTerm(stores, query) }),
  }),
  operation({
    id: 'listConcepts',
    method: 'get',
    path: '/concepts',
    tag: 'terms',
    summary: 'Lists the concepts of the termbase.',
    queryParameters: z.strictObject({ query: z.string().max(500).exactOptional(), ...paging }),
    answers: { 200: { description: 'The concepts.', schema: ConceptListSchema } },
    run: async ({ query }) => ({ body: await listConcepts(stores, query) }),
  }),
  operation({
    id: 'showConcept',
    method: 'get',
    path: '/concepts/{concept}',
    tag: 'terms',
    summary:
      'One concept with its designations, the renderings observed, and every passage. The ETag is the number of its last change.',
    pathParameters: z.strictObject({ concept: z.string().min(1).max(200).describe('Id of the concept.') }),
    queryParameters: z.strictObject({ ...languages, ...paging }),
    answers: { 200: { description: 'The concept.', schema: ConceptPageSchema } },
    errors: ['concept.not-found', 'language.unknown-tag'],
    async run({ path, query }) {
      const page = await showConcept(stores, { ...path, ...query })
      return { body: page, etag: String(page.revision) }
    },
  }),
  operation({
    id: 'downloadTermbase',
    method: 'get',
    path: '/termbase',
    tag: 'terms',
    summary: 'The termbase, or some of its concepts, as a file for other programs.',
    queryParameters: z.strictObject({
      format: z
        .enum(TERMBASE_FORMATS as [string, ...string[]])
        .default('tbx')
        .describe('How it is written.'),
      concepts: CommaList.describe('Ids of concepts, separated by commas; all when left out.').exactOptional(),
      languages: CommaList.describe('Languages, separated by commas; all when left out.').exactOptional(),
    }),
    answers: { 200: { description: 'The file.', schema: z.string(), mediaTypes: TERMBASE_MEDIA_TYPES } },
    errors: ['concept.not-found'],
    async run({ query: { format, ...choice } }) {
      const { mediaType, extension, content } = await writeTermbase(stores, format, choice)
      const name = `termbase${extension}`
      return {
        body: content,
        headers: { 'Content-Type': `${mediaType}; charset=utf-8`, 'Content-Disposition': `attachment; filename="${name}"` },
      }
    },
  }),
]
