import type { SegmentedText, Token } from '../text/types.ts'
import { monthNumber } from './language/months.ts'
import { scaleWord } from './language/number-words.ts'
import type { Quantity } from './quantities.ts'
import { halfAt, unitAt } from './unit-at.ts'

const GROUPED = /^\d{1,3}(?:[.,٬]\d{3})+$/u
const CLOCK = /^(\d{1,2}):(\d{2})$/u
/** `10 h 40`, `10 Uhr 40`, `10时40分`; with the word for minutes behind it (`6 часов 40 минут`) it may be a length of time, which is read in two. */
const TIME_OF_DAY = /^\s?(?:h|heures?|Uhr|час(?:а|ов)?|ч|时|時|点|點)\.?\s?(\d{2})(?!\d)(?!\s?(?:min|мин|分钟|分鐘))/u
const DATE = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u
/** The number of a paragraph of a list, behind which words begin. */
const LIST_NUMBER = /^(?:\s?[.)、．:：]|\s?[-–—]\s)/u
const PERCENT = /^\s{0,2}[%٪％]/u
const VULGAR: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 }

/** How many tokens from one on begin in front of an offset; at least one. */
export function countUntil(tokens: readonly Token[], at: number, end: number): number {
  let used = 1
  while (tokens[at + used] && tokens[at + used]!.start < end) used++
  return used
}

/** The figure, date or time written in digits at a token, with its multiplier and its unit; none for the number of a paragraph. */
export function digitsAt(
  text: SegmentedText,
  tokens: readonly Token[],
  at: number,
  language: string,
): { readonly quantities: readonly Quantity[]; readonly used: number } {
  const { start, end, key } = tokens[at]!
  const base = { kind: 'number', soft: false, dated: false, unit: null, share: null, sense: null, loose: false } as const
  const clock = (values: readonly number[], stop: number) => ({
    used: countUntil(tokens, at, stop),
    quantities: [{ ...base, values, start, end: stop, unit: 'hour', sense: 'clock' as const }],
  })
  if (isListNumber(text, tokens, at, language)) return { used: 1, quantities: [] }
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
  const written = CLOCK.exec(key)
  if (written) return clock([Number(written[1]) + Number(written[2]) / 100], end)
  const time = key.length <= 2 ? TIME_OF_DAY.exec(text.text.slice(end, end + 20)) : null
  if (time) return clock([Number(key) + Number(time[1]) / 100], end + time[0].length)
  const next = tokens[at + 1]
  if (language === 'zh' && next?.kind === 'word' && text.text.slice(next.start, next.end) === '月')
    return { used: 2, quantities: [{ ...base, values: numberValues(key), kind: 'month', start, end: next.end }] }
  if (isDecade(text, start, end))
    return { used: 1, quantities: [{ ...base, start, end, values: [Number(key), Number(key) % 100] }] }
  return measured(text, tokens, at, { language, base: { ...base, start, values: [...new Set(numberValues(key))] } })
}

const DECADE = /^(?:1\d|20)\d0$/u

/** The nineties: 1990s, 1990er Jahre, années 1990, 1990-е, 1990年代. */
function isDecade({ text }: SegmentedText, start: number, end: number): boolean {
  if (!DECADE.test(text.slice(start, end))) return false
  return (
    /^(?:s(?!\p{L})|er(?!\p{L})|[-‐‑](?:е|х|ые|ых)(?!\p{L})|年代)/u.test(text.slice(end, end + 4)) ||
    /(?:années|años|anni|anos|عقد)\s$/iu.test(text.slice(Math.max(0, start - 8), start))
  )
}

/** With fractions, multipliers and the unit behind it. */
function measured(
  text: SegmentedText,
  tokens: readonly Token[],
  at: number,
  { language, base }: { readonly language: string; readonly base: Omit<Quantity, 'end'> },
) {
  let { values } = base
  let [used, stop] = [1, tokens[at]!.end]
  const vulgar = VULGAR[text.text.slice(stop).trimStart()[0] ?? '']
  if (vulgar) {
    values = values.map((value) => value + vulgar)
    stop = text.text.indexOf(text.text.slice(stop).trimStart()[0]!, stop) + 1
    used = countUntil(tokens, at, stop)
  }
  const add = (half: number, scale: number) => {
    values = values.map((value) => value + 0.5 * scale)
    used += half
    stop = tokens[at + used - 1]!.end
  }
  let last = 1
  const early = halfAt(tokens, at + used, language)
  if (early > 0) add(early, 1)
  if (language !== 'zh')
    for (
      let scale = scaleWord(tokens[at + used]?.key ?? '', language);
      scale;
      scale = scaleWord(tokens[at + used]?.key ?? '', language)
    ) {
      values = values.map((value) => value * scale!)
      stop = tokens[at + used]!.end
      last = scale
      used++
    }
  const late = last > 1 ? halfAt(tokens, at + used, language) : 0
  if (late > 0) add(late, last)
  const myriads = language === 'zh' ? /^[百千]?[万亿]/u.exec(text.text.slice(stop, stop + 2))?.[0] : undefined
  if (myriads) {
    values = values.map((value) => value * scaleOf(myriads))
    stop += myriads.length
    used = countUntil(tokens, at, stop)
  }
  const percent = PERCENT.test(text.text.slice(stop, stop + 3))
  const unit = percent ? 'percent' : (unitAt(tokens, at + used, language)?.unit ?? null)
  const share = unit === 'percent' ? values.at(-1)! / 100 : null
  return { used, quantities: [{ ...base, values, end: stop, unit, share }] }
}

const scaleOf = (characters: string) =>
  [...characters].reduce((product, character) => product * (scaleWord(character, 'zh') ?? 1), 1)

/** At the head of a paragraph, with a stop behind it and no month: German writes `8. Juni`. */
function isListNumber(text: SegmentedText, tokens: readonly Token[], at: number, language: string): boolean {
  const { start, end, key } = tokens[at]!
  if (key.length > 2 || !LIST_NUMBER.test(text.text.slice(end, end + 3))) return false
  const next = tokens.slice(at + 1).find(({ kind }) => kind === 'word')
  if (next && monthNumber(next.key, language) !== null) return false
  return /(?:^|\n)[\s(]*$/u.test(text.text.slice(Math.max(0, start - 4), start))
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
