import { resolve } from 'node:path'
import { restoreServer, restoreStore } from '../app/stores.ts'
import type { Command } from './command.ts'
import { placeName } from './places.ts'

/** The way back from `backup`. */
export const restore: Command = {
  name: 'restore',
  summary: 'Puts a copy made by backup in the place of what is stored. Stop the server first.',
  operands: 'FILE',
  notes:
    'What was stored is kept beside it, as hexapla.sqlite.before-restore; in PostgreSQL it is replaced, so make a backup first. If the copy is not whole, or from a later release, nothing changes.',
  options: {},
  examples: [],
  async run(input, { io, config, t, stores }) {
    input.expect({ least: 1, most: 1 }, 'FILE')
    const from = resolve(input.operands[0]!)
    if (config.databaseUrl !== null) {
      await restoreServer(await stores(), from)
      io.stdout(`${placeName(config)}\n`)
      return 0
    }
    const kept = await restoreStore({ from, file: config.databaseFile })
    if (kept) io.stderr(`${t('restore.kept', { file: kept })}\n`)
    io.stdout(`${config.databaseFile}\n`)
    return 0
  },
}
