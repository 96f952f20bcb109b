import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { analyse } from 'scslre'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** These look at a text that is cut before: at most so many characters. */
const BOUNDED: Readonly<Record<string, number>> = {
  'src/formats/documents/language-heading.ts': 60,
  'src/text/sentences/join-datelines.ts': 200,
}

interface Expression {
  readonly file: string
  readonly pattern: string
  readonly flags: string
}

function expressionsIn(file: string): Expression[] {
  const found: Expression[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, regex } = node as { type?: string; regex?: { pattern: string; flags: string } }
    if (type === 'Literal' && regex) found.push({ file, ...regex })
    for (const inside of Object.values(node)) walk(inside)
  }
  walk(parseSync(file, readFileSync(join(root, file), 'utf8')).program)
  return found
}

const files = ['src', 'views'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
)
const expressions = files.filter((file) => /\.tsx?$/.test(file)).flatMap(expressionsIn)

/** Where two repetitions may share characters in more ways than one, the time of a search grows with a power of the length, or faster. */
function ambiguous({ pattern, flags }: Expression): boolean {
  // What only sets of characters can say (flag v) is a single character, never a repetition.
  if (flags.includes('v')) return false
  const { reports } = analyse({ source: pattern, flags }, { reportTypes: { Move: false } })
  return reports.length > 0
}

test('no regular expression can be made slow by the text it searches', () => {
  expect(expressions.length).toBeGreaterThan(300)
  const slow = expressions
    .filter((one) => !(one.file in BOUNDED) && ambiguous(one))
    .map(({ file, pattern }) => `${file}: ${pattern}`)
  expect(slow).toEqual([])
})
