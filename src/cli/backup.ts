import { resolve } from 'node:path'
import { backUpServer, backUpStore } from '../app/stores.ts'
import type { Command } from './command.ts'

/** Everything that is stored, in one file. */
export const backup: Command = {
  name: 'backup',
  summary: 'Copies everything that is stored into one file, also while a server runs.',
  operands: 'FILE',
  notes:
    'The copy is of one moment and is checked; it is a file of SQLite also where the data are in PostgreSQL. A file of that name is replaced when the copy is whole. Prints its path.',
  options: {},
  examples: [],
  async run(input, { io, config, stores }) {
    input.expect({ least: 1, most: 1 }, 'FILE')
    const to = resolve(input.operands[0]!)
    if (config.databaseUrl === null) await backUpStore({ file: config.databaseFile, to })
    else await backUpServer(await stores(), to)
    io.stdout(`${to}\n`)
    return 0
  },
}
