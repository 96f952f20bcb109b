import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'

/** All that a command knows of the process it runs in; handed in, so that it can be tested without one. */
export interface Io {
  /** Data, and nothing else. */
  stdout(text: string): void
  /** Waits until the reader of stdout has caught up. */
  drained?(): Promise<void>
  /** Talk: progress, warnings, errors. */
  stderr(text: string): void
  /** Everything on standard input. */
  stdin(): Promise<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  /** True if a person looks at stderr: only then a progress bar is shown. */
  readonly terminal: boolean
  /** Aborted when the process is asked to end (SIGINT, SIGTERM). */
  readonly stop: AbortSignal
}

/** The real process. A reader that goes away (`| head`) ends it quietly. */
export function processIo(): Io {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop.abort()
      // Who asks twice does not want to wait.
      process.once(signal, () => process.exit(130))
    })
  }
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit(process.exitCode ?? 0)
    })
  }
  return {
    stdout: (text) => void process.stdout.write(text),
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
    },
    stderr: (text) => void process.stderr.write(text),
    stdin: () => buffer(process.stdin),
    env: process.env,
    terminal: process.stderr.isTTY === true,
    stop: stop.signal,
  }
}
