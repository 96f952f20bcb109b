import type { Io } from './io.ts'

export interface Progress {
  /** One more is done. */
  step(name: string): void
  end(): void
}

const SILENT: Progress = { step: () => {}, end: () => {} }

/** A bar on stderr with the time left, where a person looks at it; else nothing. */
export async function progressBar(io: Io, total: number): Promise<Progress> {
  if (!io.terminal || total < 2) return SILENT
  const { Presets, SingleBar } = await import('cli-progress')
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} {eta_formatted} {name}', hideCursor: true, clearOnComplete: true, stream: process.stderr },
    Presets.rect,
  )
  bar.start(total, 0, { name: '' })
  return { step: (name) => bar.increment({ name }), end: () => bar.stop() }
}
