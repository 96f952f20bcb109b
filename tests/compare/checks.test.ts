import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checks } from '../../src/compare/checks/index.ts'
import { checkContract, type Examples } from '../contracts/checks.ts'

const folder = join(import.meta.dirname, 'examples')

/** `examples/<check>.ts`: pairs in which it must fire, and pairs that look alike and are harmless. */
const EXAMPLES = new Map<string, Examples>()
for (const file of readdirSync(folder))
  EXAMPLES.set(file.replace(/\.ts$/, ''), ((await import(join(folder, file))) as { examples: Examples }).examples)

describe.each(checks.map((check) => [check.id, check] as const))('check %s', (id, check) => {
  checkContract(check, EXAMPLES.get(id)!)
})

test('every check has examples, and ids are unique', () => {
  expect(checks.map(({ id }) => id).sort()).toEqual([...EXAMPLES.keys()].sort())
})
