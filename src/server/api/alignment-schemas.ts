import { z } from 'zod'
import { EvidenceScoreSchema } from './workbench-schemas.ts'

const Range = z.tuple([z.int(), z.int()]).describe('Half-open range of indices; [3, 3] is empty.')

const BeadSchema = z
  .strictObject({
    source: Range,
    target: Range,
    confidence: z.number().describe('Of beads marked 0.9, nine in ten are right.'),
    origin: z.enum(['automatic', 'pinned', 'edited']),
    moved: z.boolean(),
    evidence: z.array(EvidenceScoreSchema),
  })
  .meta({ id: 'Bead' })

const Spans = z.array(z.tuple([z.int(), z.int()])).describe('Half-open UTF-16 ranges of the text.')

/** Where the paragraphs and segments of a text stand; beads are ranges of their indices. */
export const UnitsSchema = z.strictObject({ language: z.string(), paragraphs: Spans, segments: Spans }).meta({ id: 'Units' })

export const AlignmentSchema = z
  .strictObject({
    paragraphs: z.array(BeadSchema),
    segments: z.array(BeadSchema),
    confidence: z.number(),
    verdict: z.enum(['aligned', 'doubtful', 'cannot-align']),
  })
  .meta({ id: 'Alignment' })

export const DetectionSchema = z
  .strictObject({
    language: z.string().nullable(),
    confidence: z.number(),
    runnerUp: z.string().nullable(),
    verdict: z.enum(['sure', 'unsure', 'cannot-tell']),
  })
  .meta({ id: 'Detection' })
