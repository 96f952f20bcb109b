import { francAll } from 'franc'
import { simplify } from './fold.ts'
import { functionWordVotes } from './function-words.ts'
import { cueVotes } from './letter-cues.ts'
import { dominantScript } from './scripts.ts'
import { primaryTag } from './tags.ts'

export interface Detection {
  /** BCP 47, or null when nothing can be said. */
  readonly language: string | null
  /** 0…1 */
  readonly confidence: number
  readonly runnerUp: string | null
  readonly verdict: 'sure' | 'unsure' | 'cannot-tell'
}

/** What franc calls a language (null: it does not know it, letters and function words decide alone), and the script it is written in. */
const LANGUAGES: Readonly<Record<string, readonly [franc: string | null, script: string]>> = {
  ar: ['arb', 'Arab'],
  be: ['bel', 'Cyrl'],
  bg: ['bul', 'Cyrl'],
  bn: ['ben', 'Beng'],
  ca: ['cat', 'Latn'],
  cs: ['ces', 'Latn'],
  da: ['dan', 'Latn'],
  de: ['deu', 'Latn'],
  el: ['ell', 'Grek'],
  en: ['eng', 'Latn'],
  es: ['spa', 'Latn'],
  et: ['ekk', 'Latn'],
  fa: ['pes', 'Arab'],
  fi: ['fin', 'Latn'],
  fr: ['fra', 'Latn'],
  he: ['heb', 'Hebr'],
  hi: ['hin', 'Deva'],
  hr: ['hrv', 'Latn'],
  hu: ['hun', 'Latn'],
  hy: ['hye', 'Armn'],
  id: ['ind', 'Latn'],
  is: [null, 'Latn'],
  it: ['ita', 'Latn'],
  ja: ['jpn', 'Kana'],
  ka: ['kat', 'Geor'],
  ko: ['kor', 'Hang'],
  lt: ['lit', 'Latn'],
  lv: ['lvs', 'Latn'],
  mk: ['mkd', 'Cyrl'],
  nb: ['nob', 'Latn'],
  nl: ['nld', 'Latn'],
  pl: ['pol', 'Latn'],
  pt: ['por', 'Latn'],
  ro: ['ron', 'Latn'],
  ru: ['rus', 'Cyrl'],
  sk: ['slk', 'Latn'],
  sl: ['slv', 'Latn'],
  sr: ['srp', 'Cyrl'],
  'sr-Latn': ['srp', 'Latn'],
  sv: ['swe', 'Latn'],
  ta: ['tam', 'Taml'],
  th: ['tha', 'Thai'],
  tr: ['tur', 'Latn'],
  uk: ['ukr', 'Cyrl'],
  ur: ['urd', 'Arab'],
  vi: ['vie', 'Latn'],
  zh: ['cmn', 'Hani'],
}

/** franc reads trigrams; more than this many characters make it slower and no better. */
const SAMPLE = 800
/** Function words are counted below this many letters; above, trigrams know better. */
const SHORT = 300
/** Weight of the share of function words, beside trigram scores of 0…1. */
const WORDS = 1.4
/** Below this many letters nobody should be certain. */
const FEW_LETTERS = 20
/** A text with a smaller share of its main script is mixed. */
const MIXED = 0.7
/** Answers of this confidence were right in 99 of 100 measured sentences (docs/text.md). */
const SURE = 0.7
const CANNOT_TELL: Detection = { language: null, confidence: 0, runnerUp: null, verdict: 'cannot-tell' }

/**
 * Names the language of a text: script first, then letters that only one candidate uses, then function words (short texts), then trigrams (franc).
 *
 * @param options.candidates BCP 47 tags to choose from; without it all languages of the table
 * Cost: linear in the first 800 characters for the trigrams, in the whole text (at most 20,000 characters) for script and letters.
 */
export function detectLanguage(text: string, options: { readonly candidates?: readonly string[] } = {}): Detection {
  const head = text.slice(0, 20_000)
  const found = dominantScript(head)
  if (!found) return CANNOT_TELL
  const letters = head.match(/\p{L}/gu)?.length ?? 0
  const candidates = (options.candidates ?? Object.keys(LANGUAGES)).filter((tag) => scriptsOf(tag).includes(found.script))
  if (candidates.length === 0) return CANNOT_TELL
  const ranked = rank(head, candidates, letters)
  const [best, next] = ranked
  const margin = next ? best!.score - next.score : 1
  const length = letters / (letters + FEW_LETTERS / (candidates.length === 1 ? 8 : 1))
  const confidence = Math.min(1, found.share) * length * (1 - Math.exp(-12 * margin) * 0.5)
  const verdict = found.share < MIXED || letters < 4 || confidence < 0.3 ? 'cannot-tell' : confidence >= SURE ? 'sure' : 'unsure'
  const language = verdict === 'cannot-tell' && letters < 4 ? null : withScript(best!.tag, head, options.candidates)
  return { language, confidence: round(confidence), runnerUp: next?.tag ?? null, verdict }
}

/** Tags that share the row of another. */
const SAME_ROW: Readonly<Record<string, string>> = { no: 'nb', bs: 'hr' }

/** The row of the table for a tag: Serbian in Latin letters has its own. */
function languageKey(tag: string): string {
  const primary = primaryTag(tag)
  return primary === 'sr' && /-Latn\b/i.test(tag) ? 'sr-Latn' : (SAME_ROW[primary] ?? primary)
}

/** Scripts a candidate may be written in: Japanese can do without kana, Serbian has two alphabets. */
function scriptsOf(tag: string): readonly string[] {
  const explicit = /-(Latn|Cyrl|Arab)\b/i.exec(tag)?.[1]
  if (explicit) return [explicit]
  const script = LANGUAGES[languageKey(tag)]?.[1]
  return script === 'Kana' ? ['Kana', 'Hani'] : script ? [script] : []
}

interface Ranked {
  readonly tag: string
  readonly score: number
}

/** Trigram score of a language that franc does not know: its letters and words must speak for it. */
const UNKNOWN_TO_FRANC = 0.85

/** Candidates by score, best first. Scores are franc's (0…1, best 1) plus votes of letters and function words. */
function rank(text: string, candidates: readonly string[], letters: number): Ranked[] {
  if (candidates.length === 1) return [{ tag: candidates[0]!, score: 1 }]
  const keys = candidates.map(languageKey)
  if (keys.every((key) => key === 'zh' || key === 'ja')) return rankHan(text, candidates)
  const codes = keys.map((key) => LANGUAGES[key]?.[0] ?? null)
  const only = codes.filter((code) => code !== null)
  const trigrams = new Map(only.length > 0 ? francAll(text.slice(0, SAMPLE), { only, minLength: 1 }) : [])
  const cues = cueVotes(text, keys)
  const words = letters < SHORT ? functionWordVotes(text, keys) : null
  return candidates
    .map((tag, n) => {
      const code = codes[n]!
      const trigram = code === null ? UNKNOWN_TO_FRANC : (trigrams.get(code) ?? 0)
      return { tag, score: trigram + (cues.get(keys[n]!) ?? 0) + WORDS * (words?.get(keys[n]!) ?? 0) }
    })
    .sort((a, b) => b.score - a.score)
}

/** Text in Han characters without kana is Chinese; the characters that differ tell simplified from traditional. */
function rankHan(text: string, candidates: readonly string[]): Ranked[] {
  const other = isTraditional(text) ? '-Hans' : '-Hant'
  const score = (tag: string) => (languageKey(tag) !== 'zh' ? 0 : tag.includes(other) ? 0.5 : 1)
  return candidates.map((tag) => ({ tag, score: score(tag) })).sort((a, b) => b.score - a.score)
}

/** Names the script of Chinese where the candidates leave it open. */
function withScript(tag: string, text: string, candidates: readonly string[] | undefined): string {
  if (tag !== 'zh' || candidates) return tag
  return isTraditional(text) ? 'zh-Hant' : 'zh-Hans'
}

function isTraditional(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu) ?? []
  return han.filter((character) => simplify(character) !== character).length > 0.05 * han.length
}

const round = (value: number) => Math.round(value * 1000) / 1000
