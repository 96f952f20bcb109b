import { userInfo } from 'node:os'
import { applyDecisions } from '../app/apply-decisions.ts'
import { readBytes } from '../app/read-file.ts'
import type { Command } from './command.ts'
import { failure } from './error-text.ts'

/** What colleagues wrote into reports, back into the store. */
export const decisions: Command = {
  name: 'decisions',
  summary: 'Reads decisions that were written into a report, and sets these differences aside.',
  operands: 'FILE…',
  notes: `In XLSX, CSV and TSV: "waive" in the column decision, and why in the column reason. In DOCX: a line "waive: REASON" in the comment on a difference, or in an
answer to it. Differences are found again by their key; one whose words have changed since is named, and stops no other.`,
  options: { author: { type: 'string', value: 'NAME', help: 'who decided (default: the name of the user)' } },
  examples: [],
  async run(input, { io, stores, language }) {
    input.expect({ least: 1 }, 'FILE')
    const author = input.text('author') ?? userInfo().username
    const open = await stores()
    let failed = false
    for (const name of input.operands)
      for (const { statement, key, reason, error } of await applyDecisions(
        open,
        { name, bytes: await readBytes(name) },
        author,
      )) {
        if (error) {
          failed = true
          io.stderr(`${statement} ${key}: ${failure(error, language)}\n`)
        } else io.stdout(`${statement}\t${key}\twaive\t${reason}\n`)
      }
    return failed ? 2 : 0
  },
}
