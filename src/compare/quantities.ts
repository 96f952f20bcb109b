import { primaryTag } from '../text/tags.ts'
import type { SegmentedText, Token } from '../text/types.ts'
import { cardinalAt } from './cardinals.ts'
import { chineseNumeral } from './chinese-numerals.ts'
import { arabicOrdinal, isAmbiguousMonth, monthNumber } from './language/months.ts'
import { scaleWord } from './language/number-words.ts'
import { dualUnit, unitOf } from './language/units.ts'

/** A figure in a text. */
export interface Quantity {
  /** What it may mean: `3.400` is 3400, or 3.4 where the stop is the decimal sign. */
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
}

const GROUPED = /^\d{1,3}(?:[.,٬]\d{3})+$/u
const CLOCK = /^(\d{1,2}):(\d{2})$/u
/** `10 h 40`, `10 Uhr 40`, `10时40分`; with the word for minutes behind it (`6 часов 40 минут`) it may be a length of time, which is read in two. */
const TIME_OF_DAY = /^\s?(?:h|heures?|Uhr|час(?:а|ов)?|ч|时|時|点|點)\.?\s?(\d{2})(?!\d)(?!\s?(?:min|мин|分钟|分鐘))/u
const DATE = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u

/** All figures among the tokens, in order: digits of any script, number words, multipliers, month names. Linear. */
export function quantitiesIn(text: SegmentedText, tokens: readonly Token[]): Quantity[] {
  const language = primaryTag(text.language)
  const found: Quantity[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const read =
      token.kind === 'number'
        ? digits(text, tokens, at, language)
        : token.kind === 'word'
          ? words(text, tokens, at, language)
          : null
    if (!read) continue
    found.push(...read.quantities)
    at += read.used - 1
  }
  return found.map((quantity, n) => ({
    ...quantity,
    dated: quantity.dated || besideMonth(found, n),
    values: quantity.values.map((value) => Math.round(value * 1e6) / 1e6),
  }))
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

interface Reading {
  readonly quantities: readonly Quantity[]
  readonly used: number
}

function digits(text: SegmentedText, tokens: readonly Token[], at: number, language: string): Reading {
  const form = (token: Token) => text.text.slice(token.start, token.end)
  const { start, end, key } = tokens[at]!
  const base = { kind: 'number' as const, soft: false, dated: false, unit: null }
  const date = DATE.exec(key)
  if (date) {
    const [, day, month, year] = date
    const dated = { ...base, start, end, dated: true }
    return {
      used: 1,
      quantities: [
        { ...dated, values: [Number(day)] },
        { ...dated, values: [Number(month)], kind: 'month' },
        { ...dated, values: [Number(year)] },
      ],
    }
  }
  const clock = CLOCK.exec(key)
  if (clock)
    return { used: 1, quantities: [{ ...base, values: [Number(clock[1]) + Number(clock[2]) / 100], start, end, unit: 'hour' }] }
  const time = key.length <= 2 ? TIME_OF_DAY.exec(text.text.slice(end, end + 20)) : null
  if (time) {
    const stop = end + time[0].length
    const value = Number(key) + Number(time[1]) / 100
    return { used: countUntil(tokens, at, stop), quantities: [{ ...base, values: [value], start, end: stop, unit: 'hour' }] }
  }
  let values = [...new Set(numberValues(key))]
  let used = 1
  let stop = end
  const next = tokens[at + 1]
  if (language === 'zh' && next?.kind === 'word' && form(next) === '月')
    return { used: 2, quantities: [{ ...base, values, kind: 'month', start, end: next.end }] }
  for (
    let scale = next && language !== 'zh' && scaleWord(next.key, language);
    scale;
    scale = scaleWord(tokens[at + used]?.key ?? '', language)
  ) {
    values = values.map((value) => value * scale!)
    stop = tokens[at + used]!.end
    used++
  }
  const myriads = language === 'zh' ? /^[百千]?[万亿]/u.exec(text.text.slice(stop, stop + 2))?.[0] : undefined
  if (myriads && used === 1) {
    values = values.map((value) => value * scaleOf(myriads))
    stop += myriads.length
    used = countUntil(tokens, at, stop)
  }
  const unit = unitAt(tokens, at + used, language)
  return { used, quantities: [{ ...base, values, start, end: stop, unit }] }
}

const scaleOf = (characters: string) =>
  [...characters].reduce((product, character) => product * (scaleWord(character, 'zh') ?? 1), 1)

/** Unit of the word at a token, or null. In Chinese it may be the beginning of a longer word. */
function unitAt(tokens: readonly Token[], at: number, language: string): string | null {
  // 40 millones de euros, 1,5 million d'euros.
  const from = at + (/^(?:de|d|di)$/u.test(tokens[at]?.key ?? '') ? 1 : 0)
  const [key, next] = tokens
    .slice(from, from + 3)
    .filter(({ key }) => key !== "'")
    .map((token) => token.key)
    .concat('', '') as [string, string]
  const known = unitOf(`${key} ${next}`, language) ?? unitOf(key, language)
  if (known || language !== 'zh') return known
  return (
    unitOf((key + next).slice(0, 3), language) ?? unitOf((key + next).slice(0, 2), language) ?? unitOf(key.slice(0, 1), language)
  )
}

/** One or two readings of digits with separators. */
function numberValues(key: string): number[] {
  const plain = key.replace(/[٬]/gu, ',').replace(/٫/gu, '.')
  if (GROUPED.test(plain)) {
    const separators = new Set(plain.replace(/\d/g, ''))
    const grouped = Number(plain.replace(/[.,]/g, ''))
    const decimal = Number(plain.replace(',', '.'))
    return separators.size === 1 && plain.length <= 7 && Number.isFinite(decimal) ? [grouped, decimal] : [grouped]
  }
  const lastSeparator = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  const value =
    lastSeparator < 0
      ? Number(plain)
      : Number(`${plain.slice(0, lastSeparator).replace(/[.,]/g, '')}.${plain.slice(lastSeparator + 1)}`)
  return Number.isFinite(value) ? [value] : [Number(plain.replace(/\D/g, ''))]
}

function words(text: SegmentedText, tokens: readonly Token[], at: number, language: string): Reading | null {
  const token = tokens[at]!
  const base = { start: token.start, end: token.end, dated: false, unit: null }
  if (language === 'zh') {
    const numeral = chineseNumeral(
      text.text.slice(token.start, token.start + 12),
      text.text.slice(Math.max(0, token.start - 1), token.start),
    )
    if (!numeral) return null
    const end = token.start + numeral.length
    const after = text.text.slice(end, end + 3)
    if (/^月[^份]/u.test(after))
      return {
        used: countUntil(tokens, at, end + 1),
        quantities: [{ ...base, end: end + 1, values: [numeral.value], kind: 'month', soft: false }],
      }
    const unit = unitOf(after.slice(0, 3), language) ?? unitOf(after.slice(0, 2), language) ?? unitOf(after.slice(0, 1), language)
    return {
      used: countUntil(tokens, at, end),
      quantities: [{ ...base, end, values: [numeral.value], kind: 'number', soft: true, unit }],
    }
  }
  const month = monthAt(text, tokens, at, language)
  if (month)
    return {
      used: month.used,
      quantities: [
        { ...base, end: tokens[at + month.used - 1]!.end, values: [month.value], kind: 'month', soft: false, dated: true },
      ],
    }
  const dual = language === 'ar' ? dualUnit(token.key) : null
  if (dual) return { used: 1, quantities: [{ ...base, values: [2], kind: 'number', soft: true, unit: dual }] }
  return cardinal(tokens, at, language)
}

const countUntil = (tokens: readonly Token[], at: number, end: number) => {
  let used = 1
  while (tokens[at + used] && tokens[at + used]!.start < end) used++
  return used
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

function cardinal(tokens: readonly Token[], at: number, language: string): Reading | null {
  const number = cardinalAt(tokens, at, language)
  if (!number) return null
  const { value, used } = number
  const unit = unitAt(tokens, at + used, language)
  const { start } = tokens[at]!
  return {
    used,
    quantities: [{ values: [value], start, end: tokens[at + used - 1]!.end, kind: 'number', soft: true, dated: false, unit }],
  }
}
