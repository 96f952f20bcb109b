import { useLexicons } from '../app/lexicon-packs.ts'
import type { Stores } from '../app/stores.ts'
import { readConfig } from '../config.ts'
import { createTranslator, isLanguage, type Language, negotiateLanguage } from '../i18n/index.ts'
import { invalid, readArguments } from './arguments.ts'
import type { Command, ExitCode } from './command.ts'
import { allCommands, commandNamed } from './commands.ts'
import { errorText } from './error-text.ts'
import { commandHelp, overview } from './help.ts'
import type { Io } from './io.ts'
import { storeOf } from './places.ts'

/**
 * Runs one command line.
 *
 * @param words what was typed after `hexapla`
 * @returns the exit code; every failure has been told on stderr
 */
export async function run(words: readonly string[], io: Io): Promise<ExitCode> {
  let language = environmentLanguage(io.env)
  let opened: Promise<Stores> | undefined
  let command: Command | undefined
  try {
    const [name, ...rest] = words
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      const commands = await allCommands()
      io.stdout(rest.includes('--all') ? (await import('./manual.ts')).manual(commands) : overview(commands))
      return name === undefined ? 2 : 0
    }
    command = await commandNamed(name)
    if (!command) throw invalid(`there is no command ${name.slice(0, 40)}; hexapla --help lists them`)
    if (rest.includes('--help') || rest.includes('-h')) {
      io.stdout(commandHelp(command))
      return 0
    }
    const input = readArguments(rest, command.options)
    language = chosenLanguage(input.text('lang')) ?? language
    const folder = input.text('data')
    // Who names a folder means it, whatever database the environment names.
    const config = readConfig({ ...io.env, ...(folder === undefined ? {} : { HEXAPLA_DATA: folder, DATABASE_URL: '' }) })
    useLexicons({ user: config.lexiconFolder })
    const stores = () => (opened ??= import('../app/stores.ts').then(({ openStores }) => openStores(storeOf(config))))
    return await command.run(input, { io, config, language, t: createTranslator(language), stores })
  } catch (error) {
    io.stderr(errorText(error, { language, command }))
    return 2
  } finally {
    await opened?.then(
      (stores) => stores.close(),
      () => {},
    )
  }
}

/** `ru_RU.UTF-8` → `ru`; English where the interface does not speak it. */
function environmentLanguage({ LC_ALL, LC_MESSAGES, LANG }: Io['env']): Language {
  const [tag] = (LC_ALL || LC_MESSAGES || LANG || '').split(/[.@]/, 1)
  return negotiateLanguage(undefined, tag!.replace('_', '-'))
}

function chosenLanguage(tag: string | undefined): Language | undefined {
  if (tag === undefined) return undefined
  const primary = tag.toLowerCase().split('-')[0]!
  if (!isLanguage(primary)) throw invalid(`--lang ${tag.slice(0, 40)}: no such language of the interface`)
  return primary
}
