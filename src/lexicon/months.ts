import { foldKey } from '../text/fold.ts'

const cached = new Map<string, ReadonlyMap<string, number>>()

/** Folded names of the months of a language, standing alone and in a date, long and short, with their number 1…12. From `Intl`. */
export function monthNames(language: string): ReadonlyMap<string, number> {
  let names = cached.get(language)
  if (!names) cached.set(language, (names = read(language)))
  return names
}

function read(language: string): Map<string, number> {
  const names = new Map<string, number>()
  for (const month of ['long', 'short'] as const) {
    for (const options of [{ month }, { month, day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' })
      for (let n = 1; n <= 12; n++) {
        const part = format.formatToParts(Date.UTC(2026, n - 1, 15)).find(({ type }) => type === 'month')?.value ?? ''
        const key = foldKey(part.replace(/\.$/, ''))
        // `1月` is a number and a word for us; "5" of numeric styles would claim every five.
        if (/^\p{L}{3,}$/u.test(key) && !names.has(key)) names.set(key, n)
      }
    }
  }
  return names
}
