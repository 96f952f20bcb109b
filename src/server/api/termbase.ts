import { z } from 'zod'
import { runTermbaseCheck, TERMBASE_CHECK_IDS, TERMBASE_SEVERITIES, type TermbaseChecked } from '../../app/check-termbase.ts'
import { MERGE_CHOICES, mergeTermbase, previewMerge, termbaseFrom } from '../../app/merge-termbase.ts'
import { conceptEntry } from '../../app/show-concept.ts'
import { changeThenRefresh } from '../../jobs/refresh-later.ts'
import { CommaList } from '../query.ts'
import type { ApiParts } from './api-parts.ts'
import { Author } from './concepts.ts'
import { type Operation, operation } from './operation.ts'
import { ConceptEntrySchema } from './term-schemas.ts'

const Severity = z.enum(TERMBASE_SEVERITIES as ['major', 'minor', 'note'])

const CheckedSchema = z
  .strictObject({
    concepts: z.int(),
    counts: z.strictObject({ major: z.int(), minor: z.int(), note: z.int() }),
    findings: z.array(
      z.strictObject({
        check: z.string(),
        severity: Severity,
        concept: z.string(),
        language: z.string().nullable(),
        terms: z.array(z.string()),
        others: z.array(z.string()).describe('Ids of other concepts it is about.'),
      }),
    ),
  })
  .meta({ id: 'TermbaseChecked' }) satisfies z.ZodType<TermbaseChecked>

const FileInput = z.strictObject({
  name: z.string().max(200).describe('Name of the file; its ending tells the format.'),
  text: z.string().describe('The file: YAML, TBX or UTX.'),
})

const PreviewSchema = z
  .strictObject({
    edition: z.string().describe('What the stored termbase was; named again when the merge is confirmed.'),
    lines: z.array(
      z.strictObject({
        kind: z.enum(['new', 'changed', 'same', 'doubtful']).describe('doubtful: may be a concept that is there already.'),
        concept: ConceptEntrySchema,
        before: ConceptEntrySchema.nullable(),
        like: z.array(z.string()).describe('Ids of stored concepts that share a term with it.'),
        usual: z.enum(MERGE_CHOICES).describe('What is done with it if nothing is said.'),
      }),
    ),
  })
  .meta({ id: 'TermbasePreview' })

const utf8 = new TextEncoder()
const read = ({ name, text }: z.output<typeof FileInput>) => termbaseFrom({ name, bytes: utf8.encode(text) })

export const termbaseOperations = ({ stores, queue }: Pick<ApiParts, 'stores' | 'queue'>): readonly Operation[] => [
  operation({
    id: 'checkTermbase',
    method: 'get',
    path: '/termbase/check',
    tag: 'terms',
    summary: 'What a well-kept termbase would not have: contradictions, gaps, doubts.',
    queryParameters: z.strictObject({
      checks: CommaList.pipe(z.array(z.enum(TERMBASE_CHECK_IDS as [string, ...string[]])))
        .describe('Only these rules, separated by commas.')
        .exactOptional(),
      least: Severity.describe('Only findings of this weight or more.').exactOptional(),
    }),
    answers: { 200: { description: 'What was found.', schema: CheckedSchema } },
    run: async ({ query }) => ({ body: await runTermbaseCheck(stores, query) }),
  }),
  operation({
    id: 'previewTermbase',
    method: 'post',
    path: '/termbase/preview',
    tag: 'terms',
    summary: 'What a termbase file would bring: new, changed and doubtful concepts. Nothing is stored.',
    body: FileInput.meta({ id: 'TermbaseFile' }),
    answers: { 200: { description: 'The concepts of the file beside those stored.', schema: PreviewSchema } },
    errors: ['termbase.malformed', 'format.unknown'],
    async run({ body }) {
      const { edition, lines } = await previewMerge(stores, read(body))
      return {
        body: {
          edition,
          lines: lines.map(({ concept, before, ...line }) => ({
            ...line,
            concept: conceptEntry(concept),
            before: before && conceptEntry(before),
          })),
        },
      }
    },
  }),
  operation({
    id: 'mergeTermbase',
    method: 'post',
    path: '/termbase/merge',
    tag: 'terms',
    summary: 'Brings concepts of a termbase file into the stored termbase, all or nothing.',
    body: FileInput.extend({
      edition: z.string().max(60).nullable().default(null).describe('From the preview; another one is refused.'),
      choices: z
        .record(z.string().max(100), z.enum(MERGE_CHOICES))
        .default({})
        .describe('By id in the file. When left out: new and changed ones are taken, doubtful ones left.'),
      author: Author,
    }).meta({ id: 'TermbaseMergeInput' }),
    answers: { 200: { description: 'How many concepts were written.', schema: z.strictObject({ written: z.int() }) } },
    errors: ['termbase.malformed', 'format.unknown', 'concept.stale', 'store.read-only', 'store.full'],
    run: async ({ body: { author, edition, choices, ...file } }) => ({
      body: await changeThenRefresh(queue, stores, () =>
        mergeTermbase(
          stores,
          { termbase: read(file), edition, choices: new Map(Object.entries(choices)) },
          { author, now: new Date() },
        ),
      ),
    }),
  }),
]
