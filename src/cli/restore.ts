import { resolve } from 'node:path'
import { restoreStore } from '../app/stores.ts'
import type { Command } from './command.ts'

/** The way back from `backup`. */
export const restore: Command = {
  name: 'restore',
  summary: 'Puts a copy made by backup in the place of what is stored. Stop the server first.',
  operands: 'FILE',
  notes:
    'What was stored is kept beside it, as hexapla.sqlite.before-restore. If the copy is not whole, or from a later release, nothing changes.',
  options: {},
  examples: [],
  async run(input, { io, config, t }) {
    input.expect({ least: 1, most: 1 }, 'FILE')
    const kept = await restoreStore({ from: resolve(input.operands[0]!), file: config.databaseFile })
    if (kept) io.stderr(`${t('restore.kept', { file: kept })}\n`)
    io.stdout(`${config.databaseFile}\n`)
    return 0
  },
}
