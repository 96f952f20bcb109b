import type { ReportStatement } from './types.ts'

export interface CheckCount {
  readonly check: string
  /** Differences by language of the version. */
  readonly languages: Readonly<Record<string, number>>
  readonly total: number
}

/** What stands first in every report: how much differs, of which kind, in which version. */
export interface Summary {
  readonly differences: number
  readonly cannotCompare: number
  readonly severities: { readonly major: number; readonly minor: number; readonly note: number }
  /** Differences by kind, the most frequent first. */
  readonly checks: readonly CheckCount[]
  readonly languages: readonly { readonly language: string; readonly differences: number; readonly cannotCompare: number }[]
}

/** Counts the findings of a statement. `cannot-compare` is counted apart: it is no difference. */
export function summarise({ findings, versions, pivot }: ReportStatement): Summary {
  const differences = findings.filter(({ verdict }) => verdict === 'difference')
  const weigh = (severity: string) => differences.filter((finding) => finding.severity === severity).length
  const kinds = [...new Set(differences.map(({ check }) => check))]
  const checks = kinds.map((check): CheckCount => {
    const found = differences.filter((finding) => finding.check === check)
    const languages: Record<string, number> = {}
    for (const { language } of found) languages[language] = (languages[language] ?? 0) + 1
    return { check, languages, total: found.length }
  })
  return {
    differences: differences.length,
    cannotCompare: findings.length - differences.length,
    severities: { major: weigh('major'), minor: weigh('minor'), note: weigh('note') },
    checks: checks.sort((a, b) => b.total - a.total || (a.check < b.check ? -1 : 1)),
    languages: versions
      .filter(({ language }) => language !== pivot)
      .map(({ language }) => ({
        language,
        differences: differences.filter((finding) => finding.language === language).length,
        cannotCompare: findings.filter((finding) => finding.language === language && finding.verdict === 'cannot-compare').length,
      })),
  }
}
