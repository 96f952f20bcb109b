import type { VersionRecord, Waiver } from '../store/stores.ts'
import type { FindingView } from './workbench.ts'
import { findingId } from './workbench-marks.ts'

/** Marks the findings that a person has set aside. A waiver holds for the two texts it was given for, and is void when either has changed. */
export function withWaivers(
  findings: readonly FindingView[],
  waivers: readonly Waiver[],
  versions: readonly VersionRecord[],
): readonly FindingView[] {
  if (waivers.length === 0) return findings
  const current = new Set(versions.map(({ hash }) => hash))
  const valid = waivers.filter(({ sourceHash, targetHash }) => current.has(sourceHash) && current.has(targetHash))
  const byKey = new Map(valid.map((waiver) => [findingId(waiver.language, waiver.findingKey), waiver]))
  return findings.map((finding) => {
    const waiver = byKey.get(finding.key)
    return waiver ? { ...finding, waived: { author: waiver.author, reason: waiver.reason } } : finding
  })
}
