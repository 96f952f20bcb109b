import { TERMBASE_FORMATS, writeTermbase } from '../app/write-termbase.ts'
import type { Command } from './command.ts'

/** The stored termbase, for other programs. */
export const termbase: Command = {
  name: 'termbase',
  summary: 'Writes the stored termbase in a format of other programs.',
  operands: '[CONCEPT…]',
  notes: `Without CONCEPT the whole termbase. yaml, tbx and tbx-dct hold everything that import read, also what this program has no use for; skos and skos-json are SKOS-XL;
utx and omegat hold two languages, the first two named by --language. hexapla import reads yaml, tbx (also TBX 2) and utx back.`,
  options: {
    format: { type: 'string', value: 'FORMAT', help: `${TERMBASE_FORMATS.join(', ')} (default: yaml)` },
    language: { type: 'string', multiple: true, value: 'TAG', help: 'only these languages; several, or with commas' },
  },
  examples: [{ line: 'termbase ceasefire --format tbx --language en,ru', head: 24 }],
  async run(input, { io, stores }) {
    const { content } = await writeTermbase(await stores(), input.text('format') ?? 'yaml', {
      concepts: input.operands,
      languages: input.list('language'),
    })
    io.stdout(content)
    return 0
  },
}
