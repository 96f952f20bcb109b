import { diffArrays } from 'diff'
import type { Span, Token } from '../text/types.ts'

/** A stretch of two texts of one language: the same on both sides, or only on one. */
export interface TokenChange {
  readonly kind: 'same' | 'removed' | 'added'
  /** Null where the stretch is on one side only. */
  readonly source: Span | null
  readonly target: Span | null
}

/** A reader waits no longer for one paragraph; unrelated texts would take seconds. */
const TIMEOUT = 200

/**
 * What changed between two texts of one language, word by word: case, accents and letter forms do not count as changes.
 *
 * @param sourceTokens tokens of one paragraph of the first text, or of all of it
 * @returns stretches in order; everything removed and added again when the texts are too different to say more in time
 */
export function diffTokens(sourceTokens: readonly Token[], targetTokens: readonly Token[]): TokenChange[] {
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key)
  const parts = diffArrays(keys(sourceTokens), keys(targetTokens), { timeout: TIMEOUT })
  if (!parts) return [...stretch('removed', sourceTokens, []), ...stretch('added', [], targetTokens)]
  const changes: TokenChange[] = []
  let i = 0
  let j = 0
  for (const { value, added, removed } of parts) {
    const source = added ? [] : sourceTokens.slice(i, i + value.length)
    const target = removed ? [] : targetTokens.slice(j, j + value.length)
    changes.push(...stretch(added ? 'added' : removed ? 'removed' : 'same', source, target))
    i += source.length
    j += target.length
  }
  return changes
}

function stretch(kind: TokenChange['kind'], source: readonly Token[], target: readonly Token[]): TokenChange[] {
  const span = (tokens: readonly Token[]): Span | null => (tokens.length > 0 ? [tokens[0]!.start, tokens.at(-1)!.end] : null)
  return source.length + target.length > 0 ? [{ kind, source: span(source), target: span(target) }] : []
}
