import { z } from 'zod'
import { findEquivalents } from '../../app/find-equivalents.ts'
import { listConcepts } from '../../app/list-concepts.ts'
import { lookUpTerm } from '../../app/look-up-term.ts'
import { showConcept } from '../../app/show-concept.ts'
import type { Stores } from '../../app/stores.ts'
import { suggestTerms } from '../../app/suggest-terms.ts'
import type { ConceptPage } from '../../app/term-grid.ts'
import { TERMBASE_FORMATS, writeTermbase } from '../../app/write-termbase.ts'
import { NEGOTIATED, negotiatedFormat } from '../negotiated-format.ts'
import { CommaList, Cursor, Limit } from '../query.ts'
import { type Accepts, type Operation, operation } from './operation.ts'
import { LanguageTag, NextCursor } from './statement-schemas.ts'
import {
  ConceptPageSchema,
  ConceptStateSchema,
  ConceptSummarySchema,
  FoundDesignationSchema,
  ObservedSchema,
  TermLookupSchema,
} from './term-schemas.ts'
import { DesignationSchema } from './workbench-schemas.ts'

const languages = {
  from: LanguageTag.describe('Look only in this language.').exactOptional(),
  to: CommaList.describe('Show counterparts in these languages, separated by commas.').exactOptional(),
}
const paging = { cursor: Cursor.exactOptional(), limit: Limit.exactOptional() }

const ConceptListSchema = z
  .strictObject({ concepts: z.array(ConceptSummarySchema), nextCursor: NextCursor })
  .meta({ id: 'ConceptList' })

const VARY = { Vary: 'Accept' }

/** Concepts in the format of termbases that the caller asks for before JSON; null for JSON. */
async function asTermbase(stores: Stores, accepts: Accepts, concepts: readonly ConceptPage[]) {
  const format = negotiatedFormat(accepts(['application/json', ...NEGOTIATED]))
  if (format === null || concepts.length === 0) return null
  const { mediaType, content } = await writeTermbase(stores, format, { concepts: concepts.map(({ concept }) => concept.id) })
  return { body: content, headers: { ...VARY, 'Content-Type': `${mediaType}; charset=utf-8` } }
}

const SuggestionsSchema = z
  .strictObject({
    query: z.string(),
    suggestions: z.array(FoundDesignationSchema.extend({ state: ConceptStateSchema }).meta({ id: 'Suggestion' })),
  })
  .meta({ id: 'Suggestions' })

const EquivalentsSchema = z
  .strictObject({
    query: z.string(),
    equivalents: z.array(
      FoundDesignationSchema.extend({
        state: ConceptStateSchema,
        definition: z.string(),
        designations: z.array(DesignationSchema.extend({ language: z.string() }).meta({ id: 'LanguageDesignation' })),
        observed: z.array(ObservedSchema),
      }).meta({ id: 'Equivalent' }),
    ),
  })
  .meta({ id: 'Equivalents' })

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
    answers: {
      200: {
        description: 'What was found; the concepts alone where Accept names a format of termbases.',
        schema: TermLookupSchema,
        mediaTypes: ['application/json', ...NEGOTIATED],
      },
    },
    errors: ['language.unknown-tag'],
    async run({ query, accepts }) {
      const lookup = await lookUpTerm(stores, query)
      return (await asTermbase(stores, accepts, lookup.concepts)) ?? { body: lookup, headers: VARY }
    },
  }),
  operation({
    id: 'suggestTerms',
    method: 'get',
    path: '/suggestions',
    tag: 'terms',
    summary: 'Designations that words may mean, while they are typed: begun, inflected, misspelt, in other letters.',
    queryParameters: z.strictObject({
      query: z.string().trim().min(1).max(200),
      language: LanguageTag.describe('Only designations in this language.').exactOptional(),
      limit: Limit.exactOptional(),
    }),
    answers: { 200: { description: 'The surest first.', schema: SuggestionsSchema } },
    run: async ({ query }) => ({ body: await suggestTerms(stores, query) }),
  }),
  operation({
    id: 'findEquivalents',
    method: 'get',
    path: '/equivalents',
    tag: 'terms',
    summary:
      'How something is said in other languages: designations of the termbase, and apart from them what the statements have.',
    queryParameters: z.strictObject({
      query: z.string().trim().min(1).max(200),
      from: LanguageTag.describe('Language of the words; any when left out.').exactOptional(),
      to: CommaList.describe('Languages wanted, separated by commas; all others when left out.').exactOptional(),
      limit: Limit.exactOptional(),
    }),
    answers: { 200: { description: 'The concepts that the words may mean, the surest first.', schema: EquivalentsSchema } },
    run: async ({ query }) => ({ body: await findEquivalents(stores, query) }),
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
    answers: {
      200: {
        description: 'The concept; without passages where Accept names a format of termbases.',
        schema: ConceptPageSchema,
        mediaTypes: ['application/json', ...NEGOTIATED],
      },
    },
    errors: ['concept.not-found', 'language.unknown-tag'],
    async run({ path, query, accepts }) {
      const page = await showConcept(stores, { ...path, ...query })
      return (await asTermbase(stores, accepts, [page])) ?? { body: page, etag: String(page.revision), headers: VARY }
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
