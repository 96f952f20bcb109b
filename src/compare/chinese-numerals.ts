const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const NUMERAL = /^[零〇一二两三四五六七八九十百千万亿]+/u
/** What is counted stands after a measure word or unit; without one 一 and 三 are parts of other words (统一, 三方). */
const MEASURE =
  /^(?:个|名|人|天|日|月|年|次|座|艘|支|项|门|起|周|小时|公里|米|吨|分|点|家|所|位|条|种|份|辆|架|枚|批|届|万|亿|千|百|倍|％|%|票|轮|场|块|元|岁|只|件|台|套|颗|发|公斤|千克|亩|公顷|海里|英里|平方|立方|代|级|层|户|口|组|队|班|节|章|款|页|处|宗|列|段|幅|秒|世纪|季度|星期|昼夜|夜|步|类)/u

/**
 * The Chinese numeral at the beginning of a string, if a measure word follows it: `三个月` → 3, `十五天` → 15. An ordinal
 * needs none: `第十三条` → 13. Null for words that merely hold a numeral.
 */
export function chineseNumeral(
  text: string,
  before: string,
): {
  readonly value: number
  readonly length: number
  readonly ordinal: boolean
} | null {
  const ordinal = text.startsWith('第') || before.endsWith('第')
  const prefix = text.startsWith('第') ? 1 : 0
  const numeral = NUMERAL.exec(text.slice(prefix))?.[0]
  if (!numeral || NUMERAL.test(before)) return null
  const value = numeralValue(numeral)
  const counted = ordinal ? value !== null : value !== null && value !== 1 && MEASURE.test(text.slice(numeral.length))
  return counted ? { value: value!, length: prefix + numeral.length, ordinal } : null
}

/** Value of a numeral in characters or digits, `十二点五` and `12.5`; null if it is none. */
export function chineseNumeralValue(numeral: string): number | null {
  if (/^\d+(?:\.\d+)?$/u.test(numeral)) return Number(numeral)
  const [whole, decimals] = numeral.split('点') as [string, string?]
  const value = NUMERAL.exec(whole)?.[0] === whole ? numeralValue(whole) : null
  if (value === null || decimals === undefined) return value
  const digits = [...decimals].map((character) => DIGITS[character])
  return digits.length === 0 || digits.includes(undefined) ? null : Number(`${value}.${digits.join('')}`)
}

function numeralValue(numeral: string): number | null {
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const character of numeral) {
    const place = PLACES[character]
    if (character in DIGITS) digit = DIGITS[character]!
    else if (place !== undefined) {
      section += (digit ?? 1) * place
      digit = null
    } else {
      const factor = character === '万' ? 1e4 : 1e8
      if (section + (digit ?? 0) === 0) return null
      total += (section + (digit ?? 0)) * factor
      section = 0
      digit = null
    }
  }
  return total + section + (digit ?? 0)
}
