import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { alignTexts } from '../src/align/align-texts.ts'
import type { Bead } from '../src/align/types.ts'
import { lexiconsFor } from '../src/app/lexicon-packs.ts'
import { defaultEvidence } from '../src/lexicon/evidence.ts'
import { segmentText } from '../src/text/segment-text.ts'
import type { SegmentedText } from '../src/text/types.ts'

/** Two texts, a segment a line, and how they belong together. */
export interface Bitext {
  readonly languages: readonly [source: string, target: string]
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly gold: readonly Bead[]
}

export type SentencePair = readonly [source: string, target: string]

const CORPUS = join(import.meta.dirname, import.meta.dirname.includes('dist') ? '../..' : '..', 'corpus')

/** English and Russian sentences of the corpus that correspond one to one. */
export function corpusPairs(): SentencePair[] {
  const evidence = defaultEvidence({ lexicons: lexiconsFor('en', 'ru') })
  return readdirSync(CORPUS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const [en, ru] = ['en', 'ru'].map((language) =>
        segmentText(readFileSync(join(CORPUS, name, `${language}.txt`), 'utf8'), language),
      ) as [SegmentedText, SegmentedText]
      const sentence = ({ text, segments }: SegmentedText, n: number) => text.slice(segments[n]!.start, segments[n]!.end)
      return alignTexts(en, ru, { evidence })
        .segments.filter(({ source, target }) => source[1] - source[0] === 1 && target[1] - target[0] === 1)
        .map(({ source, target }) => [sentence(en, source[0]), sentence(ru, target[0])] as const)
    })
}

/** Sentence pairs of a file `en-ru.tsv`, also compressed: source TAB target on each line. */
export function pairsOfFile(path: string): { readonly languages: readonly [string, string]; readonly pairs: SentencePair[] } {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const [from = 'und', to = 'und'] = basename(path).split('.')[0]!.split('-')
  const pairs = text.split('\n').flatMap((line): SentencePair[] => {
    const [source = '', target = ''] = line.split('\t')
    return source && target ? [[source, target]] : []
  })
  return { languages: [from, to], pairs }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Of each side 2 % of the sentences dropped, and 6 % joined with the next one. */
const DROPPED = 0.02
const JOINED = 0.06

/** A bitext of about `size` segments a side, some sentences dropped on one side and some joined, as translators do. */
export function bitextOf(
  languages: readonly [string, string],
  size: number,
  { pairAt, seed = 1 }: { readonly pairAt: (n: number) => SentencePair; readonly seed?: number },
): Bitext {
  const random = randomNumbers(seed)
  const source: string[] = []
  const target: string[] = []
  const gold: Bead[] = []
  for (let n = 0; source.length < size; ) {
    const chance = random()
    const [text, translation] = pairAt(n++)
    const [a, b] = [[text], [translation]]
    if (chance < DROPPED) a.pop()
    else if (chance < 2 * DROPPED) b.pop()
    else if (chance < 2 * (DROPPED + JOINED)) {
      const [next, rendering] = pairAt(n++)
      const joinSource = chance < 2 * DROPPED + JOINED
      joinSource ? a.splice(0, 1, `${a[0]} ${next}`) : a.push(next)
      joinSource ? b.push(rendering) : b.splice(0, 1, `${b[0]} ${rendering}`)
    }
    gold.push({ source: [source.length, source.length + a.length], target: [target.length, target.length + b.length] })
    source.push(...a)
    target.push(...b)
  }
  return { languages, source, target, gold }
}
