import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { bitextFormatOfFile, convertBitext, READABLE, streamTmx } from '../app/convert-bitext.ts'
import { BITEXT_FORMATS } from '../app/write-aligned.ts'
import { invalid } from './arguments.ts'
import type { Command } from './command.ts'
import { writeWhole } from './write-whole.ts'

/** Aligned texts from one format to another, without a store. */
export const convert: Command = {
  name: 'convert',
  summary: 'Writes a file of aligned texts in another format. Nothing is stored.',
  operands: 'FILE --to FORMAT',
  notes: `A translation memory (TMX) is read unit by unit, whatever its size, with --to tmx or moses: moses writes OUT.TAG for each language, a segment a line; with
--language only units that have all of these languages are written. Inline codes, notes and properties survive from TMX to TMX.`,
  options: {
    from: { type: 'string', value: 'FORMAT', help: `${READABLE.join(', ')} (default: by the ending)` },
    to: { type: 'string', value: 'FORMAT', help: [...BITEXT_FORMATS, 'moses'].join(', ') },
    language: { type: 'string', multiple: true, value: 'TAG', help: 'only these languages of a TMX, in this order' },
    out: { type: 'string', value: 'FILE', help: 'where to write (default: standard output)' },
  },
  examples: [],
  async run(input, { io }) {
    input.expect({ least: 1, most: 1 }, 'FILE')
    const path = input.operands[0]!
    const to = input.text('to')
    if (to === undefined) throw invalid('--to FORMAT is missing')
    const from = input.text('from') ?? bitextFormatOfFile(path)
    const out = input.text('out')
    const languages = input.list('language')
    if (from === 'tmx' && (to === 'moses' || (to === 'tmx' && out !== undefined))) {
      if (out === undefined) throw invalid('--to moses needs --out FILE')
      if (to === 'moses' && languages.length < 2) throw invalid('--to moses needs --language with two languages or more')
      const files = new Map<string, WriteStream>()
      const fileFor = (language: string) => {
        const known = files.get(language) ?? createWriteStream(language === '' ? out : `${out}.${language}`)
        files.set(language, known)
        return known
      }
      const { read, written } = await streamTmx(path, {
        to,
        languages,
        sink: {
          async write(language, text) {
            const file = fileFor(language)
            if (!file.write(text)) await once(file, 'drain')
          },
        },
      })
      for (const file of files.values()) {
        file.end()
        await once(file, 'finish')
      }
      io.stderr(`${written}/${read} → ${out}\n`)
      return 0
    }
    const text = await convertBitext(path, { from, to })
    if (out === undefined) io.stdout(text)
    else await writeWhole(out, text)
    return 0
  },
}
