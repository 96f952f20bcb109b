import type { Occurrence } from '../terms/types.ts'
import type { Compared } from './comparison-of.ts'
import { marksInside } from './marks-inside.ts'
import type { DifferenceMark, Mark, TermMark } from './workbench.ts'

/** Joins an occurrence in the pivot with its renderings elsewhere. */
export const linkOf = (occurrence: number): string => `o${occurrence}`

/** Marks of the pivot: every key term, and every place that a finding of any version quotes. Sorted by place. */
export function pivotMarks(occurrences: readonly Occurrence[], compared: readonly Compared[]): Mark[] {
  const terms = occurrences.map(
    ({ start, end, concept, status }, n): TermMark => ({ kind: 'term', start, end, concept, link: linkOf(n), status }),
  )
  const differences = compared.flatMap(({ findings, version }) =>
    findings.flatMap(({ source, key }): DifferenceMark[] =>
      source ? [{ kind: 'difference', start: source.start, end: source.end, finding: findingId(version.language, key) }] : [],
    ),
  )
  return sorted([...terms, ...differences])
}

/** Marks of another column: renderings, key terms that render nothing, and its findings. Sorted by place. */
export function versionMarks(compared: Compared, pivot: readonly Occurrence[]): Mark[] {
  const { renderings, occurrences, findings, version } = compared
  const rendered = renderings.flatMap(({ spans, occurrence, status }) =>
    status === 'absent' || status === 'unknown'
      ? []
      : spans.map(
          ([start, end]): TermMark => ({
            kind: 'term',
            start,
            end,
            concept: pivot[occurrence]!.concept,
            link: linkOf(occurrence),
            status,
          }),
        ),
  )
  const near = marksInside(sorted([...rendered]))
  const covered = (start: number, end: number) => near(start, end).length > 0
  const loose = occurrences
    .filter(({ start, end }) => !covered(start, end))
    .map(({ start, end, concept, status }): TermMark => ({ kind: 'term', start, end, concept, link: null, status }))
  const differences = findings.flatMap(({ target, key }): DifferenceMark[] =>
    target ? [{ kind: 'difference', start: target.start, end: target.end, finding: findingId(version.language, key) }] : [],
  )
  return sorted([...rendered, ...loose, ...differences])
}

/** Findings of several versions may share a key; on a page they are told apart by language. */
export const findingId = (language: string, key: string): string => `${language}-${key}`

const sorted = (marks: Mark[]) => marks.sort((a, b) => a.start - b.start || b.end - a.end)
