import type { EmbeddingsSource } from '../app/embeddings.ts'
import { BITEXT_FORMATS } from '../app/write-aligned.ts'
import type { Config } from '../config.ts'
import type { Arguments } from './arguments.ts'

/** The choices that two files and many pairs share. @throws {HexaplaError} `request.invalid` */
export function alignOptions(input: Arguments, config: Config) {
  return {
    unit: input.choice('unit', ['paragraph', 'sentence', 'line']) ?? 'sentence',
    format: input.choice('format', BITEXT_FORMATS) ?? 'beads',
    languages: { source: input.text('source'), target: input.text('target') },
    embeddings: embeddingsSource(input.text('embeddings'), config),
  } as const
}

/** What the option names, else the environment. A key for one place is not sent to another. */
function embeddingsSource(named: string | undefined, { embeddings }: Config): EmbeddingsSource | undefined {
  const place = named ?? embeddings.place
  if (place === null || place === 'none') return undefined
  const isOther = embeddings.place !== null && embeddings.place !== place
  return { place, model: embeddings.model, key: isOther ? null : embeddings.key }
}
