import type { AlignedFiles, alignFiles } from '../app/align-files.ts'
import { shareLexicons } from '../app/lexicon-packs.ts'
import type { PreviewedAlignment, previewAlignment } from '../app/preview-alignment.ts'
import type { PreviewedText, previewImport } from '../app/preview-import.ts'
import { HexaplaError } from '../errors.ts'
import { createWorkerPool, TaskTimeout, workerEntry } from './worker-pool.ts'

/** What works on texts that strangers send, and may take long. */
export interface TextTools {
  preview(files: Parameters<typeof previewImport>[0]): Promise<PreviewedText[]>
  /** How a version would be paired with the source. */
  pair(...texts: Parameters<typeof previewAlignment>): Promise<PreviewedAlignment>
  align(files: Parameters<typeof alignFiles>[0]): Promise<AlignedFiles>
}

export type TextTask =
  | { readonly preview: Parameters<typeof previewImport>[0] }
  | { readonly pair: Parameters<typeof previewAlignment> }
  | { readonly align: Parameters<typeof alignFiles>[0] }

export interface TextThreads extends TextTools {
  close(): Promise<void>
}

/** A Charter of 90,000 characters takes a second or two. */
const LONGEST_MS = 60_000
const HEAP_MEGABYTES = 1_024

/**
 * Reads and aligns in threads, so that pages are answered meanwhile; one that takes too long or too much memory is stopped, and its request refused.
 * The tools throw what the use cases throw, and `text.too-complex`.
 */
export function createTextThreads({
  size = 1,
  longestMs = LONGEST_MS,
  heapMegabytes = HEAP_MEGABYTES,
}: {
  readonly size?: number
  readonly longestMs?: number
  readonly heapMegabytes?: number
} = {}): TextThreads {
  const pool = createWorkerPool<TextTask, unknown>(workerEntry('text-worker'), {
    size,
    data: shareLexicons([]),
    timeoutMs: longestMs,
    heapMegabytes,
  })
  const run = async <Result>(task: TextTask): Promise<Result> => {
    try {
      return (await pool.run(task)) as Result
    } catch (error) {
      if (error instanceof TaskTimeout || (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY')
        throw new HexaplaError('text.too-complex', {}, { cause: error })
      throw error
    }
  }
  return {
    preview: (files) => run({ preview: files }),
    pair: (...texts) => run({ pair: texts }),
    align: (files) => run({ align: files }),
    close: () => pool.close(),
  }
}
