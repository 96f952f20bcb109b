import { z } from 'zod'
import { addRemark, remarkViews, removeRemark } from '../../app/remarks.ts'
import type { Stores } from '../../app/stores.ts'
import { HexaplaError } from '../../errors.ts'
import { type Operation, operation } from './operation.ts'
import { LanguageTag, StatementId } from './statement-schemas.ts'
import { RemarkViewSchema } from './workbench-schemas.ts'

const RemarkInput = z
  .strictObject({
    language: LanguageTag,
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the text that the offsets point into.'),
    start: z.int().min(0),
    end: z.int().min(0),
    kind: z.enum(['accepted', 'comment']),
    author: z.string().trim().min(1).max(200),
    body: z.string().max(4000).default(''),
    finding: z.string().min(1).max(200).describe('Key of the difference it is about, as `findings` gives it.').exactOptional(),
  })
  .meta({ id: 'RemarkInput' })

const RemarkSchema = z
  .strictObject({
    id: z.int(),
    statement: z.string(),
    language: z.string(),
    hash: z.string(),
    start: z.int(),
    end: z.int(),
    findingKey: z.string().nullable(),
    kind: z.enum(['accepted', 'comment']),
    author: z.string(),
    body: z.string(),
  })
  .meta({ id: 'Remark' })

const Path = z.strictObject({ statement: StatementId })

export const remarkOperations = (stores: Stores): readonly Operation[] => [
  operation({
    id: 'listRemarks',
    method: 'get',
    path: '/statements/{statement}/remarks',
    tag: 'remarks',
    summary: 'What readers have said about words of the statement, oldest first.',
    pathParameters: Path,
    answers: { 200: { description: 'The remarks.', schema: z.strictObject({ remarks: z.array(RemarkViewSchema) }) } },
    errors: ['statement.not-found'],
    async run({ path }) {
      if (!(await stores.statements.find(path.statement))) throw new HexaplaError('statement.not-found', { id: path.statement })
      return { body: { remarks: await remarkViews(stores, path.statement) } }
    },
  }),
  operation({
    id: 'addRemark',
    method: 'post',
    path: '/statements/{statement}/remarks',
    tag: 'remarks',
    summary: 'Accepts a difference, or comments on words of a text. It stays with the revision it was made on.',
    pathParameters: Path,
    body: RemarkInput,
    answers: { 201: { description: 'The remark.', schema: RemarkSchema } },
    errors: ['statement.not-found', 'version.not-found', 'language.unknown-tag', 'store.read-only', 'store.full'],
    run: async ({ path, body }) => ({ status: 201, body: await addRemark(stores, { ...path, ...body }) }),
  }),
  operation({
    id: 'removeRemark',
    method: 'delete',
    path: '/statements/{statement}/remarks/{id}',
    tag: 'remarks',
    summary: 'Takes a remark back.',
    pathParameters: z.strictObject({ statement: StatementId, id: z.coerce.number().int().min(1) }),
    answers: { 204: { description: 'It is gone.', mediaTypes: [] } },
    errors: ['statement.not-found', 'finding.not-found', 'store.read-only', 'store.full'],
    async run({ path }) {
      await removeRemark(stores, path)
      return { status: 204, body: '' }
    },
  }),
]
