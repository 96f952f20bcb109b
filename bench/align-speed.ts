import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alignTexts } from '../src/align/align-texts.ts'
import { indexBead, scoreBeads } from '../src/align/score.ts'
import type { Alignment } from '../src/align/types.ts'
import { lexiconsFor } from '../src/app/lexicon-packs.ts'
import { defaultEvidence } from '../src/lexicon/evidence.ts'
import { segmentLines } from '../src/text/segment-lines.ts'
import { type Bitext, bitextOf, corpusPairs, pairsOfFile, type SentencePair } from './bitexts.ts'
import { variedPairs } from './varied-pairs.ts'

const SIZES = [2_000, 20_000, 200_000]
const USAGE = 'npm run bench -- align [varied|repeated|numbered|FILE.tsv[.gz]] [SIZE…]'
const CLI = join(import.meta.dirname, '../src/cli/main.js')

/**
 * Speed (by the time that a processor worked), memory and growth of the aligner, and of `hexapla align` as a user starts it (by the clock too). Every
 * measurement has a process of its own.
 *
 * `varied`: no two sentences alike; `repeated`: the corpus again and again; `numbered`: the same, each sentence with a number of its own; a file: its sentence
 * pairs, again and again where more are asked for.
 */
export function run(args: readonly string[]): number {
  const [text = 'varied', ...sizes] = args
  const pairAt = pairsFrom(text)
  if (!pairAt || sizes.some((size) => !(Number(size) > 0))) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-bench-'))
  let smallest: number | undefined
  try {
    for (const size of sizes.length > 0 ? sizes.map(Number) : SIZES) {
      const bitext = bitextOf(pairAt.languages, size, { pairAt: pairAt.fresh() })
      const files = written(bitext, folder)
      const packs = engine(files, 'pack')
      const [none, whole] = [engine(files, 'none'), wholeProcess(files)]
      const second = bitext.source.length / packs.warm
      smallest ??= packs.warm / bitext.source.length
      const line = [
        `${text} ${String(bitext.source.length).padStart(7)} : ${bitext.target.length} segments`,
        `with a pack ${perSecond(second)} (first run ${perSecond(bitext.source.length / packs.first)}, texts read and cut too ${perSecond(bitext.source.length / packs.all)})`,
        `time a segment × ${(packs.warm / bitext.source.length / smallest).toFixed(2)}`,
        `without ${perSecond(bitext.source.length / none.warm)}`,
        `peak ${packs.megabytes} MB`,
        `strict F1 ${packs.f1.toFixed(4)}, ${none.f1.toFixed(4)} without`,
        `hexapla align ${whole.seconds.toFixed(2)} s (${whole.processor.toFixed(2)} of a processor), ${whole.megabytes} MB`,
      ]
      process.stdout.write(`${line.join('  ')}\n`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return 0
}

const perSecond = (count: number) => `${Math.round(count)}/s`

/** Sentence pairs by number; a generator begins anew for each text. */
function pairsFrom(
  text: string,
): { readonly languages: readonly [string, string]; readonly fresh: () => (n: number) => SentencePair } | null {
  if (text === 'varied') return { languages: ['en', 'ru'], fresh: () => variedPairs(1) }
  if (text === 'repeated' || text === 'numbered') {
    const pairs = corpusPairs()
    const tagged = (n: number): SentencePair => [`${pairs[n % pairs.length]![0]} (${n})`, `${pairs[n % pairs.length]![1]} (${n})`]
    return { languages: ['en', 'ru'], fresh: () => (text === 'numbered' ? tagged : (n) => pairs[n % pairs.length]!) }
  }
  if (!/\.tsv(?:\.gz)?$/.test(text)) return null
  const { languages, pairs } = pairsOfFile(text)
  return { languages, fresh: () => (n) => pairs[n % pairs.length]! }
}

interface Files {
  readonly source: string
  readonly target: string
  readonly gold: string
  readonly languages: readonly [string, string]
}

function written({ source, target, gold, languages }: Bitext, folder: string): Files {
  const files = { source: join(folder, 'a.txt'), target: join(folder, 'b.txt'), gold: join(folder, 'gold.json'), languages }
  writeFileSync(files.source, source.map((line) => `${line}\n`).join(''))
  writeFileSync(files.target, target.map((line) => `${line}\n`).join(''))
  writeFileSync(files.gold, JSON.stringify(gold))
  return files
}

interface Measured {
  /** Seconds of a processor: of the first alignment in a process, of the best of the next, and of cutting the texts and aligning them. */
  readonly first: number
  readonly warm: number
  readonly all: number
  readonly megabytes: number
  readonly f1: number
}

const engine = (files: Files, lexicon: 'pack' | 'none'): Measured =>
  JSON.parse(child([process.argv[1]!, 'align-one', lexicon, JSON.stringify(files)]).stdout) as Measured

function child(args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return { stdout, stderr }
}

/** Said at the end of a process: kilobytes at most, and microseconds of a processor. */
const USED =
  'data:text/javascript,process.on("exit",()=>{const{maxRSS,userCPUTime:u,systemCPUTime:s}=process.resourceUsage();console.error(JSON.stringify([maxRSS,u+s]))})'

/** `hexapla align`, the second time: compiled code is kept from the first. */
function wholeProcess({ source, target, languages: [from, to] }: Files) {
  const args = ['--import', USED, CLI, 'align', source, target, '--source', from, '--target', to, '--unit', 'line']
  child(args)
  const started = performance.now()
  const { stderr } = child(args)
  const seconds = (performance.now() - started) / 1000
  const [kilobytes, microseconds] = JSON.parse(stderr.trim().split('\n').at(-1)!) as [number, number]
  return { seconds, processor: microseconds / 1e6, megabytes: Math.round(kilobytes / 1024) }
}

/** Seconds of a processor that this thread has had: others on the machine do not count. */
function seconds(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}

/** One measurement, in the process that this file started. */
export function alignOne([lexicon, files]: readonly string[]): void {
  const { source, target, gold, languages } = JSON.parse(files!) as Files
  const lines = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n')
  const [a, b] = [lines(source), lines(target)]
  const lexicons = lexicon === 'pack' ? lexiconsFor(...languages) : null
  const evidence = defaultEvidence({ lexicons })
  const once = (): { align: number; all: number; alignment: Alignment } => {
    const started = seconds()
    const [x, y] = [segmentLines(a, languages[0]), segmentLines(b, languages[1])]
    const cut = seconds()
    const alignment = alignTexts(x, y, { evidence })
    const ended = seconds()
    return { align: ended - cut, all: ended - started, alignment }
  }
  const first = once()
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  const { align, all } = first
  let best = { align, all }
  for (let again = a.length > 100_000 ? 1 : 4; again > 0; again--) {
    const next = once()
    best = { align: Math.min(best.align, next.align), all: Math.min(best.all, next.all) }
  }
  const { strict } = scoreBeads([
    {
      gold: (JSON.parse(readFileSync(gold, 'utf8')) as Bitext['gold']).map(indexBead),
      test: first.alignment.segments.map(indexBead),
    },
  ])
  const measured: Measured = { first: first.align, warm: best.align, all: best.all, megabytes, f1: strict.f1 }
  process.stdout.write(JSON.stringify(measured))
}
