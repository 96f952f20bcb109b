import { basename, extname } from 'node:path'
import { installedPacks, ownLexicons } from '../app/lexicon-packs.ts'
import { importLexicon, removeLexicon } from '../app/user-lexicons.ts'
import { type Arguments, invalid } from './arguments.ts'
import type { Command, Context, ExitCode } from './command.ts'

/** The user's own word lists and translation memories. */
export const lexicon: Command = {
  name: 'lexicon',
  summary: 'Keeps word lists of your own, which help to pair and compare texts.',
  operands: 'list | import FILE | remove NAME',
  notes: `import reads a word list (.tsv: word, tab, rendering, and if you like a tab and a weight from 0 to 1; lines with # are left out) or a translation memory
(.tmx), from which words are learned. --source and --target name the languages of the columns, or which languages of the memory. The lexicon is kept in the data
folder and joined with the packs that are installed; it works without them too. One of the same name and languages is replaced.
list prints one line each: name, languages, kilobytes; tabs between. Packs that are installed have the name pack.`,
  options: {
    source: { type: 'string', value: 'TAG', help: 'language of the first column' },
    target: { type: 'string', value: 'TAG', help: 'language of the second column' },
    name: { type: 'string', value: 'NAME', help: 'name of the lexicon (default: that of the file)' },
  },
  examples: [],
  async run(input, context) {
    input.expect({ least: 1, most: 2 }, 'list, import or remove')
    const [action, operand] = input.operands
    if (action === 'list') return list(context)
    if (operand === undefined) throw invalid(`lexicon ${action}: ${action === 'import' ? 'FILE' : 'NAME'} is missing`)
    if (action === 'import') return importOne(operand, input, context)
    if (action !== 'remove') throw invalid('lexicon: list, import or remove')
    removeLexicon(context.config.lexiconFolder, operand)
    return 0
  },
}

function list({ io }: Context): ExitCode {
  for (const { name, languages, bytes } of ownLexicons())
    io.stdout(`${name}\t${languages.join('-')}\t${Math.ceil(bytes / 1024)}\n`)
  for (const { language, bytes } of installedPacks()) io.stdout(`pack\ten-${language}\t${Math.ceil(bytes / 1024)}\n`)
  return 0
}

async function importOne(path: string, input: Arguments, { io, config }: Context): Promise<ExitCode> {
  const [source, target] = [input.text('source'), input.text('target')]
  if (source === undefined || target === undefined) throw invalid('lexicon import needs --source TAG and --target TAG')
  const name =
    input.text('name') ??
    basename(path, extname(path))
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .slice(0, 60)
  const rows = await importLexicon(config.lexiconFolder, { path, name, languages: [source, target] })
  io.stdout(`${name}\t${source}-${target}\t${rows}\n`)
  return 0
}
