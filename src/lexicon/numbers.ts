import type { IndexedText } from '../align/indexed-text.ts'
import type { Evidence } from '../align/types.ts'
import { stemKey } from '../text/stem.ts'
import { monthNames } from './months.ts'
import { union } from './union.ts'

/** Numbers are kept by translators more often than any word. */
const NUMBER = 0.88
const MONTH = 0.85

/** Figures of all scripts and formats (1,5 = 1.5 = ١٫٥), and months whether written as a word or as `1月`. */
export const numbers: Evidence = {
  kind: 'numbers',
  link(source, target, sink) {
    const others = numbersOf(target)
    for (const [key, segments] of numbersOf(source)) {
      const found = others.get(key)
      if (!found) continue
      const month = key.startsWith('m')
      sink.thing(month ? `month ${key.slice(1)}` : key, { source: segments, target: found, strength: month ? MONTH : NUMBER })
    }
  },
}

/** Segments by digits without separators (`1,200.5` and `1 200,5` become the same key) and by month, `m1` … `m12`. */
function numbersOf({ text: { language, text, segments }, tokens, words, numbers: places }: IndexedText): Map<string, number[]> {
  const found = new Map<string, number[]>()
  const add = (key: string, segment: number) => {
    const list = found.get(key)
    if (!list) found.set(key, [segment])
    else if (list.at(-1) !== segment) list.push(segment)
  }
  let segment = 0
  for (const t of places) {
    while (segments[segment]!.endToken <= t) segment++
    const { key } = tokens.forms[tokens.form[t]!]!
    const digits = /^[0-9]+$/.test(key) ? key : key.replace(/[^0-9]/g, '')
    const month = /[月월]/u.test(text.charAt(tokens.end[t]!)) && Number(digits) <= 12
    add(month ? `m${Number(digits)}` : digits, segment)
  }
  for (const [name, month] of monthNames(language)) {
    const word = words.idOf(stemKey(name, language))
    if (word === undefined) continue
    const { start, list } = words.segments
    found.set(`m${month}`, union([found.get(`m${month}`) ?? [], list.subarray(start[word], start[word + 1])]))
  }
  return found
}
