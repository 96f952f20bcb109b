import { changesOf } from './since.ts'
import type { GoneFinding, Labels, ReportFinding, ReportStatement } from './types.ts'

/** Longest quotation inside a sentence; the whole of it stands beside. */
const LONGEST_QUOTE = 90

/** A finding as a sentence of the interface language; the name of its check where there is none. */
export function findingSentence(finding: GoneFinding, labels: Labels): string {
  const key = `check.${finding.check}.sentence`
  const source = quoted(finding.source?.text, labels)
  const target = quoted(finding.target?.text, labels)
  const sentence = labels.text(key, { ...finding.values, source, target })
  return sentence === key ? checkTitle(finding.check, labels) : sentence
}

export function checkTitle(check: string, labels: Labels): string {
  const key = `check.${check}.title`
  const title = labels.text(key)
  return title === key ? check : title
}

function quoted(text: string | undefined, labels: Labels): string {
  if (!text) return labels.text('nothing')
  return labels.text('quote', { text: text.length > LONGEST_QUOTE ? `${cut(text, LONGEST_QUOTE).trimEnd()}…` : text })
}

/** The first characters of a text, never half of one. */
export function cut(text: string, length: number): string {
  return text.isWellFormed() && !text.slice(0, length).isWellFormed() ? text.slice(0, length - 1) : text.slice(0, length)
}

/** Name of a language in the language of the report; the tag where there is none. */
export function languageName(tag: string, labels: Labels): string {
  return new Intl.DisplayNames([labels.language], { type: 'language' }).of(tag) ?? tag
}

/** A share 0…1 as whole percent; what is not quite all never rounds up to all. */
export function percent(share: number, labels: Labels): string {
  const shown = share < 1 ? Math.min(share, 0.99) : 1
  return new Intl.NumberFormat(labels.language, { style: 'percent', maximumFractionDigits: 0 }).format(shown)
}

/** An ISO date in long form; anything else as it came. */
export function longDate(date: string, labels: Labels): string {
  const parsed = new Date(date)
  if (Number.isNaN(parsed.getTime())) return date
  return new Intl.DateTimeFormat(labels.language, { dateStyle: 'long', timeZone: 'UTC' }).format(parsed)
}

/** How much a finding weighs; that it cannot be compared, where it is no difference. */
export function weight({ verdict, severity }: Pick<ReportFinding, 'verdict' | 'severity'>, labels: Labels): string {
  return labels.text(verdict === 'cannot-compare' ? 'sign.unsure' : `severity.${severity}`)
}

/** What has become of a finding since an earlier report; null in a report without one. */
export function changeTitle({ change }: Pick<ReportFinding, 'change'>, labels: Labels): string | null {
  return change === undefined ? null : labels.text(`report.change.${change}`)
}

/** How many findings are new, changed and gone since an earlier report; null in a report without one. */
export function changeCounts(statement: Pick<ReportStatement, 'findings' | 'gone'>, labels: Labels): string | null {
  const counts = changesOf(statement)
  if (!counts) return null
  const number = new Intl.NumberFormat(labels.language)
  const parts = (['new', 'changed', 'gone'] as const).map(
    (kind) => `${labels.text(`report.change.${kind}`)} ${number.format(counts[kind])}`,
  )
  return `${labels.text('report.change')}: ${parts.join(' · ')}`
}

/** Number of the paragraph of the text compared with, for people, from 1; of an earlier report that did not have it, of the row. */
export const rowNumber = ({ row, paragraph = row }: Pick<GoneFinding, 'row' | 'paragraph'>): number => paragraph + 1

/** The same of a row; empty where the text compared with has nothing. */
export const paragraphNumber = ({ paragraph }: { readonly paragraph: number | null }): string =>
  paragraph === null ? '' : String(paragraph + 1)

/** Whether this version stands alone; null where it is the only one compared. */
export const departure = ({ departs }: GoneFinding, { versions }: Pick<ReportStatement, 'versions'>, labels: Labels) =>
  versions.length > 2 ? labels.text(`finding.departs.${departs}`) : null

/** What would silence a finding; null for one of an earlier report that did not say. */
export const silence = ({ silencedBy }: GoneFinding, labels: Labels): string | null =>
  silencedBy ? labels.text(`silence.${silencedBy}`) : null

/** Both, as lines below the sentence. */
export const reasons = (finding: GoneFinding, statement: Pick<ReportStatement, 'versions'>, labels: Labels): string[] =>
  [departure(finding, statement, labels), silence(finding, labels)].filter((line) => line !== null)
