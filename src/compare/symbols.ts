import { foldKey } from '../text/fold.ts'

/** A number of a document, a paragraph or a thing, made of letters and figures. */
export interface DocumentSymbol {
  readonly start: number
  readonly end: number
  /** Letters of look-alike alphabets as Latin, figures as ASCII, no spaces. */
  readonly key: string
  /** The letters alone: only symbols of one shape stand for each other. */
  readonly shape: string
}

/**
 * `S/RES/2231`, `A/77/L.5`, `EU/2019/125`: parts with a stroke, letters in one and figures in another. `T-72`, `COVID-19`: capitals, a hyphen,
 * figures. `§ 12`, `§ 4a`.
 */
const SYMBOL =
  /(?<![\p{Lu}\p{Ll}\p{N}/])(?:\p{Lu}[\p{Lu}\p{N}.]{0,8}(?:\/[\p{Lu}\p{N}][\p{Lu}\p{N}.-]{0,8}){1,5}|\p{Lu}{1,6}[-‑]\p{Nd}{1,4}\p{Lu}?|§{1,2}[\s\u00a0]?\p{Nd}{1,4}\p{Ll}?)(?![\p{Lu}\p{Ll}\p{N}/])/gu
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  т: 't',
  х: 'x',
}

/** Symbols in a stretch of a text, in order; those without a figure or a letter are none. Linear. */
export function symbolsIn(text: string, { start, end }: { readonly start: number; readonly end: number }): DocumentSymbol[] {
  return [...text.slice(start, end).matchAll(SYMBOL)].flatMap((match) => {
    const key = foldKey(match[0].replace(/[.]$/u, ''))
      .replace(/[\s\u00a0]/gu, '')
      .replace(/‑/gu, '-')
      .replace(/[авсенкмортх]/gu, (letter) => LOOKALIKES[letter]!)
    if (!/\d/u.test(key)) return []
    const from = start + match.index
    return [{ start: from, end: from + match[0].replace(/[.]$/u, '').length, key, shape: key.replace(/\d+/gu, '') }]
  })
}
