import { resolve } from 'node:path'
import { backUpStore } from '../app/stores.ts'
import type { Command } from './command.ts'

/** Everything that is stored, in one file. */
export const backup: Command = {
  name: 'backup',
  summary: 'Copies everything that is stored into one file, also while a server runs.',
  operands: 'FILE',
  notes: 'The copy is of one moment and is checked. A file of that name is replaced when the copy is whole. Prints its path.',
  options: {},
  examples: [],
  async run(input, { io, config }) {
    input.expect({ least: 1, most: 1 }, 'FILE')
    const to = resolve(input.operands[0]!)
    await backUpStore({ file: config.databaseFile, to })
    io.stdout(`${to}\n`)
    return 0
  },
}
