import { constants, existsSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { installedPacks, ownLexicons } from '../app/lexicon-packs.ts'
import { listStatements } from '../app/list-statements.ts'
import { readPackImage, staleStems } from '../app/pack-files.ts'
import { HexaplaError } from '../errors.ts'
import type { Command, Context } from './command.ts'
import { failure } from './error-text.ts'
import { packageFolder } from './package-folder.ts'
import { hasData, placeName } from './places.ts'
import { reportSettings } from './report-settings.ts'

interface Result {
  readonly good: boolean
  readonly what: string
}

/** Is all there that the program needs? */
export const doctor: Command = {
  name: 'doctor',
  summary: 'Checks the installation, the data and the settings. Changes nothing that is there.',
  operands: '',
  notes: 'One line a check, beginning with ok or PROBLEM. Exit code 2 if there is a problem.',
  options: {},
  examples: [],
  async run(input, context) {
    input.expect({ least: 0, most: 0 }, '')
    const results = [
      nodeVersion(),
      parts('corpus', 'the sample statements'),
      parts('dist/assets/manifest.json', 'styles and scripts of the pages (npm run build)'),
      packs(),
      ownLists(),
      folder(context),
      data(context),
      reports(context),
    ]
    let problems = 0
    for (const result of results) {
      const { good, what } = await result
      if (!good) problems++
      context.io.stdout(`${good ? 'ok      ' : 'PROBLEM '} ${what}\n`)
    }
    return problems > 0 ? 2 : 0
  },
}

/** node:sqlite, type stripping and Intl as we use them came with Node 24. */
function nodeVersion(): Result {
  const [major] = process.versions.node.split('.')
  return {
    good: Number(major) >= 24,
    what: `Node ${process.versions.node} (24 or later is needed), ICU ${process.versions.icu ?? 'missing'}`,
  }
}

const parts = (path: string, what: string): Result => ({
  good: existsSync(join(packageFolder(), path)),
  what: `${path}: ${what}`,
})

/** Without packs everything works, only a little less well. One that cannot be opened, or was made for other stems, is a problem. */
function packs(): Result {
  const installed = installedPacks()
  const bad = installed.flatMap(({ language, file }) => {
    try {
      return staleStems(readPackImage(file, ['en', language])) > 0 ? [`${language} was made for other stems`] : []
    } catch (error) {
      if (!(error instanceof HexaplaError)) throw error
      return [`${language} cannot be read (${error.detail.reason})`]
    }
  })
  const languages = installed.map(({ language }) => language).join(' ')
  const what =
    installed.length === 0
      ? 'packs: none are installed; texts are paired without word lists, a little less well'
      : `packs: word lists of English with ${installed.length} languages, ${languages}`
  return { good: bad.length === 0, what: bad.length === 0 ? what : `${what}: ${bad.join('; ')}. npm run packs makes them anew` }
}

function ownLists(): Result {
  const own = ownLexicons().map(({ name, languages }) => `${name} (${languages.join('-')})`)
  return { good: true, what: `lexicons of your own: ${own.length > 0 ? own.join(', ') : 'none'}` }
}

async function folder({ config }: Context): Promise<Result> {
  let existing = config.dataFolder
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing)
  const writable = await access(existing, constants.W_OK).then(
    () => true,
    () => false,
  )
  return { good: writable, what: `${config.dataFolder}: ${writable ? 'can be written to' : 'cannot be written to'}` }
}

/** A template that was named must be good, and so must a program; without a program there are no PDFs. */
async function reports(context: Context): Promise<Result> {
  try {
    const { template, chromium } = await reportSettings(context)
    const pdf = chromium === undefined ? 'no Chromium, so no PDF' : `PDF by ${chromium}`
    return { good: true, what: `reports: ${template ? `template ${context.config.templateFolder}` : 'no template'}, ${pdf}` }
  } catch (error) {
    if (!(error instanceof HexaplaError)) throw error
    return { good: false, what: `reports: ${failure(error, context.language)}` }
  }
}

/** A store that is not there yet is no problem, and is not made just to look at it. */
async function data({ config, language, stores }: Context): Promise<Result> {
  const place = placeName(config)
  if (!hasData(config)) return { good: true, what: `${place}: not there yet; the first command that needs it makes it` }
  try {
    const open = await stores()
    const { concepts } = await open.termbase.all()
    const { statements, nextCursor } = await listStatements(open, { limit: 100 })
    const counts = `${statements.length}${nextCursor ? '+' : ''} statements, ${concepts.length} concepts`
    return { good: true, what: `${place}: ${counts}` }
  } catch (error) {
    if (!(error instanceof HexaplaError)) throw error
    return { good: false, what: failure(error, language) }
  }
}
