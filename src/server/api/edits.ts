import { z } from 'zod'
import { editAlignment, moveInLog } from '../../app/edit-alignment.ts'
import { listWaivers } from '../../app/list-waivers.ts'
import { removeWaiver } from '../../app/remove-waiver.ts'
import type { Stores } from '../../app/stores.ts'
import { waiveFinding } from '../../app/waive-finding.ts'
import { HexaplaError } from '../../errors.ts'
import { revisionOf } from '../if-match.ts'
import { type Operation, operation } from './operation.ts'
import { StatementId } from './statement-schemas.ts'
import { VersionPath } from './versions.ts'

const EditKind = z.enum([
  'merge',
  'split',
  'move',
  'link',
  'unlink',
  'pin',
  'unpin',
  'confirm',
  'review',
  'realign',
  'cut',
  'join',
])

const EditInput = z
  .strictObject({
    kind: EditKind,
    beads: z
      .array(z.int().min(0))
      .max(10_000)
      .describe('Indices of segment beads, as the alignment lists them; none for realign, cut and join.'),
    at: z
      .strictObject({ source: z.int().min(0), target: z.int().min(0) })
      .describe('For split and move: the first segment of the second bead on each side.')
      .exactOptional(),
    boundary: z
      .strictObject({ side: z.enum(['source', 'target']), at: z.int().min(0) })
      .describe(
        'For cut: the offset of a word where a segment shall begin. For join: the offset where a segment begins that shall go on from the one before it.',
      )
      .exactOptional(),
    author: z.string().trim().min(1).max(200),
  })
  .meta({ id: 'EditInput' })

const EditLogSchema = z
  .strictObject({
    steps: z
      .array(z.strictObject({ kind: EditKind, body: z.record(z.string(), z.unknown()), author: z.string() }))
      .describe('Steps in force, oldest first.'),
    revision: z.int(),
    canUndo: z.boolean(),
    canRedo: z.boolean(),
  })
  .meta({ id: 'EditLog' })

const WaiverSchema = z
  .strictObject({
    findingKey: z.string(),
    statement: z.string(),
    language: z.string(),
    author: z.string(),
    reason: z.string(),
    sourceHash: z.string(),
    targetHash: z.string(),
  })
  .meta({ id: 'Waiver' })

const WaiverListSchema = z
  .strictObject({
    waivers: z.array(WaiverSchema.extend({ valid: z.boolean().describe('Both texts are still the ones it was given for.') })),
  })
  .meta({ id: 'WaiverList' })

const WaiverInput = z
  .strictObject({ author: z.string().trim().min(1).max(200), reason: z.string().trim().min(1).max(2000) })
  .meta({ id: 'WaiverInput' })

const WaiverPath = VersionPath.extend({
  finding: z.string().min(1).max(200).describe('Key of the finding, as `findings` gives it.'),
})

/** Lists of findings put the language before the key, so that keys differ on a page; the store keeps the bare key. */
function bareKey<Path extends { language: string; finding: string }>(path: Path): Path {
  const prefix = `${path.language}-`
  return path.finding.startsWith(prefix) ? { ...path, finding: path.finding.slice(prefix.length) } : path
}

/** Edits are made on what one has seen, so the revision of the log has to be named. */
function seen(ifMatch: string | null): number {
  if (ifMatch === null) throw new HexaplaError('request.invalid', { reason: 'If-Match' })
  return revisionOf(ifMatch)
}

const EDIT_ERRORS = [
  'statement.not-found',
  'version.not-found',
  'language.unknown-tag',
  'revision.stale',
  'edit.impossible',
  'store.read-only',
  'store.full',
] as const

export const editOperations = (stores: Stores): readonly Operation[] => [
  operation({
    id: 'editAlignment',
    method: 'post',
    path: '/statements/{statement}/versions/{language}/edits',
    tag: 'edits',
    summary:
      'One step of an editor on beads (merge, split, move and so on) or on a boundary of segments. The rest is computed around it.',
    pathParameters: VersionPath,
    conditional: true,
    body: EditInput,
    answers: { 200: { description: 'The log after it.', schema: EditLogSchema } },
    errors: EDIT_ERRORS,
    async run({ path, body, ifMatch }) {
      const log = await editAlignment(stores, { ...path, ...body, ifMatch: seen(ifMatch) })
      return { body: log, etag: String(log.revision) }
    },
  }),
  ...(['undo', 'redo'] as const).map((direction) =>
    operation({
      id: `${direction}Edit`,
      method: 'post',
      path: `/statements/{statement}/versions/{language}/${direction}`,
      tag: 'edits',
      summary: direction === 'undo' ? 'Takes the last step back.' : 'Takes the step that was undone again.',
      pathParameters: VersionPath,
      conditional: true,
      answers: { 200: { description: 'The log after it; unchanged at its end.', schema: EditLogSchema } },
      errors: EDIT_ERRORS,
      async run({ path, ifMatch }) {
        const log = await moveInLog(stores, { ...path, direction, ifMatch: seen(ifMatch) })
        return { body: log, etag: String(log.revision) }
      },
    }),
  ),
  operation({
    id: 'listWaivers',
    method: 'get',
    path: '/statements/{statement}/waivers',
    tag: 'waivers',
    summary: 'The findings that were set aside, with the reasons.',
    pathParameters: z.strictObject({ statement: StatementId }),
    answers: { 200: { description: 'The waivers.', schema: WaiverListSchema } },
    errors: ['statement.not-found'],
    run: async ({ path }) => ({ body: { waivers: await listWaivers(stores, path) } }),
  }),
  operation({
    id: 'waiveFinding',
    method: 'put',
    path: '/statements/{statement}/versions/{language}/waivers/{finding}',
    tag: 'waivers',
    summary: 'Sets a finding aside, with a reason; void when either text changes.',
    pathParameters: WaiverPath,
    body: WaiverInput,
    answers: { 200: { description: 'The waiver.', schema: WaiverSchema } },
    errors: [
      'statement.not-found',
      'version.not-found',
      'finding.not-found',
      'language.unknown-tag',
      'store.read-only',
      'store.full',
    ],
    run: async ({ path, body }) => ({ body: await waiveFinding(stores, { ...bareKey(path), ...body }) }),
  }),
  operation({
    id: 'removeWaiver',
    method: 'delete',
    path: '/statements/{statement}/versions/{language}/waivers/{finding}',
    tag: 'waivers',
    summary: 'Takes a waiver back.',
    pathParameters: WaiverPath,
    answers: { 204: { description: 'It is gone.', mediaTypes: [] } },
    errors: [
      'statement.not-found',
      'version.not-found',
      'finding.not-found',
      'language.unknown-tag',
      'store.read-only',
      'store.full',
    ],
    async run({ path }) {
      await removeWaiver(stores, bareKey(path))
      return { status: 204, body: '' }
    },
  }),
]
