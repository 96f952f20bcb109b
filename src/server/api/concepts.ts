import { z } from 'zod'
import {
  createConcept,
  editConcept,
  mergeConcept,
  removeConcept,
  restoreConcept,
  setConceptState,
} from '../../app/change-concept.ts'
import { conceptHistory } from '../../app/concept-history.ts'
import { conceptFrom } from '../../app/concept-input.ts'
import { conceptEntry } from '../../app/show-concept.ts'
import { changeThenRefresh } from '../../jobs/refresh-later.ts'
import { revisionOf } from '../if-match.ts'
import type { ApiParts } from './api-parts.ts'
import { type Operation, operation } from './operation.ts'
import { ConceptEntrySchema, ConceptStateSchema } from './term-schemas.ts'
import { DesignationSchema } from './workbench-schemas.ts'

export const ConceptId = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u)
  .describe('Letters, digits, hyphens, dots and underscores.')

export const Author = z.string().trim().min(1).max(200).describe('Who has signed in is named instead.')

const ConceptInputSchema = z
  .strictObject({
    subject: z.string().max(200).nullable().default(null),
    definition: z.string().max(5000).default(''),
    designations: z.record(
      z.string().min(1).max(35),
      z
        .array(
          DesignationSchema.extend({
            term: z.string().trim().min(1).max(300),
            note: z.string().max(1000).nullable().default(null),
          }),
        )
        .max(100),
    ),
    state: ConceptStateSchema.default('approved'),
    broader: z.array(ConceptId).max(100).default([]),
    replacedBy: ConceptId.nullable().default(null),
    author: Author,
  })
  .meta({ id: 'ConceptInput' })

const ChangedSchema = z.strictObject({ concept: ConceptEntrySchema.nullable(), revision: z.int() }).meta({ id: 'ConceptChange' })

const HistorySchema = z
  .strictObject({
    id: z.string(),
    concept: ConceptEntrySchema.nullable(),
    revision: z.int(),
    steps: z.array(
      z.strictObject({
        number: z.int(),
        kind: z.enum(['loaded', 'created', 'edited', 'approved', 'reopened', 'superseded', 'merged', 'restored', 'removed']),
        author: z.string().describe('Empty: a file.'),
        at: z.string(),
        concept: ConceptEntrySchema.nullable().describe('As it was after the step; null: removed.'),
      }),
    ),
  })
  .meta({ id: 'ConceptHistory' })

const Path = z.strictObject({ concept: ConceptId.describe('Id of the concept.') })
const STORE_ERRORS = ['store.read-only', 'store.full'] as const
const CHANGE_ERRORS = ['concept.not-found', 'concept.stale', 'revision.stale', ...STORE_ERRORS] as const

/** What one has seen; null where nothing is asked. */
const seen = (ifMatch: string | null) => (ifMatch === null ? null : revisionOf(ifMatch))
type Changed = Awaited<ReturnType<typeof createConcept>>
const answer = ({ concept, revision }: Changed, status = 200) => ({
  status,
  body: { concept: concept && conceptEntry(concept), revision },
  etag: String(revision),
})
const hand = (author: string, ifMatch: string | null) => ({ author, now: new Date(), revision: seen(ifMatch) })

export function conceptOperations({ stores, queue }: Pick<ApiParts, 'stores' | 'queue'>): readonly Operation[] {
  const changing = (work: () => Promise<Changed>) => changeThenRefresh(queue, stores, work)
  return [
    operation({
      id: 'putConcept',
      method: 'put',
      path: '/concepts/{concept}',
      tag: 'terms',
      summary: 'Changes a concept; without If-Match makes a new one.',
      pathParameters: Path,
      body: ConceptInputSchema,
      conditional: true,
      answers: {
        200: { description: 'The concept was changed.', schema: ChangedSchema },
        201: { description: 'The concept is new.', schema: ChangedSchema },
      },
      errors: ['concept.exists', 'language.unknown-tag', ...CHANGE_ERRORS],
      async run({ path, body: { author, ...body }, ifMatch }) {
        const concept = conceptFrom({ id: path.concept, ...body })
        if (ifMatch === null) return answer(await changing(() => createConcept(stores, concept, hand(author, null))), 201)
        return answer(await changing(() => editConcept(stores, concept, hand(author, ifMatch))))
      },
    }),
    operation({
      id: 'removeConcept',
      method: 'delete',
      path: '/concepts/{concept}',
      tag: 'terms',
      summary: 'Takes a concept out; its history stays, and can bring it back.',
      pathParameters: Path,
      queryParameters: z.strictObject({ author: Author }),
      conditional: true,
      answers: { 200: { description: 'It is gone.', schema: ChangedSchema } },
      errors: CHANGE_ERRORS,
      run: async ({ path, query, ifMatch }) =>
        answer(await changing(() => removeConcept(stores, path.concept, hand(query.author, ifMatch)))),
    }),
    operation({
      id: 'setConceptState',
      method: 'put',
      path: '/concepts/{concept}/state',
      tag: 'terms',
      summary: 'Approves a concept, takes it out of force, or opens the question again.',
      pathParameters: Path,
      body: z
        .strictObject({ state: ConceptStateSchema, replacedBy: ConceptId.exactOptional(), author: Author })
        .meta({ id: 'ConceptStateInput' }),
      conditional: true,
      answers: { 200: { description: 'The concept.', schema: ChangedSchema } },
      errors: CHANGE_ERRORS,
      run: async ({ path, body: { author, state, replacedBy }, ifMatch }) =>
        answer(await changing(() => setConceptState(stores, { id: path.concept, state, replacedBy }, hand(author, ifMatch)))),
    }),
    operation({
      id: 'showConceptHistory',
      method: 'get',
      path: '/concepts/{concept}/history',
      tag: 'terms',
      summary: 'Everything that a concept ever was, newest first; also of a removed one.',
      pathParameters: Path,
      answers: { 200: { description: 'The steps.', schema: HistorySchema } },
      errors: ['concept.not-found'],
      run: async ({ path }) => ({ body: await conceptHistory(stores, path.concept) }),
    }),
    operation({
      id: 'restoreConcept',
      method: 'post',
      path: '/concepts/{concept}/restore',
      tag: 'terms',
      summary: 'Makes a concept what it was after an earlier step. That is a step too, and can be taken back.',
      pathParameters: Path,
      body: z.strictObject({ number: z.int().min(0), author: Author }).meta({ id: 'ConceptRestoreInput' }),
      conditional: true,
      answers: { 200: { description: 'The concept.', schema: ChangedSchema } },
      errors: CHANGE_ERRORS,
      run: async ({ path, body: { author, number }, ifMatch }) =>
        answer(await changing(() => restoreConcept(stores, { id: path.concept, number }, hand(author, ifMatch)))),
    }),
    operation({
      id: 'mergeConcept',
      method: 'post',
      path: '/concepts/{concept}/merge',
      tag: 'terms',
      summary: 'Puts a concept into another that means the same, which supersedes it.',
      pathParameters: Path,
      body: z.strictObject({ into: ConceptId, author: Author }).meta({ id: 'ConceptMergeInput' }),
      conditional: true,
      answers: { 200: { description: 'The concept that was put into the other.', schema: ChangedSchema } },
      errors: CHANGE_ERRORS,
      run: async ({ path, body: { author, into }, ifMatch }) =>
        answer(await changing(() => mergeConcept(stores, { id: path.concept, into }, hand(author, ifMatch)))),
    }),
  ]
}
