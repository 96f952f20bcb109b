import { primaryTag } from '../text/tags.ts'
import type { SegmentedText } from '../text/types.ts'
import { chineseNumeralValue } from './chinese-numerals.ts'
import { wordedFigures } from './language/worded-figures.ts'
import { type PhraseIndex, type PhraseList, phraseIndex } from './phrases.ts'

/** A figure said otherwise than by a cardinal number: a part of a whole, an ordinal, an hour with a name, one and a half. */
export interface WordedFigure {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly kind: 'fraction' | 'ordinal' | 'hour' | 'half' | 'percent'
}

const indexes = new Map<string, PhraseIndex<Omit<WordedFigure, 'start' | 'end'>> | null>()
const found = new WeakMap<SegmentedText, readonly WordedFigure[]>()

/** In text order, read once for a text. Linear. */
export function wordedFiguresIn(text: SegmentedText): readonly WordedFigure[] {
  let figures = found.get(text)
  if (!figures) {
    const language = primaryTag(text.language)
    const phrases = (indexOf(language)?.find(text) ?? []).map(({ marker, start, end }) => ({ ...marker, start, end }))
    figures = language === 'zh' ? [...phrases, ...chineseParts(text.text)].sort((a, b) => a.start - b.start) : phrases
    found.set(text, figures)
  }
  return figures
}

function indexOf(language: string) {
  const known = indexes.get(language)
  if (known !== undefined) return known
  const words = wordedFigures(language)
  const lists: PhraseList<Omit<WordedFigure, 'start' | 'end'>>[] = []
  if (words) {
    const enter = (kind: WordedFigure['kind'], list: Readonly<Record<string, string>> = {}) => {
      for (const [name, entries] of Object.entries(list)) {
        const [numerator, denominator = 1] = name.split('/').map(Number) as [number, number?]
        lists.push({ marker: { kind, value: numerator / denominator }, entries })
      }
    }
    enter('fraction', words.fractions)
    enter('hour', words.hours)
    enter('half', words.halves)
    enter('ordinal', words.ordinals)
  }
  const index = lists.length > 0 ? phraseIndex(language, lists) : null
  indexes.set(language, index)
  return index
}

const NUMERAL = '[零〇一二两三四五六七八九十百千\\d.点]+'
const PERCENT = new RegExp(`百分之(${NUMERAL})`, 'gu')
const PARTS = new RegExp(`(${NUMERAL})分之(${NUMERAL})`, 'gu')
/** `四成` is forty in a hundred; `成为`, `成立` are words. */
const TENTHS = /([一二两三四五六七八九])成(?![为员立功果本年分就因长])(半)?/gu

/** `百分之三`, `三分之二`, `四成`. */
function chineseParts(text: string): WordedFigure[] {
  const figures: WordedFigure[] = []
  const put = (match: RegExpMatchArray, kind: WordedFigure['kind'], value: number | null) => {
    if (value !== null && Number.isFinite(value))
      figures.push({ start: match.index!, end: match.index! + match[0].length, kind, value })
  }
  for (const match of text.matchAll(PERCENT)) put(match, 'percent', chineseNumeralValue(match[1]!))
  for (const match of text.matchAll(PARTS)) {
    const [whole, part] = [chineseNumeralValue(match[1]!), chineseNumeralValue(match[2]!)]
    put(match, 'fraction', whole && part ? part / whole : null)
  }
  for (const match of text.matchAll(TENTHS)) put(match, 'percent', chineseNumeralValue(match[1]!)! * 10 + (match[2] ? 5 : 0))
  return figures
}
