import { escapeHtml } from '../escape.ts'
import type { Section } from '../template.ts'
import type { ReportStatement } from '../types.ts'
import { longDate } from '../wording.ts'
import { chartsSection } from './charts.ts'
import { findingsSection } from './findings-section.ts'
import type { Place } from './place.ts'
import { summarySection } from './summary-section.ts'
import { termsSection } from './terms-section.ts'
import { textsSection } from './texts-section.ts'

const PARTS: Readonly<Record<Section, (report: ReportStatement, place: Place) => string>> = {
  summary: summarySection,
  charts: chartsSection,
  findings: findingsSection,
  terms: termsSection,
  texts: textsSection,
}

export function statementSection(report: ReportStatement, place: Place): string {
  const { title, date, publisher, note } = report.statement
  const particulars = [date && longDate(date, place.labels), publisher].filter((part) => part !== null && part !== '')
  return `<section id="${place.prefix}">
<h2><bdi>${escapeHtml(title)}</bdi></h2>
${particulars.length > 0 ? `<p class="quiet">${particulars.map((part) => `<bdi>${escapeHtml(String(part))}</bdi>`).join(' · ')}</p>\n` : ''}${note ? `<p dir="auto">${escapeHtml(note)}</p>\n` : ''}${place.sections.map((name) => PARTS[name](report, place)).join('\n')}
</section>`
}
