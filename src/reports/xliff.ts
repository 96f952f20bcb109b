import { node, writeXml, type XmlNode, type XmlOut } from '../formats/xml/write-xml.ts'
import type { Labels, ReportCell, ReportFinding, ReportRow, ReportStatement, ReportWriter } from './types.ts'
import { changeTitle, findingSentence } from './wording.ts'

const CORE = 'urn:oasis:names:tc:xliff:document:2.0'
const ITS = 'http://www.w3.org/2005/11/its'
/** Kinds of ITS 2.0, section 8.17.2, that our checks come nearest to. */
const ITS_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^omitted/, 'omission'],
  [/^added/, 'addition'],
  [/^number|^date/, 'numbers'],
  [/^inconsistent/, 'inconsistency'],
  [/term|variant|loaded|merged/, 'terminology'],
  [/^symbol|^name|^exonym/, 'inconsistent-entities'],
  [/^quote/, 'formatting'],
  [/^scare/, 'typographical'],
  [/^untranslated/, 'untranslated'],
  [/^(?:title|modality|polarity|hedge|attribution|intensity|euphemism|calque-friend|specificity|unit)/, 'mistranslation'],
]
const SEVERITY = { major: 66, minor: 33, note: 0 } as const

/**
 * XLIFF 2.1 (OASIS, 2018) with the ITS module: a file a statement, a unit a row, key terms as `mrk type="term"`, findings as stand-off `locQualityIssue` whose
 * comment is the sentence. XLIFF knows two languages: the text compared with, and the first other version. Choose the version with `--language`.
 */
export const xliff: ReportWriter = {
  id: 'xliff',
  extension: '.xlf',
  mediaType: 'application/xliff+xml',
  write({ statements }, labels) {
    const source = statements[0]?.pivot ?? 'und'
    const target = statements[0]?.versions.find(({ language }) => language !== source)?.language
    const attributes = { xmlns: CORE, 'xmlns:its': ITS, version: '2.1', srcLang: source, trgLang: target, 'its:version': '2.0' }
    const files = statements
      .filter(
        ({ pivot, versions }) =>
          pivot === source && (target === undefined || versions.some(({ language }) => language === target)),
      )
      .map((report, n) => fileOf(report, n, { target, labels }))
    return writeXml(node('xliff', attributes, files.length > 0 ? files : [emptyFile()]))
  },
}

const emptyFile = () =>
  node('file', { id: 'f1' }, [node('unit', { id: 'u1' }, [node('segment', {}, [node('source', {}, [''])])])])

function fileOf(
  { statement, rows, findings, pivot }: ReportStatement,
  n: number,
  { target, labels }: { target: string | undefined; labels: Labels },
): XmlOut {
  const units = rows.map((row) => {
    const own = findings.filter((finding) => finding.language === target && finding.row === row.bead)
    return unitOf(row, { pivot, target, own, labels })
  })
  return node(
    'file',
    { id: `f${n + 1}`, original: statement.id, 'xml:space': 'preserve' },
    units.length > 0 ? units : elementsOfNothing(),
  )
}

const elementsOfNothing = () => [node('unit', { id: 'u1' }, [node('segment', {}, [node('source', {}, [''])])])]

interface UnitParts {
  readonly pivot: string
  readonly target: string | undefined
  readonly own: readonly ReportFinding[]
  readonly labels: Labels
}

function unitOf({ bead, cells }: ReportRow, { pivot, target, own, labels }: UnitParts): XmlOut {
  const cellOf = (language: string | undefined) => cells.find((cell) => cell.language === language)
  const [from, to] = [cellOf(pivot), cellOf(target)]
  const issues =
    own.length === 0
      ? []
      : [
          node(
            'its:locQualityIssues',
            { 'xml:id': `lqi${bead + 1}` },
            own.map((finding) =>
              node('its:locQualityIssue', {
                locQualityIssueType: ITS_TYPES.find(([check]) => check.test(finding.check))?.[1] ?? 'other',
                locQualityIssueComment: [changeTitle(finding, labels), findingSentence(finding, labels)]
                  .filter(Boolean)
                  .join(' · '),
                locQualityIssueSeverity: SEVERITY[finding.severity],
                locQualityIssueEnabled: finding.verdict === 'difference' ? 'yes' : 'no',
              }),
            ),
          ),
        ]
  const marked = own.length > 0 && to !== undefined && to.passages.length > 0
  const whole = (inside: readonly XmlNode[]) =>
    marked
      ? [node('mrk', { id: 'q1', type: 'its:generic', 'its:locQualityIssuesRef': `#its=lqi${bead + 1}` }, ['', ...inside])]
      : inside
  const source = node('source', {}, ['', ...(from ? withTerms(from, 's') : [])])
  const translation = to && to.passages.length > 0 ? [node('target', {}, ['', ...whole(withTerms(to, 't'))])] : []
  return node('unit', { id: `u${bead + 1}` }, [...issues, node('segment', {}, [source, ...translation])])
}

/** The words of a cell with its key terms marked. Terms inside others are left out: the longer one is the term. */
function withTerms({ passages }: ReportCell, side: string): XmlNode[] {
  let number = 0
  return passages.flatMap(({ start, end, text, marks }, n): XmlNode[] => {
    const pieces: XmlNode[] = n === 0 ? [] : ['\n']
    let at = start
    const terms = marks.filter((mark) => mark.kind === 'term' && mark.start >= start && mark.end <= end && mark.end > mark.start)
    for (const mark of [...terms].sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (mark.start < at || mark.kind !== 'term') continue
      pieces.push(text.slice(at - start, mark.start - start))
      pieces.push(
        node('mrk', { id: `${side}${++number}`, type: 'term', value: mark.concept }, [
          text.slice(mark.start - start, mark.end - start),
        ]),
      )
      at = mark.end
    }
    pieces.push(text.slice(at - start))
    return pieces.filter((piece) => piece !== '')
  })
}
