import { z } from 'zod'
import { addVersion } from '../../app/add-version.ts'
import { showAlignment } from '../../app/show-alignment.ts'
import { showVersion } from '../../app/show-version.ts'
import { storeThenCompare } from '../../jobs/compare-later.ts'
import { revisionOf } from '../if-match.ts'
import { AlignmentSchema, UnitsSchema } from './alignment-schemas.ts'
import type { ApiParts } from './api-parts.ts'
import { type Operation, operation } from './operation.ts'
import { LanguageTag, StatementId, VersionKindSchema } from './statement-schemas.ts'
import { ImportedVersionSchema } from './statements.ts'

export const VersionPath = z.strictObject({ statement: StatementId, language: LanguageTag })

const VersionTextSchema = z
  .strictObject({
    statement: z.string(),
    language: z.string(),
    kind: VersionKindSchema,
    provenance: z.string(),
    revision: z.int(),
    hash: z.string(),
    text: z.string(),
  })
  .meta({ id: 'VersionText' })

const AlignedVersionsSchema = z
  .strictObject({
    source: UnitsSchema,
    target: UnitsSchema,
    alignment: AlignmentSchema,
    edits: z.strictObject({ revision: z.int(), canUndo: z.boolean(), canRedo: z.boolean() }),
  })
  .meta({ id: 'AlignedVersions' })

const TextInput = z
  .strictObject({
    kind: VersionKindSchema,
    provenance: z.string().max(1000).default(''),
    text: z.string().describe('The whole text, kept exactly as given.'),
  })
  .meta({ id: 'TextInput' })

export const versionOperations = ({ stores, queue }: Pick<ApiParts, 'stores' | 'queue'>): readonly Operation[] => [
  operation({
    id: 'showVersion',
    method: 'get',
    path: '/statements/{statement}/versions/{language}',
    tag: 'versions',
    summary: 'The text of a version. Its ETag is the revision.',
    pathParameters: VersionPath,
    answers: { 200: { description: 'The version.', schema: VersionTextSchema } },
    errors: ['statement.not-found', 'version.not-found', 'language.unknown-tag'],
    async run({ path }) {
      const version = await showVersion(stores, path)
      return { body: version, etag: String(version.revision) }
    },
  }),
  operation({
    id: 'putVersion',
    method: 'put',
    path: '/statements/{statement}/versions/{language}',
    tag: 'versions',
    summary:
      'Adds a version, or gives one a new text; the text before stays as a revision. If-Match "0" says that it is not there yet.',
    pathParameters: VersionPath,
    conditional: true,
    body: TextInput,
    answers: { 200: { description: 'The revision that is current now.', schema: ImportedVersionSchema } },
    errors: [
      'statement.not-found',
      'revision.stale',
      'text.empty',
      'text.too-large',
      'language.unknown-tag',
      'statement.duplicate-language',
      'store.read-only',
      'store.full',
    ],
    async run({ path, body, ifMatch }) {
      const input = { ...path, ...body, ifMatch: ifMatch === null ? undefined : revisionOf(ifMatch) }
      const version = await storeThenCompare(queue, (compare) => addVersion(stores, input, compare))
      return { body: version, etag: String(version.revision) }
    },
  }),
  operation({
    id: 'showAlignment',
    method: 'get',
    path: '/statements/{statement}/versions/{language}/alignment',
    tag: 'versions',
    summary: 'The beads between this version and the source, or another version. The ETag is the revision of the log of edits.',
    pathParameters: VersionPath,
    queryParameters: z.strictObject({
      source: LanguageTag.describe('The other version; the source when left out.').exactOptional(),
    }),
    answers: { 200: { description: 'The units of both texts and the beads of their indices.', schema: AlignedVersionsSchema } },
    errors: ['statement.not-found', 'version.not-found', 'language.unknown-tag'],
    async run({ path, query }) {
      const aligned = await showAlignment(stores, { ...path, ...query })
      return { body: aligned, etag: String(aligned.edits.revision) }
    },
  }),
]
