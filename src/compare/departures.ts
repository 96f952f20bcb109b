import type { Finding } from './types.ts'

/** `one`: only this version departs from the text compared with at that place; `all`: every other version does; `some`: more than one, not all. */
export type Departure = 'one' | 'some' | 'all'

/** A finding of one of several versions compared with the same text. */
export interface VersionFinding extends Pick<Finding, 'check' | 'concept' | 'source' | 'verdict'> {
  readonly language: string
  /** Paragraph of the text compared with. */
  readonly paragraph: number
}

/** Kinds that all say "another word than expected"; versions that do so at one place depart together. */
const WORDING = new Set(['missing-term', 'variant', 'inconsistent', 'loaded'])

/**
 * Who departs: whether one version stands alone, or all say something else than the text that they are compared with; then it may be that text that differs.
 * Findings go together if they are of one kind and concept, in one paragraph, and about words that overlap. What cannot be compared departs alone.
 *
 * @param versions how many are compared with the text
 * @returns one for each finding, in the same order. Linear, but for findings of one kind in one paragraph.
 */
export function departures(findings: readonly VersionFinding[], versions: number): Departure[] {
  const groups = new Map<string, VersionFinding[]>()
  const subject = ({ paragraph, concept, check }: VersionFinding) =>
    `${paragraph} ${concept ?? ''} ${WORDING.has(check) ? 'wording' : check}`
  for (const finding of findings) {
    const known = groups.get(subject(finding))
    if (known) known.push(finding)
    else groups.set(subject(finding), [finding])
  }
  return findings.map((finding) => {
    const together = groups
      .get(subject(finding))!
      .filter((other) => other === finding || (agree(other) && agree(finding) && overlap(finding.source, other.source)))
    const size = new Set(together.map(({ language }) => language)).size
    return size === versions && versions > 1 ? 'all' : size > 1 ? 'some' : 'one'
  })
}

const agree = ({ verdict }: VersionFinding) => verdict === 'difference'

/** Words that only the versions have stand at a place, not at words. */
const overlap = (a: VersionFinding['source'], b: VersionFinding['source']) =>
  a === null || b === null || a.start === b.start || (a.start < b.end && b.start < a.end)
