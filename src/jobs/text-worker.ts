import { parentPort, workerData } from 'node:worker_threads'
import { alignFiles } from '../app/align-files.ts'
import { receiveLexicons, type SharedLexicons } from '../app/lexicon-packs.ts'
import { previewAlignment } from '../app/preview-alignment.ts'
import { previewImport } from '../app/preview-import.ts'
import type { TextTask } from './text-threads.ts'
import { replyTo } from './worker-pool.ts'

receiveLexicons(workerData as SharedLexicons)

/** Entry of a worker thread that reads what strangers send: it has no store, and may be stopped at any moment. */
parentPort!.on('message', async (task: TextTask) => {
  parentPort!.postMessage(
    await replyTo<unknown>(async () => {
      if ('preview' in task) return previewImport(task.preview)
      return 'pair' in task ? previewAlignment(...task.pair) : alignFiles(task.align)
    }),
  )
})
