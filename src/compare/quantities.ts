import { functionWordsOf } from '../text/function-words.ts'
import { primaryTag } from '../text/tags.ts'
import type { SegmentedText, Token } from '../text/types.ts'
import { cardinalAt } from './cardinals.ts'
import { chineseNumeral } from './chinese-numerals.ts'
import { countUntil, digitsAt } from './digits.ts'
import { arabicOrdinal, isAmbiguousMonth, monthNumber } from './language/months.ts'
import { isPair, scaleWord } from './language/number-words.ts'
import { dualUnit, isTime, sameMeasure, smallerTime } from './language/units.ts'
import { dayPart } from './language/worded-figures.ts'
import { halfAt, unitAt } from './unit-at.ts'
import { type WordedFigure, wordedFiguresIn } from './worded-figures.ts'

/** A figure in a text. */
export interface Quantity {
  /** What it may mean: `3.400` is 3400, or 3.4 where the stop is the decimal sign; `8 p.m.` is 20 or 8. */
  readonly values: readonly number[]
  readonly start: number
  readonly end: number
  /** `month`: a month by its name (or by 月); its value is 1…12. */
  readonly kind: 'number' | 'month'
  /** Written in words, or implied (an Arabic dual): its absence on the other side says little. */
  readonly soft: boolean
  /** Stands beside a month: part of a date. */
  readonly dated: boolean
  readonly unit: string | null
  /** How much of a whole, 0…1, for a percentage and a fraction. */
  readonly share: number | null
  /** `ordinal`: the second; `clock`: a time of day; `fraction`: a part in words. */
  readonly sense: 'ordinal' | 'clock' | 'fraction' | null
  /** May answer a figure and may not stand in place of one: `both`, `one of them`, `midday`. */
  readonly loose: boolean
}

/** All figures among the tokens, in order: digits of any script, number words, multipliers, fractions, ordinals, month names. Linear. */
export function quantitiesIn(text: SegmentedText, tokens: readonly Token[]): Quantity[] {
  const language = primaryTag(text.language)
  const worded = wordedFiguresIn(text)
  const found: Quantity[] = []
  for (let at = 0; at < tokens.length; at++) {
    const read = readingAt(text, tokens, at, { language, worded })
    if (!read) continue
    found.push(...read.quantities)
    at += read.used - 1
  }
  return found.map((quantity, n) => ({
    ...quantity,
    ...asPart(text, tokens, found, n),
    dated: quantity.dated || besideMonth(found, n),
    values: [...new Set([...quantity.values, ...withLargerUnit(text, found, n)].map((value) => Math.round(value * 1e6) / 1e6))],
  }))
}

interface Reading {
  readonly quantities: readonly Quantity[]
  readonly used: number
}

function readingAt(
  text: SegmentedText,
  tokens: readonly Token[],
  at: number,
  { language, worded }: { readonly language: string; readonly worded: readonly WordedFigure[] },
): Reading | null {
  const token = tokens[at]!
  if (token.kind === 'punctuation') return null
  const month = token.kind === 'word' && language !== 'zh' ? monthAt(text, tokens, at, language) : null
  if (month) {
    const { value, used } = month
    const end = tokens[at + used - 1]!.end
    return { used, quantities: [{ ...PLAIN, start: token.start, end, values: [value], kind: 'month', soft: false, dated: true }] }
  }
  // Where Chinese words are cut, a figure may begin inside one.
  const figure = worded.find(({ start, end }) => start < token.end && token.start < end)
  if (figure) return ofFigure(text, tokens, at, { figure, language })
  if (token.kind === 'number') return clocked(text, digitsAt(text, tokens, at, language), language)
  return token.kind === 'word' ? clocked(text, wordsAt(text, tokens, at, language), language) : null
}

export const PLAIN = { kind: 'number', soft: true, dated: false, unit: null, share: null, sense: null, loose: false } as const

/** Half a million, a third, the second, midnight. */
function ofFigure(
  text: SegmentedText,
  tokens: readonly Token[],
  at: number,
  { figure, language }: { readonly figure: WordedFigure; readonly language: string },
): Reading | null {
  const { start, end, kind, value } = figure
  if (start > tokens[at]!.start && language !== 'zh') return null
  let used = countUntil(tokens, at, end)
  const base = { ...PLAIN, start, end, values: [value] }
  if (kind === 'ordinal') {
    // السابعة مساء: an hour has the form of an ordinal.
    const hour = /(?:ساعة|ساعه)\s$/u.test(text.text.slice(Math.max(0, start - 7), start))
    if (hour)
      return clocked(
        text,
        {
          used,
          quantities: [{ ...base, values: [value + arabicMinutes(text.text.slice(end, end + 9))], unit: 'hour', sense: 'clock' }],
        },
        language,
      )
    return { used, quantities: [{ ...base, sense: 'ordinal' }] }
  }
  if (kind === 'hour') {
    const minutes = /^(\d{1,2})分/u.exec(text.text.slice(end, end + 3))
    if (!minutes)
      return { used, quantities: [{ ...base, values: [value, value === 0 ? 24 : 0], unit: 'hour', sense: 'clock', loose: true }] }
    const stop = end + minutes[0].length
    return {
      used: countUntil(tokens, at, stop),
      quantities: [{ ...base, end: stop, values: [value + Number(minutes[1]) / 100], unit: 'hour', sense: 'clock' }],
    }
  }
  if (kind === 'percent') return { used, quantities: [{ ...base, unit: 'percent', share: value / 100 }] }
  const rest = unitAt(tokens, at + used, language, { article: kind === 'fraction' && value === 0.5 })
  if (rest && (kind === 'half' || rest.scale > 1 || isTime(rest.unit))) {
    used += rest.used
    return { used, quantities: [{ ...base, end: tokens[at + used - 1]!.end, values: [value * rest.scale], unit: rest.unit }] }
  }
  if (kind === 'half') return { used, quantities: [base] }
  return { used, quantities: [{ ...base, share: value, sense: 'fraction', loose: value === 0.5 }] }
}

/** `والنصف`: half past, in hundredths of an hour as written `9.30`. */
function arabicMinutes(behind: string): number {
  if (/^\s?والنصف/u.test(behind)) return 0.3
  if (/^\s?والربع/u.test(behind)) return 0.15
  return /^\s?والثلث/u.test(behind) ? 0.2 : 0
}

/** A time of the twelve-hour clock as one of twenty-four hours as well. */
function clocked(text: SegmentedText, read: Reading | null, language: string): Reading | null {
  const [only, other] = read?.quantities ?? []
  if (!only || other || only.kind === 'month' || only.dated || only.values[0]! >= 13) return read
  if (only.unit !== null && only.unit !== 'hour') return read
  const part = dayPart(text.text, only, language)
  if (!part) return read
  const [value] = only.values as [number]
  const twelve = value >= 12
  const full = part === 'after' ? (twelve ? value : value + 12) : twelve ? value - 12 : value
  return { used: read!.used, quantities: [{ ...only, values: [full, value], unit: 'hour', sense: 'clock' }] }
}

/** A number within a word or two of a month belongs to a date: `30 April`, `4 и 5 мая`, `April 30, 2026`. */
function besideMonth(all: readonly Quantity[], n: number): boolean {
  const one = all[n]!
  if (one.kind === 'month') return true
  if (one.soft || (one.unit !== null && one.unit !== 'day')) return false
  return [all[n - 1], all[n + 1], all[n + 2]].some(
    (other) => other?.kind === 'month' && Math.min(Math.abs(other.start - one.end), Math.abs(one.start - other.end)) <= 8,
  )
}

const OUT_OF = /(?:(?<!\p{L})(?:in|out of|sur|von|de cada|из|من كل|من أصل))\s?$/iu
const SMALL = 100

/** `one in five`, `uno de cada cinco`: the second number makes a part of a whole; the first is read with it. */
function asPart({ text }: SegmentedText, tokens: readonly Token[], all: readonly Quantity[], n: number): Partial<Quantity> {
  const one = all[n]!
  if (one.unit !== null || one.kind === 'month' || one.dated || one.sense || one.values[0]! > SMALL) return {}
  const words = OUT_OF.exec(text.slice(Math.max(0, one.start - 12), one.start))
  if (!words) return {}
  const stop = one.start - words[0].length
  const token = tokens.findLast(({ end }) => end <= stop)
  if (!token) return {}
  const last = all[n - 1]
  const before = last?.end === token.end ? last.values[0]! : isSingle(token.key) ? 1 : null
  return before !== null && before < one.values[0]! ? { share: before / one.values[0]!, sense: 'fraction' } : {}
}

const SINGLE = new Set(['one', 'un', 'une', 'einer', 'eine', 'eines', 'uno', 'una', 'один', 'одна', 'одно', 'واحد', 'واحده'])
const isSingle = (key: string) => SINGLE.has(key)

/** Characters between the parts of a length of time: `an hour and ten minutes`. */
const JOINED = 16

/** `an hour and ten minutes` is seventy, too. */
function withLargerUnit({ text }: SegmentedText, all: readonly Quantity[], n: number): number[] {
  const one = all[n]!
  const before = all[n - 1]
  if (!isTime(one.unit) || one.sense === 'clock' || one.values.length > 1) return []
  const [value] = one.values as [number]
  if (before?.unit && isTime(before.unit) && one.start - before.end <= JOINED) {
    const larger = smallerTime(before.unit, one.unit!)
    if (larger !== null) return [before.values[0]! * larger + value]
  }
  const implied = /(?:(?<!\p{L})(?:an hour and|une heure et|час и?|una hora y|eine stunde und|einer stunde und|ساعة و))\s?$/iu
  if (one.unit === 'minute' && implied.test(text.slice(Math.max(0, one.start - 18), one.start))) return [60 + value]
  return []
}

/** True if two figures say the same. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind && !(a.values.length === 1 && b.values.length === 1)) return false
  if ((a.sense === 'ordinal' && b.unit !== null) || (b.sense === 'ordinal' && a.unit !== null)) return false
  if (a.share !== null && b.share !== null && Math.abs(a.share - b.share) <= 0.005) return true
  return a.values.some((x) =>
    b.values.some((y) => Math.abs(x - y) < 1e-9 || sameMeasure({ value: x, unit: a.unit }, { value: y, unit: b.unit })),
  )
}

function wordsAt(text: SegmentedText, tokens: readonly Token[], at: number, language: string): Reading | null {
  const token = tokens[at]!
  if (language === 'zh') return chineseAt(text, tokens, at)
  const dual = language === 'ar' ? dualUnit(token.key) : null
  if (dual) return { used: 1, quantities: [{ ...PLAIN, start: token.start, end: token.end, values: [2], unit: dual }] }
  const number = cardinalAt(tokens, at, language)
  if (!number) return null
  let { value, used } = number
  const half = halfAt(tokens, at + used, language)
  if (half > 0) {
    used += half
    // Seven and a half million: the half is of what is counted.
    const behind = number.scale === 1 ? (scaleWord(tokens[at + used]?.key ?? '', language) ?? 1) : 1
    if (behind > 1) used++
    value = (value + 0.5 * number.scale) * behind
  }
  const measured = unitAt(tokens, at + used, language)
  const unit = measured?.unit ?? null
  const behind = half === 0 && measured ? halfAt(tokens, at + used + measured.used, language) : 0
  if (behind > 0) {
    value += 0.5
    used += measured!.used + behind
  }
  const loose =
    used === 1 &&
    ((value === 1 && unit === null && !isCounted(tokens[at + 1], language)) ||
      (value === 2 && isPair(token.key, tokens[at - 1]?.key ?? '', language)))
  const share = unit === 'percent' ? value / 100 : null
  return {
    used,
    quantities: [{ ...PLAIN, start: token.start, end: tokens[at + used - 1]!.end, values: [value], unit, share, loose }],
  }
}

/** `one sailor` is a number, `one of them` and `one another` are none. */
const isCounted = (next: Token | undefined, language: string) =>
  next?.kind === 'word' && !functionWordsOf(language).has(next.key) && next.key !== 'another'

function chineseAt(text: SegmentedText, tokens: readonly Token[], at: number): Reading | null {
  const { start } = tokens[at]!
  const numeral = chineseNumeral(text.text.slice(start, start + 12), text.text.slice(Math.max(0, start - 1), start))
  if (!numeral) return null
  const base = { ...PLAIN, start, values: [numeral.value] }
  const end = start + numeral.length
  const after = text.text.slice(end, end + 5)
  if (/^月[^份]/u.test(after))
    return { used: countUntil(tokens, at, end + 1), quantities: [{ ...base, end: end + 1, kind: 'month', soft: false }] }
  const half = /^(个|年|天|小时|个月|月|日)?半/u.exec(after)
  const values = half ? [numeral.value + 0.5] : base.values
  const unit = unitAt(tokens, at, 'zh', { characters: after })?.unit ?? null
  const used = countUntil(tokens, at, end)
  return { used, quantities: [{ ...base, end, values, unit, sense: numeral.ordinal ? 'ordinal' : null }] }
}

function monthAt(
  text: SegmentedText,
  tokens: readonly Token[],
  at: number,
  language: string,
): { value: number; used: number } | null {
  const token = tokens[at]!
  const key = language === 'ar' ? token.key.replace(/^[وبل](?=.{4})/u, '') : token.key
  const ordinal = language === 'ar' ? arabicOrdinal(tokens[at + 1]?.key ?? '') : null
  let used = 1
  let value = monthNumber(key, language) ?? monthNumber(token.key, language)
  if (ordinal && (key === 'كانون' || key === 'تشرين')) {
    value = monthNumber(`${key}${ordinal}`, language)
    used = 2
  }
  if (key === 'اب' && language === 'ar' && tokens[at - 1]?.kind === 'number') value = 8
  if (value === null) return null
  if (isAmbiguousMonth(key)) {
    const near = [tokens[at - 1], tokens[at + 1]].some((other) => other?.kind === 'number')
    const capital =
      /^\p{Lu}/u.test(text.text.slice(token.start, token.end)) &&
      /^(?:in|of|since|until|from|by|this|last|next|early|late)$/u.test(tokens[at - 1]?.key ?? '')
    if (!near && !(language === 'en' && capital)) return null
  }
  // The two Arabic names of one month stand side by side: أيار/مايو.
  if (language === 'ar' && text.text.slice(tokens[at + used - 1]!.end).startsWith('/')) {
    const second = tokens[at + used + 1]
    if (second && (monthNumber(second.key, language) === value || second.key === 'كانون' || second.key === 'تشرين')) {
      used += 2
      if (arabicOrdinal(tokens[at + used]?.key ?? '') && second.key !== key && (second.key === 'كانون' || second.key === 'تشرين'))
        used++
    }
  }
  return { value, used }
}
