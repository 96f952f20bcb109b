import { createHash } from 'node:crypto'
import type { Concept } from '../terms/types.ts'

const MODULUS = 1n << 256n

/**
 * A hash of the approved concepts, whatever their order: the sum of the hashes of each, so that one concept can be changed without reading the others, and
 * taking a change back gives the hash from before. Proposed and superseded concepts count for nothing: no text is compared by them.
 */
export const termbaseHash = (concepts: readonly Concept[]): string =>
  written(concepts.reduce((sum, concept) => sum + weightOf(concept), 0n) % MODULUS)

/** The hash after a concept was changed; null where it was not there, or is not there any more. */
export function hashAfter(hash: string, before: Concept | null, after: Concept | null): string {
  const sum = hash === '' ? 0n : BigInt(`0x${hash}`)
  return written((sum - (before ? weightOf(before) : 0n) + (after ? weightOf(after) : 0n) + MODULUS) % MODULUS)
}

function weightOf(concept: Concept): bigint {
  if (concept.state !== undefined) return 0n
  return BigInt(`0x${createHash('sha256').update(JSON.stringify(concept)).digest('hex')}`)
}

const written = (sum: bigint) => sum.toString(16).padStart(64, '0')
