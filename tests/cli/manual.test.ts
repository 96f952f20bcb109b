import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allCommands } from '../../src/cli/commands.ts'
import { commandHelp } from '../../src/cli/help.ts'
import { manual } from '../../src/cli/manual.ts'
import { hexapla, newFolder, ROOT, sampleCorpus, wordsOf } from './command-line.ts'

const commands = await allCommands()
const folder = newFolder()
const data = `${folder}/data`
const here = process.cwd()

beforeAll(async () => {
  sampleCorpus(folder)
  process.chdir(folder)
  await hexapla(['import', 'corpus'], { data })
})

afterAll(() => {
  process.chdir(here)
  rmSync(folder, { recursive: true, force: true })
})

/** Runs every example; after a change of the engines `npx vitest run tests/cli/manual.test.ts -u` writes what they print now. */
test('the examples of the help print what it says, and docs/cli.md is the manual', async () => {
  const printed: Record<string, string> = {}
  for (const { line, head } of commands.flatMap(({ examples }) => examples)) {
    const { code, stdout } = await hexapla(wordsOf(line), { data })
    expect(code, line).toBe(0)
    const lines = stdout.split('\n').slice(0, -1)
    printed[line] = `${lines.slice(0, head).join('\n')}\n`
  }
  await expect(`${JSON.stringify(printed, null, 2)}\n`).toMatchFileSnapshot(`${ROOT}/src/cli/examples.json`)
  await expect(manual(commands, printed)).toMatchFileSnapshot(`${ROOT}/docs/cli.md`)
})

test.each(commands.map((command) => [command.name, command] as const))(
  'hexapla %s --help says how to use it',
  async (name, command) => {
    const { code, stdout, stderr } = await hexapla([name, '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(commandHelp(command))
    for (const option of Object.keys(command.options)) expect(stdout).toContain(`--${option}`)
    expect(stdout).toContain('--data DIR')
  },
)

test('hexapla --help lists every command; without a command that is bad usage', async () => {
  const { code, stdout } = await hexapla(['--help'])
  expect(code).toBe(0)
  for (const { summary } of commands) expect(stdout).toContain(summary)
  expect((await hexapla([])).code).toBe(2)
})
