/** Gold and predictions of the wording benchmark, and its metric (a port of `validate_wording.py`, checked to agree with it). */
export interface PredictedDifference {
  readonly lang: string
  readonly kind: string
  readonly concept: string | null
  readonly en_paragraph: number | null
  readonly xx_paragraph: number | null
  readonly en_text: string | null
  readonly xx_text: string | null
}

export interface PredictedRendering {
  readonly concept: string
  readonly n: number
  readonly lang: string
  readonly paragraph: number | null
  readonly text: string | null
}

export interface WordingPrediction {
  readonly differences: readonly PredictedDifference[]
  readonly renderings: readonly PredictedRendering[]
}

interface GoldDifference extends PredictedDifference {
  readonly accept: readonly string[]
}

type GoldRendering = {
  readonly concept: string
  readonly n: number
  readonly en_paragraph: number
  readonly en_text: string
} & Readonly<Record<string, { readonly paragraph: number; readonly text: string; readonly status: string } | null>>

export interface WordingGold {
  readonly paragraphs: Readonly<Record<string, readonly (readonly [readonly number[], readonly number[]])[]>>
  readonly differences: readonly GoldDifference[]
  readonly renderings: readonly GoldRendering[]
}

export interface Counts {
  tp: number
  fp: number
  fn: number
}

export interface RenderingCounts {
  exact: number
  overlap: number
  wrong: number
  missed: number
  nullKept: number
  nullFilled: number
}

/** One difference after scoring, for reading errors. */
export interface Judged {
  readonly statement: string
  readonly outcome: 'tp' | 'fp' | 'fn'
  readonly difference: PredictedDifference
}

export interface WordingScore {
  readonly total: Counts
  readonly byKind: Map<string, Counts>
  readonly byLanguage: Map<string, Counts>
  readonly renderings: Map<string, RenderingCounts>
  readonly judged: Judged[]
}

const TERM_KINDS = new Set(['missing-term', 'variant', 'loaded', 'inconsistent', 'added-term'])

export function emptyScore(): WordingScore {
  return { total: { tp: 0, fp: 0, fn: 0 }, byKind: new Map(), byLanguage: new Map(), renderings: new Map(), judged: [] }
}

/** Adds one statement to a score; languages are those the gold has beads for. */
export function scoreStatement(score: WordingScore, statement: string, gold: WordingGold, prediction: WordingPrediction): void {
  for (const lang of Object.keys(gold.paragraphs)) {
    scoreDifferences(score, statement, gold, prediction, lang)
    scoreRenderings(score, gold, prediction, lang)
  }
}

function scoreDifferences(
  score: WordingScore,
  statement: string,
  gold: WordingGold,
  prediction: WordingPrediction,
  lang: string,
): void {
  const bead = beadIndex(gold, lang)
  const wanted = gold.differences.filter((entry) => entry.lang === lang)
  const hit = wanted.map(() => false)
  let todo = prediction.differences.filter((entry) => entry.lang === lang)
  const agrees = (p: PredictedDifference, g: GoldDifference) => bead(p) === bead(g) && sameSubject(g, p)
  for (const exact of [true, false]) {
    const matched: PredictedDifference[] = []
    todo = todo.filter((p) => {
      const n = wanted.findIndex((g, i) => !hit[i] && (exact ? p.kind === g.kind : g.accept.includes(p.kind)) && agrees(p, g))
      if (n < 0) return true
      hit[n] = true
      matched.push(p)
      return false
    })
    for (const difference of matched) score.judged.push({ statement, outcome: 'tp', difference })
  }
  const count = (kind: string, outcome: keyof Counts) => {
    score.total[outcome]++
    counts(score.byKind, kind)[outcome]++
    counts(score.byLanguage, lang)[outcome]++
  }
  wanted.forEach((g, i) => {
    count(g.kind, hit[i] ? 'tp' : 'fn')
    if (!hit[i]) score.judged.push({ statement, outcome: 'fn', difference: g })
  })
  for (const p of todo) {
    const again = wanted.some((g, i) => hit[i] && agrees(p, g) && (p.kind === g.kind || g.accept.includes(p.kind)))
    if (again || implied(p, bead, gold, lang)) continue
    count(p.kind, 'fp')
    score.judged.push({ statement, outcome: 'fp', difference: p })
  }
}

function beadIndex(gold: WordingGold, lang: string): (entry: PredictedDifference) => number | undefined {
  const en = new Map<number, number>()
  const xx = new Map<number, number>()
  for (const [index, [a, b]] of gold.paragraphs[lang]!.entries()) {
    for (const p of a) en.set(p, index)
    for (const p of b) xx.set(p, index)
  }
  return (entry) =>
    entry.en_paragraph !== null
      ? en.get(entry.en_paragraph)
      : entry.xx_paragraph !== null
        ? xx.get(entry.xx_paragraph)
        : undefined
}

function digits(text: string | null): string {
  return (text ?? '').replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[^0-9]/g, '')
}

function sameSubject(g: PredictedDifference, p: PredictedDifference): boolean {
  if (TERM_KINDS.has(g.kind)) return g.concept === p.concept
  if (g.kind !== 'number' && g.kind !== 'date') return true
  for (const side of ['en_text', 'xx_text'] as const) {
    const [a, b] = [digits(g[side]), digits(p[side])]
    if (a && b) return a.includes(b) || b.includes(a)
  }
  return true
}

function implied(
  p: PredictedDifference,
  bead: (entry: PredictedDifference) => number | undefined,
  gold: WordingGold,
  lang: string,
): boolean {
  return gold.differences.some((g) => {
    if (g.lang !== lang || bead(g) !== bead(p)) return false
    const omitted = g.kind.startsWith('omitted')
    if (omitted && p.kind === 'missing-term')
      return gold.renderings.some(
        (r) => r.concept === p.concept && r.en_paragraph === g.en_paragraph && r[lang] === null && g.en_text!.includes(r.en_text),
      )
    if (omitted && (p.kind === 'number' || p.kind === 'date')) return p.en_text !== null && g.en_text!.includes(p.en_text)
    if (g.kind === 'added-sentence' && ['added-term', 'number', 'date'].includes(p.kind))
      return p.xx_text !== null && g.xx_text!.includes(p.xx_text)
    return false
  })
}

function scoreRenderings(score: WordingScore, gold: WordingGold, prediction: WordingPrediction, lang: string): void {
  const predicted = new Map(prediction.renderings.filter((r) => r.lang === lang).map((r) => [`${r.concept} ${r.n}`, r]))
  let tally = score.renderings.get(lang)
  if (!tally) score.renderings.set(lang, (tally = { exact: 0, overlap: 0, wrong: 0, missed: 0, nullKept: 0, nullFilled: 0 }))
  for (const r of gold.renderings) {
    const g = r[lang] ?? null
    const p = predicted.get(`${r.concept} ${r.n}`)
    const text = p?.text ?? ''
    if (g === null) tally[text ? 'nullFilled' : 'nullKept']++
    else if (!text) tally.missed++
    else {
      const same = p!.paragraph === null || p!.paragraph === g.paragraph
      if (same && text === g.text) tally.exact++
      else if (same && (g.text.includes(text) || text.includes(g.text))) tally.overlap++
      else tally.wrong++
    }
  }
}

function counts(map: Map<string, Counts>, key: string): Counts {
  let entry = map.get(key)
  if (!entry) map.set(key, (entry = { tp: 0, fp: 0, fn: 0 }))
  return entry
}

/** Precision, recall and F1; 0 where nothing was asked or answered. */
export function rates({ tp, fp, fn }: Counts): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const precision = tp + fp > 0 ? tp / (tp + fp) : 0
  const recall = tp + fn > 0 ? tp / (tp + fn) : 0
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 }
}

/** The score as the validator prints it. */
export function describeScore(score: WordingScore): string {
  const line = (title: string, tally: Counts) => {
    const { precision, recall, f1 } = rates(tally)
    return `${title} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}  tp ${tally.tp} fp ${tally.fp} fn ${tally.fn}`
  }
  const table = (name: string, map: Map<string, Counts>) =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, tally]) => line(`  ${name} ${key.padEnd(18)}`, tally))
  const renderings = [...score.renderings].map(([lang, t]) => {
    const all = t.exact + t.overlap + t.wrong + t.missed || 1
    const share = (n: number) => (n / all).toFixed(3)
    return `renderings ${lang} exact ${share(t.exact)} exact+overlap ${share(t.exact + t.overlap)} of ${all}; null kept ${t.nullKept}, null filled ${t.nullFilled}`
  })
  return [
    line('differences ', score.total),
    ...table('kind', score.byKind),
    ...table('lang', score.byLanguage),
    ...renderings,
  ].join('\n')
}
