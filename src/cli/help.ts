import { GLOBAL_OPTIONS, type Option } from './arguments.ts'
import type { Command, Example } from './command.ts'
import outputs from './examples.json' with { type: 'json' }

const WIDTH = 28

export const usage = ({ name, operands }: Command) => `usage: hexapla ${name}${operands && ` ${operands}`}${' [OPTIONS]'}`

/** All commands, one a line. */
export function overview(commands: readonly Command[]): string {
  const lines = commands.map(({ name, operands, summary }) => row(`${name} ${operands}`, summary))
  return `usage: hexapla COMMAND [OPTIONS]

Shows where the versions of an official statement differ in wording.

${lines.join('\n')}
${row('help --all', 'the whole manual, as Markdown')}

hexapla COMMAND --help tells more. Data goes to stdout, talk to stderr.
Exit codes: 0 done, 1 findings at or above --fail-on, 2 bad usage or input, or some of many failed or were not reached.
`
}

export function commandHelp(command: Command): string {
  const notes = command.notes === undefined ? '' : `\n\n${command.notes}`
  const examples = command.examples.map((example) => `\n${exampleText(example)}`).join('')
  return `${usage(command)}

${command.summary}${notes}

options:
${optionLines(command).join('\n')}
${examples === '' ? '' : `\nexamples:${examples}`}`
}

/** The options of a command, its own first. */
export const optionLines = ({ options }: Command) =>
  Object.entries({ ...options, ...GLOBAL_OPTIONS }).map(([name, option]) => row(flag(name, option), option.help))

/** What each example prints, by its line. */
export type Outputs = Readonly<Record<string, string>>

/** A command line with its output, as a terminal shows them. */
export const exampleText = ({ line, head }: Example, printed: Outputs = outputs) =>
  `$ hexapla ${line}${head === undefined ? '' : ` | head -${head}`}
${printed[line] ?? ''}`

const flag = (name: string, { short, value }: Option) => `--${name}${value ? ` ${value}` : ''}${short ? `, -${short}` : ''}`

const row = (left: string, right: string) =>
  `  ${left.padEnd(WIDTH)}${left.length >= WIDTH ? `\n${' '.repeat(WIDTH + 2)}` : ''}${right}`
