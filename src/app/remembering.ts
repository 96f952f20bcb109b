import type { Stores } from '../store/stores.ts'

/** A page asks for the same statement, texts and stamps again and again while it is put together: each is looked up once. */
type Asked<Arguments extends readonly unknown[], Result> = (...given: Arguments) => Promise<Result>

function once<Arguments extends readonly unknown[], Result>(look: Asked<Arguments, Result>): Asked<Arguments, Result> {
  const known = new Map<string, Promise<Result>>()
  return (...given) => {
    const key = JSON.stringify(given)
    const found = known.get(key) ?? look(...given)
    known.set(key, found)
    return found
  }
}

/**
 * The same store for the length of one answer: what was read once is not read again. For answers that write nothing but what they computed; a longer life
 * would show what is no longer so.
 */
export function remembering(stores: Stores): Stores {
  const { statements, termbase, edits, derived } = stores
  return {
    ...stores,
    statements: {
      ...statements,
      find: once(statements.find),
      versions: once(statements.versions),
      revisions: once(statements.revisions),
    },
    termbase: { ...termbase, hash: once(termbase.hash) },
    edits: { ...edits, log: once(edits.log) },
    derived: {
      ...derived,
      alignment: unlessMissing(derived.alignment),
      comparison: unlessMissing(derived.comparison),
      occurrences: unlessMissing(derived.occurrences),
    },
  }
}

/** What is not there yet is computed and stored by the answer itself, and then it is. */
function unlessMissing<Arguments extends readonly unknown[], Result>(
  look: Asked<Arguments, Result | null>,
): Asked<Arguments, Result | null> {
  const known = new Map<string, Promise<Result | null>>()
  return async (...given) => {
    const key = JSON.stringify(given)
    const found = known.get(key) ?? look(...given)
    known.set(key, found)
    const result = await found
    if (result === null) known.delete(key)
    return result
  }
}
