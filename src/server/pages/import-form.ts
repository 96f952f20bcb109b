import { z } from 'zod'
import type { Language } from '../../i18n/index.ts'
import { VersionKindSchema } from '../api/statement-schemas.ts'
import { readInput } from '../validate.ts'

const Line = z.string().max(1000).default('')

const Head = z.object({
  count: z.coerce.number().int().min(0).max(1000),
  title: z.string().trim().min(1).max(1000),
  date: z.union([z.literal(''), z.iso.date()]).default(''),
  publisher: Line,
  note: z.string().max(10_000).default(''),
})

const JsonText = z.string().transform((json, context) => {
  try {
    return z.string().parse(JSON.parse(json))
  } catch {
    context.addIssue({ code: 'custom', message: 'JSON' })
    return z.NEVER
  }
})

const Offset = z.int().min(0)

const JsonRows = z.string().transform((json, context) => {
  try {
    const spans = z.array(z.tuple([Offset, Offset]).readonly().nullable())
    return z
      .strictObject({ table: z.string().max(1000), spans })
      .nullable()
      .parse(JSON.parse(json))
  } catch {
    context.addIssue({ code: 'custom', message: 'JSON' })
    return z.NEVER
  }
})

const Text = z.object({
  text: JsonText,
  name: Line,
  include: z.literal('yes').optional(),
  language: z.string().trim().max(35).default(''),
  column: Line.optional(),
  kind: VersionKindSchema,
  provenance: Line,
  rows: JsonRows.optional(),
})

/** The second form as sent: what is said about the statement, and the texts. */
export interface ConfirmedForm {
  readonly statement: { readonly title: string; readonly date: string; readonly publisher: string; readonly note: string }
  /** Those that are ticked. */
  readonly texts: readonly z.output<typeof Text>[]
  readonly all: readonly z.output<typeof Text>[]
}

/**
 * Reads the form of the second step: `title`, `date` …, and for text n the fields `text-n` (as a JSON string, since forms
 * change line ends), `name-n`, `include-n`, `language-n`, `kind-n`, `provenance-n`, `rows-n` (JSON),
 * `column-n` (heading of a column that names no language).
 *
 * @throws {HexaplaError} `request.invalid`
 */
export function readConfirmedForm(body: unknown, language: Language): ConfirmedForm {
  const fields = { ...(body as Record<string, unknown> | undefined) }
  const { count, ...statement } = readInput(Head, fields, language)
  const texts = Array.from({ length: count }, (_, n) => {
    const own = Object.keys(Text.shape).flatMap((name) => {
      const value = fields[`${name}-${n}`]
      return value === undefined ? [] : [[name, value] as const]
    })
    return readInput(Text, Object.fromEntries(own), language)
  })
  return { statement, texts: texts.filter(({ include }) => include === 'yes'), all: texts }
}
