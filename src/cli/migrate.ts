import { copyStore } from '../app/copy-store.ts'
import { openStores, type Stores } from '../app/stores.ts'
import type { Command } from './command.ts'
import { placeName, storeAt } from './places.ts'

/** Tables to the state of this release; data from one database to another. */
export const migrate: Command = {
  name: 'migrate',
  summary: 'Brings the tables of the data up to date, or moves the data between SQLite and PostgreSQL.',
  operands: '',
  notes: `Without options: up to date, once, however many processes try at the same time; other commands do it too when they begin. A PLACE is a file of SQLite
or an address postgres://user@host/database; the one left out is where the data are now. A copy is of one moment, whole or not made, read back and compared
by its SHA-256, which is printed. A place that holds statements already is refused.`,
  options: {
    from: { type: 'string', value: 'PLACE', help: 'copy the data that are stored there' },
    to: { type: 'string', value: 'PLACE', help: 'copy the data to there' },
  },
  examples: [],
  async run(input, { io, config, stores }) {
    input.expect({ least: 0, most: 0 }, '')
    const [from, to] = [input.text('from'), input.text('to')]
    const here = placeName(config)
    if (from === undefined && to === undefined) {
      await stores()
      io.stdout(`${here}\n`)
      return 0
    }
    const open: Stores[] = []
    const at = async (place: string | undefined) => {
      const found = place === undefined ? await stores() : await openStores(storeAt(place))
      if (place !== undefined) open.push(found)
      return found
    }
    try {
      const { rows, hash } = await copyStore(await at(from), await at(to))
      io.stderr(`${rows} rows\n`)
      io.stdout(`${hash}\n`)
      return 0
    } finally {
      await Promise.all(open.map((one) => one.close()))
    }
  },
}
