import { HexaplaError } from '../errors.ts'
import { jsonReport } from './json-schema.ts'
import type { GoneFinding, ReportFinding, ReportStatement } from './types.ts'

/** What is taken from an earlier report. */
export type EarlierStatement = Pick<ReportStatement, 'statement' | 'pivot'> & { readonly findings: readonly GoneFinding[] }

/**
 * Reads a JSON report written earlier.
 *
 * @throws {HexaplaError} `format.malformed` for a file that is no JSON report
 */
export function readEarlier(text: string, file: string): readonly EarlierStatement[] {
  const bad = (reason: string) => new HexaplaError('format.malformed', { file, line: 1, column: 1, reason })
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw bad('no JSON')
  }
  const parsed = jsonReport.safeParse(data)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw bad(`no report in JSON: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? ''}`)
  }
  return parsed.data.statements
}

/**
 * Says of each finding whether it is new since an earlier report, changed or the same, and which are gone. Findings are the same by their key. What is left
 * on both sides is one finding that has changed where kind, version and concept are the same and one of the quotations is. A difference in
 * confidence alone is no change.
 *
 * @param earlier null: the statement was not in the earlier report, and everything is new
 * @throws {HexaplaError} `request.invalid` if the earlier report compared with another version
 */
export function compareWithEarlier(now: ReportStatement, earlier: EarlierStatement | null): ReportStatement {
  if (earlier && earlier.pivot !== now.pivot)
    throw new HexaplaError('request.invalid', {
      reason: `the earlier report compares with ${earlier.pivot.slice(0, 35)}, this one with ${now.pivot}`,
    })
  const reported = new Set(now.versions.map(({ language }) => language))
  const before = (earlier?.findings ?? []).filter(({ language }) => reported.has(language))
  const byKey = new Map(before.map((finding) => [finding.key, finding]))
  const present = new Set(now.findings.map(({ key }) => key))
  const left = before.filter(({ key }) => !present.has(key))
  const findings = now.findings.map((finding): ReportFinding => {
    const same = byKey.get(finding.key)
    if (same) return { ...finding, change: weighs(same) === weighs(finding) ? 'same' : 'changed' }
    const place = left.findIndex((other) => isAbout(other, finding))
    if (place < 0) return { ...finding, change: 'new' }
    const [was] = left.splice(place, 1)
    return { ...finding, change: 'changed', was: was!.key }
  })
  return { ...now, findings, gone: left }
}

const weighs = ({ check, severity, verdict }: GoneFinding) => `${check} ${severity} ${verdict}`

function isAbout(a: GoneFinding, b: GoneFinding): boolean {
  if (a.check !== b.check || a.language !== b.language || a.concept !== b.concept) return false
  const same = (side: 'source' | 'target') => a[side] !== null && a[side].text === b[side]?.text
  return same('source') || same('target')
}

/** Counts by what has become of them since the earlier report; null in a report without one. */
export function changesOf({ findings, gone }: Pick<ReportStatement, 'findings' | 'gone'>) {
  if (!gone) return null
  const count = (change: NonNullable<ReportFinding['change']>) => findings.filter((finding) => finding.change === change).length
  return { new: count('new'), changed: count('changed'), gone: gone.length }
}
