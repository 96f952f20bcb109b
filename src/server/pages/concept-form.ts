import { z } from 'zod'
import type { ConceptDraft, DesignationRow } from '../../../views/index.ts'
import type { ConceptInput } from '../../app/concept-input.ts'
import type { ConceptEntry } from '../../app/term-grid.ts'
import type { Language } from '../../i18n/index.ts'
import { ConceptId } from '../api/concepts.ts'
import { readInput } from '../validate.ts'

const MOST_ROWS = 500
/** Empty lines that are offered each time. */
const BLANK = 3
const BLANK_ROW: DesignationRow = { language: '', term: '', status: 'admitted', note: '' }

const Line = (most: number) => z.string().max(most).default('')
const Head = z.object({
  id: Line(100),
  revision: z.coerce.number().int().min(0).exactOptional(),
  subject: Line(200),
  definition: Line(5000),
  state: z.enum(['proposed', 'approved', 'superseded']).default('approved'),
  broader: Line(2000),
  replacedBy: Line(100),
  count: z.coerce.number().int().min(0).max(MOST_ROWS),
  action: z.enum(['save', 'more']).default('save'),
})
const Row = z.object({
  language: Line(35),
  term: Line(300),
  status: z.enum(['preferred', 'admitted', 'deprecated', 'forbidden']).default('admitted'),
  note: Line(1000),
})

export interface SentConcept {
  readonly draft: ConceptDraft
  readonly revision: number | null
  readonly action: 'save' | 'more'
}

/** The form as it was sent: `language-0`, `term-0`, `status-0`, `note-0` … for each line. @throws {HexaplaError} `request.invalid` */
export function readConceptForm(body: unknown, language: Language): SentConcept {
  const fields = { ...(body as Record<string, unknown> | undefined) }
  const { count, action, revision, ...head } = readInput(Head, fields, language)
  const rows = Array.from({ length: count }, (_, n) => {
    const own = Object.keys(Row.shape).flatMap((name) => {
      const value = fields[`${name}-${n}`]
      return value === undefined ? [] : [[name, value] as const]
    })
    return readInput(Row, Object.fromEntries(own), language)
  })
  return { draft: { ...head, rows }, revision: revision ?? null, action }
}

/** What the form says, for the use cases. @throws {HexaplaError} `request.invalid` for an id that is none */
export function inputFrom({ rows, ...draft }: ConceptDraft, language: Language): ConceptInput {
  const designations: Record<string, DesignationRow[]> = {}
  for (const row of rows.filter(({ term }) => term.trim() !== '')) (designations[row.language.trim()] ??= []).push(row)
  return {
    ...draft,
    ...readInput(z.object({ id: ConceptId }), { id: draft.id }, language),
    designations,
    broader: draft.broader.split(',').map((id) => id.trim()),
  }
}

/** What stands in the form of a concept, with some empty lines; more of them below those that are filled. */
export function draftOf({ broader, replacedBy, subject, designations, ...concept }: ConceptEntry): ConceptDraft {
  const rows = Object.entries(designations).flatMap(([language, list]) =>
    list.map(({ term, status, note }) => ({ language, term, status, note: note ?? '' })),
  )
  return withBlankRows({
    ...concept,
    subject: subject ?? '',
    broader: broader.join(', '),
    replacedBy: replacedBy ?? '',
    rows,
  })
}

export const withBlankRows = (draft: ConceptDraft): ConceptDraft => ({
  ...draft,
  rows: [...draft.rows, ...Array.from({ length: BLANK }, () => BLANK_ROW)].slice(0, MOST_ROWS),
})

export const emptyDraft = (): ConceptDraft =>
  withBlankRows({ id: '', subject: '', definition: '', state: 'proposed', broader: '', replacedBy: '', rows: [] })
