import type { SegmentedText } from '../text/types.ts'
import { beadViews } from './bead-views.ts'
import { hash64 } from './finding-key.ts'
import type { Check, ComparedBitext, Difference, Finding, Quotation } from './types.ts'

/** Below this confidence a difference is not asserted: the verdict is `cannot-compare`. */
const THRESHOLD = 0.4
/** Characters of context on each side that go into the key: the same words elsewhere are another finding. */
const CONTEXT = 24

export interface Reported {
  readonly check: Check
  readonly difference: Difference
}

/** What may be found inside a passage that only one side has. */
const WORDS = ['number', 'date', 'scare-quotes', 'quote-boundary', 'modality', 'polarity', 'hedge', 'name']
const LEFT_OUT = ['missing-term', 'specificity', ...WORDS]
const PUT_IN = ['added-term', ...WORDS]

/**
 * What explains what: a difference of the first kind is the cause of those of the kinds behind it, where its words hold theirs. A term
 * missing with its whole sentence is one finding, not two.
 */
const CAUSES: Readonly<Record<string, readonly string[]>> = {
  'omitted-paragraph': ['omitted-sentence', 'omitted-clause', ...LEFT_OUT],
  'added-paragraph': ['added-sentence', 'added-clause', ...PUT_IN],
  'omitted-sentence': ['omitted-clause', ...LEFT_OUT],
  'added-sentence': ['added-clause', ...PUT_IN],
  'omitted-clause': LEFT_OUT,
  'added-clause': PUT_IN,
  merged: ['missing-term', 'added-term'],
  loaded: ['variant', 'inconsistent', 'missing-term', 'euphemism', 'exonym'],
  inconsistent: ['variant'],
  date: ['number'],
  exonym: ['name'],
  polarity: ['modality'],
  modality: ['hedge'],
  'quote-boundary': ['scare-quotes'],
}

/** One finding a cause, in text order, each with the doubt of the alignment in its confidence. */
export function judge(bitext: ComparedBitext, reported: readonly Reported[]): Finding[] {
  const kept = reported.filter((one) => !reported.some((other) => other !== one && explains(other, one)))
  const seen = new Set<string>()
  return kept
    .map(({ check, difference }) => toFinding(bitext, check, difference))
    .sort((a, b) => a.bead - b.bead || place(a) - place(b) || (a.check < b.check ? -1 : 1))
    .filter(({ key }) => !seen.has(key) && seen.add(key))
}

const place = ({ source, target }: Finding) => source?.start ?? target?.start ?? 0

function explains(cause: Reported, effect: Reported): boolean {
  if (!CAUSES[cause.check.id]?.includes(effect.check.id)) return false
  if (cause.difference.bead !== effect.difference.bead) return false
  const holds = (outer: Difference['source'], inner: Difference['source']) =>
    outer !== null && inner !== null && outer[0] <= inner[0] && inner[1] <= outer[1]
  const touches = (a: Difference['source'], b: Difference['source']) => a !== null && b !== null && a[0] < b[1] && b[0] < a[1]
  const whole = cause.check.id.startsWith('omitted') || cause.check.id.startsWith('added')
  const meets = whole ? holds : touches
  return meets(cause.difference.source, effect.difference.source) || meets(cause.difference.target, effect.difference.target)
}

function toFinding(bitext: ComparedBitext, check: Check, difference: Difference): Finding {
  const source = quotation(bitext.source, difference.source)
  const target = quotation(bitext.target, difference.target)
  const confidence = Math.round(difference.confidence * trust(bitext, difference) * 1000) / 1000
  const weak = confidence < THRESHOLD || bitext.alignment.verdict === 'cannot-align'
  return {
    key: hash64(
      [
        check.id,
        difference.concept ?? '',
        source?.text ?? '',
        target?.text ?? '',
        context(bitext.source, source),
        context(bitext.target, target),
      ].join('\u0000'),
    ),
    check: check.id,
    severity: difference.severity ?? check.severity,
    verdict: weak ? 'cannot-compare' : 'difference',
    confidence,
    bead: difference.bead,
    concept: difference.concept,
    source,
    target,
    values: difference.values,
    found: difference.found,
  }
}

/** How far the alignment can be believed where the difference stands: the worse of the paragraph's and, on quoted words, the segments'. */
function trust(bitext: ComparedBitext, { bead, source, target }: Difference): number {
  const paragraph = bitext.alignment.paragraphs[bead]?.confidence ?? 0
  const touching = beadViews(bitext).filter(
    (view) =>
      view.bead === bead &&
      ((source !== null && view.source.start <= source[0] && source[0] < view.source.end) ||
        (target !== null && view.target.start <= target[0] && target[0] < view.target.end)),
  )
  const segments = touching.length > 0 ? Math.min(...touching.map(({ confidence }) => confidence)) : paragraph
  return Math.min(1, (paragraph + segments) / 2)
}

function quotation(text: SegmentedText, span: Difference['source']): Quotation | null {
  return span && { language: text.language, start: span[0], end: span[1], text: text.text.slice(...span) }
}

const context = ({ text }: SegmentedText, quoted: Quotation | null) =>
  quoted ? text.slice(Math.max(0, quoted.start - CONTEXT), quoted.end + CONTEXT) : ''
