import { joinVersions, type VersionsRow } from '../align/n-way.ts'
import type { Stores, VersionRecord } from '../store/stores.ts'
import type { Occurrence } from '../terms/types.ts'
import { alignmentStamp } from './alignment-of.ts'
import { boundariesOf } from './boundaries.ts'
import type { Chosen } from './choose-versions.ts'
import { type Compared, comparisonOf, occurrencesOf } from './comparison-of.ts'
import { conceptCards } from './concept-cards.ts'
import { ENGINES } from './engine-versions.ts'
import { findingViews } from './finding-views.ts'
import { hashOf } from './hash.ts'
import { remembering } from './remembering.ts'
import { stampOf as stampOfBoundaries, versionUnits } from './segmented.ts'
import { approvedTermbase } from './term-index.ts'
import { type UnitRows, unitRows } from './unit-rows.ts'
import { versionHead } from './version-head.ts'
import type { ConceptCard, FindingView, Row, Unit, VersionHead } from './workbench.ts'
import { pivotMarks, versionMarks } from './workbench-marks.ts'
import { beadsOf, type Column, rowMaker, rowsToLookAt } from './workbench-rows.ts'

/** Several versions of a statement compared with one of them: what pages and reports take their rows from. */
export interface Desk {
  readonly columns: readonly Column[]
  readonly versions: readonly VersionHead[]
  /** The pivot's key terms. */
  readonly occurrences: readonly Occurrence[]
  readonly concepts: readonly ConceptCard[]
  /** In reading order of the pivot; waivers are not known here. */
  readonly findings: readonly FindingView[]
  readonly joined: readonly VersionsRow[]
  readonly places: UnitRows
  /** Indices of rows, ascending. */
  readonly missing: readonly number[]
  readonly doubtful: readonly number[]
  row(index: number): Row
}

/** Desks kept in memory, newest last: a reader who scrolls asks for the same one again and again. */
const KEPT = 4
const kept = new WeakMap<Stores, Map<string, Promise<Desk>>>()

/** Computed once for the same texts, termbase, engines and edits. */
export async function deskOf(all: Stores, chosen: Chosen, unit: Unit): Promise<Desk> {
  const stores = remembering(all)
  const key = await stampOf(stores, chosen, unit)
  const desks = kept.get(all) ?? new Map<string, Promise<Desk>>()
  kept.set(all, desks)
  const desk = desks.get(key) ?? makeDesk(stores, chosen, unit)
  desks.delete(key)
  desks.set(key, desk)
  // What failed is tried again.
  desk.catch(() => desks.delete(key))
  if (desks.size > KEPT) desks.delete(desks.keys().next().value!)
  return desk
}

async function stampOf(stores: Stores, { all, columns, pivot }: Chosen, unit: Unit): Promise<string> {
  const stamps: string[] = []
  for (const version of columns) if (version !== pivot) stamps.push(await alignmentStamp(stores, pivot, version))
  const languages = columns.map(({ language }) => language)
  const boundaries = stampOfBoundaries(await boundariesOf(stores, pivot))
  return hashOf([ENGINES, await stores.termbase.hash(), all, languages, pivot.language, unit, stamps, boundaries])
}

async function makeDesk(stores: Stores, { all, columns: versions, pivot }: Chosen, unit: Unit): Promise<Desk> {
  const occurrences = await occurrencesOf(stores, pivot)
  const compared: Compared[] = []
  for (const version of versions) if (version !== pivot) compared.push(await comparisonOf(stores, pivot, version))
  const byLanguage = new Map(compared.map((item) => [item.version.language, item]))
  const columns: Column[] = []
  for (const version of versions) {
    const item = byLanguage.get(version.language) ?? null
    const text = item ? item.text : await versionUnits(stores, version)
    const marks = item ? versionMarks(item, occurrences) : pivotMarks(occurrences, compared)
    const kept = item && { alignment: item.alignment, renderings: item.renderings, findings: item.findings }
    columns.push({ version, text, marks, compared: kept })
  }
  const joined = joinedRows(columns, unit)
  const places = unitRows(joined, rangesOf(columns, unit))
  const { concepts } = await approvedTermbase(stores)
  const heads = new Map(compared.map((item) => [item.version.language, versionHead(item.version, item)]))
  return {
    columns,
    versions: all.map((version: VersionRecord) => heads.get(version.language) ?? versionHead(version, null)),
    occurrences,
    concepts: conceptCards(
      concepts,
      occurrences,
      compared.map((item) => item.occurrences),
    ),
    findings: findingViews(columns, places, occurrences),
    joined,
    places,
    ...rowsToLookAt(columns, joined, unit),
    row: rowMaker(columns, joined, unit),
  }
}

function joinedRows(columns: readonly Column[], unit: Unit): VersionsRow[] {
  const pivot = columns.find(({ compared }) => compared === null)!
  const others = columns.filter(({ compared }) => compared !== null)
  const units = unit === 'paragraph' ? pivot.text.paragraphs.length : pivot.text.segments.length
  return joinVersions(
    units,
    others.map((column) => beadsOf(column, unit)),
  )
}

function rangesOf(columns: readonly Column[], unit: Unit) {
  const others = columns.filter(({ compared }) => compared !== null)
  return columns.map((column) => {
    const position = others.indexOf(column)
    return {
      units: unit === 'paragraph' ? column.text.paragraphs : column.text.segments,
      ranges: (row: VersionsRow) => (position < 0 ? [row.pivot] : row.ranges[position]!),
    }
  })
}
