import { cpSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { run } from '../../src/cli/run.ts'

export const ROOT = resolve(import.meta.dirname, '../..')
export const SAMPLE = 'security-guarantees-2026-01-08'

export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** A folder of its own, with an empty folder for the data. */
export const newFolder = () => mkdtempSync(join(tmpdir(), 'hexapla-cli-'))

/** The sample statement and the termbase without the other statements of corpus/, which have 28 versions. */
export function sampleCorpus(folder: string): string {
  const corpus = join(folder, 'corpus')
  mkdirSync(corpus)
  cpSync(join(ROOT, 'corpus/termbase.yaml'), join(corpus, 'termbase.yaml'))
  cpSync(join(ROOT, 'corpus', SAMPLE), join(corpus, SAMPLE), { recursive: true })
  return corpus
}

export interface Surroundings {
  readonly data?: string
  readonly env?: Record<string, string>
  readonly stdin?: string
  readonly stop?: AbortSignal
  readonly onStdout?: (text: string) => void
}

/** Runs a command in this process, on real files and a real store, and catches what it prints. */
export async function hexapla(
  words: readonly string[],
  { data, env = {}, stdin = '', stop, onStdout }: Surroundings = {},
): Promise<Outcome> {
  const printed = { stdout: '', stderr: '' }
  const code = await run(words, {
    stdout: (text) => {
      printed.stdout += text
      onStdout?.(text)
    },
    stderr: (text) => void (printed.stderr += text),
    stdin: async () => new TextEncoder().encode(stdin),
    env: { LC_ALL: 'C', ...env, ...(data === undefined ? {} : { HEXAPLA_DATA: data }) },
    terminal: false,
    stop: stop ?? new AbortController().signal,
  })
  return { code, ...printed }
}

/** Words of a command line: quotation marks keep words together. */
export const wordsOf = (line: string) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!)
