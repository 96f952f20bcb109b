import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { alignTexts } from '../src/align/align-texts.ts'
import { defaultEvidence } from '../src/lexicon/evidence.ts'
import { segmentLines } from '../src/text/segment-lines.ts'
import { segmentText } from '../src/text/segment-text.ts'
import type { SegmentedText } from '../src/text/types.ts'

const CORPUS = join(import.meta.dirname, import.meta.dirname.includes('dist') ? '../..' : '..', 'corpus')

/** Sentence pairs of the corpus that correspond one to one. */
function pairs(): (readonly [string, string])[] {
  return readdirSync(CORPUS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const [en, ru] = ['en', 'ru'].map((language) =>
        segmentText(readFileSync(join(CORPUS, name, `${language}.txt`), 'utf8'), language),
      ) as [SegmentedText, SegmentedText]
      const sentence = ({ text, segments }: SegmentedText, n: number) => text.slice(segments[n]!.start, segments[n]!.end)
      return alignTexts(en, ru, { evidence: defaultEvidence() })
        .segments.filter(({ source, target }) => source[1] - source[0] === 1 && target[1] - target[0] === 1)
        .map(({ source, target }) => [sentence(en, source[0]), sentence(ru, target[0])] as const)
    })
}

/** Bilingual text of any length: the corpus again and again, each round with numbers of its own and some sentences left out on one side. */
function bitext(size: number): { source: string[]; target: string[] } {
  const round = pairs()
  const source: string[] = []
  const target: string[] = []
  for (let n = 0; n < size; n++) {
    const [en, ru] = round[n % round.length]!
    const tag = ` (${n})`
    if (n % 41 !== 7) source.push(en + tag)
    if (n % 53 !== 11) target.push(ru + tag)
  }
  return { source, target }
}

/** Speed and memory of the aligner by length, engine alone; growth is time a sentence against the shortest. */
export function run(sizes: readonly number[] = [2_000, 20_000]): void {
  let first = 0
  for (const size of sizes) {
    const { source, target } = bitext(size)
    const [a, b] = [segmentLines(source, 'en'), segmentLines(target, 'ru')]
    globalThis.gc?.()
    const before = process.memoryUsage().rss
    const started = performance.now()
    const { segments } = alignTexts(a, b, { evidence: defaultEvidence() })
    const seconds = (performance.now() - started) / 1000
    const number = ({ text, segments: all }: SegmentedText, n: number) =>
      /\((\d+)\)$/.exec(text.slice(all[n]!.start, all[n]!.end))?.[1]
    const right = segments.filter(({ source: [i, k], target: [j, l] }) => i < k && j < l && number(a, i) === number(b, j))
    first ||= seconds / size
    const megabytes = (process.memoryUsage().rss - before) / 2 ** 20
    process.stdout.write(
      `align ${String(size).padStart(7)} sentences  ${Math.round(size / seconds)}/s  growth ${(seconds / size / first).toFixed(2)}  +${megabytes.toFixed(0)} MB  ${((100 * right.length) / segments.length).toFixed(1)} % right\n`,
    )
  }
}
