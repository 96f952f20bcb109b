import type { Command } from './command.ts'
import { exampleText, type Outputs, optionLines, overview, usage } from './help.ts'

/** The manual in Markdown: docs/cli.md is what this returns. */
export function manual(commands: readonly Command[], printed?: Outputs): string {
  return `# Command line

Written by \`npm run --silent hexapla -- help --all\`; the tests run the examples and compare.
In a clone of the project type \`npm run --silent hexapla -- COMMAND\` where this says \`hexapla COMMAND\`.

\`\`\`
${overview(commands)}\`\`\`
${commands.map((command) => section(command, printed)).join('')}`
}

function section(command: Command, printed: Outputs | undefined): string {
  const { name, summary, notes, examples } = command
  return `
## ${name}

${summary}${notes === undefined ? '' : `\n\n${notes}`}

\`\`\`
${usage(command)}

${optionLines(command).join('\n')}
\`\`\`
${examples.map((example) => `\n\`\`\`console\n${exampleText(example, printed)}\`\`\`\n`).join('')}`
}
