/** How one level of a list counts. */
export interface ListLevel {
  /** `decimal`, `lowerLetter`, `upperLetter`, `lowerRoman`, `upperRoman`; anything else is a bullet, which is no text. */
  readonly format: string
  /** What is written, `%1.%2)` for the numbers of levels 1 and 2. */
  readonly pattern: string
  readonly start: number
}

/**
 * Numbers that a word processor shows but does not store: paragraph 12 of one version is paragraph 12 of every other, so they are the best anchors there are.
 * One counter for each list; a level starts again when one above it counts.
 */
export class ListNumbers {
  readonly #counts = new Map<string, number[]>()

  /** The number of the next paragraph of a list on a level (from 0); null for a bullet. */
  next(list: string, level: number, levels: readonly ListLevel[]): string | null {
    const own = levels[level]
    if (!own) return null
    const counts = this.#counts.get(list) ?? []
    this.#counts.set(list, counts)
    counts[level] = (counts[level] ?? own.start - 1) + 1
    counts.length = level + 1
    for (let above = 0; above < level; above++) counts[above] ??= levels[above]?.start ?? 1
    if (writtenNumber(1, own.format) === null) return null
    const number = own.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return writtenNumber(counts[at] ?? 1, levels[at]?.format ?? 'decimal') ?? ''
    })
    return number.trim() || null
  }
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function roman(number: number): string {
  let rest = number
  let text = ''
  for (const [value, letters] of ROMAN) for (; rest >= value && text.length < 40; rest -= value) text += letters
  return text
}

/** a … z, aa, bb …: as word processors count. */
const letters = (number: number) => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(9, Math.ceil(number / 26)))

/** A number as a list shows it; null for a bullet. */
export function writtenNumber(number: number, format: string): string | null {
  switch (format) {
    case 'decimal':
      return String(number)
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'lowerLetter':
      return letters(number)
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    case 'russianLower':
      return 'абвгдежзиклмнопрстуфхцчшщэюя'[(number - 1) % 28]!
    case 'arabicAlpha':
      return 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'[(number - 1) % 28]!
    default:
      return null
  }
}
