import { alignStream } from '../app/align-stream.ts'
import { streamWriter } from '../app/write-stream.ts'
import { alignOptions } from './align-options.ts'
import type { Arguments } from './arguments.ts'
import type { Context, ExitCode } from './command.ts'
import { sayLanguage } from './languages.ts'
import { progressBar } from './progress.ts'

/** Two texts of any length, window by window; results are written as they come. */
export async function alignLong(
  [source, target]: readonly [string, string],
  input: Arguments,
  context: Context,
): Promise<ExitCode> {
  const { unit, format, languages, embeddings } = alignOptions(input, context.config)
  const window = input.number('window', { least: 100, most: 1_000_000 })
  const stream = await alignStream(
    { path: source, language: languages.source },
    { path: target, language: languages.target },
    { unit, embeddings, ...(window !== undefined && { window }) },
  )
  const writer = streamWriter(format, stream.languages, unit)
  sayLanguage(source, { detected: stream.detected.source, named: languages.source }, context)
  sayLanguage(target, { detected: stream.detected.target, named: languages.target }, context)
  const progress = await progressBar(context.io, 100)
  let shown = 0
  const verdicts = new Map<string, number>()
  context.io.stdout(writer.head)
  for await (const part of stream.parts()) {
    context.io.stdout(writer.part(part))
    await context.io.drained?.()
    verdicts.set(part.verdict, (verdicts.get(part.verdict) ?? 0) + part.beads.length)
    for (const reached = Math.floor(100 * stream.progress()); shown < reached; shown++) progress.step('')
    if (context.io.stop.aborted) return 2
  }
  progress.end()
  context.io.stdout(writer.foot)
  const [most] = [...verdicts].sort((a, b) => b[1] - a[1])
  if (most && most[0] !== 'aligned') context.io.stderr(`${context.t(`verdict.${most[0] as 'doubtful'}`)}\n`)
  return 0
}
