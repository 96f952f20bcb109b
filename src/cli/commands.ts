import type { Command } from './command.ts'

/** Every command, in the order of the help. Each is loaded when it is needed: a command line shall start at once. */
const LOADERS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  work: async () => (await import('./work.ts')).work,
  import: async () => (await import('./import.ts')).importCommand,
  list: async () => (await import('./list.ts')).list,
  align: async () => (await import('./align.ts')).align,
  compare: async () => (await import('./compare.ts')).compare,
  report: async () => (await import('./report.ts')).report,
  decisions: async () => (await import('./decisions.ts')).decisions,
  term: async () => (await import('./term.ts')).term,
  candidates: async () => (await import('./candidates.ts')).candidates,
  lexicon: async () => (await import('./lexicon.ts')).lexicon,
  termbase: async () => (await import('./termbase.ts')).termbase,
  convert: async () => (await import('./convert.ts')).convert,
  detect: async () => (await import('./detect.ts')).detect,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  migrate: async () => (await import('./migrate.ts')).migrate,
  doctor: async () => (await import('./doctor.ts')).doctor,
}

/** @returns undefined if there is no command of that name */
export const commandNamed = async (name: string): Promise<Command | undefined> =>
  Object.hasOwn(LOADERS, name) ? LOADERS[name]!() : undefined

export const allCommands = (): Promise<Command[]> => Promise.all(Object.values(LOADERS).map((load) => load()))
