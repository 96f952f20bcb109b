import { z } from 'zod'
import { HexaplaError } from '../errors.ts'
import type { Concept, Designation, ForeignNode, Termbase } from '../terms/types.ts'
import { canonicalTag, primaryTag } from '../text/tags.ts'
import { parseYaml } from './yaml-source.ts'

const foreignNode: z.ZodType<ForeignNode> = z.lazy(() =>
  z.object({
    name: z.string(),
    attributes: z.record(z.string(), z.string()),
    children: z.array(z.union([z.string(), foreignNode])),
  }),
)

const termbase = z.object({
  concepts: z.array(
    z.object({
      id: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u, 'must be letters, digits, hyphens and dots'),
      subject: z.string().max(200).nullish(),
      definition: z.string().max(5_000).nullish(),
      designations: z.record(
        z.string(),
        z.array(
          z.object({
            term: z.string().trim().min(1).max(300),
            status: z.enum(['preferred', 'admitted', 'deprecated', 'forbidden']),
            note: z.string().max(1_000).nullish(),
          }),
        ),
      ),
      state: z.enum(['proposed', 'approved', 'superseded']).optional(),
      broader: z.array(z.string().max(100)).max(100).optional(),
      replacedBy: z.string().max(100).optional(),
      weights: z
        .record(
          z.string().regex(/^[a-z]+(?:-[a-z]+)*$/u, 'must be the id of a check, or all'),
          z.enum(['major', 'minor', 'note', 'off']),
        )
        .optional(),
      foreign: z.array(z.object({ at: z.string(), node: foreignNode })).optional(),
    }),
  ),
})

/**
 * Reads a termbase: a list of concepts, each with its designations by language. Unknown keys are ignored.
 *
 * @throws {HexaplaError} `termbase.malformed` with file, line, column and reason
 */
export function readTermbase(text: string, file: string): Termbase {
  const source = parseYaml(text, file, 'termbase.malformed')
  const parsed = termbase.safeParse(source.value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    throw source.errorAt(issue.path as (string | number)[], `${issue.path.join('.') || 'file'}: ${issue.message}`)
  }
  const seen = new Set<string>()
  const concepts = parsed.data.concepts.map(({ id, subject = null, definition, designations, ...rest }, n): Concept => {
    if (seen.has(id)) throw source.errorAt(['concepts', n, 'id'], `two concepts are called ${id}`)
    seen.add(id)
    const byLanguage: Record<string, Designation[]> = {}
    for (const [tag, terms] of Object.entries(designations)) {
      const language = languageOf(tag)
      if (language === null) throw source.errorAt(['concepts', n, 'designations', tag], `unknown language tag: ${tag}`)
      byLanguage[language] = [
        ...(byLanguage[language] ?? []),
        ...terms.map(({ term, status, note = null }) => ({ term, status, note })),
      ]
    }
    const { state, broader, replacedBy, weights, foreign } = rest
    return {
      id,
      subject,
      definition: definition ?? '',
      designations: byLanguage,
      ...(state && state !== 'approved' && { state }),
      ...(broader && { broader }),
      ...(replacedBy && { replacedBy }),
      ...(weights && { weights }),
      ...(foreign && { foreign }),
    }
  })
  return { languages: [...new Set(concepts.flatMap(({ designations }) => Object.keys(designations)))], concepts }
}

function languageOf(tag: string): string | null {
  try {
    return primaryTag(canonicalTag(tag))
  } catch (error) {
    if (error instanceof HexaplaError) return null
    throw error
  }
}
