import type { DesignationStatus } from '../terms/types.ts'
import type { Span } from '../text/types.ts'

/** `other`: rendered, but by no designation of the termbase; `absent`: surely not rendered; `unknown`: cannot be told. */
export type RenderingStatus = DesignationStatus | 'other' | 'absent' | 'unknown'

/** How one version expresses one occurrence of another version. */
export interface Rendering {
  /** Index into the list of source occurrences. */
  readonly occurrence: number
  readonly status: RenderingStatus
  /** Places in the target text, in order; empty when absent or unknown. */
  readonly spans: readonly Span[]
  /** The words as written, parts joined by ` … `; empty when there is none. */
  readonly text: string
  /** The designation (dictionary form) used, or null. */
  readonly designation: string | null
  /** 0…1 */
  readonly confidence: number
  /** Why: ids such as `termbase`, `lexicon`, `cognate`, `position`, each with the words that fired. */
  readonly evidence: readonly { readonly kind: string; readonly found: readonly string[] }[]
}
