import { HexaplaError } from '../../errors.ts'
import type { Concept, Designation, Termbase } from '../../terms/types.ts'
import { canonicalTag, primaryTag } from '../../text/tags.ts'

/** A termbase with the languages that its concepts have. */
export function termbaseOf(concepts: readonly Concept[]): Termbase {
  return { languages: [...new Set(concepts.flatMap(({ designations }) => Object.keys(designations)))], concepts }
}

/** Primary subtag of a language as files name it; null for what is no language. */
export function languageOf(tag: string): string | null {
  try {
    return primaryTag(canonicalTag(tag))
  } catch (error) {
    if (error instanceof HexaplaError) return null
    throw error
  }
}

/** Files without a status for each term: the first of a language that says nothing is preferred, unless another is. */
export function withStatus(
  terms: readonly { readonly term: string; readonly status: Designation['status'] | null; readonly note: string | null }[],
): Designation[] {
  const preferred = terms.some(({ status }) => status === 'preferred')
  const first = terms.findIndex(({ status }) => status === null)
  return terms.map(({ term, status, note }, n) => ({
    term,
    status: status ?? (!preferred && n === first ? 'preferred' : 'admitted'),
    note,
  }))
}

export function malformedTermbase(
  file: string,
  { line, column = 1 }: { line: number; column?: number },
  reason: string,
): HexaplaError {
  return new HexaplaError('termbase.malformed', { file, line, column, reason })
}

/** An identifier of ours from whatever a file has: letters, digits, dots, hyphens and underscores. */
export const identifier = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-._]+|[-]+$/g, '')
    .slice(0, 100) || 'concept'
