import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { HexaplaError } from '../errors.ts'
import { detectLanguage } from './detect-language.ts'
import { dominantScript } from './scripts.ts'

export interface Decoded {
  readonly text: string
  /** WHATWG-style name of the encoding that was read: `utf-8`, `utf-16le`, `windows-1251` … */
  readonly encoding: string
}

/** Control characters that no text file holds; one in a thousand characters already means something else than text. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g
const SIGNATURES = [
  '%PDF',
  'PK\u0003\u0004',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  '\u007fELF',
  '\u001f\u008b',
  'MZ\u0090',
  'Rar!',
  '7z\u00bc',
]
const MIN_CONFIDENCE = 20
/** Encodings that chardet does not know; tried last, and only believed when they read as a language. */
const UNKNOWN_TO_CHARDET = ['koi8-u', 'cp866']
const READS_AS_LANGUAGE = 0.6

/**
 * The text in a file. A byte order mark is believed, then strict UTF-8, then the zero bytes of UTF-16, then statistics (chardet), whose best
 * guesses are compared by what language they read as. The byte order mark is not part of the text; nothing else is changed.
 *
 * @throws {HexaplaError} `text.empty` (nothing visible), `text.binary`, `text.encoding-unknown`
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  if (SIGNATURES.some((signature) => head.startsWith(signature))) throw new HexaplaError('text.binary')
  const decoded = marked(bytes) ?? strictUtf8(bytes) ?? wide(bytes) ?? legacy(bytes)
  if (decoded.text.trim() === '') throw new HexaplaError('text.empty')
  const controls = decoded.text.slice(0, 100_000).match(CONTROLS)?.length ?? 0
  if (controls * 1000 > Math.min(decoded.text.length, 100_000)) throw new HexaplaError('text.binary')
  return decoded
}

function marked(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' }
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' }
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' }
  return null
}

function strictUtf8(bytes: Uint8Array): Decoded | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.slice(0, 1000).includes('\u0000') ? null : { text, encoding: 'utf-8' }
  } catch {
    return null
  }
}

/** UTF-16 without a mark: zero bytes on one side only (spaces and Latin letters), or Chinese and Japanese full stops and commas. */
function wide(bytes: Uint8Array): Decoded | null {
  if (bytes.length % 2 !== 0) return null
  return wideByZeros(bytes) ?? wideByPunctuation(bytes)
}

function wideByPunctuation(bytes: Uint8Array): Decoded | null {
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const sample = new TextDecoder(encoding).decode(bytes.subarray(0, 4096))
    const marks = sample.match(/[\u3001\u3002\uff0c\n]/g)?.length ?? 0
    if (marks > sample.length / 100 && (dominantScript(sample)?.share ?? 0) > 0.9)
      return { text: new TextDecoder(encoding).decode(bytes), encoding }
  }
  return null
}

function wideByZeros(bytes: Uint8Array): Decoded | null {
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) i % 2 === 0 ? even++ : odd++
  if (Math.max(even, odd) < sample.length / 60 || Math.min(even, odd) * 10 > Math.max(even, odd)) return null
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return null
  }
}

function legacy(bytes: Uint8Array): Decoded {
  const guesses = analyse(bytes.subarray(0, 65_536))
    .filter(({ name, confidence }) => confidence >= MIN_CONFIDENCE && iconv.encodingExists(name))
    .filter(({ name }) => !/^utf-?(?:16|32)|^ascii$/i.test(name))
    .slice(0, 5)
    .map(({ name, confidence }) => ({ name, confidence, least: -Infinity }))
  const others = UNKNOWN_TO_CHARDET.map((name) => ({ name, confidence: 0, least: READS_AS_LANGUAGE }))
  const best = [...guesses, ...others]
    .map(({ name, confidence, least }) => ({ name, confidence, least, text: iconv.decode(Buffer.from(bytes), name) }))
    .filter(({ text }) => !text.includes('\ufffd'))
    .map((reading) => ({ ...reading, plausible: plausibility(reading.text) }))
    .filter(({ plausible, least }) => plausible >= least)
    .sort((a, b) => b.plausible + b.confidence / 200 - (a.plausible + a.confidence / 200))[0]
  if (!best) throw new HexaplaError(bytes.includes(0) ? 'text.binary' : 'text.encoding-unknown')
  return { text: best.text, encoding: best.name.toLowerCase() }
}

/** How much a reading looks like a language: sure of one, and few letters in odd places (capitals and signs inside words). */
function plausibility(text: string): number {
  const sample = text.slice(0, 2_000)
  const odd = sample.match(/\p{Ll}\p{Lu}|[\p{L}][^\p{L}\p{N}\s'’.,:;!?()«»"“”-][\p{L}]|[\u0080-\u009f]/gu)?.length ?? 0
  return detectLanguage(sample).confidence - Math.min(1, (20 * odd) / Math.max(1, sample.length))
}
