import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { TermGrid } from '../../src/app/term-grid.ts'
import type { ConceptCard, FindingView, Mark, Passage, Row, VersionHead, Workbench } from '../../src/app/workbench.ts'

/** The sample statement as a workbench, made from the gold pairing beside it: real texts, real terms, no engine. */

type Indices = readonly number[]
interface GoldRendering {
  readonly concept: string
  readonly en_paragraph: number
  readonly en_start: number
  readonly en_text: string
  readonly xx_paragraph: number
  readonly xx_start: number
  readonly xx_text: string
}
interface Gold {
  readonly languages: Readonly<
    Record<string, { readonly beads: readonly (readonly [Indices, Indices])[]; readonly renderings: readonly GoldRendering[] }>
  >
}
interface Manifest {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly publisher: string
  readonly note: string
  readonly versions: readonly { file: string; language: string; kind: VersionHead['kind']; provenance: string }[]
}

const folder = join(import.meta.dirname, '../../corpus/security-guarantees-2026-01-08')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const gold = parse(read('gold.yaml')) as Gold
const manifest = parse(read('statement.yaml')) as Manifest
const termbase = parse(readFileSync(join(folder, '../termbase.yaml'), 'utf8')) as {
  concepts: (Omit<ConceptCard, 'letter' | 'hue' | 'occurrences'> & { in_report?: boolean })[]
}

interface Text {
  readonly text: string
  readonly paragraphs: readonly { start: number; text: string }[]
}

const primary = (tag: string) => tag.split('-')[0]!
const texts = new Map(
  manifest.versions.map(({ file, language }): [string, Text] => {
    const text = read(file)
    const paragraphs = [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, text: match[0] }))
    return [primary(language), { text, paragraphs }]
  }),
)

const letterOf = (n: number) => (n < 26 ? '' : String.fromCharCode(64 + Math.floor(n / 26))) + String.fromCharCode(65 + (n % 26))

function conceptCards(renderings: readonly GoldRendering[]): ConceptCard[] {
  const seen = [...new Set(renderings.map(({ concept }) => concept))]
  return seen.map((id, n) => {
    const concept = termbase.concepts.find((entry) => entry.id === id)!
    const designations = Object.fromEntries(
      Object.entries(concept.designations).map(([tag, terms]) => [
        tag,
        terms.map((term) => ({ ...term, note: term.note ?? null })),
      ]),
    )
    const occurrences = renderings.filter((rendering) => rendering.concept === id).length
    return {
      id,
      letter: letterOf(n),
      hue: n % 8,
      subject: concept.subject,
      definition: concept.definition,
      designations,
      occurrences,
    }
  })
}

interface Options {
  readonly languages?: readonly string[]
  readonly title?: string
}

/** A difference for every rendering that is no preferred designation by its words; enough to fill every sign's place. */
const CHECKS = ['variant', 'modality', 'number', 'quote-boundary', 'missing-term', 'added-term'] as const

/** English against the languages given (all six by default), paragraph by paragraph. */
export function sampleWorkbench({
  languages = ['ru', 'fr', 'de', 'es', 'ar', 'zh-Hans'],
  title = manifest.title,
}: Options = {}): Workbench {
  const english = texts.get('en')!
  const renderings = gold.languages.ru!.renderings
  const concepts = conceptCards(renderings)
  // The pairing with the fewest rows holds in every column: paragraphs that one version joins stay together in all.
  const starts = english.paragraphs.map((_, n) =>
    languages.every((tag) => gold.languages[primary(tag)]!.beads.some(([source]) => source[0] === n)),
  )
  const rowOf = (paragraph: number) => starts.slice(0, paragraph + 1).filter(Boolean).length - 1

  const findings: FindingView[] = []
  const marks = new Map<string, Mark[]>([['en', []]])
  for (const { concept, en_paragraph, en_start, en_text } of renderings) {
    const start = english.paragraphs[en_paragraph]!.start + en_start
    const link = `${concept}@${start}`
    marks.get('en')!.push({ kind: 'term', concept, link, start, end: start + en_text.length, status: 'preferred' })
  }
  for (const tag of languages) {
    const version = texts.get(primary(tag))!
    const own: Mark[] = []
    for (const [n, rendering] of gold.languages[primary(tag)]!.renderings.entries()) {
      const start = version.paragraphs[rendering.xx_paragraph]!.start + rendering.xx_start
      const end = start + rendering.xx_text.length
      const source = english.paragraphs[rendering.en_paragraph]!.start + rendering.en_start
      own.push({
        kind: 'term',
        concept: rendering.concept,
        link: `${rendering.concept}@${source}`,
        start,
        end,
        status: 'preferred',
      })
      if (n % 9 !== 4) continue
      const check = CHECKS[findings.length % CHECKS.length]!
      const key = `${primary(tag)}-${n}`
      own.push({ kind: 'difference', start: start - 2, end, finding: key })
      findings.push({
        key,
        check,
        severity: (['major', 'minor', 'note'] as const)[n % 3]!,
        verdict: n % 7 === 4 ? 'cannot-compare' : 'difference',
        confidence: 0.55 + (n % 5) / 10,
        bead: rowOf(rendering.en_paragraph),
        row: rowOf(rendering.en_paragraph),
        language: tag,
        concept: rendering.concept,
        source: { language: 'en', start: source, end: source + rendering.en_text.length, text: rendering.en_text },
        target: check === 'missing-term' ? null : { language: tag, start, end, text: rendering.xx_text },
        values: {},
        found: [rendering.xx_text],
        others: languages
          .filter((other) => other !== tag)
          .flatMap((other) => {
            const same = gold.languages[primary(other)]!.renderings.find((entry) => entry.concept === rendering.concept)
            return same
              ? [{ language: other, start: 0, end: same.xx_text.length, text: same.xx_text, status: 'admitted' as const }]
              : []
          }),
        departs: 'one',
        silencedBy: 'waive',
        paragraph: 0,
      })
    }
    marks.set(tag, own)
  }

  const passagesOf = (tag: string, paragraphs: Indices): Passage[] =>
    [...new Set(paragraphs)].map((n) => {
      const { start, text } = texts.get(primary(tag))!.paragraphs[n]!
      const end = start + text.length
      const inside = marks.get(tag)!.filter((mark) => mark.start >= start && mark.end <= end)
      return { paragraph: n, first: true, start, end, text, marks: inside }
    })
  const rows: Row[] = starts.filter(Boolean).map((_, bead) => {
    const pivotParagraphs = english.paragraphs.map((_p, n) => n).filter((n) => rowOf(n) === bead)
    return {
      bead,
      cells: ['en', ...languages].map((tag) => {
        const paired =
          tag === 'en'
            ? pivotParagraphs
            : gold.languages[primary(tag)]!.beads.filter(([source]) => source.some((n) => pivotParagraphs.includes(n))).flatMap(
                ([, target]) => target,
              )
        const evidence = [{ kind: 'numbers', score: 2.1, found: ['8 = 8', '6 = ٦'] }]
        return {
          language: tag,
          passages: passagesOf(tag, paired),
          confidence: tag === 'en' ? null : 0.98,
          evidence: tag === 'en' ? [] : evidence,
          moved: false,
        }
      }),
    }
  })
  const versions = manifest.versions.map(({ language, kind, provenance }): VersionHead => {
    const { text, paragraphs } = texts.get(primary(language))!
    const hash = primary(language).padEnd(64, '0')
    const counts = { characters: text.length, paragraphs: paragraphs.length }
    return { language, kind, provenance, revision: 1, hash, ...counts, coverage: 1, verdict: 'aligned' }
  })
  const { id, date, publisher, note } = manifest
  const remark = {
    language: 'en',
    hash: 'en'.padEnd(64, '0'),
    start: 0,
    end: 6,
    words: 'MOSCOW',
    author: 'A <b>reader</b>',
    body: 'Why?',
  }
  return {
    statement: { id, title, date, publisher, note },
    versions,
    columns: ['en', ...languages].map((tag) => versions.find(({ language }) => language === tag)!),
    pivot: 'en',
    unit: 'paragraph',
    rows,
    part: { from: 0, size: rows.length, total: rows.length },
    places: { differing: [...new Set(findings.map(({ row }) => row))], missing: [], doubtful: [] },
    rowCount: rows.length,
    concepts,
    findings: findings.sort((a, b) => (a.source?.start ?? 0) - (b.source?.start ?? 0)),
    remarks: [
      { ...remark, id: 1, kind: 'comment', finding: null, current: true },
      { ...remark, id: 2, kind: 'comment', finding: null, current: false },
      { ...remark, id: 3, kind: 'accepted', finding: findings[0]?.key ?? null, body: '', current: true },
    ],
    found: { query: 'Moscow', places: [{ row: 0, language: 'en', start: 0, end: 6, words: 'MOSCOW' }], more: true },
    notChecked: [{ check: 'modality', language: 'zh-Hans' }],
  }
}

/** The same statement as a term grid. */
export function sampleGrid(languages: readonly string[] = ['ru', 'fr', 'de', 'es', 'ar', 'zh-Hans']): TermGrid {
  const { statement, versions, columns, pivot, concepts } = sampleWorkbench({ languages })
  const rows = gold.languages.ru!.renderings.map((occurrence, n) => ({
    concept: occurrence.concept,
    text: occurrence.en_text,
    status: 'preferred' as const,
    bead: occurrence.en_paragraph,
    start: n * 10,
    end: n * 10 + 5,
    cells: languages.map((language) => {
      const found = gold.languages[primary(language)]!.renderings.find(
        (entry) => entry.en_start === occurrence.en_start && entry.en_paragraph === occurrence.en_paragraph,
      )
      const status = found ? (n % 11 === 3 ? ('other' as const) : ('preferred' as const)) : ('absent' as const)
      return {
        language,
        status,
        text: found?.xx_text ?? '',
        designation: null,
        confidence: 0.9,
        start: null,
        end: null,
        departs: status !== 'preferred',
        findings: [],
      }
    }),
    disagreement: n % 11 === 3 ? languages.length : 0,
  }))
  return { statement, versions, columns, pivot, concepts, rows }
}
