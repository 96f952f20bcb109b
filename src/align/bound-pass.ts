import { paragraphBreaks } from './breaks.ts'
import type { IndexedText } from './indexed-text.ts'
import { explainLinks } from './link-evidence.ts'
import { collectLinks, type LinkTable, linkTable } from './link-table.ts'
import type { BoundEvidence, DraftBead, Evidence, EvidenceScore, Range } from './types.ts'

/** All evidence bound to two texts for one pass. */
export interface BoundPass {
  readonly source: IndexedText
  readonly target: IndexedText
  readonly table: LinkTable | null
  readonly whole: readonly BoundEvidence[]
  readonly paragraph: BoundEvidence | null
  /** Kinds of `whole`, in the same order. */
  readonly kinds: readonly string[]
}

/** Evidence and two texts, ready to be bound for one pass after another: what learns nothing from a draft is bound once. */
export function passes(source: IndexedText, target: IndexedText, evidence: readonly Evidence[]) {
  const collected = collectLinks(source, target, evidence)
  const constant = new Map(evidence.map((kind) => [kind, kind.learns ? null : (kind.bind?.(source, target, null) ?? null)]))
  return (draft: readonly DraftBead[] | null): BoundPass => {
    const paragraph = paragraphBreaks(source.text, target.text, draft)
    const bound = [
      ...evidence.map((kind) => ({
        kind: kind.kind,
        evidence: kind.learns ? (kind.bind?.(source, target, draft) ?? null) : constant.get(kind)!,
      })),
      { kind: 'paragraph', evidence: paragraph },
    ].filter((kind): kind is { kind: string; evidence: BoundEvidence } => kind.evidence !== null)
    return {
      source,
      target,
      table: linkTable(collected, evidence, draft),
      whole: bound.map((kind) => kind.evidence),
      paragraph,
      kinds: bound.map(({ kind }) => kind),
    }
  }
}

/** What each kind says about one bead; nothing about an omission or addition. */
export function explained({ table, whole, kinds }: BoundPass, source: Range, target: Range): EvidenceScore[] {
  if (source[0] === source[1] || target[0] === target[1]) return []
  const about = whole.map((kind, n) => ({
    kind: kinds[n]!,
    score: round(kind.score(source[0], source[1], target[0], target[1])),
    found: kind.explain(source, target),
  }))
  const links = table ? explainLinks(table, source, target) : []
  return [...about, ...links.map(({ kind, score, found }) => ({ kind, score: round(score), found }))]
}

const round = (value: number) => Math.round(value * 1000) / 1000
