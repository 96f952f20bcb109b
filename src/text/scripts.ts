/** ISO 15924 codes of the scripts we tell apart, with the letters that count for them. */
const SCRIPTS: readonly (readonly [code: string, letters: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Beng', /\p{Script=Bengali}/gu],
  ['Taml', /\p{Script=Tamil}/gu],
]

/** A Chinese character says as much as about three letters, a kana or Hangul syllable as two: names in Latin letters must not outvote them. */
const WEIGHTS: Readonly<Record<string, number>> = { Hani: 3, Kana: 2, Hang: 2 }

/** Weight of each script in a text (its letters, characters of the syllabic scripts more), heaviest first; scripts without a letter are left out. */
export function scriptCounts(text: string): (readonly [code: string, weight: number])[] {
  return SCRIPTS.map(([code, letters]) => [code, (text.match(letters)?.length ?? 0) * (WEIGHTS[code] ?? 1)] as const)
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1])
}

/**
 * The script a text is written in, by the weight of its letters, and the share they have. Kana decide for Japanese even among more Han.
 * Null for a text without letters.
 */
export function dominantScript(text: string): { readonly script: string; readonly share: number } | null {
  const counts = scriptCounts(text)
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0) return null
  const of = (code: string) => counts.find(([candidate]) => candidate === code)?.[1] ?? 0
  if (of('Kana') > 0.1 * (of('Kana') + of('Hani')) && of('Kana') + of('Hani') > total / 2)
    return { script: 'Kana', share: (of('Kana') + of('Hani')) / total }
  const [script, count] = counts[0]!
  return { script, share: count / total }
}
