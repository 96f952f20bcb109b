import { z } from 'zod'
import { unitsOf } from '../../app/show-alignment.ts'
import { AlignmentSchema, DetectionSchema, UnitsSchema } from './alignment-schemas.ts'
import type { ApiParts } from './api-parts.ts'
import { type Operation, operation } from './operation.ts'
import { LanguageTag } from './statement-schemas.ts'

const utf8 = new TextEncoder()

const DetectInput = z.strictObject({ text: z.string() }).meta({ id: 'DetectInput' })

const TextToAlign = z.strictObject({
  text: z.string(),
  language: LanguageTag.describe('Told from the text when left out.').exactOptional(),
})

const AlignInput = z
  .strictObject({
    source: TextToAlign,
    target: TextToAlign,
    unit: z.enum(['paragraph', 'sentence', 'line']).describe('line: every line is a segment.').default('sentence'),
  })
  .meta({ id: 'AlignInput' })

const AlignedTextsSchema = z
  .strictObject({ source: UnitsSchema, target: UnitsSchema, alignment: AlignmentSchema })
  .meta({ id: 'AlignedTexts' })

/** What works on texts alone: nothing is stored. */
export const textOperations = ({ tools }: Pick<ApiParts, 'tools'>): readonly Operation[] => [
  operation({
    id: 'detectLanguage',
    method: 'post',
    path: '/detect',
    tag: 'texts',
    summary: 'Tells the language of a text, or that it cannot be told.',
    body: DetectInput,
    answers: { 200: { description: 'The language, the runner-up and how sure it is.', schema: DetectionSchema } },
    errors: ['text.empty', 'text.binary', 'text.too-large'],
    async run({ body }) {
      const [found] = await tools.preview([{ name: '', bytes: utf8.encode(body.text) }])
      const { language, confidence, runnerUp, verdict } = found!
      return { body: { language, confidence, runnerUp, verdict } }
    },
  }),
  operation({
    id: 'alignTexts',
    method: 'post',
    path: '/align',
    tag: 'texts',
    summary: 'Aligns two texts without storing them.',
    body: AlignInput,
    answers: { 200: { description: 'The units of both texts and the beads of their indices.', schema: AlignedTextsSchema } },
    errors: [
      'text.empty',
      'text.binary',
      'text.too-large',
      'text.too-complex',
      'language.unknown-tag',
      'language.cannot-tell',
      'align.too-large',
    ],
    async run({ body: { source, target, unit } }) {
      const bytes = ({ text, ...rest }: typeof source) => ({ bytes: utf8.encode(text), ...rest })
      const aligned = await tools.align({ source: bytes(source), target: bytes(target), unit })
      return { body: { source: unitsOf(aligned.source), target: unitsOf(aligned.target), alignment: aligned.alignment } }
    },
  }),
]
