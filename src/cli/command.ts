import type { Stores } from '../app/stores.ts'
import type { Config } from '../config.ts'
import type { Language, Translate } from '../i18n/index.ts'
import type { Arguments, Option } from './arguments.ts'
import type { Io } from './io.ts'

/** 0 done, 1 findings at or above `--fail-on`, 2 bad usage or input. */
export type ExitCode = 0 | 1 | 2

/** A command line to show; what it prints stands in examples.json, made by running it. `--help` and docs/cli.md show both. */
export interface Example {
  /** Without `hexapla`; run in a folder that holds corpus/, with the sample statement loaded. */
  readonly line: string
  /** Lines of the output shown; the rest is left out. */
  readonly head?: number
}

export interface Context {
  readonly io: Io
  readonly config: Config
  readonly language: Language
  readonly t: Translate
  /** Opens the store when it is first asked for; it is closed when the command ends. */
  readonly stores: () => Promise<Stores>
}

/** To add a command: write its file, add its line to commands.ts. */
export interface Command {
  readonly name: string
  readonly summary: string
  /** What follows the name: `SRC TGT`. */
  readonly operands: string
  /** More to know, in whole sentences. */
  readonly notes?: string
  readonly options: Readonly<Record<string, Option>>
  readonly examples: readonly Example[]
  run(input: Arguments, context: Context): Promise<ExitCode>
}
