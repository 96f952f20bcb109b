import { paragraphBeads } from '../../src/align/paragraph-beads.ts'
import type { AlignedBead, Alignment } from '../../src/align/types.ts'
import { comparedBitext } from '../../src/app/compared-bitext.ts'
import { compareBitext } from '../../src/compare/compare-bitext.ts'
import type { ComparedBitext, Finding } from '../../src/compare/types.ts'
import { buildTermIndex } from '../../src/terms/build-term-index.ts'
import { findOccurrences } from '../../src/terms/find-occurrences.ts'
import type { DesignationStatus, Termbase } from '../../src/terms/types.ts'
import { segmentText } from '../../src/text/segment-text.ts'

const designation = (entry: string) => {
  const [term, status = 'preferred'] = entry.split('=')
  return { term: term!, status: status as DesignationStatus, note: null }
}

/** A small termbase in seven languages. */
const termbase: Termbase = {
  languages: ['en', 'ru', 'fr', 'de', 'es', 'ar', 'zh'],
  concepts: [
    concept('ceasefire', {
      en: 'ceasefire',
      ru: 'прекращение огня|перемирие=admitted',
      fr: 'cessez-le-feu|trêve=deprecated',
      de: 'Waffenruhe|Feuerpause=admitted',
      es: 'alto el fuego|tregua=admitted',
      ar: 'وقف إطلاق النار|هدنة=deprecated',
      zh: '停火|休战=deprecated',
    }),
    concept('government', {
      en: 'Government',
      ru: 'правительство|режим=deprecated',
      fr: 'gouvernement',
      de: 'Regierung|Regime=deprecated',
      es: 'gobierno',
      ar: 'حكومة|نظام=deprecated',
      zh: '政府|政权=deprecated',
    }),
    concept('heavy-weapon', {
      en: 'heavy weapon',
      ru: 'тяжёлое вооружение',
      fr: 'arme lourde',
      de: 'schwere Waffe',
      es: 'arma pesada',
      ar: 'سلاح ثقيل',
      zh: '重型武器',
    }),
  ],
}

function concept(id: string, terms: Readonly<Record<string, string>>): Termbase['concepts'][number] {
  const designations = Object.fromEntries(
    Object.entries(terms).map(([language, list]) => [language, list.split('|').map(designation)]),
  )
  return { id, subject: null, definition: id, designations }
}

/** Beads as `1-1 2-1 0-1`, by segments, `1-1^3` for one moved to segment 3; without shapes one segment for one. */
export function compared(language: string, source: string, target: string, shapes?: string, confidence = 1): ComparedBitext {
  const [from, to] = [segmentText(source, 'en'), segmentText(target, language)]
  const n = Math.min(from.segments.length, to.segments.length)
  const list = shapes?.split(' ') ?? Array.from({ length: n }, () => '1-1')
  let [i, j] = [0, 0]
  const bead = (source: [number, number], target: [number, number]): AlignedBead => ({
    source,
    target,
    confidence,
    origin: 'automatic',
    moved: false,
    evidence: [],
  })
  const segments = list.map((shape) => {
    const [counts, place] = shape.split('^')
    const [a, b] = counts!.split('-').map(Number)
    if (place) j = Number(place)
    const made = { ...bead([i, i + a!], [j, j + b!]), moved: place !== undefined }
    i += a!
    j += b!
    return made
  })
  const paragraphs = paragraphBeads(from, to, segments)
  const alignment: Alignment = { segments, paragraphs, confidence, verdict: confidence < 0.3 ? 'cannot-align' : 'aligned' }
  const sourceOccurrences = findOccurrences(from, buildTermIndex(termbase, 'en'))
  const targetOccurrences = findOccurrences(to, buildTermIndex(termbase, language))
  return comparedBitext({ source: from, target: to, alignment, termbase, sourceOccurrences, targetOccurrences })
}

/** `check: source words → target words`, findings in order. */
export function findings(language: string, source: string, target: string, shapes?: string): string {
  return compareBitext(compared(language, source, target, shapes))
    .map(short)
    .join('; ')
}

export const short = ({ check, source, target, verdict }: Finding) =>
  `${verdict === 'difference' ? '' : '?'}${check}: ${source?.text ?? '–'} → ${target?.text ?? '–'}`
