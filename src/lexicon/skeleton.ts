import anyAscii from 'any-ascii'

/**
 * Consonants by how they are mistaken for each other between languages and scripts: Zakharova, Захарова, زاخاروفا, 扎哈罗娃 all come
 * down to SKRF. (Sacharowa does not: `ch` is read as in English.) Vowels carry little (Arabic leaves most of them out), so they go.
 */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch|shch|sh|ch|zh|ts|tz|dzh|dz|dj/g, 'S'],
  [/kh|gh|ck|q|x|k|c|g|h/g, 'K'],
  [/ph|f|v|w/g, 'F'],
  [/th|t|d/g, 'T'],
  [/b|p/g, 'P'],
  [/l|r/g, 'R'],
  [/j|z|s/g, 'S'],
  [/n|m/g, 'N'],
]

/** Consonant classes of a word of any script, doubles once: `Macron` → `NKRN`. Latin letters, digits and marks of other kinds are left out. */
export function skeleton(word: string): string {
  let ascii = anyAscii(word).toLowerCase()
  if (/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(word)) ascii = ascii.replace(/[wy]/g, '')
  // An h after a vowel or at the end is not heard.
  ascii = ascii.replace(/([aeiou])h(?![aeiou])/g, '$1')
  for (const [letters, name] of CLASSES) ascii = ascii.replace(letters, name)
  return ascii.replace(/[^A-Z]/g, '').replace(/(.)\1+/g, '$1')
}

/** Edit distance, given up (returned as limit + 1) when it must exceed `limit`. O(a · b) for words of a dozen letters. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]!
}
