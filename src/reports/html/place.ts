import type { Section } from '../template.ts'
import type { Labels } from '../types.ts'

/** What every part of a statement's section needs. Ids inside begin with the prefix, so that two statements never share one. */
export interface Place {
  readonly labels: Labels
  readonly prefix: string
  /** What is shown, in this order. */
  readonly sections: readonly Section[]
}

export const findingAnchor = (prefix: string, key: string) => `${prefix}-f-${encodeURIComponent(key)}`

export const rowAnchor = (prefix: string, bead: number) => `${prefix}-row-${bead}`
