import { runTermbaseCheck, TERMBASE_CHECK_IDS, TERMBASE_SEVERITIES } from '../app/check-termbase.ts'
import { readTermbaseAt } from '../app/load-termbase-file.ts'
import { TERMBASE_FORMATS, writeTermbase } from '../app/write-termbase.ts'
import { labelsIn } from '../i18n/index.ts'
import { type Arguments, invalid } from './arguments.ts'
import type { Command, Context, ExitCode } from './command.ts'

/** The stored termbase, for other programs, and how well it is kept. */
export const termbase: Command = {
  name: 'termbase',
  summary: 'Writes the stored termbase in a format of other programs, or checks a termbase.',
  operands: '[CONCEPT…] | check [FILE]',
  notes: `Without CONCEPT the whole termbase. yaml, tbx and tbx-dct hold everything that import read, also what this program has no use for; skos and skos-json are SKOS-XL;
utx and omegat hold two languages, the first two named by --language. hexapla import reads yaml, tbx (also TBX 2) and utx back. Proposed and superseded concepts go into
yaml, which says so, and into the other formats where they are named.
check looks for what a well-kept termbase would not have, in FILE or in what is stored; one line each: weight, concept, language, rule, what is found; tabs between.
Rules: ${TERMBASE_CHECK_IDS.join(', ')}.`,
  options: {
    format: { type: 'string', value: 'FORMAT', help: `${TERMBASE_FORMATS.join(', ')} (default: yaml)` },
    language: { type: 'string', multiple: true, value: 'TAG', help: 'only these languages; several, or with commas' },
    check: { type: 'string', multiple: true, value: 'RULE', help: 'check: only these rules; several, or with commas' },
    json: { type: 'boolean', help: 'check: JSON instead of text' },
    'fail-on': {
      type: 'string',
      value: 'WEIGHT',
      help: 'check: exit with 1 if something of this weight or more is found: major, minor, note',
    },
  },
  examples: [
    { line: 'termbase ceasefire --format tbx --language en,ru', head: 24 },
    { line: 'termbase check --fail-on major', head: 6 },
  ],
  async run(input, context) {
    if (input.operands[0] === 'check') return check(input, context)
    const { content } = await writeTermbase(await context.stores(), input.text('format') ?? 'yaml', {
      concepts: input.operands,
      languages: input.list('language'),
    })
    context.io.stdout(content)
    return 0
  },
}

async function check(input: Arguments, { io, language, stores }: Context): Promise<ExitCode> {
  input.expect({ least: 1, most: 2 }, 'FILE')
  const failOn = input.choice('fail-on', TERMBASE_SEVERITIES as ['major', 'minor', 'note'])
  const checks = input.list('check')
  const unknown = checks.find((id) => !TERMBASE_CHECK_IDS.includes(id))
  if (unknown !== undefined) throw invalid(`--check ${unknown.slice(0, 40)}: must be ${TERMBASE_CHECK_IDS.join(', ')}`)
  const file = input.operands[1]
  const found = await runTermbaseCheck(file === undefined ? await stores() : await readTermbaseAt(file), { checks })
  const { text } = labelsIn(language)
  const names = new Intl.DisplayNames(language, { type: 'language' })
  if (input.flag('json')) io.stdout(`${JSON.stringify(found, null, 2)}\n`)
  else
    for (const { severity, concept, language: tag, check: id, terms, others } of found.findings) {
      const values = { terms: terms.join(', '), others: others.join(', '), language: tag === null ? '' : (names.of(tag) ?? tag) }
      io.stdout(`${severity}\t${concept}\t${tag ?? '–'}\t${id}\t${text(`termcheck.${id}`, values).trim()}\n`)
    }
  const counted = failOn === undefined ? [] : TERMBASE_SEVERITIES.slice(0, TERMBASE_SEVERITIES.indexOf(failOn) + 1)
  return found.findings.some(({ severity }) => counted.includes(severity)) ? 1 : 0
}
