import { checks } from '../compare/checks/index.ts'
import { node, writeXml, type XmlNode, type XmlOut } from '../formats/xml/write-xml.ts'
import { changesOf } from './since.ts'
import type { Labels, ReportFinding, ReportStatement, ReportWriter } from './types.ts'
import { changeTitle, checkTitle, findingSentence, weight } from './wording.ts'

/**
 * JUnit XML, as Jenkins, GitLab and others read it: a suite a statement, a case for each finding, and one for each check that found nothing in a version.
 * Differences of weight major and minor are failures; notes are not; what cannot be compared, and checks without data for a language, are
 * skipped. Left out: times, which would differ from run to run.
 */
export const junit: ReportWriter = {
  id: 'junit',
  extension: '.junit.xml',
  mediaType: 'application/xml',
  write({ statements }, labels) {
    return writeXml(
      node(
        'testsuites',
        { name: 'Hexapla' },
        statements.map((statement) => suiteOf(statement, labels)),
      ),
    )
  },
}

function suiteOf(report: ReportStatement, labels: Labels): XmlOut {
  const { statement, versions, pivot, findings, notChecked } = report
  const cases = versions
    .filter(({ language }) => language !== pivot)
    .flatMap(({ language }) =>
      checks.flatMap(({ id }) => {
        const found = findings.filter((finding) => finding.check === id && finding.language === language)
        const place = { name: checkTitle(id, labels), classname: `${statement.id}.${language}` }
        if (notChecked.some((one) => one.check === id && one.language === language))
          return [node('testcase', place, [node('skipped', { message: labels.text('workbench.notChecked') })])]
        return found.length === 0 ? [node('testcase', place)] : found.map((finding) => caseOf(finding, place, labels))
      }),
    )
  const count = (name: string) =>
    cases.filter(({ children }) => children.some((child) => typeof child !== 'string' && child.name === name)).length
  const changes = Object.entries(changesOf(report) ?? {}).map(([name, value]) => node('property', { name, value }))
  const attributes = { name: statement.id, tests: cases.length, failures: count('failure'), errors: 0, skipped: count('skipped') }
  return node('testsuite', attributes, [...(changes.length > 0 ? [node('properties', {}, changes)] : []), ...cases])
}

function caseOf(finding: ReportFinding, place: { readonly name: string; readonly classname: string }, labels: Labels): XmlOut {
  const { key, severity, verdict, source, target } = finding
  const message = [changeTitle(finding, labels), findingSentence(finding, labels)].filter(Boolean).join(' · ')
  const quoted = [source, target].flatMap((quotation) => (quotation ? `${quotation.language}: ${quotation.text}` : [])).join('\n')
  const outcome = (): XmlNode => {
    if (verdict === 'cannot-compare') return node('skipped', { message })
    if (severity === 'note') return node('system-out', {}, [`${message}\n${quoted}`])
    return node('failure', { message, type: weight(finding, labels) }, [quoted])
  }
  return node('testcase', { ...place, name: `${place.name} [${key}]` }, [outcome()])
}
