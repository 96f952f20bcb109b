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

/** What franc calls a language, by our primary tag; the script that it is written in. `sr-Latn` is franc's Bosnian and Croatian. */
const LANGUAGES: Readonly<Record<string, readonly [franc: string, script: string]>> = {
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
/** Below this many letters nobody should be certain. */
const FEW_LETTERS = 20
/** A text with a smaller share of its main script is mixed. */
const MIXED = 0.7
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
  const candidates = (options.candidates ?? Object.keys(LANGUAGES)).filter(
    (tag) => scriptOf(tag) === found.script || (found.script === 'Hani' && scriptOf(tag) === 'Kana'),
  )
  if (candidates.length === 0) return CANNOT_TELL
  const ranked = rank(head, candidates, letters)
  const [best, next] = ranked
  const margin = next ? best!.score - next.score : 1
  const length = letters / (letters + FEW_LETTERS / (candidates.length === 1 ? 8 : 1))
  const confidence = Math.min(1, found.share) * length * (1 - Math.exp(-12 * margin) * 0.5)
  const verdict = found.share < MIXED || letters < 4 || confidence < 0.3 ? 'cannot-tell' : confidence >= 0.75 ? 'sure' : 'unsure'
  const language = verdict === 'cannot-tell' && letters < 4 ? null : withScript(best!.tag, head, options.candidates)
  return { language, confidence: round(confidence), runnerUp: next?.tag ?? null, verdict }
}

function scriptOf(tag: string): string | undefined {
  const explicit = /-(Latn|Cyrl|Arab)\b/i.exec(tag)?.[1]
  return explicit ?? LANGUAGES[primaryTag(tag)]?.[1]
}

interface Ranked {
  readonly tag: string
  readonly score: number
}

/** Candidates by score, best first. Scores are franc's (0…1, best 1) plus votes of letters and function words. */
function rank(text: string, candidates: readonly string[], letters: number): Ranked[] {
  if (candidates.length === 1) return [{ tag: candidates[0]!, score: 1 }]
  const codes = candidates.map((tag) => LANGUAGES[primaryTag(tag)]![0])
  const trigrams = new Map(francAll(text.slice(0, SAMPLE), { only: codes, minLength: 1 }))
  const cues = cueVotes(text, candidates.map(primaryTag))
  const words = letters < 300 ? functionWordVotes(text, candidates.map(primaryTag)) : null
  return candidates
    .map((tag, n) => {
      const language = primaryTag(tag)
      return { tag, score: (trigrams.get(codes[n]!) ?? 0) + (cues.get(language) ?? 0) + (words?.get(language) ?? 0) }
    })
    .sort((a, b) => b.score - a.score)
}

/** Tells simplified from traditional Chinese by the characters that differ, where the candidates leave it open. */
function withScript(tag: string, text: string, candidates: readonly string[] | undefined): string {
  if (tag !== 'zh' || candidates) return tag
  const traditional = (text.match(/\p{Script=Han}/gu) ?? []).filter((character) => simplify(character) !== character).length
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 1
  return traditional / han > 0.05 ? 'zh-Hant' : 'zh-Hans'
}

const round = (value: number) => Math.round(value * 1000) / 1000
