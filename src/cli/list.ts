import { listStatements } from '../app/list-statements.ts'
import type { StatementSummary } from '../app/workbench.ts'
import type { Command } from './command.ts'

const PAGE = 100

/** What is stored. */
export const list: Command = {
  name: 'list',
  summary: 'Lists the stored statements: versions, differences, state of the alignment.',
  operands: '',
  notes:
    'One line a statement: id, date, versions, differences, places that cannot be compared, languages (? doubtful, ! does not look like a version), title; tabs between.',
  options: { json: { type: 'boolean', help: 'one JSON array instead of lines' } },
  examples: [{ line: 'list' }],
  async run(input, { io, stores }) {
    input.expect({ least: 0, most: 0 }, '')
    const open = await stores()
    const all: StatementSummary[] = []
    for (let cursor: string | null = null; ; ) {
      const { statements, nextCursor } = await listStatements(open, { cursor, limit: PAGE })
      all.push(...statements)
      if (nextCursor === null) break
      cursor = nextCursor
    }
    if (input.flag('json')) io.stdout(`${JSON.stringify(all, null, 2)}\n`)
    else for (const statement of all) io.stdout(`${line(statement).join('\t')}\n`)
    return 0
  },
}

const STATE = { aligned: '', doubtful: '?', 'cannot-align': '!' } as const

const line = ({ id, date, versions, differences, cannotCompare, title }: StatementSummary) => [
  id,
  date ?? '-',
  versions.length,
  differences,
  cannotCompare,
  versions.map(({ language, verdict }) => language + STATE[verdict]).join(','),
  title.replace(/[\t\r\n]/g, ' '),
]
