import { contentTypes, OFFICE, relations, writeArchive } from '../formats/write-archive.ts'
import { escapeMarkup } from '../formats/xml/escape-markup.ts'
import { direction, primaryTag } from '../text/tags.ts'
import { picture } from './docx-picture.ts'
import { summarise } from './summary.ts'
import { PLAIN_TEMPLATE, type ReportTemplate, type Section } from './template.ts'
import type { Labels, Report, ReportCell, ReportFinding, ReportPassage, ReportStatement, ReportWriter } from './types.ts'
import {
  changeCounts,
  changeTitle,
  checkTitle,
  findingSentence,
  languageName,
  longDate,
  paragraphNumber,
  percent,
  reasons,
} from './wording.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`
/** Width of the text on A4 laid sideways, in twentieths of a point. */
const WIDTH = 15_398
const NUMBER_WIDTH = 600

/**
 * A Word document, ECMA-376: for each statement a summary and the versions side by side, every finding as a comment on the words it is about. Each paragraph and
 * each run says its language and direction. A comment ends with the key of its finding; a line "waive: REASON" in it, or in an answer to it, is read back by
 * `hexapla decisions`.
 */
export const docx: ReportWriter = {
  id: 'docx',
  extension: '.docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write(report, labels, template = PLAIN_TEMPLATE) {
    const comments: string[] = []
    const logo = template.logos.find(({ mediaType }) => mediaType === 'image/png')
    const body = report.statements.map((statement) => section(statement, { labels, comments, template })).join('')
    const type = (name: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`
    return writeArchive({
      '[Content_Types].xml': contentTypes({
        'word/document.xml': type('document.main'),
        'word/styles.xml': type('styles'),
        'word/comments.xml': type('comments'),
        'docProps/custom.xml': 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
        ...(logo && { 'word/media/logo.png': 'image/png' }),
      }),
      '_rels/.rels': relations([
        ['rId1', 'officeDocument', 'word/document.xml'],
        ['rId2', 'custom-properties', 'docProps/custom.xml'],
      ]),
      'word/_rels/document.xml.rels': relations([
        ['rId1', 'styles', 'styles.xml'],
        ['rId2', 'comments', 'comments.xml'],
        ...(logo ? [['rId3', 'image', 'media/logo.png'] as const] : []),
      ]),
      'word/document.xml': `${HEAD}<w:document xmlns:w="${W}"><w:body>${cover(template, labels)}${body}${footer(template, labels)}<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="720" w:right="720" w:bottom="720" w:left="720" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr></w:body></w:document>`,
      'word/styles.xml': styles(labels, template),
      'word/comments.xml': `${HEAD}<w:comments xmlns:w="${W}">${comments.join('')}</w:comments>`,
      'docProps/custom.xml': customProperties(report),
      ...(logo && { 'word/media/logo.png': logo.bytes }),
    })
  },
}

/** Tells the reader of documents what it has before it. */
function customProperties({ statements }: Report): string {
  const properties = [
    ['HexaplaStatements', statements.map(({ statement }) => statement.id).join(' ')],
    ['HexaplaLanguages', statements.map(({ versions }) => versions.map(({ language }) => language).join(' ')).join('; ')],
  ]
  const lines = properties.map(
    ([name, value], n) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${n + 2}" name="${name}"><vt:lpwstr>${escapeMarkup(value!)}</vt:lpwstr></property>`,
  )
  return `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="${OFFICE.replace('/relationships', '/docPropsVTypes')}">${lines.join('')}</Properties>`
}

function styles({ language }: Labels, { colours }: ReportTemplate): string {
  const colour = colours.accent[0] === PLAIN_TEMPLATE.colours.accent[0] ? '' : `<w:color w:val="${colours.accent[0].slice(1)}"/>`
  const style = (id: string, name: string, size: number, more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/>${more}</w:pPr><w:rPr><w:b/><w:bCs/>${colour}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
  return `${HEAD}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman" w:eastAsia="SimSun"/><w:sz w:val="20"/><w:szCs w:val="22"/>${languageOf(language)}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${style('Heading1', 'heading 1', 32)}${style('Heading2', 'heading 2', 24)}</w:styles>`
}

interface Writing {
  readonly labels: Labels
  readonly comments: string[]
  readonly template: ReportTemplate
}

function section(report: ReportStatement, writing: Writing): string {
  const { labels, template } = writing
  const { statement, versions, findings } = report
  const own = labels.language
  const { differences, cannotCompare } = summarise(report)
  const particulars = [statement.date && longDate(statement.date, labels), statement.publisher].filter(Boolean).join(' · ')
  const counts = [
    labels.text('count.differences', { count: differences }),
    ...(cannotCompare > 0 ? [labels.text('count.cannotCompare', { count: cannotCompare })] : []),
  ].join(' · ')
  const doubts = versions
    .filter(({ verdict }) => verdict !== 'aligned')
    .map(({ language, verdict }) =>
      paragraph(run(`${languageName(language, labels)}: ${labels.text(`verdict.${verdict}`)}`, own), own),
    )
  const changes = changeCounts(report, labels)
  const parts: Partial<Record<Section, () => string[]>> = {
    summary: () => [
      paragraph(run(counts, own), own),
      ...(changes === null ? [] : [paragraph(run(changes, own), own)]),
      ...doubts,
      ...goneList(report, labels),
    ],
    texts: () => [table(report, commentsFor(findings, report, writing)), paragraph('', own)],
  }
  return [
    paragraph(run(statement.title, report.pivot), report.pivot, 'Heading1'),
    ...(particulars === '' ? [] : [paragraph(run(particulars, own), own)]),
    ...template.sections.flatMap((name) => parts[name]?.() ?? []),
  ].join('')
}

function goneList({ gone = [] }: ReportStatement, labels: Labels): string[] {
  if (gone.length === 0) return []
  const own = labels.language
  const lines = gone.map(
    (finding) =>
      `${checkTitle(finding.check, labels)} · ${languageName(finding.language, labels)}: ${findingSentence(finding, labels)}`,
  )
  return [
    paragraph(run(labels.text('report.change.gone'), own), own, 'Heading2'),
    ...lines.map((line) => paragraph(run(line, own), own)),
  ]
}

interface Comment {
  readonly id: number
  readonly finding: ReportFinding
  /** Language of the column where it is anchored, and the words there. */
  readonly language: string
  readonly start: number
  readonly end: number
}

/** A comment for each finding: on the words of the version, or on those of the text compared with where the version has none. */
function commentsFor(
  findings: readonly ReportFinding[],
  { statement, pivot, versions }: ReportStatement,
  { labels, comments }: Writing,
): Comment[] {
  const own = labels.language
  return findings.flatMap((finding): Comment[] => {
    const place = finding.target
      ? { language: finding.language, quoted: finding.target }
      : finding.source
        ? { language: pivot, quoted: finding.source }
        : null
    if (!place) return []
    const id = comments.length
    const head = [
      checkTitle(finding.check, labels),
      languageName(finding.language, labels),
      percent(finding.confidence, labels),
      ...(finding.change === undefined ? [] : [changeTitle(finding, labels)]),
    ].join(' · ')
    const lines = [
      head,
      findingSentence(finding, labels),
      ...reasons(finding, { versions }, labels),
      `[${statement.id} ${finding.key}]`,
    ]
    const body = lines.map((line) => paragraph(run(line, own), own)).join('')
    comments.push(`<w:comment w:id="${id}" w:author="Hexapla" w:initials="H">${body}</w:comment>`)
    return [{ id, finding, language: place.language, start: place.quoted.start, end: place.quoted.end }]
  })
}

function table({ versions, rows }: ReportStatement, comments: readonly Comment[]): string {
  const width = Math.floor((WIDTH - NUMBER_WIDTH) / Math.max(1, versions.length))
  const edge = (side: string) => `<w:${side} w:val="single" w:sz="4" w:color="B9B5AC"/>`
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('')
  const cell = (inner: string, wide: number) => `<w:tc><w:tcPr><w:tcW w:w="${wide}" w:type="dxa"/></w:tcPr>${inner}</w:tc>`
  const heads = versions.map(({ language }) =>
    cell(paragraph(run(nameInItself(language), language, { bold: true }), language), width),
  )
  const written = new Set<number>()
  const body = rows.map((row) => {
    const texts = versions.map(({ language }) => {
      const found = row.cells.find((other) => other.language === language)
      return cell(found ? passagesOf(found, comments, written) : paragraph('', language), width)
    })
    return `<w:tr>${cell(paragraph(run(paragraphNumber(row), 'en'), 'en'), NUMBER_WIDTH)}${texts.join('')}</w:tr>`
  })
  const grid = `<w:tblGrid><w:gridCol w:w="${NUMBER_WIDTH}"/>${versions.map(() => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  return `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>${grid}<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(paragraph('', 'en'), NUMBER_WIDTH)}${heads.join('')}</w:tr>${body.join('')}</w:tbl>`
}

function passagesOf({ language, passages }: ReportCell, comments: readonly Comment[], written: Set<number>): string {
  if (passages.length === 0) return paragraph('', language)
  const own = comments.filter((comment) => comment.language === language)
  return passages.map((passage) => paragraph(commented(passage, language, { own, written }), language)).join('')
}

/** A passage with its comments; one whose words reach into the next passage ends with this one. */
function commented(
  { start, end, text }: ReportPassage,
  language: string,
  { own, written }: { own: readonly Comment[]; written: Set<number> },
): string {
  const here = own.filter((comment) => comment.start >= start && comment.start <= end && !written.has(comment.id))
  for (const { id } of here) written.add(id)
  const cut = (offset: number) => Math.min(Math.max(offset, start), end)
  const edges = [...new Set([start, end, ...here.flatMap((comment) => [cut(comment.start), cut(comment.end)])])].sort(
    (a, b) => a - b,
  )
  return edges
    .map((from, n) => {
      const opens = here.filter((comment) => cut(comment.start) === from).map(({ id }) => `<w:commentRangeStart w:id="${id}"/>`)
      const closes = here
        .filter((comment) => cut(comment.end) === from)
        .map(({ id }) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`)
      const empty = here.filter((comment) => cut(comment.start) === cut(comment.end) && cut(comment.start) === from)
      const to = edges[n + 1]
      // The end of a comment of no words follows its own beginning.
      const marks = empty.length > 0 ? [...opens, ...closes] : [...closes, ...opens]
      return marks.join('') + (to === undefined ? '' : run(text.slice(from - start, to - start), language))
    })
    .join('')
}

function paragraph(runs: string, language: string, style?: string): string {
  const bidi = direction(language) === 'rtl' ? '<w:bidi/>' : ''
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`
  return `<w:p>${named + bidi === '' ? '' : `<w:pPr>${named}${bidi}</w:pPr>`}${runs}</w:p>`
}

function run(text: string, language: string, { bold = false } = {}): string {
  if (text === '') return ''
  const rtl = direction(language) === 'rtl' ? '<w:rtl/>' : ''
  const lines = text.split(/\r\n|\r|\n/).map((line) => `<w:t xml:space="preserve">${escapeMarkup(line)}</w:t>`)
  return `<w:r><w:rPr>${bold ? '<w:b/><w:bCs/>' : ''}${rtl}${languageOf(language)}</w:rPr>${lines.join('<w:br/>')}</w:r>`
}

/** The language of a run: Word keeps it apart for scripts of East Asia and for those that run from right to left. */
function languageOf(tag: string): string {
  const name = direction(tag) === 'rtl' ? 'bidi' : ['zh', 'ja', 'ko'].includes(primaryTag(tag)) ? 'eastAsia' : 'val'
  return `<w:lang w:${name}="${escapeMarkup(tag)}"/>`
}

/** What a template puts before the first statement: its picture and its title. */
function cover({ logos, logoText, title }: ReportTemplate, { language }: Labels): string {
  const logo = logos.find(({ mediaType }) => mediaType === 'image/png')
  return (
    (logo ? paragraph(picture(logo, logoText), language) : '') +
    (title === null ? '' : paragraph(run(title, language), language, 'Heading1'))
  )
}

const footer = ({ footer: text }: ReportTemplate, { language }: Labels) =>
  text === null ? '' : paragraph(run(text, language), language)

const nameInItself = (tag: string) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
